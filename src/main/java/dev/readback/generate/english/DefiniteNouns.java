package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.entities.Descriptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The bridge" that the article has spoken of: which one must be told. */
final class DefiniteNouns {

  /** Nouns that "the" may introduce without anything said before: there is only one of them. */
  private static final Set<String> UNIQUE =
      Set.of(
          "police",
          "government",
          "public",
          "media",
          "press",
          "world",
          "internet",
          "sun",
          "moon",
          "earth",
          "sea",
          "sky",
          "weather",
          "economy",
          "environment",
          "army",
          "military",
          "navy",
          "parliament",
          "planet",
          "universe",
          "past",
          "future",
          "end",
          "time",
          "north",
          "south",
          "east",
          "west",
          "web",
          "opposition",
          "population",
          "climate",
          "atmosphere",
          "ground",
          "air",
          "law",
          "poor",
          "rich",
          "elderly",
          "coast",
          "capital",
          "ocean",
          "arctic",
          "market",
          "night",
          "morning",
          "evening",
          "afternoon",
          "weekend");

  private final Analysis analysis;
  private final Mentions mentions;
  private final Descriptions descriptions;

  DefiniteNouns(Analysis analysis, Mentions mentions) {
    this.analysis = analysis;
    this.mentions = mentions;
    this.descriptions = new Descriptions(analysis);
  }

  /**
   * "The bridge", if no name, complement or restriction in the phrase tells which one.
   *
   * @param present the words that are said, by index
   * @throws Unwordable where it can be told by nothing: "the new record"
   */
  Optional<Token> bare(Sentence sentence, Token the, Set<Integer> present) throws Unwordable {
    boolean article = the.text().equalsIgnoreCase("the") && the.is("det");
    Optional<Token> noun =
        sentence.head(the).filter(head -> article && head.index() >= the.index() && isOpen(head));
    if (noun.isEmpty()) {
      return noun;
    }
    Token head = noun.get();
    List<Token> phrase =
        sentence.subtree(head).stream().filter(t -> present.contains(t.index())).toList();
    if (phrase.stream().anyMatch(t -> tells(sentence, t, head, phrase))) {
      return Optional.empty();
    }
    // "the new record" is not the record spoken of before
    if (phrase.stream().anyMatch(t -> modifies(t, head))) {
      throw new Unwordable("\"the ... " + head.text() + "\" is not named");
    }
    return noun;
  }

  private static boolean isOpen(Token noun) {
    return noun.isNoun() && !noun.isProperNoun() && !UNIQUE.contains(noun.lemma());
  }

  private static boolean modifies(Token token, Token noun) {
    boolean participle = Set.of("VBN", "VBG").contains(token.tag()) && token.index() < noun.index();
    return token.head() == noun.index() && (token.is("nmod", "compound", "amod") || participle);
  }

  private boolean tells(Sentence sentence, Token token, Token noun, List<Token> phrase) {
    boolean restricts =
        token.is("prep", "relcl", "acl", "appos", "poss")
            || token.tag().equals("JJS")
            || (token.is("compound", "nmod") && token.isNoun() && !isSpokenOf(sentence, noun))
            || token.lemma().equals("only")
            || isOrdinalWithMore(token, phrase);
    return (token.head() == noun.index() && restricts)
        || (token.isProperNoun()
            && token.index() < noun.index()
            && !(mentions.isPlace(sentence, token) && isSpokenOf(sentence, noun)));
  }

  /** Whether an earlier sentence has the noun: then "the" points back to it. */
  private boolean isSpokenOf(Sentence sentence, Token noun) {
    return analysis.sentences().stream()
        .limit(sentence.index())
        .flatMap(s -> s.tokens().stream())
        .anyMatch(t -> t.isNoun() && t.lemma().equals(noun.lemma()));
  }

  /** Whether there is only one of it, so that "the" needs nothing said before: "the sun". */
  static boolean isUnique(String noun) {
    return UNIQUE.contains(noun);
  }

  private static boolean isOrdinalWithMore(Token token, List<Token> phrase) {
    return Set.of("first", "second", "third", "last").contains(token.lemma()) && phrase.size() > 3;
  }

  /** The fuller phrase that the article used before. */
  Descriptions.Description fuller(Sentence sentence, Token noun, Wording.Draft draft)
      throws Unwordable {
    Optional<Descriptions.Description> fuller = descriptions.of(sentence, noun);
    if (fuller.isEmpty()) {
      throw new Unwordable("\"the " + noun.text() + "\" is not named");
    }
    if (!draft.describes(noun)) {
      throw new Unwordable("\"the " + noun.text() + "\" twice");
    }
    return fuller.get();
  }
}
