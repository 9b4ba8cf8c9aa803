package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.NotAccepted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares one typed answer with one key after the other. */
final class Comparison {
  static final String SAME = "same answer";
  private static final String ANOTHER = "another answer";
  private static final String SEVERAL = "more than one answer";
  private static final String RELATION = "another relation: before, after, without";
  private static final String SPELLING = "accepted with spelling";

  /** Longer answers are not looked through for the key: they would hold it by chance. */
  private static final int LONGEST_ANSWER = 400;

  /** In an answer of so many words every negation and every "or" counts. */
  static final int SHORT_ANSWER = 8;

  /** How many words beside the key in a long answer belong to it. */
  private static final int NEAR = 4;

  /** How many words before the key a negation may stand and deny it. */
  private static final int DENIAL = 6;

  /** How many words a date can have. */
  private static final int LONGEST_DATE = 8;

  private static final Pattern NAMED =
      Pattern.compile("(?:.*\\s)?(\\p{Ll}+)\\s+((?:\\p{Lu}\\S*\\s*)+)");

  /** Where a clause that tells more about the answer begins. */
  private static final Pattern CLAUSE =
      Pattern.compile(",?\\s+(?=(?:who|which|whose|that|where|when)\\s)");

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  /** "Vellmar's Winter Fair" */
  private static final Pattern OWNED = Pattern.compile("\\p{Lu}\\S*['’]s?\\s+(\\S+\\s+\\S.*)");

  private static final Pattern DOUBLE_SURNAME =
      Pattern.compile("(\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\S*)*\\s+\\p{Lu}\\p{L}+)-\\p{Lu}\\p{L}+");

  private static final Set<String> CUTS =
      Set.of("in", "at", "near", "from", "during", "on", "outside", "inside", "off", "within");

  /**
   * What a comparison found.
   *
   * @param accepted the reason in words; empty where it is not accepted
   * @param refused the reason in words; empty where it is accepted
   */
  record Finding(String accepted, String refused) {

    static Finding yes(String reason) {
      return new Finding(reason, "");
    }

    static Finding no(String reason) {
      return new Finding("", reason);
    }

    boolean isAccepted() {
      return !accepted.isEmpty();
    }
  }

  private final AnswerType type;
  private final boolean asksWho;
  private final boolean asksForOrigin;
  private final List<Token> typed;
  private final List<Token> stem;
  private final Set<String> stemWords;
  private final List<List<Token>> rivals;

  Comparison(String stem, AnswerType type, List<NotAccepted> notAccepted, List<Token> typed) {
    this.type = type;
    this.typed = withoutListNumber(typed);
    this.stem = Tokenizer.tokens(stem);
    this.stemWords =
        this.stem.stream()
            .filter(t -> !Words.FUNCTION.contains(t.form()) && !t.isNumber())
            .map(t -> root(t.form()))
            .collect(Collectors.toSet());
    this.asksWho = asksWho(this.stem);
    this.asksForOrigin = this.stem.stream().anyMatch(t -> Words.ORIGIN.contains(t.form()));
    this.rivals = notAccepted.stream().map(r -> Tokenizer.tokens(r.text())).toList();
  }

  /** "who", "whose", "which actor". */
  private static boolean asksWho(List<Token> stem) {
    if (stem.stream().limit(4).anyMatch(t -> t.is("who") || t.is("whom") || t.is("whose"))) {
      return true;
    }
    for (int i = 0; i + 1 < stem.size(); i++) {
      if (stem.get(i).is("which") || stem.get(i).is("what")) {
        // The noun may have an adjective before it.
        return stem.subList(i + 1, Math.min(stem.size(), i + 3)).stream()
            .anyMatch(
                t ->
                    Lexicon.wordNet().nounSupersenses(t.form()).stream()
                        .limit(1)
                        .anyMatch("noun.person"::equals));
      }
    }
    return false;
  }

  /** "1. Angola" is a line of a list. */
  private static List<Token> withoutListNumber(List<Token> tokens) {
    return tokens.size() > 1
            && tokens.get(0).isNumber()
            && !tokens.get(1).isNumber()
            && tokens.get(1).gap()
        ? tokens.subList(1, tokens.size())
        : tokens;
  }

  /** Whether two answers are the same but for articles, hyphens and spaces. */
  static boolean sameWords(List<Token> a, List<Token> b) {
    List<Token> x = content(a);
    List<Token> y = content(b);
    return !x.isEmpty()
        && !y.isEmpty()
        && (same(x, y, (p, q) -> p.equals(q)) || joined(x).equals(joined(y)));
  }

