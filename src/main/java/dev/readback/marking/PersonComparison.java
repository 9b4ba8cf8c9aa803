package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import dev.readback.question.AnswerType;
import java.util.List;

/** Compares the persons that an answer names with the one of the key. */
final class PersonComparison {
  private final Asked asked;
  private final Reply reply;

  PersonComparison(Asked asked, Reply reply) {
    this.asked = asked;
    this.reply = reply;
  }

  /** "The Vellmar Post" is no person, even where the question asks who. */
  boolean appliesTo(Key key) {
    List<Token> words = key.tokens();
    return key.proper()
        && (asked.type() == AnswerType.PERSON
            || (asked.forPerson()
                && (!Words.ARTICLES.contains(words.get(0).form())
                    || (words.size() > 1 && Words.TITLES.contains(words.get(1).form())))));
  }

  Finding with(Key key, WordMatch match) {
    List<Token> typed = reply.words();
    PersonName name = PersonName.of(key.content());
    if (name.surname().isEmpty() || Words.TITLES.contains(name.surname())) {
      return Finding.ANOTHER;
    }
    List<Token> whole = typed;
    if (whole.size() == 2 && whole.get(1).gap()) {
      // "Doe, Jo"
      whole = List.of(whole.get(1), whole.get(0));
      if (name.fits(PersonName.of(whole), match::same) && name.isFull()) {
        return Finding.yes("accepted: same person");
      }
    }
    Finding refused = Finding.ANOTHER;
    for (int end = typed.size() - 1; end >= 0; end--) {
      if (!match.same(name.surname(), typed.get(end).form()) || reply.glued(end + 1)) {
        continue;
      }
      int from = end;
      while (from > 0 && !typed.get(from).gap() && nameWord(typed.get(from - 1))) {
        from--;
      }
      int to = end + 1;
      if (to < typed.size() && Words.NAME_SUFFIXES.contains(typed.get(to).form())) {
        to++;
      }
      PersonName given = PersonName.of(typed.subList(from, to));
      if (!name.fits(given, match::same) || reply.partOf(from, true)) {
        continue;
      }
      String forbidden = reply.forbidden(key.tokens(), from, to);
      if (given.isFull() != name.isFull() && !asked.surnameIsEnough(name.surname())) {
        refused = Finding.no("only a surname that others share");
      } else if (forbidden != null) {
        refused = Finding.no(forbidden);
      } else {
        return Finding.yes(
            given.isFull() || !name.isFull() ? "accepted: same person" : "accepted: the surname");
      }
    }
    return refused;
  }

  private boolean nameWord(Token token) {
    return !token.isNumber()
        && (Words.PARTICLES.contains(token.form())
            || (!Words.FUNCTION.contains(token.form())
                && !Words.FRAME.contains(token.form())
                && !(asked.givesRoot(token.form()) && Lexicon.wordNet().isWord(token.form()))));
  }
}
