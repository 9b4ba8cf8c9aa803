package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import dev.readback.generate.Material;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A sentence that somebody says, to judge whether a reader understands it without the others. */
final class QuotedSentence {
  private static final int LONGEST = 32;
  private static final Set<String> LEANING_STARTS =
      Set.of(
          "it", "this", "that", "these", "those", "he", "she", "they", "there", "yes", "no", "and",
          "but", "so", "which", "then", "here", "such", "both", "because", "his", "her", "their",
          "its");
  private static final Set<String> THIRD_PERSONS = Set.of("they", "them", "their");
  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "his", "her");
  private static final Set<String> POINTERS = Set.of("this", "that", "these", "those");
  private static final Set<String> ADDING = Set.of("also", "other", "another", "instead", "too");

  /** "It is a right to rest", "There were wolves": nothing is pointed at. */
  private static final Pattern EXPLETIVE =
      Pattern.compile(
          "^(?:It (?:is|was)\\b.* to |It (?:is|was)\\b(?:(?! an? ).)* that |There (?:is|are|was|were|has been|have been) )");

  private final Material material;
  private final Sentence sentence;
  private final Span part;
  private final List<Token> tokens;
  private final String words;

  /**
   * @param part the sentence's share of the quotation, with or without the marks
   */
  QuotedSentence(Material material, Sentence sentence, Span part) {
    this.material = material;
    this.sentence = sentence;
    this.part = part;
    this.tokens = sentence.tokensIn(part);
    this.words =
        material
            .cut(part)
            .replaceAll("\\s+", " ")
            .replaceAll("[“”\"]", "")
            .strip()
            .replaceAll("[,;]$", "");
  }

  /** Without quotation marks, and without a comma at the end. */
  String words() {
    return words;
  }

  boolean standsAlone() {
    return complete()
        && uncut()
        && saysEnough()
        && !leansOnWhatWasSaid()
        && !pointsAtSomething()
        && !givesSpeakerAway();
  }

  private boolean complete() {
    String letters = words.replaceAll("^[^\\p{L}]+", "");
    return !letters.isEmpty()
        && Character.isUpperCase(letters.charAt(0))
        && any(t -> t.is("nsubj", "nsubjpass"))
        && Words.balanced(words);
  }

  /** No words of the article's author in it, none left out before or in it. */
  private boolean uncut() {
    String before = material.cut(new Span(Math.max(0, part.start() - 4), part.start()));
    return !(before + words).matches("(?s).*(?:\\]|\\[|…|\\.\\.).*");
  }

  private boolean saysEnough() {
    boolean named = !material.wording().entitiesIn(part).isEmpty();
    int count = Words.count(words);
    long nouns = tokens.stream().filter(Token::isNoun).count();
    boolean personal = words.matches("(?:I|We|You)\\b.*");
    return count >= (personal ? 9 : named ? 6 : 5)
        && count <= LONGEST
        && nouns >= (named && count < 8 ? 1 : 2);
  }

  private boolean leansOnWhatWasSaid() {
    String first =
        words.replaceAll("^[^\\p{L}]*", "").split("[^\\p{L}']")[0].toLowerCase(Locale.ROOT);
    return (LEANING_STARTS.contains(first) && !expletive())
        || meansSomebodyNotNamed()
        || early(6, t -> ADDING.contains(t.lemma()));
  }

  /** "He", "his", "they" before anybody is named whom it could mean. */
  private boolean meansSomebodyNotNamed() {
    int named =
        tokens.stream()
            .filter(t -> t.isProperNoun() || t.tag().equals("NNS"))
            .mapToInt(Token::index)
            .min()
            .orElse(Integer.MAX_VALUE);
    return any(t -> THIRD_PERSONS.contains(t.text().toLowerCase(Locale.ROOT)) && t.index() < named)
        || any(t -> PERSONAL.contains(t.text().toLowerCase(Locale.ROOT)) && nobodyNamed(t));
  }

  private boolean nobodyNamed(Token pronoun) {
    return tokens.stream().noneMatch(t -> t.isProperNoun() && t.index() < pronoun.index());
  }

  private boolean pointsAtSomething() {
    int firstSubject =
        tokens.stream()
            .filter(t -> t.isNoun() && t.is("nsubj", "nsubjpass"))
            .mapToInt(Token::index)
            .min()
            .orElse(Integer.MAX_VALUE);
    return any(
            t ->
                POINTERS.contains(t.lemma())
                    && t.is("nsubj", "nsubjpass", "dobj", "det")
                    && !t.tag().startsWith("W"))
        || (!expletive() && any(t -> t.lemma().equals("it") && t.index() < firstSubject))
        || opensWithSomethingKnown();
  }

  /** "The costs are huge": which ones, the sentences before have said. */
  private boolean opensWithSomethingKnown() {
    return tokens.stream()
        .limit(2)
        .filter(t -> t.is("det") && t.lemma().equals("the"))
        .flatMap(t -> sentence.head(t).stream())
        .anyMatch(
            h ->
                h.isNoun()
                    && !h.isProperNoun()
                    && !Wording.unique(h.lemma())
                    && sentence.children(h).stream().allMatch(t -> t.is("det", "punct")));
  }

  /** "My client", "our members": tells who speaks, and to nobody else whom it is about. */
  private boolean givesSpeakerAway() {
    return any(
        t ->
            t.tag().equals("PRP$")
                && sentence
                    .head(t)
                    .filter(h -> material.lexicon().isPerson(h.lemma(), 1))
                    .isPresent());
  }

  private boolean expletive() {
    return EXPLETIVE.matcher(words).find();
  }

  private boolean any(Predicate<Token> what) {
    return tokens.stream().anyMatch(what);
  }

  private boolean early(int first, Predicate<Token> what) {
    return tokens.stream().limit(first).anyMatch(what);
  }
}
