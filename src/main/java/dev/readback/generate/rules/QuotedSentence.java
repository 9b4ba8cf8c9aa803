package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import dev.readback.generate.Material;
import dev.readback.generate.english.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A sentence that somebody says, to judge whether a reader understands it without the others. */
final class QuotedSentence {
  static final int LONGEST = 36;
  private static final Set<String> LEANING_STARTS =
      Set.of(
          "it",
          "this",
          "that",
          "these",
          "those",
          "he",
          "she",
          "they",
          "there",
          "yes",
          "no",
          "and",
          "but",
          "so",
          "which",
          "then",
          "here",
          "such",
          "both",
          "because",
          "his",
          "her",
          "their",
          "its",
          "thus",
          "none",
          "not",
          "maybe",
          "either",
          "especially",
          "particularly",
          "otherwise",
          "however",
          "therefore",
          "instead",
          "meanwhile",
          "likewise");
  private static final Set<String> THIRD_PERSONS = Set.of("they", "them", "their");
  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "his", "her");
  private static final Set<String> LEFT_OPEN =
      Set.of(
          "it", "its", "he", "she", "his", "her", "this", "that", "yes", "no", "then", "there",
          "but", "and", "so", "or");
  private static final Set<String> ADDING =
      Set.of(
          "also",
          "other",
          "another",
          "alternative",
          "instead",
          "else",
          "certain",
          "similar",
          "same",
          "further");

  private static final Set<String> FILLERS = Set.of("mean", "know", "think", "guess", "say", "see");
  private static final Set<String> VAGUE_NOUNS =
      Set.of("thing", "lot", "way", "bit", "kind", "sort", "one", "point", "time", "case", "idea");
  private static final Set<String> LINKING =
      Set.of(
          "furthermore",
          "nevertheless",
          "moreover",
          "however",
          "thus",
          "therefore",
          "already",
          "nearby");

  private static final Set<String> LEAVING_OPEN = Set.of("unlike", "like", "even", "only", "as");

  private static final Set<String> DAYS = Set.of("today", "yesterday", "tomorrow");

  /** "It is a right to rest", "There were wolves": nothing is pointed at. */
  private static final Pattern EXPLETIVE =
      Pattern.compile(
          "^(?:It (?:is|was)\\b.* to |It (?:is|was)\\b(?:(?! an? ).)* that |There (?:is|are|was|were|has been|have been) )");

  /** "Whenever there are signs of peace": where is what happens then? */
  private static final Pattern HALF =
      Pattern.compile(
          "(?i)(?:whenever|when|where|while|although|though|if|unless|because|whereas)\\b[^,?–—]*");

  /** Quotations inside the quotation: one that is not closed here goes on elsewhere. */
  private static final Pattern OPENING_QUOTE =
      Pattern.compile("(?<![\\p{L}\\d])['‘](?=[\\p{L}\\d])");

  private static final Pattern CLOSING_QUOTE =
      Pattern.compile("(?<=[\\p{L}\\d][,.!?]?)['’](?![\\p{L}\\d])");

  private final Material material;
  private final Sentence sentence;
  private final Span part;
  private final List<Token> tokens;
  private final String words;
  private final boolean personKnown;
  private final References references;

  /**
   * @param part the sentence's share of the quotation, with or without the marks
   */
  QuotedSentence(Material material, Sentence sentence, Span part) {
    this(material, sentence, part, false);
  }

  private QuotedSentence(Material material, Sentence sentence, Span part, boolean personKnown) {
    this.personKnown = personKnown;
    this.material = material;
    this.sentence = sentence;
    this.part = part;
    this.tokens = sentence.tokensIn(part);
    this.references = new References(material, sentence, tokens);
    this.words =
        material
            .cut(part)
            .replaceAll("\\s+", " ")
            .replaceAll("[“”\"]", "")
            .strip()
            .replaceAll("(?<=[\\p{L}.!?]) ?\\[?(?:\\.{3,4}|…)\\]?$", "")
            .replaceAll("[,;](?=['’]?$)", "");
  }

  /** Without quotation marks, and without a comma at the end. */
  String words() {
    return words;
  }

  /** Whether a reader understands it without what was said before; it may be too little to ask. */
  boolean opens() {
    return complete() && isPlain();
  }

  /** Whether nothing in it needs the sentences before or tells who speaks. */
  private boolean isPlain() {
    return uncut()
        && !leansOnWhatWasSaid()
        && !pointsBack()
        && !takesAsKnown()
        && !givesSpeakerAway();
  }

  /**
   * Whether it is understood after those sentences: its "they", "he" and "she" are named there.
   *
   * @param personKnown whether the reader is told whom "he" or "she" means
   */
  boolean goesOn(List<QuotedSentence> before, boolean personKnown) {
    return complete()
        && uncut()
        && !givesSpeakerAway()
        && !namesSomebodyShortly()
        && tokens.stream().noneMatch(t -> pointsPast(t, before))
        && tokens.stream()
            .allMatch(
                t -> {
                  String word = t.text().toLowerCase(Locale.ROOT);
                  if (THIRD_PERSONS.contains(word)) {
                    return references.earlier(t, references::several)
                        || before.stream().anyMatch(b -> b.any(b.references::several));
                  }
                  return !PERSONAL.contains(word)
                      || personKnown
                      || references.earlier(t, references::person)
                      || before.stream().anyMatch(b -> b.any(b.references::person));
                });
  }

  /** Whether it is a whole sentence in which nothing else tells who speaks. */
  boolean isWhole() {
    return complete() && uncut() && !givesSpeakerAway();
  }

  /** The same if it leaves open neither "it" nor "he". */
  boolean opensByItself() {
    return isWhole()
        && !LEFT_OPEN.contains(firstWord().toLowerCase(Locale.ROOT))
        && !pointsBack()
        && tokens.stream().noneMatch(this::leavesOpen);
  }

  /** The same if it also tells enough to be known again. */
  boolean isKnownAgain() {
    return opensByItself() && nouns() >= 2;
  }

  /** "He" or "them" with nobody before whom it could mean. */
  private boolean leavesOpen(Token pronoun) {
    String word = pronoun.text().toLowerCase(Locale.ROOT);
    return PERSONAL.contains(word)
        ? !references.earlier(pronoun, references::person)
        : word.equals("them") && !references.earlier(pronoun, references::several);
  }

  /** Whether the speaker speaks of himself or herself. */
  boolean saysI() {
    return Sayings.firstPerson(words).isPresent();
  }

  /** The same for a reader who is told the speaker: "the vehicles", "my client" are plain then. */
  boolean opensBesideSpeaker() {
    return complete() && uncut() && !leansOnWhatWasSaid() && !pointsBack() && nouns() >= 1;
  }

  /** The same for words that are reported: "said that tiger skins were in demand in Tibet". */
  boolean isTellingReport() {
    return hasSubject()
        && mainVerb()
        && any(this::tells)
        && Words.balanced(words)
        && isPlain()
        && tokens.stream().noneMatch(t -> LINKING.contains(t.lemma()))
        && !LEAVING_OPEN.contains(firstWord().toLowerCase(Locale.ROOT))
        && nouns() >= 2;
  }

  private boolean hasSubject() {
    return any(t -> t.is("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"));
  }

  /** "That day" after sentences that speak of no day. */
  private boolean pointsPast(Token token, List<QuotedSentence> before) {
    return token.is("det")
        && References.POINTERS.contains(token.lemma())
        && sentence
            .head(token)
            .filter(Token::isNoun)
            .filter(h -> before.stream().noneMatch(b -> b.any(t -> t.lemma().equals(h.lemma()))))
            .filter(h -> references.points(token))
            .isPresent();
  }

  /** Whether something is left out at its end. */
  boolean trailsOff() {
    return material.cut(part).matches("(?s).*(?:\\.\\.|…)[\\]”\"\\s]*");
  }

  String firstWord() {
    return words.replaceAll("^[^\\p{L}]*", "").split("[^\\p{L}]")[0];
  }

  /** Whether it has a word that the article is about. */
  boolean isTopical() {
    return any(t -> material.topics().contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  /** How many nouns tell what is spoken of. */
  long nouns() {
    return tokens.stream().filter(t -> t.isNoun() && !VAGUE_NOUNS.contains(t.lemma())).count();
  }

  /** The same for a reader who is told whom "he" or "she" means. */
  QuotedSentence withPersonKnown() {
    return new QuotedSentence(material, sentence, part, true);
  }

  /** Which of he and she the words use for somebody not named; empty if none or both. */
  Optional<Gender> personMeant() {
    Set<Gender> genders = new HashSet<>();
    for (Token each : tokens) {
      String word = each.text().toLowerCase(Locale.ROOT);
      if (PERSONAL.contains(word) && references.earlier(each, Token::isProperNoun)) {
        return Optional.empty();
      }
      if (PERSONAL.contains(word) && !references.earlier(each, references::person)) {
        genders.add(word.startsWith("h") && !word.equals("her") ? Gender.MALE : Gender.FEMALE);
      }
    }
    return genders.size() == 1 ? Optional.of(genders.iterator().next()) : Optional.empty();
  }

  /** Whether the words are a noun phrase that tells by itself what is spoken of. */
  boolean isTellingPhrase() {
    List<Token> roots =
        tokens.stream()
            .filter(t -> !t.is("punct") && sentence.head(t).filter(tokens::contains).isEmpty())
            .toList();
    Optional<Token> first = tokens.stream().filter(t -> !t.is("punct")).findFirst();
    int count = Words.count(words);
    return roots.size() == 1
        && roots.get(0).isNoun()
        && !roots.get(0).isProperNoun()
        && !VAGUE_NOUNS.contains(roots.get(0).lemma())
        && count >= 4
        && count <= 20
        && Character.isLowerCase(words.charAt(0))
        && (first.get().lemma().equals("a")
            || first.get().lemma().equals("an")
            || first.get().is("amod", "nsubj", "dobj", "pobj", "attr", "compound"))
        && tokens.stream().filter(t -> t.isNoun() || t.tag().startsWith("JJ")).count() >= 3
        && tokens.stream().noneMatch(t -> t.isPronoun() || References.POINTERS.contains(t.lemma()))
        && Words.balanced(words)
        && uncut();
  }

  private boolean complete() {
    String letters = words.replaceAll("^[^\\p{L}]+", "");
    return !letters.isEmpty()
        && Character.isUpperCase(letters.charAt(0))
        && (hasSubject() || commands())
        && mainVerb()
        && !HALF.matcher(words).matches()
        && any(this::tells)
        && Words.balanced(words);
  }

  /** "Do not generalise the situation" needs no subject. */
  private boolean commands() {
    return tokens.stream()
        .filter(t -> !t.is("punct"))
        .findFirst()
        .filter(t -> t.tag().equals("VB") || t.lemma().equals("do"))
        .isPresent();
  }

  private boolean subordinate(Token verb) {
    return sentence.children(verb).stream()
        .filter(t -> t.index() < verb.index() && tokens.contains(t))
        .anyMatch(t -> t.is("mark") || (t.tag().equals("WRB") && !words.endsWith("?")));
  }

  /** A verb with more to it than "I mean, ...", "you know, ...". */
  private boolean tells(Token verb) {
    boolean filler =
        FILLERS.contains(verb.lemma())
            && sentence.child(verb, "ccomp", "xcomp", "dobj", "neg", "prep").isEmpty();
    return (verb.isVerb() || verb.is("cop")) && !filler;
  }

  /** "Especially since it ended well" hangs on a sentence before it. */
  private boolean mainVerb() {
    return tokens.stream()
        .filter(t -> sentence.head(t).filter(tokens::contains).isEmpty())
        .anyMatch(t -> !subordinate(t));
  }

  /** No words of the article's author in it, none left out in it, nobody else's proposal told. */
  private boolean uncut() {
    return !any(this::saysWho)
        && !words.matches("(?s).*(?:\\]|\\[|…|\\.\\.).*")
        && OPENING_QUOTE.matcher(words).results().count()
            == CLOSING_QUOTE.matcher(words).results().count();
  }

  /** "A shop, Keller proposed, might help": whose words these are is half told. */
  private boolean saysWho(Token verb) {
    int next = verb.index() + 1;
    return verb.isVerb()
        && next < sentence.tokens().size()
        && sentence.tokens().get(next).text().equals(",")
        && sentence.children(verb).stream()
            .filter(t -> t.is("nsubj") && t.index() == verb.index() - 1)
            .anyMatch(
                t -> t.index() > 0 && sentence.tokens().get(t.index() - 1).text().equals(","));
  }

  private boolean leansOnWhatWasSaid() {
    String first = firstWord().toLowerCase(Locale.ROOT);
    return (LEANING_STARTS.contains(first)
            && !expletive()
            && !(personKnown && PERSONAL.contains(first)))
        || meansSomebodyNotNamed()
        || early(6, t -> ADDING.contains(t.lemma()))
        || any(t -> t.is("advmod") && t.lemma().equals("then") && t.index() < 4);
  }

  /** "He", "his", "they" before anybody is named whom it could mean. */
  private boolean meansSomebodyNotNamed() {
    return any(
        t -> {
          String word = t.text().toLowerCase(Locale.ROOT);
          return (THIRD_PERSONS.contains(word) && !references.earlier(t, references::several))
              || (PERSONAL.contains(word)
                  && !personKnown
                  && !references.earlier(t, references::person));
        });
  }

  /** At things that the sentences before have named. */
  private boolean pointsBack() {
    return any(references::points)
        || words.matches("(?i).*\\bsuch an? .*")
        || any(t -> t.is("poss") && DAYS.contains(t.lemma()))
        || tokens.stream().filter(t -> t.lemma().equals("it") && !references.empty(t)).count() > 1
        || (!expletive()
            && any(
                t ->
                    t.lemma().equals("it")
                        && !references.empty(t)
                        && !references.earlier(t, references::thing)));
  }

  /** Of things as if the reader knew which. */
  private boolean takesAsKnown() {
    return any(references::shell)
        || any(references::share)
        || any(references::counted)
        || references.opensWithSomethingKnown()
        || namesSomebodyShortly();
  }

  /** "Leifert has had his disagreements": who is that, if the headline does not say? */
  private boolean namesSomebodyShortly() {
    return material.people().stream()
        .filter(e -> e.name().contains(" ") && !Sayings.inHeadline(material, e))
        .flatMap(e -> e.mentions().stream())
        .filter(m -> m.form() == Entity.Form.NAME && part.contains(m.span()))
        .anyMatch(m -> !material.cut(m.span()).contains(" "));
  }

  /** "My client", "our members": tells who speaks; "my grandfather" could be anybody's. */
  private boolean givesSpeakerAway() {
    return any(
        t ->
            t.tag().equals("PRP$")
                && sentence
                    .head(t)
                    .filter(h -> material.lexicon().isPerson(h.lemma(), 1))
                    .filter(h -> !material.lexicon().hyponymOf(h.lemma(), "relative"))
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
