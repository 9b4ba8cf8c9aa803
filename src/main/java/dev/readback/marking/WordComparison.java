package dev.readback.marking;

import dev.readback.question.AnswerType;
import java.util.ArrayList;
import java.util.List;

/** Compares the words of an answer with those of the key. */
final class WordComparison {
  private final Asked asked;
  private final Reply reply;

  WordComparison(Asked asked, Reply reply) {
    this.asked = asked;
    this.reply = reply;
  }

  Finding with(Key key, WordMatch match) {
    List<Token> right = key.lead();
    List<Token> bare = Phrase.content(reply.bare(right));
    if (!bare.isEmpty()
        && (match.same(right, bare) || Phrase.joined(right).equals(Phrase.joined(bare)))) {
      return Finding.yes("accepted: same words");
    }
    if (parts(right, bare, match)) {
      return Finding.yes("accepted: same parts");
    }
    // Words that the question gives do not tell the answer.
    List<List<Token>> mains = key.mains().stream().filter(m -> !asked.beyond(m).isEmpty()).toList();
    for (List<Token> main : mains) {
      if (match.same(main, Phrase.content(reply.bare(main))) && !asked.sharedByRival(main)) {
        return Finding.yes("accepted: the main words");
      }
    }
    List<Token> news = asked.beyond(right);
    if (!news.isEmpty() && news.size() < right.size() && match.same(news, asked.beyond(bare))) {
      return Finding.yes("accepted: same words");
    }
    if (key.proper() && Phrase.acronym(right, bare)) {
      return Finding.yes("accepted: short form");
    }
    if (asked.type() == AnswerType.ORGANISATION || asked.type() == AnswerType.OTHER) {
      List<Token> legal = Phrase.withoutLegalForm(right);
      if (!legal.isEmpty() && match.same(legal, Phrase.withoutLegalForm(bare))) {
        return Finding.yes("accepted: same name");
      }
    }
    Finding inside = inside(right, key.proper(), match);
    if (reply.isSentence() && inside.isOpen()) {
      for (List<Token> main : mains) {
        if ((key.proper() || main.size() > 1)
            && !asked.sharedByRival(main)
            && inside(main, key.proper(), match).isAccepted()) {
          return Finding.yes("accepted: the main words are in the sentence");
        }
      }
    }
    return inside.isOpen() && scattered(right, match)
        ? Finding.yes("accepted: the answer's words are in the sentence")
        : inside;
  }

  /** "Ida and Ole" has the parts of "Ole, Ida". */
  private boolean parts(List<Token> right, List<Token> given, WordMatch match) {
    List<List<Token>> keys = Phrase.split(right);
    if (reply.isSentence()) {
      return keys.size() > 1 && keys.stream().allMatch(k -> inside(k, false, match).isAccepted());
    }
    List<List<Token>> answers = Phrase.split(given);
    if (keys.size() < 2 || keys.size() != answers.size()) {
      return false;
    }
    List<List<Token>> open = new ArrayList<>(answers);
    for (List<Token> key : keys) {
      boolean found = false;
      for (int i = 0; i < open.size() && !found; i++) {
        if (match.same(key, open.get(i))
            || Phrase.acronym(key, open.get(i))
            || givenName(key, open.get(i))) {
          open.remove(i);
          found = true;
        }
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean givenName(List<Token> a, List<Token> b) {
    return a.size() == 1 && b.size() == 1 && Words.sameGivenName(a.get(0).form(), b.get(0).form());
  }

  /** The key as a part of a longer answer. */
  private Finding inside(List<Token> right, boolean proper, WordMatch match) {
    List<Token> typed = reply.words();
    if (reply.isTooLong()) {
      return Finding.no("too long to tell");
    }
    for (int from = 0; from < typed.size(); from++) {
      int to = from;
      int matched = 0;
      while (to < typed.size() && matched < right.size()) {
        if (match.same(right.get(matched), typed.get(to))) {
          matched++;
        } else if (matched == 0 || !Words.ARTICLES.contains(typed.get(to).form())) {
          break;
        }
        to++;
      }
      if (matched < right.size() || reply.glued(to) || reply.gluedBefore(from, proper)) {
        continue;
      }
      String forbidden = reply.forbidden(right, from, to);
      return forbidden != null
          ? Finding.no(forbidden)
          : Finding.yes("accepted: the answer is in the sentence");
    }
    return Finding.ANOTHER;
  }

  /** Whether a long answer has all words of the key in their order, with few between them. */
  private boolean scattered(List<Token> right, WordMatch match) {
    List<Token> typed = reply.words();
    List<Token> words = news(right);
    if (!reply.isSentence() || words.size() < 2 || reply.isTooLong()) {
      return false;
    }
    for (int from = 0; from < typed.size(); from++) {
      int to = from;
      int matched = 0;
      int last = from;
      while (to < typed.size() && matched < words.size() && to - last <= Reply.NEAR) {
        if (match.same(words.get(matched), typed.get(to))) {
          matched++;
          last = to;
        } else if (matched == 0) {
          break;
        }
        to++;
      }
      if (matched == words.size()
          && !reply.gluedBefore(from, true)
          && reply.forbidden(right, from, to) == null) {
        return true;
      }
    }
    return false;
  }

  /** The words with content that the question does not give, or all where those are too few. */
  private List<Token> news(List<Token> tokens) {
    List<Token> content = tokens.stream().filter(t -> !Words.FUNCTION.contains(t.form())).toList();
    List<Token> news = asked.beyond(content);
    return news.size() < 2 ? content : news;
  }
}
