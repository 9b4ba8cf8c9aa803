package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts from a reported clause what the article or another report adds: "that it be paid[, but
 * nobody has paid]", "a sum[, which he said is small]", "the crane was old[, adding that ...]".
 */
final class Afterthoughts {

  private final Sentence sentence;

  Afterthoughts(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The words of the clause up to the first afterthought. */
  List<Token> without(Token clause) {
    List<Token> words = new ArrayList<>(sentence.subtree(clause));
    int end =
        words.stream()
            .filter(each -> isAfterthought(clause, each))
            .mapToInt(this::start)
            .min()
            .orElse(Integer.MAX_VALUE);
    words.removeIf(w -> w.index() >= end);
    while (!words.isEmpty() && words.get(words.size() - 1).is("cc", "punct")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private boolean isAfterthought(Token clause, Token verb) {
    return isContrast(clause, verb)
        || isSaidInPassing(verb)
        || isMeanwhile(clause, verb)
        || isFurtherReport(clause, verb)
        || isAdding(clause, verb);
  }

  /** "that it be paid, but nobody has paid". */
  private boolean isContrast(Token clause, Token verb) {
    return Verbs.hasThat(sentence, clause)
        && verb.is("conj")
        && verb.head() == clause.index()
        && hasSubject(verb)
        && sentence.child(verb, "mark").isEmpty()
        && sentence.children(clause, "cc").stream()
            .anyMatch(c -> c.lemma().equals("but") && c.index() < verb.index());
  }

  /** "a sum, which he said is small". */
  private boolean isSaidInPassing(Token verb) {
    return verb.is("relcl")
        && Cues.kind(verb).filter(k -> k == Cues.Kind.SAY).isPresent()
        && sentence.child(verb, "nsubj").filter(s -> !s.tag().startsWith("W")).isPresent()
        && sentence.child(verb, "ccomp").isPresent();
  }

  /** "..., while the council kept silent". */
  private boolean isMeanwhile(Token clause, Token verb) {
    return verb.is("advcl")
        && verb.head() == clause.index()
        && Verbs.isMarked(sentence, verb, "while")
        && hasSubject(verb)
        && start(verb) > clause.index()
        && Words.isComma(sentence.tokens().get(start(verb) - 1));
  }

  /** "... had occurred, and wrote that ...". */
  private boolean isFurtherReport(Token clause, Token verb) {
    boolean gerund =
        verb.head() == clause.index() && verb.tag().equals("VBG") && !clause.tag().equals("VBG");
    return verb.is("conj")
        && Cues.kind(verb).isPresent()
        && (gerund || (Verbs.hasThat(sentence, clause) && Verbs.isFurtherReport(sentence, verb)));
  }

  /** "..., adding that it had been checked". */
  private boolean isAdding(Token clause, Token verb) {
    return verb.tag().equals("VBG")
        && verb.index() > clause.index()
        && Cues.GOES_ON.contains(verb.lemma())
        && Words.before(sentence, verb).filter(Words::isComma).isPresent();
  }

  private boolean hasSubject(Token verb) {
    return sentence.child(verb, "nsubj", "nsubjpass").isPresent();
  }

  private int start(Token verb) {
    return sentence.subtree(verb).get(0).index();
  }
}
