package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement.Kind;
import dev.readback.analysis.Token;
import dev.readback.article.Certainty;
import java.util.List;
import java.util.Optional;

/** Tells how sure a statement is. */
final class Certainties {

  private Certainties() {}

  /** Of a reported clause. */
  static Certainty of(Frame frame, Kind kind) {
    boolean hedgedCue =
        frame.cue().stream().anyMatch(t -> Cues.HEDGES.contains(t.lemma()))
            || frame.kind() == Cues.Kind.BELIEVE
            || (frame.verb().lemma().equals("suggest")
                && frame.subject() != null
                && !frame.subject().isProperNoun()
                && !frame.subject().isPronoun())
            || frame.verb().lemma().equals("speculate");
    if (frame.kind() == Cues.Kind.DENY) {
      return Certainty.DENIED;
    }
    if (frame.kind() == Cues.Kind.ASK && !isRequest(frame)) {
      return Certainty.QUESTION;
    }
    if (hedgedCue || isHedged(frame.sentence(), frame.content(), kind != Kind.DIRECT)) {
      return Certainty.HEDGED;
    }
    return isConditional(frame.sentence(), frame.content())
        ? Certainty.CONDITIONAL
        : Certainty.ATTRIBUTED;
  }

  private static boolean isRequest(Frame frame) {
    return frame.content().stream().anyMatch(t -> t.tag().equals("TO") && t.is("aux"))
        && frame.verb().lemma().equals("ask");
  }

  /** Of a quotation with its reporting clause. */
  static Certainty ofQuotation(Sentence first, List<Token> words, Frame frame) {
    if (frame.cue().stream().anyMatch(t -> Cues.HEDGES.contains(t.lemma()))) {
      return Certainty.HEDGED;
    }
    return ofQuotation(first, words);
  }

  /** Of a quotation, by its first sentence. */
  static Certainty ofQuotation(Sentence first, List<Token> words) {
    if (isHedged(first, words, false)) {
      return Certainty.HEDGED;
    }
    return isConditional(first, words) ? Certainty.CONDITIONAL : Certainty.ATTRIBUTED;
  }

  /** "may", "might", "they believe" in the main clause of what is said. */
  private static boolean isHedged(Sentence sentence, List<Token> words, boolean reported) {
    Optional<Token> main = main(sentence, words);
    if (main.isEmpty()) {
      return false;
    }
    if (isTentative(sentence, words, main.get())) {
      return true;
    }
    for (Token each : sentence.children(main.get(), "conj")) {
      if (words.contains(each) && each.isVerb() && isTentative(sentence, words, each)) {
        return true;
      }
    }
    return reported
        && Cues.kind(main.get()).filter(k -> k == Cues.Kind.BELIEVE).isPresent()
        && sentence.child(main.get(), "nsubj").filter(Token::isPronoun).isPresent();
  }

  private static boolean isTentative(Sentence sentence, List<Token> words, Token verb) {
    return sentence.children(verb).stream()
        .filter(words::contains)
        .anyMatch(
            c ->
                (c.is("aux") && (c.lemma().equals("may") || c.lemma().equals("might")))
                    || (Cues.PERHAPS.contains(c.lemma()) && c.tag().startsWith("RB")));
  }

  /** The word of the piece that stands highest in the parse. */
  private static Optional<Token> main(Sentence sentence, List<Token> words) {
    for (Token each : words) {
      boolean top = each.head() < 0 || !words.contains(sentence.tokens().get(each.head()));
      if (top && each.isVerb()) {
        return Optional.of(each);
      }
    }
    return words.stream()
        .filter(t -> t.head() < 0 || !words.contains(sentence.tokens().get(t.head())))
        .filter(t -> !t.is("punct"))
        .findFirst();
  }

  /** "If ..., then", "would ... if". */
  private static boolean isConditional(Sentence sentence, List<Token> words) {
    Optional<Token> main = main(sentence, words);
    if (main.isEmpty()) {
      return false;
    }
    for (Token each : words) {
      if (each.is("mark") && (each.lemma().equals("if") || each.lemma().equals("unless"))) {
        boolean leads =
            each.equals(words.get(0)) || (words.indexOf(each) == 1 && words.get(0).is("punct"));
        boolean would =
            sentence.children(main.get(), "aux").stream()
                .anyMatch(a -> a.lemma().equals("would") || a.text().equals("’d"));
        if (leads || would) {
          return true;
        }
      }
    }
    return false;
  }
}
