package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.lexicon.Lexicon;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The case of a word away from its place: "The bridge" at the front is "the bridge" elsewhere. */
final class Casing {

  /** Words before a name or title that keep their small letter. */
  private static final Set<String> LOWER_BEFORE_NAMES =
      Set.of(
          "former",
          "late",
          "then",
          "outgoing",
          "incoming",
          "acting",
          "new",
          "veteran",
          "fellow",
          "current",
          "ex",
          "young",
          "old",
          "nearby");

  private final Analysis analysis;
  private final Mentions mentions;
  private final Lexicon lexicon;

  /** Words that the article writes with a capital inside a sentence. */
  private final Set<String> capitalised = new HashSet<>();

  Casing(Analysis analysis, Mentions mentions, Lexicon lexicon) {
    this.analysis = analysis;
    this.mentions = mentions;
    this.lexicon = lexicon;
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.index() > 1
            && Character.isUpperCase(token.text().charAt(0))
            && !analysis.quoted(token.span())) {
          capitalised.add(token.text());
        }
      }
    }
  }

  /** The first word of a sentence loses its capital elsewhere, unless it is a name. */
  String of(Token token) {
    String word = token.text();
    boolean kept =
        !isFirst(token)
            || token.isProperNoun()
            || word.equals("I")
            || mentions.isNamed(token)
            || isProperAdjective(token)
            || isTitle(token)
            || isCapitals(word)
            || (token.isNoun() && capitalised.contains(word));
    return kept ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  /** Of a sentence or of a quotation. */
  private boolean isFirst(Token token) {
    int start = token.span().start();
    char before = start == 0 ? ' ' : analysis.article().text().charAt(start - 1);
    return token.index() == 0 || before == '"' || before == '“';
  }

  /** "Danish": no word with a small letter. */
  private boolean isProperAdjective(Token token) {
    String word = token.text();
    boolean unknown =
        Character.isUpperCase(word.charAt(0))
            && lexicon.nounSupersenses(token.lemma()).isEmpty()
            && !lexicon.isWord(word.toLowerCase(Locale.ROOT));
    return token.tag().startsWith("JJ") && (unknown || lexicon.capitalisedAdjective(word));
  }

  /** "President Doe", but not "former President Doe". */
  private boolean isTitle(Token token) {
    boolean beforeName =
        analysis
            .sentenceAt(token.span().start())
            .filter(s -> token.index() + 1 < s.tokens().size())
            .filter(s -> s.tokens().get(token.index() + 1).isProperNoun())
            .isPresent();
    return beforeName
        && token.is("nmod", "compound", "amod")
        && !LOWER_BEFORE_NAMES.contains(token.lemma());
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
