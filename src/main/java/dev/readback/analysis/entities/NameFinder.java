package dev.readback.analysis.entities;

import dev.readback.analysis.EntityType;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Joins the names of the engines, repairs their bounds and types, and adds plain bodies. */
final class NameFinder {

  private final Article article;
  private final List<Layers> engines;

  private NameFinder(Article article, List<Layers> engines) {
    this.article = article;
    this.engines = engines;
  }

  static List<NameMention> find(Article article, List<Sentence> sentences, List<Layers> layers) {
    List<Layers> engines = layers.stream().filter(each -> !each.names().isEmpty()).toList();
    NameFinder finder = new NameFinder(article, engines);
    List<NameMention> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      found.addAll(finder.in(sentence));
    }
    finder.addSurnames(sentences, found);
    return found;
  }

  /** "Costa quickly moved on", which no engine took for the Helena Costa of another sentence. */
  private void addSurnames(List<Sentence> sentences, List<NameMention> found) {
    Set<String> surnames = new HashSet<>();
    for (NameMention each : found) {
      if (each.type() == EntityType.PERSON && each.to() - each.from() > 1) {
        surnames.add(each.sentence().tokens().get(each.to() - 1).text());
      }
    }
    for (Sentence sentence : sentences) {
      List<NameMention> here =
          found.stream().filter(n -> n.sentence().index() == sentence.index()).toList();
      for (Token token : sentence.tokens()) {
        if (surnames.contains(token.text())
            && isFreeProper(token, here)
            && !isFreeProper(sentence, token.index() - 1, here)
            && !isFreeProper(sentence, token.index() + 1, here)) {
          found.add(
              new NameMention(
                  sentence,
                  token.index(),
                  token.index() + 1,
                  token.text(),
                  EntityType.PERSON,
                  0,
                  engines.size(),
                  false));
        }
      }
    }
    found.sort(Comparator.comparingInt(NameMention::start));
  }

  private static boolean isFreeProper(Sentence sentence, int index, List<NameMention> found) {
    return index >= 0
        && index < sentence.tokens().size()
        && isFreeProper(sentence.tokens().get(index), found);
  }

  /** A range of tokens that some engine takes for a name. */
  private record Range(int from, int to, EntityType type, int engine) {
    boolean overlaps(Range other) {
      return from < other.to && other.from < to;
    }

    int length() {
      return to - from;
    }
  }

  private List<NameMention> in(Sentence sentence) {
    List<Range> ranges = new ArrayList<>();
    for (int engine = 0; engine < engines.size(); engine++) {
      for (Name name : engines.get(engine).names()) {
        if (name.span().overlaps(sentence.span())) {
          addRange(sentence, name, engine, ranges);
        }
      }
    }
    List<NameMention> found = new ArrayList<>();
    List<Range> left = new ArrayList<>(ranges);
    while (!left.isEmpty()) {
      List<Range> group = new ArrayList<>();
      group.add(left.remove(0));
      for (int i = 0; i < left.size(); i++) {
        Range next = left.get(i);
        if (group.stream().anyMatch(next::overlaps)) {
          group.add(next);
          left.remove(i);
          i = -1;
        }
      }
      found.addAll(join(sentence, group));
    }
    longForms(sentence, found);
    addBodies(sentence, found);
    found.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return found;
  }

  private static void addRange(Sentence sentence, Name name, int engine, List<Range> ranges) {
    int from = -1;
    int to = -1;
    for (Token token : sentence.tokens()) {
      if (token.span().overlaps(name.span())) {
        from = from < 0 ? token.index() : from;
        to = token.index() + 1;
      }
    }
    if (from < 0) {
      return;
    }
    // An engine sometimes runs over a comma from one person to the next.
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean cut =
          i == to
              || (name.type() == EntityType.PERSON
                  && (sentence.tokens().get(i).tag().equals(",")
                      || sentence.tokens().get(i).tag().equals("CC")));
      if (cut) {
        Range trimmed = trim(sentence, start, i, name.type(), engine);
        if (trimmed.length() > 0) {
          ranges.add(trimmed);
        }
        start = i + 1;
      }
    }
  }

  private static Range trim(Sentence sentence, int from, int to, EntityType type, int engine) {
    List<Token> tokens = sentence.tokens();
    int first = from;
    int last = to;
    while (first < last && isLeading(tokens.get(first))) {
      first++;
    }
    while (last > first && isTrailing(tokens.get(last - 1))) {
      last--;
    }
    if (type == EntityType.PERSON) {
      while (last - first > 1 && isBeforePerson(tokens.get(first))) {
        first++;
      }
      while (last - first > 1
          && !isCapital(tokens.get(last - 1).text())
          && !isHyphened(tokens, last - 2)) {
        last--;
      }
    }
    if (first < last && !isNameLike(tokens, first, last, type)) {
      last = first;
    }
    return new Range(first, last, type, engine);
  }

  /** Whether the word there is a hyphen that joins the words beside it: "Dae-hyun". */
  private static boolean isHyphened(List<Token> tokens, int at) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.get(at).text().equals("-")
        && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
        && tokens.get(at).span().end() == tokens.get(at + 1).span().start()
        && Character.isLetter(tokens.get(at + 1).text().charAt(0));
  }

  private static boolean isLeading(Token token) {
    return token.tag().equals("DT")
        || token.tag().equals("PRP$")
        || token.tag().equals("POS")
        || token.tag().equals("IN")
        || isPunctuation(token);
  }

  private static boolean isTrailing(Token token) {
    return token.tag().equals("POS")
        || token.text().equals("'s")
        || token.text().equals("’s")
        || (isPunctuation(token) && !token.text().equals("."));
  }

  private static boolean isPunctuation(Token token) {
    return token.text().chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isBeforePerson(Token token) {
    return Words.isTitle(token.text())
        || (!isCapital(token.text()) && !Words.isParticle(token.text()));
  }

  private static boolean isNameLike(List<Token> tokens, int from, int to, EntityType type) {
    if (to - from == 1) {
      Token only = tokens.get(from);
      boolean post = only.text().matches("[A-Z]{2,4}s?") && Words.isTitle(only.text());
      if (post || Words.MONTHS_AND_DAYS.contains(Words.fold(only.text()))) {
        return false;
      }
      if (type != EntityType.GROUP
          && !only.isNoun()
          && !only.tag().equals("JJ")
          && !only.tag().equals("FW")) {
        return isCapital(only.text()) && from > 0;
      }
    }
    for (int i = from; i < to; i++) {
      if (isCapital(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  static boolean isCapital(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return Character.isUpperCase(word.charAt(i));
      }
    }
    return false;
  }

  /**
   * One name, or several where one engine runs over the persons that another tells apart. The later
   * engines know persons best; otherwise the longer name is right.
   */
  private List<NameMention> join(Sentence sentence, List<Range> group) {
    Range longest = longest(group);
    List<Range> persons =
        group.stream().filter(r -> r.engine() > 0 && r.type() == EntityType.PERSON).toList();
    boolean body = longest.type() != EntityType.PERSON && namesBody(sentence.tokens(), longest);
    if (persons.isEmpty() || body || persons.contains(longest)) {
      return List.of(named(sentence, longest, group));
    }
    if (persons.size() == 1 && longest.type() == EntityType.PERSON) {
      return List.of(named(sentence, longest, group));
    }
    return persons.stream().map(each -> named(sentence, each, group)).toList();
  }

  private static Range longest(List<Range> group) {
    Range best = group.get(0);
    for (Range each : group) {
      if (each.length() > best.length()) {
        best = each;
      }
    }
    return best;
  }

  private NameMention named(Sentence sentence, Range chosen, List<Range> group) {
    int votes = 0;
    for (int engine = 0; engine < engines.size(); engine++) {
      int which = engine;
      boolean agrees =
          group.stream()
              .anyMatch(
                  r -> r.engine() == which && r.type() == chosen.type() && r.overlaps(chosen));
      votes += agrees ? 1 : 0;
    }
    return repaired(sentence, hyphened(sentence, extend(sentence, chosen)), chosen.type(), votes);
  }

  /** With what a hyphen joins to it: the engines part "Dae-hyun". */
  private static Range hyphened(Sentence sentence, Range range) {
    int to = range.to();
    while (isHyphened(sentence.tokens(), to)) {
      to += 2;
    }
    return new Range(range.from(), to, range.type(), range.engine());
  }

  /** A person's name that an engine cut short: the proper nouns right beside that belong to it. */
  private static Range extend(Sentence sentence, Range range) {
    if (range.type() != EntityType.PERSON || range.length() > 1) {
      return range;
    }
    List<Token> tokens = sentence.tokens();
    int to = range.to();
    while (to < tokens.size()
        && tokens.get(to).isProperNoun()
        && isCapital(tokens.get(to).text())
        && !Words.isBody(tokens.get(to).text())
        && tokens.get(range.from()).head() == to
        && tokens.get(range.from()).is("compound")) {
      to++;
    }
    return new Range(range.from(), to, range.type(), range.engine());
  }

  private NameMention repaired(Sentence sentence, Range range, EntityType given, int votes) {
    List<Token> tokens = sentence.tokens();
    String text =
        tokens
            .get(range.from())
            .span()
            .union(tokens.get(range.to() - 1).span())
            .cut(article.text())
            .replaceAll("\\s+", " ");
    EntityType type = given;
    boolean strong = false;
    String last = tokens.get(range.to() - 1).text();
    if (Countries.isCountry(text)) {
      type = EntityType.PLACE;
      strong = true;
    } else if (Countries.usual(text).isPresent()) {
      type = EntityType.ORGANIZATION;
      strong = true;
    } else if (given != EntityType.GROUP
        && given != EntityType.PERSON
        && namesBody(tokens, range)) {
      type = EntityType.ORGANIZATION;
      strong = true;
    } else if (given == EntityType.PERSON
        && range.length() > 1
        && Words.isBody(last)
        && GivenNames.gender(tokens.get(range.from()).text()).isEmpty()) {
      type = EntityType.ORGANIZATION;
    } else if (given == EntityType.PERSON && takesArticle(sentence, range)) {
      type = EntityType.OTHER;
    }
    return new NameMention(
        sentence,
        range.from(),
        range.to(),
        text,
        type,
        type == given ? votes : 0,
        engines.size(),
        strong);
  }

  /** "Ministry of ...", "... Court", "University of ...": the noun of a body heads the name. */
  private static boolean namesBody(List<Token> tokens, Range range) {
    int headEnd = range.to();
    for (int i = range.from() + 1; i < range.to(); i++) {
      if (tokens.get(i).tag().equals("IN")) {
        headEnd = i;
        break;
      }
    }
    return range.length() > 1 && Words.isBody(tokens.get(headEnd - 1).text());
  }

  /** "the Falcon": a person's bare name has no article. */
  private static boolean takesArticle(Sentence sentence, Range range) {
    return range.from() > 0
        && sentence.tokens().get(range.from() - 1).text().toLowerCase(Locale.ROOT).equals("the")
        && !sentence.tokens().get(range.to() - 1).tag().equals("NNPS");
  }

  /**
   * "World Health Organization (WHO)": the words before whose initials are the letters in brackets
   * are one name, commas and small words among them.
   */
  private void longForms(Sentence sentence, List<NameMention> found) {
    List<Token> tokens = sentence.tokens();
    for (int open = 1; open + 2 < tokens.size(); open++) {
      String letters = tokens.get(open + 1).text();
      boolean bracketed =
          tokens.get(open).text().equals("(")
              && tokens.get(open + 2).text().equals(")")
              && letters.matches("[A-Z]{3,8}");
      int from = bracketed ? initials(tokens, open, letters) : -1;
      if (from < 0) {
        continue;
      }
      int to = open;
      found.removeIf(n -> n.from() < to && n.to() > from);
      found.add(body(sentence, from, to, true));
      int acronym = open + 1;
      if (found.stream().noneMatch(n -> n.from() <= acronym && acronym < n.to())) {
        found.add(body(sentence, acronym, acronym + 1, false));
      }
    }
  }

  private NameMention body(Sentence sentence, int from, int to, boolean strong) {
    List<Token> tokens = sentence.tokens();
    String text = tokens.get(from).span().union(tokens.get(to - 1).span()).cut(article.text());
    return new NameMention(
        sentence,
        from,
        to,
        text.replaceAll("\\s+", " "),
        EntityType.ORGANIZATION,
        0,
        engines.size(),
        strong);
  }

  /** Where the name before {@code end} begins whose capital initials are these letters; or -1. */
  private static int initials(List<Token> tokens, int end, String letters) {
    int letter = letters.length() - 1;
    for (int i = end - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (SMALL.contains(token.text())) {
        continue;
      }
      if (token.text().charAt(0) != letters.charAt(letter)) {
        return -1;
      }
      letter--;
      if (letter < 0) {
        return i;
      }
    }
    return -1;
  }

  private static final Set<String> SMALL =
      Set.of("of", "and", "for", "the", "on", "in", "&", ",", "-");

  /**
   * Capitalised bodies and media that no engine gave: "the Investigative Committee", "Znak.com".
   */
  private void addBodies(Sentence sentence, List<NameMention> found) {
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      int start = i;
      while (i < tokens.size() && isFreeProper(tokens.get(i), found)) {
        i++;
      }
      int end = i;
      if (end > start) {
        // "Ministry of Defence": goes on over "of" and "for".
        if (end + 1 < tokens.size()
            && Words.isBody(tokens.get(end - 1).text())
            && (tokens.get(end).text().equals("of") || tokens.get(end).text().equals("for"))
            && isFreeProper(tokens.get(end + 1), found)) {
          end += 2;
          while (end < tokens.size() && isFreeProper(tokens.get(end), found)) {
            end++;
          }
          i = end;
        }
        Range range = new Range(start, end, EntityType.ORGANIZATION, 0);
        String text =
            tokens.get(start).span().union(tokens.get(end - 1).span()).cut(article.text());
        boolean body = namesBody(tokens, range);
        boolean acronym = end - start == 1 && text.matches("[A-Z][A-Z0-9&]{1,7}") && start > 0;
        boolean site = end - start == 1 && text.matches("[A-Za-z0-9-]+\\.(com|org|net|co\\.uk)");
        if (body || acronym || site) {
          found.add(
              new NameMention(
                  sentence,
                  start,
                  end,
                  text.replaceAll("\\s+", " "),
                  EntityType.ORGANIZATION,
                  0,
                  engines.size(),
                  body));
        }
      } else {
        i++;
      }
    }
  }

  private static boolean isFreeProper(Token token, List<NameMention> found) {
    return (token.isProperNoun()
            || (token.isNoun() && isCapital(token.text()) && token.index() > 0))
        && isCapital(token.text())
        && found.stream()
            .noneMatch(
                each ->
                    each.sentence().index() >= 0
                        && each.from() <= token.index()
                        && token.index() < each.to());
  }
}
