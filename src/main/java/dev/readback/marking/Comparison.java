package dev.readback.marking;

import java.util.List;

/** Compares one typed answer with one key after the other. */
final class Comparison {
  static final String SAME = "same answer";
  private static final String SPELLING = "accepted with spelling";

  private final Asked asked;
  private final Reply reply;
  private final DateComparison dates;
  private final QuantityComparison quantities;
  private final PersonComparison persons;
  private final WordComparison words;

  Comparison(Asked asked, List<Token> typed) {
    this.asked = asked;
    this.reply = new Reply(asked, typed);
    this.dates = new DateComparison(asked, reply);
    this.quantities = new QuantityComparison(asked, reply);
    this.persons = new PersonComparison(asked, reply);
    this.words = new WordComparison(asked, reply);
  }

  /** Whether two answers are the same but for articles, hyphens and spaces. */
  static boolean sameWords(List<Token> a, List<Token> b) {
    return !a.isEmpty()
        && !b.isEmpty()
        && (sameTokens(a, b)
            || (a.size() != b.size() && Phrase.joined(a).equals(Phrase.joined(b))));
  }

  private static boolean sameTokens(List<Token> a, List<Token> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).same(b.get(i)) && !TimeOfDay.same(a.get(i).form(), b.get(i).form())) {
        return false;
      }
    }
    return true;
  }

  /** Compares with the forms of one accepted answer, the whole first. */
  Finding with(List<Key> forms) {
    Finding first = null;
    for (Key form : forms) {
      Finding found = with(form);
      if (found.isAccepted()) {
        return found;
      }
      first = first == null ? found : first;
    }
    return first == null ? Finding.ANOTHER : first;
  }

  private Finding with(Key key) {
    List<Token> typed = reply.words();
    if (typed.isEmpty()) {
      return Finding.ANOTHER;
    }
    if (sameWords(key.content(), Phrase.content(typed))) {
      return Finding.yes(SAME);
    }
    String refused = reply.refusedAsWhole(key.tokens());
    if (refused != null) {
      return Finding.no(refused);
    }
    if (dates.appliesTo(key)) {
      return dates.with(key);
    }
    if (quantities.appliesTo(key)) {
      Finding found = quantities.with(key);
      if (!found.isOpen()) {
        return found;
      }
    }
    Finding strict = byWords(key, new WordMatch(asked, false));
    if (strict.isAccepted() || !hasSlip(key)) {
      return strict;
    }
    Finding lenient = byWords(key, new WordMatch(asked, true));
    return lenient.isAccepted() ? Finding.yes(SPELLING) : strict;
  }

  private Finding byWords(Key key, WordMatch match) {
    if (persons.appliesTo(key)) {
      Finding person = persons.with(key, match);
      if (!person.isOpen()) {
        return person;
      }
    }
    return words.with(key, match);
  }

  /** Whether a word of the answer is a slip of the pen for one of the key. */
  private boolean hasSlip(Key key) {
    for (Token right : key.tokens()) {
      for (Token given : reply.words()) {
        if (Spelling.slip(right.form(), given.form(), asked.taken())) {
          return true;
        }
      }
    }
    return false;
  }
}
