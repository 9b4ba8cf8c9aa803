package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the clause beside a reporting verb by the order of words, for sentences where the parser
 * took the subject of the reported clause for the object of the reporting one.
 */
final class WordOrder {

  /** Where something is said: "said in a statement on Friday the court had ruled". */
  private static final Set<String> OCCASIONS =
      Set.of(
          "statement",
          "interview",
          "letter",
          "tweet",
          "post",
          "report",
          "speech",
          "conference",
          "briefing",
          "email",
          "television",
          "radio",
          "twitter",
          "facebook",
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night");

  /** Who is told: "announced to reporters the court had ruled". */
  private static final Set<String> HEARERS =
      Set.of("reporter", "journalist", "media", "press", "parliament", "court", "police", "public");

  private static final Set<String> MEASURES =
      Set.of(
          "only", "nearly", "almost", "around", "about", "over", "roughly", "some", "both", "more",
          "at");

  private final Sentence sentence;
  private final List<Token> tokens;
  private final Predicate<Token> quoted;

  WordOrder(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.quoted = quoted;
  }

  /**
   * The clause that follows the verb: "claims [Poland's government, elected in 2015, is hostile]";
   * empty where what follows can be read as an object.
   */
  List<Token> after(Token verb) {
    int from = afterOccasion(verb.index() + 1);
    if (from >= tokens.size()) {
      return List.of();
    }
    boolean that = tokens.get(from).text().equals("that") && tokens.get(from).tag().equals("IN");
    from = that ? from + 1 : from;
    if (from >= tokens.size() || (!that && !opensPhrase(from))) {
      return List.of();
    }
    int verbOfClause = finite(from);
    return verbOfClause < 0 ? List.of() : tokens.subList(from, end(verbOfClause));
  }

  /**
   * The clause that ends with the comma before a reporting clause: "[Regions will change], says the
   * panel"; empty where only a subordinate clause stands there.
   */
  List<Token> before(Token verb, Token subject) {
    int left = Math.min(verb.index(), sentence.subtree(subject).get(0).index());
    boolean inverted = subject.index() > verb.index();
    if (left < 4 || (!inverted && subject.index() + 3 < verb.index())) {
      return List.of();
    }
    if (!tokens.get(left - 1).text().equals(",") || !closes(inverted ? subject : verb)) {
      return List.of();
    }
    List<Token> words = tokens.subList(clauseStart(left - 1), left - 1);
    boolean subordinate =
        !words.isEmpty()
            && words.get(0).tag().equals("IN")
            && words.get(0).is("mark")
            && words.stream().noneMatch(w -> w.text().equals(","));
    boolean speech = words.stream().anyMatch(w -> Words.isFinite(w) && !quoted.test(w));
    return speech && !subordinate ? words : List.of();
  }

  private int clauseStart(int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (tokens.get(i).text().equals(";")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether the reporting clause says no more than who, when and where. */
  private boolean closes(Token last) {
    int at = last.index() + 1;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (sentence.dominates(last, token) && !Words.isFinite(token) && last.isNoun()) {
        at++;
        continue;
      }
      int next = afterOccasion(at);
      if (next > at) {
        at = next;
        continue;
      }
      return token.text().equals(".") || token.text().equals(",") || token.text().equals(";");
    }
    return true;
  }

  private int afterOccasion(int start) {
    int at = start;
    while (at < tokens.size()) {
      int next = occasion(at);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private int occasion(int at) {
    Token token = tokens.get(at);
    if (isDay(token)
        || (token.tag().equals("RB") && !MEASURES.contains(token.lemma()) && !token.is("neg"))) {
      return at + 1;
    }
    if (token.text().equals("to")) {
      for (int i = at + 1; i < Math.min(at + 4, tokens.size()); i++) {
        if (HEARERS.contains(tokens.get(i).lemma())) {
          return i + 1;
        }
      }
      return at;
    }
    boolean leads =
        Set.of("on", "in", "at", "during", "via", "through").contains(token.lemma())
            || Set.of("last", "this", "earlier", "late").contains(token.lemma());
    for (int i = at + 1; leads && i < Math.min(at + 5, tokens.size()); i++) {
      Token each = tokens.get(i);
      if (Words.isFinite(each) || each.text().equals(",") || each.text().equals("that")) {
        return at;
      }
      if (isDay(each) || OCCASIONS.contains(each.lemma())) {
        boolean number = i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("CD");
        return number ? i + 2 : i + 1;
      }
    }
    return at;
  }

  private static boolean isDay(Token token) {
    return token
        .text()
        .matches(
            "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|January|February|March|April"
                + "|May|June|July|August|September|October|November|December");
  }

  private boolean opensPhrase(int at) {
    Token token = tokens.get(at);
    String tag = token.tag();
    boolean nominative =
        tag.equals("PRP")
            && Set.of("he", "she", "it", "they", "we", "i", "you")
                .contains(token.text().toLowerCase(Locale.ROOT));
    return nominative
        || tag.startsWith("NN")
        || tag.startsWith("JJ")
        || Set.of("DT", "CD", "PRP$", "EX", "PDT", "$").contains(tag)
        || MEASURES.contains(token.lemma());
  }

  /** The finite verb whose subject begins at {@code from}; -1 where there is none for sure. */
  private int finite(int from) {
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.text().equals(",")) {
        i = closingComma(i);
        if (i < 0) {
          return -1;
        }
        continue;
      }
      if (Words.isFinite(token)) {
        return i > from && hasSubject(from, i) ? i : -1;
      }
      boolean breaks =
          ".;:?!—–".contains(token.text())
              || token.tag().startsWith("W")
              || token.tag().equals("TO")
              || token.is("mark");
      if (breaks) {
        return -1;
      }
    }
    return -1;
  }

  /** The comma that closes an insertion; -1 where the first one opens something else. */
  private int closingComma(int open) {
    for (int i = open + 1; i < Math.min(open + 16, tokens.size()); i++) {
      if (tokens.get(i).text().equals(",")) {
        return tokens.get(open + 1).is("cc") ? -1 : i;
      }
      if (".;:".contains(tokens.get(i).text())) {
        return -1;
      }
    }
    return -1;
  }

  private boolean hasSubject(int from, int verb) {
    int at = verb - 1;
    while (at > from
        && (tokens.get(at).tag().equals("RB") || "\"“”‘’'".contains(tokens.get(at).text()))) {
      at--;
    }
    Token before = tokens.get(at);
    boolean contact =
        before.tag().equals("PRP") && at > from; // "the measures he had promised": an object
    boolean noun =
        before.isNoun()
            || before.isPronoun()
            || Set.of("CD", "DT", "EX", ")", "-RRB-", ",", "%").contains(before.tag());
    Token main = tokens.get(verb);
    if (main.is("aux", "auxpass") && main.head() >= 0) {
      main = tokens.get(main.head());
    }
    boolean relative =
        main.is("relcl")
            && sentence
                .child(main, "nsubj", "nsubjpass")
                .filter(s -> sentence.subtree(s).get(0).index() > from)
                .isPresent();
    return noun && !contact && !relative;
  }

  private int end(int from) {
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean joins =
          token.text().equals(",")
              && i + 1 < tokens.size()
              && Set.of("but", "while", "although", "though").contains(tokens.get(i + 1).lemma());
      if (!quoted.test(token) && (token.text().equals(";") || joins)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Whether a finite verb is among the words. */
  static boolean isClause(List<Token> words) {
    return words.stream().anyMatch(Words::isFinite);
  }
}
