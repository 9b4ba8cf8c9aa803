package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Span;

/**
 * A word of a sentence, with its place in the parse.
 *
 * @param index 0-based place in the sentence
 * @param span in the article's text
 * @param text the word as it stands there
 * @param lemma its base form, in lower case
 * @param tag Penn Treebank part of speech
 * @param head index of the token it depends on; -1 for the root
 * @param relation the dependency to its head, in the older Stanford style: {@code nsubj}, {@code
 *     nsubjpass}, {@code dobj}, {@code prep} and {@code pobj}, {@code agent}, {@code relcl} ...
 */
public record Token(
    int index, Span span, String text, String lemma, String tag, int head, String relation) {

  public Token {
    requireNonNull(span);
    requireNonNull(text);
    requireNonNull(lemma);
    requireNonNull(tag);
    requireNonNull(relation);
  }

  /** {@return whether the tag is one of a verb} */
  public boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  /** {@return whether the tag is one of a noun, proper or common} */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** {@return whether the tag is one of a proper noun} */
  public boolean isProperNoun() {
    return tag.startsWith("NNP");
  }

  /** {@return whether the tag is one of a pronoun} */
  public boolean isPronoun() {
    return tag.equals("PRP") || tag.equals("PRP$");
  }

  /**
   * {@return whether it depends on its head by one of these relations}
   *
   * @param relations names of dependency relations
   */
  public boolean is(String... relations) {
    for (String each : relations) {
      if (relation.equals(each)) {
        return true;
      }
    }
    return false;
  }
}
