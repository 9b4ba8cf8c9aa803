package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement.Kind;
import dev.readback.analysis.Token;
import dev.readback.article.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    boolean perhaps =
        words.stream()
            .filter(w -> !w.is("punct"))
            .findFirst()
            .filter(w -> Cues.PERHAPS.contains(w.lemma()))
            .isPresent();
    if (perhaps && !main.get().isVerb()) {
      return true; // "presumably 40 people"
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
    List<Token> children = sentence.children(verb).stream().filter(words::contains).toList();
    boolean there = children.stream().anyMatch(c -> c.tag().equals("EX"));
    return children.stream()
            .anyMatch(
                c ->
                    isMay(c)
                        || (!verb.is("conj") && isCould(sentence, children, verb, c))
                        || (Cues.PERHAPS.contains(c.lemma()) && c.tag().startsWith("RB")))
        || isLikely(sentence, words, verb)
        || (there && words.stream().anyMatch(w -> w.index() > verb.index() && isMay(w)));
  }

  private static boolean isMay(Token token) {
    return token.tag().equals("MD")
        && (token.lemma().equals("may") || token.lemma().equals("might"));
  }

  /** "the storm could reach": what may come, not what somebody was able to do. */
  private static boolean isCould(
      Sentence sentence, List<Token> children, Token verb, Token auxiliary) {
    boolean past = children.stream().anyMatch(c -> c.is("aux") && c.lemma().equals("have"));
    boolean negated = children.stream().anyMatch(c -> c.is("neg"));
    boolean somebody =
        children.stream()
            .anyMatch(c -> c.is("nsubj") && (c.isPronoun() && !c.lemma().equals("it")));
    boolean ifClause =
        sentence.children(verb, "advcl").stream()
            .anyMatch(
                c -> sentence.child(c, "mark").filter(m -> m.lemma().equals("if")).isPresent());
    return auxiliary.is("aux")
        && auxiliary.lemma().equals("could")
        && !past
        && !negated
        && !somebody
        && !ifClause;
  }

  /** "is likely to", "appears to", "is believed to have". */
  private static boolean isLikely(Sentence sentence, List<Token> words, Token verb) {
    boolean infinitive =
        sentence.children(verb, "xcomp").stream()
            .anyMatch(x -> sentence.child(x, "aux").filter(a -> a.tag().equals("TO")).isPresent());
    boolean seems = verb.lemma().equals("appear") || verb.lemma().equals("seem");
    boolean rumour =
        verb.tag().equals("VBN")
            && sentence.child(verb, "auxpass").isPresent()
            && Cues.RUMOUR.contains(verb.lemma());
    boolean likely =
        sentence.children(verb, "acomp", "attr").stream()
            .anyMatch(
                a ->
                    words.contains(a)
                        && sentence.child(a, "neg").isEmpty()
                        && Set.of("likely", "unlikely", "probable", "unclear").contains(a.lemma())
                        && sentence.child(verb, "neg").isEmpty());
    return (infinitive && (seems || rumour)) || likely;
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