  /** Compares with a key; with its variants where it gives alternatives or brackets. */
  Finding with(String keyText) {
    Finding first = null;
    for (String variant : variants(keyText)) {
      Finding found = withVariant(variant);
      if (found.isAccepted()) {
        return found;
      }
      first = first == null ? found : first;
    }
    return first == null ? Finding.no(ANOTHER) : first;
  }

  /** "tidal (wave) power or sea power": whole, without brackets, and each alternative. */
  static List<String> variants(String keyText) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(keyText);
    String open = BRACKETS.matcher(keyText).replaceAll(" $1 ");
    String without = withoutBrackets(keyText);
    variants.add(open);
    if (without.codePoints().anyMatch(Character::isLetterOrDigit)) {
      variants.add(without);
    }
    Matcher inside = BRACKETS.matcher(keyText);
    while (inside.find()) {
      // Short forms stand in brackets; "(1912)" or "(river)" are no answers of their own.
      if (inside.group(1).matches("\\p{Lu}[\\p{Lu}&.]{1,6}")) {
        variants.add(inside.group(1));
      }
    }
    for (String alternative : without.split("(?i)\\s+or\\s+")) {
      if (!alternative.isBlank()) {
        variants.add(alternative);
      }
    }
    named(without).ifPresent(variants::add);
    Matcher surname = DOUBLE_SURNAME.matcher(without.strip());
    if (surname.matches()) {
      variants.add(surname.group(1));
    }
    Matcher owned = OWNED.matcher(without.strip());
    if (owned.matches()) {
      variants.add(owned.group(1));
    }
    String head = CLAUSE.split(without)[0];
    if (head.length() < without.length()) {
      variants.add(head);
      named(head).ifPresent(variants::add);
    }
    return List.copyOf(variants);
  }

  /** The text without what stands in brackets. */
  static String withoutBrackets(String text) {
    return BRACKETS.matcher(text).replaceAll(" ");
  }

  /** "the painter Ada Holm" is Ada Holm: a name that follows a common noun. */
  private static Optional<String> named(String keyText) {
    Matcher name = NAMED.matcher(keyText.strip());
    if (!name.matches()) {
      return Optional.empty();
    }
    String noun = Fold.of(name.group(1));
    return Words.FUNCTION.contains(noun) || Lexicon.wordNet().nounSupersenses(noun).isEmpty()
        ? Optional.empty()
        : Optional.of(name.group(2));
  }

  private Finding withVariant(String keyText) {
    List<Token> key = Tokenizer.tokens(keyText);
    if (key.isEmpty() || typed.isEmpty()) {
      return Finding.no(ANOTHER);
    }
    if (sameWords(key, typed)) {
      return Finding.yes(SAME);
    }
    if (!isSentence() && denies(key, 0, typed.size())) {
      return Finding.no("the answer denies it");
    }
    if (!isSentence() && alternatives(key, 0, typed.size())) {
      return Finding.no(SEVERAL);
    }
    if (!isSentence() && otherRelation(key)) {
      return Finding.no(RELATION);
    }
    if (isDate(key)) {
      return date(key);
    }
    if (isQuantity(key)) {
      Finding found = quantity(key);
      if (found.isAccepted() || !found.refused().equals(ANOTHER)) {
        return found;
      }
    }
    Finding strict = words(keyText, key, this::sameWord);
    if (strict.isAccepted()) {
      return strict;
    }
    Finding lenient = words(keyText, key, this::nearWord);
    return lenient.isAccepted() ? Finding.yes(SPELLING) : strict;
  }

  // Guards.

  /** Whether a negation stands in this part of the answer, and neither in key nor question. */
  private boolean denies(List<Token> key, int from, int to) {
    return typed.subList(from, to).stream()
        .anyMatch(
            t ->
                Words.NEGATIONS.contains(t.form())
                    && key.stream().noneMatch(k -> k.same(t))
                    && stem.stream().noneMatch(s -> Words.NEGATIONS.contains(s.form())));
  }

  /** Whether "or" stands in this part of the answer, and neither in key nor question. */
  private boolean alternatives(List<Token> key, int from, int to) {
    return typed.subList(from, to).stream().anyMatch(t -> t.is("or"))
        && key.stream().noneMatch(t -> t.is("or"))
        && stem.stream().noneMatch(t -> t.is("or"))
        && !typed.subList(from, to).stream().allMatch(t -> t.is("or") || givenBy(key, t));
  }

  /** Whether the word is one of the key's or tells nothing new. */
  private boolean givenBy(List<Token> key, Token word) {
    return filler(word) || key.stream().anyMatch(k -> matchesAt(k, word, this::sameWord));
  }

  /**
   * Why what stands around a part of the answer forbids to accept it: it is denied, or one of
   * several; null where nothing does. In a long answer only the near words count.
   */
  private @Nullable String forbidden(List<Token> key, int from, int to) {
    int start = from;
    while (start > 0 && from - start < DENIAL && !typed.get(start).gap()) {
      start--;
    }
    int end = to;
    while (end < typed.size() && end - to < NEAR && !typed.get(end).gap()) {
      end++;
    }
    if (denies(key, start, from)) {
      return "the answer denies it";
    }
    if (relation(key, from)) {
      return RELATION;
    }
    return (!isSentence() && alternatives(key, start, end)) || rivalOutside(from, to)
        ? SEVERAL
        : null;
  }

  /** "after Friday" is not Friday: whether such a word stands before a part of the answer. */
  private boolean relation(List<Token> key, int from) {
    int before = from - 1;
    if (before > 0 && Words.ARTICLES.contains(typed.get(before).form())) {
      before--;
    }
    if (before < 0 || !Words.RELATIONS.contains(typed.get(before).form())) {
      return false;
    }
    Token word = typed.get(before);
    return key.stream().noneMatch(word::same) && !inStem(List.of(word));
  }

  /** Whether key and answer differ in a word such as "before". */
  private boolean otherRelation(List<Token> key) {
    return !relations(key).equals(relations(typed))
        && typed.stream().noneMatch(t -> Words.RELATIONS.contains(t.form()) && inStem(List.of(t)));
  }

  private static Set<String> relations(List<Token> tokens) {
    return tokens.stream()
        .map(Token::form)
        .filter(Words.RELATIONS::contains)
        .collect(Collectors.toSet());
  }

  /** Whether the answer is longer than a few words. */
  private boolean isSentence() {
    return typed.size() > SHORT_ANSWER;
  }

  private boolean rivalOutside(int from, int to) {
    for (List<Token> rival : rivals) {
      List<Token> words = content(rival);
      if (words.isEmpty() || inStem(words)) {
        continue;
      }
      for (int i = 0; i + words.size() <= typed.size(); i++) {
        boolean outside = i + words.size() <= from || i >= to;
        if (outside && same(words, typed.subList(i, i + words.size()), String::equals)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean inStem(List<Token> words) {
    return words.stream().allMatch(w -> stem.stream().anyMatch(s -> s.same(w)));
  }

  // Dates.

  private boolean isDate(List<Token> key) {
    return (type == AnswerType.DATE || type == AnswerType.OTHER)
        && key.stream().anyMatch(Comparison::dateWord)
        && !PartialDate.readings(key).isEmpty();
  }

  private static boolean dateWord(Token token) {
    BigDecimal value = token.value();
    return value == null
        ? PartialDate.month(token.form()) > 0
            || token.form().endsWith("day")
            || token.form().matches("\\d+([-/.])\\d+\\1\\d+")
        : value.compareTo(new BigDecimal(1000)) >= 0 && value.compareTo(new BigDecimal(2999)) <= 0;
  }

  private Finding date(List<Token> key) {
    List<PartialDate> keys = PartialDate.readings(key);
    if (isSentence() && dateInSentence(key, keys)) {
      return Finding.yes("accepted: same date");
    }
    List<PartialDate> given = longestDate();
    if (given.isEmpty()) {
      return Finding.no(ANOTHER);
    }
    boolean agrees = false;
    for (PartialDate right : keys) {
      for (PartialDate date : given) {
        if (right.agrees(date)) {
          if (date.covers(right)) {
            return Finding.yes("accepted: same date");
          }
          if (type == AnswerType.OTHER && date.year() != null && !asksForDay()) {
            return Finding.yes("accepted: the same date, less exact");
          }
          agrees = true;
        }
      }
    }
    return Finding.no(agrees ? "less exact than the answer" : "another date");
  }

  private boolean asksForDay() {
    return stem.stream().anyMatch(t -> t.is("day") || t.is("date") || t.is("month"));
  }

  /** Whether one of the dates of a long answer is the right one, and not denied. */
  private boolean dateInSentence(List<Token> key, List<PartialDate> right) {
    for (int from = 0; from < typed.size(); from++) {
      for (int to = Math.min(typed.size(), from + LONGEST_DATE); to > from; to--) {
        List<Token> part = typed.subList(from, to);
        if (part.stream().noneMatch(Comparison::dateWord) || inStem(part)) {
          continue;
        }
        List<PartialDate> readings = PartialDate.readings(part);
        if (readings.isEmpty()) {
          continue;
        }
        if (readings.stream()
                .anyMatch(d -> right.stream().anyMatch(k -> k.agrees(d) && d.covers(k)))
            && forbidden(key, from, to) == null) {
          return true;
        }
        from = to - 1;
        break;
      }
    }
    return false;
  }

  /** The longest part of the answer that reads as a date. */
  private List<PartialDate> longestDate() {
    for (int length = Math.min(typed.size(), LONGEST_DATE); length > 0; length--) {
      List<PartialDate> found = new ArrayList<>();
      for (int from = 0; from + length <= typed.size(); from++) {
        List<Token> part = typed.subList(from, from + length);
        if (part.stream().anyMatch(Comparison::dateWord)
            && !part.stream().allMatch(t -> stem.stream().anyMatch(s -> s.same(t)))) {
          List<PartialDate> readings = PartialDate.readings(part);
          if (!found.isEmpty() && !readings.isEmpty()) {
            // Two dates of one length: which one is meant cannot be told.
            return List.of();
          }
          found.addAll(readings);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  // Quantities.

  private boolean isQuantity(List<Token> key) {
    if (Quantity.all(key).isEmpty()) {
      return false;
    }
    return switch (type) {
      case NUMBER, MONEY, PERCENT -> true;
      case OTHER ->
          Words.FUNCTION.contains(key.get(0).form())
              || key.get(0).isNumber()
              || Quantity.all(key).get(0).from() == 0;
      default -> false;
    };
  }

  private Finding quantity(List<Token> key) {
    List<Quantity> right = Quantity.all(key);
    if (isSentence() && quantitiesInSentence(key, right)) {
      return Finding.yes("accepted: same number");
    }
    List<Quantity> given = withoutYears(asked(beyondStem(Quantity.all(typed), stem), right), right);
    if (given.isEmpty()) {
      return Finding.no(ANOTHER);
    }
    if (given.size() != right.size()) {
      return given.size() > right.size() ? Finding.no("more than one number") : Finding.no(ANOTHER);
    }
    List<Token> rest = rest(key, right);
    List<Token> givenRest = rest(typed, given);
    boolean sameUnits = true;
    for (int i = 0; i < right.size(); i++) {
      Quantity one = right.get(i);
      Quantity other = given.get(i);
      if (one.readings().stream()
          .noneMatch(v -> other.readings().stream().anyMatch(w -> v.compareTo(w) == 0))) {
        return Finding.no("another number");
      }
      if (!other.unitFits(one.unit())) {
        return Finding.no("another unit");
      }
      String forbidden = isSentence() ? forbidden(key, other.from(), other.to()) : null;
      if (forbidden != null) {
        return Finding.no(forbidden);
      }
      sameUnits &= one.unit() != null && one.unit().equals(other.unit());
    }
    boolean strict = type != AnswerType.OTHER;
    boolean nounsFit =
        givenRest.isEmpty()
            || strict
            || sameUnits
            || givenRest.stream()
                .allMatch(t -> rest.stream().anyMatch(k -> sameWord(k.form(), t.form())));
    // Words that the number does not stand for: compare them as words.
    return nounsFit && (strict || restIsNoun(key, right))
        ? Finding.yes("accepted: same number")
        : Finding.no(ANOTHER);
  }

  /** Whether a long answer holds all the numbers of the key, with their units, and none denied. */
  private boolean quantitiesInSentence(List<Token> key, List<Quantity> right) {
    List<Quantity> given = Quantity.all(typed);
    return restIsNoun(key, right)
        && right.stream()
            .allMatch(
                one ->
                    given.stream()
                        .anyMatch(
                            other ->
                                one.readings().stream()
                                        .anyMatch(
                                            v ->
                                                other.readings().stream()
                                                    .anyMatch(w -> v.compareTo(w) == 0))
                                    && other.unitFits(one.unit())
                                    && forbidden(key, other.from(), other.to()) == null));
  }

  /** Of several numbers the one that counts what the question asks for: "how many seats". */
  private List<Quantity> asked(List<Quantity> given, List<Quantity> right) {
    if (given.size() <= right.size()) {
      return given;
    }
    Set<String> nouns = new HashSet<>();
    for (int i = 1; i + 1 < stem.size(); i++) {
      if (stem.get(i).is("many") || stem.get(i).is("much")) {
        nouns.add(root(stem.get(i + 1).form()));
      }
    }
    for (Quantity key : right) {
      String noun = key.noun();
      if (noun != null) {
        nouns.add(root(noun));
      }
    }
    List<Quantity> fitting = new ArrayList<>();
    for (Quantity quantity : given) {
      String noun = quantity.noun();
      if (noun != null && nouns.contains(root(noun))) {
        fitting.add(quantity);
      }
    }
    return fitting.size() == right.size() ? fitting : given;
  }

  /** In a sentence with several numbers a year is the time, not the answer. */
  private List<Quantity> withoutYears(List<Quantity> given, List<Quantity> right) {
    if (given.size() <= right.size() || right.stream().anyMatch(Quantity::mayBeYear)) {
      return given;
    }
    List<Quantity> others =
        given.stream()
            .filter(
                q ->
                    !q.mayBeYear()
                        || q.from() == 0
                        || !(Words.FUNCTION.contains(typed.get(q.from() - 1).form())
                            || PartialDate.month(typed.get(q.from() - 1).form()) > 0))
            .toList();
    return others.size() == right.size() ? others : given;
  }

  /** Whether what the key has beside its number only says what is counted. */
  private static boolean restIsNoun(List<Token> key, List<Quantity> quantities) {
    return rest(key, quantities).size() <= 2;
  }

  /** What is neither number nor unit nor a word without content nor in the question. */
  private static List<Token> rest(List<Token> tokens, List<Quantity> quantities) {
    List<Token> rest = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      if (quantities.stream().noneMatch(q -> q.from() <= at && at < q.to())
          && !Words.FUNCTION.contains(tokens.get(i).form())
          && !Words.FRAME.contains(tokens.get(i).form())) {
        rest.add(tokens.get(i));
      }
    }
    return rest;
  }

  /** Numbers that the question itself gives are no answer, where the answer has others. */
  static List<Quantity> beyondStem(List<Quantity> quantities, List<Token> stem) {
    List<Quantity> beyond =
        quantities.stream()
            .filter(
                q ->
                    stem.stream()
                        .noneMatch(s -> s.value() != null && q.value().compareTo(s.value()) == 0))
            .toList();
    if (beyond.isEmpty()) {
      return quantities;
    }
    // "The first" and "the 2nd" tell which one; they answer only where no other number does.
    List<Quantity> cardinal = beyond.stream().filter(q -> !q.ordinal()).toList();
    return cardinal.isEmpty() ? beyond : cardinal;
  }

  // Words and names.

  private Finding words(String keyText, List<Token> key, BiPredicate<String, String> same) {
    boolean proper = isProper(keyText);
    if (proper && mayBePerson(key)) {
      Finding person = person(key, same);
      if (person.isAccepted() || !person.refused().equals(ANOTHER)) {
        return person;
      }
    }
    List<Token> right = content(lead(key));
    List<Token> bare = content(bare(typed, right));
    if (!bare.isEmpty() && (same(right, bare, same) || joined(right).equals(joined(bare)))) {
      return Finding.yes("accepted: same words");
    }
    if (parts(right, bare, same)) {
      return Finding.yes("accepted: same parts");
    }
    // Words that the question gives do not tell the answer.
    List<List<Token>> mains =
        mains(key, proper).stream().filter(m -> !beyondStem(m).isEmpty()).toList();
    for (List<Token> main : mains) {
      if (same(main, content(bare(typed, main)), same) && !sharedByRival(main)) {
        return Finding.yes("accepted: the main words");
      }
    }
    List<Token> news = beyondStem(right);
    if (!news.isEmpty() && news.size() < right.size() && same(news, beyondStem(bare), same)) {
      return Finding.yes("accepted: same words");
    }
    if (proper && acronym(right, bare)) {
      return Finding.yes("accepted: short form");
    }
    if (type == AnswerType.ORGANISATION || type == AnswerType.OTHER) {
      List<Token> legal = withoutLegalForm(right);
      if (!legal.isEmpty() && same(legal, withoutLegalForm(bare), same)) {
        return Finding.yes("accepted: same name");
      }
    }
    Finding inside = inside(right, proper, same);
    if (isSentence() && !inside.isAccepted() && inside.refused().equals(ANOTHER)) {
      for (List<Token> main : mains) {
        if ((proper || main.size() > 1)
            && !sharedByRival(main)
            && inside(main, proper, same).isAccepted()) {
          return Finding.yes("accepted: the main words are in the sentence");
        }
      }
    }
    return !inside.isAccepted() && inside.refused().equals(ANOTHER) && scattered(right, same)
        ? Finding.yes("accepted: the answer's words are in the sentence")
        : inside;
  }

  /** Whether a long answer has all words of the key in their order, with few between them. */
  private boolean scattered(List<Token> right, BiPredicate<String, String> same) {
    List<Token> words = news(right);
    if (!isSentence() || words.size() < 2 || typed.size() > LONGEST_ANSWER) {
      return false;
    }
    for (int from = 0; from < typed.size(); from++) {
      int to = from;
      int matched = 0;
      int last = from;
      while (to < typed.size() && matched < words.size() && to - last <= NEAR) {
        if (matchesAt(words.get(matched), typed.get(to), same)) {
          matched++;
          last = to;
        } else if (matched == 0) {
          break;
        }
        to++;
      }
      if (matched == words.size()
          && !gluedBefore(from, true)
          && forbidden(right, from, to) == null) {
        return true;
      }
    }
    return false;
  }

  /** The words with content that the question does not give, or all where those are too few. */
  private List<Token> news(List<Token> tokens) {
    List<Token> content = tokens.stream().filter(t -> !Words.FUNCTION.contains(t.form())).toList();
    List<Token> news = beyondStem(content);
    return news.size() < 2 ? content : news;
  }

  private boolean asksForPerson() {
    return type == AnswerType.PERSON || (type == AnswerType.OTHER && asksWho);
  }

  /** "The Vellmar Post" is no person, even where the question asks who. */
  private boolean mayBePerson(List<Token> key) {
    return type == AnswerType.PERSON
        || (asksForPerson()
            && (!Words.ARTICLES.contains(key.get(0).form())
                || (key.size() > 1 && Words.TITLES.contains(key.get(1).form()))));
  }

  private Finding person(List<Token> key, BiPredicate<String, String> same) {
    PersonName name = PersonName.of(content(key));
    if (name.surname().isEmpty() || Words.TITLES.contains(name.surname())) {
      return Finding.no(ANOTHER);
    }
    List<Token> whole = typed;
    if (whole.size() == 2 && whole.get(1).gap()) {
      // "Doe, Jo"
      whole = List.of(whole.get(1), whole.get(0));
      if (name.fits(PersonName.of(whole), same) && name.isFull()) {
        return Finding.yes("accepted: same person");
      }
    }
    Finding refused = Finding.no(ANOTHER);
    for (int end = typed.size() - 1; end >= 0; end--) {
      if (!same.test(name.surname(), typed.get(end).form()) || glued(end + 1)) {
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
      if (!name.fits(given, same) || partOf(from, true)) {
        continue;
      }
      String forbidden = forbidden(key, from, to);
      if (given.isFull() != name.isFull() && !surnameIsEnough(name)) {
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
                && !(stemWords.contains(root(token.form()))
                    && Lexicon.wordNet().isWord(token.form()))));
  }

  private boolean surnameIsEnough(PersonName name) {
    return !stemWords.contains(root(name.surname()))
        && rivals.stream()
            .filter(r -> !r.isEmpty())
            .noneMatch(r -> PersonName.of(content(r)).surname().equals(name.surname()));
  }

  /** Whether the word there belongs to what stands before it: "Doe" and "Foundation". */
  private boolean glued(int index) {
    if (index >= typed.size() || isSentence()) {
      return false;
    }
    Token token = typed.get(index);
    return !token.gap()
        && !inStem(List.of(token))
        && !Words.FUNCTION.contains(token.form())
        && !(index + 1 == typed.size() && Words.TRAILING_KINDS.contains(token.form()))
        && !Words.NAME_SUFFIXES.contains(token.form())
        && !Words.NEGATIONS.contains(token.form())
        && !stemWords.contains(root(token.form()))
        && !verb(token.form());
  }

  private static boolean verb(String word) {
    return !Lexicon.wordNet().verbSupersenses(word).isEmpty()
        && (word.endsWith("ed") || Lexicon.wordNet().nounSupersenses(word).isEmpty());
  }

  /** The key without "in" or "to" before it. */
  private static List<Token> lead(List<Token> key) {
    int from = 0;
    if (key.size() > 2
        && key.get(0).form().endsWith("ly")
        && Words.FUNCTION.contains(key.get(1).form())) {
      from++;
    }
    while (from < key.size() - 1
        && Words.FUNCTION.contains(key.get(from).form())
        && !Words.RELATIONS.contains(key.get(from).form())
        && !Words.NEGATIONS.contains(key.get(from).form())) {
      from++;
    }
    return key.subList(from, key.size());
  }

  /** The words that the question does not give already. */
  private List<Token> beyondStem(List<Token> tokens) {
    return tokens.stream()
        .filter(t -> t.isNumber() || !stemWords.contains(root(t.form())))
        .filter(t -> !Words.FUNCTION.contains(t.form()))
        .toList();
  }

  /** The answer without the words that make a sentence of it. */
  private List<Token> bare(List<Token> tokens, List<Token> key) {
    int from = 0;
    int to = tokens.size();
    while (from < to - 1 && filler(tokens.get(from)) && !key.get(0).same(tokens.get(from))) {
      from++;
    }
    while (to > from + 1
        && filler(tokens.get(to - 1))
        && !key.get(key.size() - 1).same(tokens.get(to - 1))) {
      to--;
    }
    return tokens.subList(from, to);
  }

  private boolean filler(Token token) {
    return !token.isNumber()
        && !Words.NEGATIONS.contains(token.form())
        && !Words.RELATIONS.contains(token.form())
        && (Words.FRAME.contains(token.form())
            || Words.FUNCTION.contains(token.form())
            || stemWords.contains(root(token.form())));
  }

  /** "Ida and Ole" has the parts of "Ole, Ida". */
  private boolean parts(List<Token> right, List<Token> given, BiPredicate<String, String> same) {
    List<List<Token>> keys = split(right);
    if (isSentence()) {
      return keys.size() > 1 && keys.stream().allMatch(k -> inside(k, false, same).isAccepted());
    }
    List<List<Token>> answers = split(given);
    if (keys.size() < 2 || keys.size() != answers.size()) {
      return false;
    }
    List<List<Token>> open = new ArrayList<>(answers);
    for (List<Token> key : keys) {
      boolean found = false;
      for (int i = 0; i < open.size() && !found; i++) {
        if (same(key, open.get(i), same)
            || acronym(key, open.get(i))
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

  private static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    for (Token token : tokens) {
      boolean and = token.is("and");
      if ((and || token.gap()) && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
      if (!and) {
        part.add(token);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  /**
   * The key without what only tells more: what follows a comma or says where ("Vellmar, Norway"),
   * what follows "of" after two words, the kind before a name ("the city of Oslo"), describing
   * words before two others. Never without a word that makes another thing of it.
   */
  private static List<List<Token>> mains(List<Token> key, boolean proper) {
    List<Token> words = content(key);
    List<List<Token>> mains = new ArrayList<>();
    boolean list = words.stream().anyMatch(t -> t.is("and"));
    for (int i = 1; i < words.size() && !list; i++) {
      Token word = words.get(i);
      boolean of = word.is("of") && i > 1 && !titles(words.subList(0, i));
      if (word.gap() || CUTS.contains(word.form()) || of) {
        mains.add(words.subList(0, i));
        break;
      }
    }
    if (words.size() > 2
        && Words.PLACE_KINDS.contains(words.get(0).form())
        && words.get(1).is("of")) {
      mains.add(words.subList(2, words.size()));
    }
    if (!proper && !list) {
      List<Token> phrase = mains.isEmpty() ? words : mains.get(0);
      for (int from = 1; from + 1 < phrase.size() && describes(phrase.get(from - 1)); from++) {
        mains.add(phrase.subList(from, phrase.size()));
      }
    }
    return mains;
  }

  private static boolean titles(List<Token> words) {
    return words.stream().allMatch(t -> Words.TITLES.contains(t.form()));
  }

  /** Whether a word before others only describes them. */
  private static boolean describes(Token token) {
    return !token.isNumber()
        && !Words.TURNING.contains(token.form())
        && !Words.FUNCTION.contains(token.form())
        && !Words.NEGATIONS.contains(token.form());
  }

  /** Whether a rival has these words too, so that they do not tell which is meant. */
  private boolean sharedByRival(List<Token> words) {
    return rivals.stream()
        .anyMatch(rival -> words.stream().allMatch(w -> rival.stream().anyMatch(r -> r.same(w))));
  }

  private static boolean acronym(List<Token> right, List<Token> given) {
    return initials(right, given) || initials(given, right);
  }

  private static boolean initials(List<Token> name, List<Token> letters) {
    if (name.size() < 2 || letters.size() != 1 || letters.get(0).form().length() < 2) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (Token token : name) {
      all.append(token.form().charAt(0));
      if (!Words.FUNCTION.contains(token.form())) {
        main.append(token.form().charAt(0));
      }
    }
    String form = letters.get(0).form();
    return form.contentEquals(all) || form.contentEquals(main);
  }

  private static List<Token> withoutLegalForm(List<Token> name) {
    int to = name.size();
    while (to > 1 && Words.LEGAL_FORMS.contains(name.get(to - 1).form())) {
      to--;
    }
    return name.subList(0, to);
  }

  /** The key as a part of a longer answer. */
  private Finding inside(List<Token> right, boolean proper, BiPredicate<String, String> same) {
    if (typed.size() > LONGEST_ANSWER) {
      return Finding.no("too long to tell");
    }
    for (int from = 0; from < typed.size(); from++) {
      int to = from;
      int matched = 0;
      while (to < typed.size() && matched < right.size()) {
        if (matchesAt(right.get(matched), typed.get(to), same)) {
          matched++;
        } else if (matched == 0 || !Words.ARTICLES.contains(typed.get(to).form())) {
          break;
        }
        to++;
      }
      if (matched < right.size() || glued(to) || gluedBefore(from, proper)) {
        continue;
      }
      String forbidden = forbidden(right, from, to);
      return forbidden != null
          ? Finding.no(forbidden)
          : Finding.yes("accepted: the answer is in the sentence");
    }
    return Finding.no(ANOTHER);
  }

  /** "wife of Jo Doe" and "University of Oslo" are neither Jo Doe nor Oslo. */
  private boolean partOf(int from, boolean maybePerson) {
    int of = from - 1;
    if (of > 0 && Words.ARTICLES.contains(typed.get(of).form())) {
      of--;
    }
    if (of < 1 || !typed.get(of).is("of") || typed.get(of).gap()) {
      return false;
    }
    Token whole = typed.get(of - 1);
    if (isSentence()) {
      // "the governor of Vellmar" has the place in it, "the wife of Jo Doe" is not Jo Doe.
      return maybePerson
          && !inStem(List.of(whole))
          && Lexicon.wordNet().nounSupersenses(whole.form()).stream()
              .limit(1)
              .anyMatch("noun.person"::equals);
    }
    return !filler(whole)
        && !whole.isNumber()
        && !Words.KINDS.contains(Words.singular(whole.form()))
        && !verb(whole.form());
  }

  private boolean gluedBefore(int from, boolean proper) {
    if (from == 0 || typed.get(from).gap()) {
      return false;
    }
    Token before = typed.get(from - 1);
    if (before.isNumber()) {
      return !isSentence() && !inStem(List.of(before));
    }
    if (partOf(from, asksForPerson())
        || (Words.TURNING.contains(before.form()) && !inStem(List.of(before)))) {
      return true;
    }
    return proper
        && !isSentence()
        && !Words.FUNCTION.contains(before.form())
        && !Words.FRAME.contains(before.form())
        && !Words.TITLES.contains(before.form())
        && !stemWords.contains(root(before.form()))
        && !verb(before.form());
  }

  // Word by word.

  private boolean sameWord(String key, String given) {
    return key.equals(given)
        || Words.spelling(key).equals(Words.spelling(given))
        || (type != AnswerType.PERSON && sameNoun(key, given));
  }

  private boolean sameNoun(String key, String given) {
    return Words.singular(key).equals(Words.singular(given))
        || inflected(key, given)
        || (asksForOrigin && Lexicon.wordNet().pertains(given, key))
        || (asksForOrigin && Lexicon.wordNet().pertains(key, given));
  }

  /** Forms of one verb: marks, marked, marking. */
  private static boolean inflected(String a, String b) {
    String stem = verbStem(a);
    return stem.length() > 3 && stem.equals(verbStem(b)) && (verbEnding(a) || verbEnding(b));
  }

  private static boolean verbEnding(String word) {
    return word.endsWith("ing") || word.endsWith("ed");
  }

  private static String verbStem(String word) {
    return word.replaceFirst("(?:ing|ed|es|s|e)$", "");
  }

  private boolean nearWord(String key, String given) {
    return sameWord(key, given) || Spelling.slip(key, given, otherWords(key));
  }

  /** Words that a slip may not end at: those of the question and of rivals. */
  private Set<String> otherWords(String key) {
    Set<String> others = new HashSet<>();
    stem.forEach(t -> others.add(t.form()));
    rivals.forEach(r -> r.forEach(t -> others.add(t.form())));
    others.remove(key);
    return others;
  }

  private static boolean matchesAt(Token key, Token given, BiPredicate<String, String> same) {
    return key.same(given)
        || TimeOfDay.same(key.form(), given.form())
        || (!key.hasDigit() && !given.hasDigit() && same.test(key.form(), given.form()));
  }

  private static boolean same(List<Token> a, List<Token> b, BiPredicate<String, String> same) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!matchesAt(a.get(i), b.get(i), same)) {
        return false;
      }
    }
    return true;
  }

  private static List<Token> content(List<Token> tokens) {
    List<Token> content = tokens.stream().filter(t -> !Words.ARTICLES.contains(t.form())).toList();
    return content.isEmpty() ? tokens : content;
  }

  private static String joined(List<Token> tokens) {
    return tokens.stream().map(Token::form).collect(Collectors.joining());
  }

  /** Whether every word of a key is written with a capital, but for small ones. */
  private static boolean isProper(String keyText) {
    boolean any = false;
    for (String word : keyText.strip().split("[\\s-]+")) {
      int first = word.codePoints().filter(Character::isLetter).findFirst().orElse(-1);
      if (first < 0) {
        continue;
      }
      String folded = Fold.of(word);
      boolean small = Words.FUNCTION.contains(folded) || Words.PARTICLES.contains(folded);
      if (!small) {
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** A rough root, to tell the question's own words in other forms. */
  private static String root(String word) {
    String one = Words.singular(word);
    String bare = one.length() > 5 ? one.replaceFirst("(ing|ed|e)$", "") : one;
    return bare.isEmpty() ? one : bare;
  }
}
