package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.entities.Descriptions;
import dev.readback.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts words of a sentence into words that stand on their own. */
final class Phrases {

  private final Mentions mentions;
  private final MentionWords mentionWords;
  private final DefiniteNouns definite;
  private final LeaningWords leaning;
  private final Casing casing;

  /**
   * What words of the article become.
   *
   * @param lastToken index of the last word that they stand for
   */
  private record Said(String words, int lastToken) {}

  Phrases(Analysis analysis, Names names, Mentions mentions, Lexicon lexicon) {
    BoundPossessive possessives = new BoundPossessive(mentions, lexicon);
    this.mentions = mentions;
    this.casing = new Casing(analysis, mentions, lexicon);
    this.mentionWords = new MentionWords(analysis, names, casing, possessives);
    this.definite = new DefiniteNouns(analysis, mentions);
    this.leaning = new LeaningWords(analysis, possessives);
  }

  /**
   * @throws Unwordable where a word leans on its place in the article
   */
  String of(Sentence sentence, List<Token> tokens, Wording.Draft draft) throws Unwordable {
    StringBuilder out = new StringBuilder();
    Set<Integer> present = new HashSet<>();
    tokens.forEach(t -> present.add(t.index()));
    int last = -2;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Optional<Said> said = said(sentence, token, draft, present);
      if (said.isPresent()) {
        String words = said.get().words();
        out.append(gap(sentence, last, token, words, out.length() == 0)).append(words);
        while (i + 1 < tokens.size() && tokens.get(i + 1).index() <= said.get().lastToken()) {
          i++;
        }
      }
      last = tokens.get(i).index();
    }
    String result = Words.tidy(out.toString());
    if (!Words.balanced(result)) {
      throw new Unwordable("quotation marks or brackets without their other half");
    }
    return result;
  }

  /** What is said from this word on; empty where it is passed over. */
  private Optional<Said> said(
      Sentence sentence, Token token, Wording.Draft draft, Set<Integer> present) throws Unwordable {
    Optional<String> replacement = draft.replacement(token);
    if (replacement.isPresent()) {
      return Optional.of(new Said(replacement.get(), token.index()));
    }
    Optional<Mentions.MentionAt> mention = mentions.from(sentence, token);
    if (mention.isPresent() && mention.get().isWithin(present)) {
      Optional<String> words = mentionWords.of(sentence, mention.get(), draft, present);
      if (words.isPresent()) {
        return Optional.of(new Said(words.get(), mention.get().lastToken()));
      }
    }
    Optional<Token> noun = definite.bare(sentence, token, present);
    if (noun.isPresent()) {
      return Optional.of(new Said(described(sentence, noun.get(), draft), noun.get().index()));
    }
    if (LeaningWords.isPassing(sentence, token)) {
      return Optional.empty();
    }
    if (mention.isEmpty() && draft.hasSpeaker() && isSpeakersPronoun(token)) {
      draft.keepSpeakerPronoun();
    } else {
      leaning.check(sentence, token, present);
    }
    return Optional.of(new Said(casing.of(token), token.index()));
  }

  /** The fuller phrase that the article used before, with "the" where it has no possessor. */
  private String described(Sentence sentence, Token noun, Wording.Draft draft) throws Unwordable {
    Descriptions.Description description = definite.fuller(sentence, noun, draft);
    String words = of(description.sentence(), description.tokens(), draft);
    return description.possessive() || Names.startsWithThe(words) ? words : "the " + words;
  }

  /** What parts words from the ones before, the last of which stands at {@code last}. */
  private static String gap(Sentence sentence, int last, Token token, String words, boolean first) {
    List<Token> tokens = sentence.tokens();
    boolean adjacent =
        last >= 0
            && last == token.index() - 1
            && tokens.get(last).span().end() == token.span().start();
    boolean comma =
        last >= 0 && token.index() - last == 2 && tokens.get(last + 1).text().equals(",");
    boolean genitive = words.startsWith("'s") || words.startsWith("’s");
    boolean space = (!first || comma) && !adjacent && !genitive;
    return (comma ? "," : "") + (space ? " " : "");
  }

  /**
   * The unresolved subject of a reported clause is most often the speaker; the article's word
   * stays.
   */
  private static boolean isSpeakersPronoun(Token token) {
    return token.is("nsubj", "nsubjpass")
        && Set.of("he", "she", "they", "it").contains(token.lemma());
  }
}
