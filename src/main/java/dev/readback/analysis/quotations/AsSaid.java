package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "As Doe told the paper, the crane was old". */
final class AsSaid implements ReportPattern {

  private static final Set<String> VERBS =
      Set.of(
          "say",
          "tell",
          "put",
          "explain",
          "note",
          "report",
          "point",
          "observe",
          "write",
          "state",
          "announce",
          "argue",
          "warn",
          "recall",
          "describe");

  private final Sentence sentence;

  AsSaid(Sentence sentence) {
    this.sentence = sentence;
  }

  @Override
  public Optional<Frame> at(Token as) {
    if (!as.lemma().equals("as") || !as.is("mark") || as.head() < 0) {
      return Optional.empty();
    }
    Token verb = sentence.tokens().get(as.head());
    Optional<Token> subject =
        sentence.child(verb, "nsubj").filter(s -> !Words.isOneself(s) && says(verb));
    return subject.flatMap(s -> frame(verb, s));
  }

  private boolean says(Token verb) {
    boolean object = sentence.child(verb, "dobj").filter(o -> !o.text().equals("it")).isPresent();
    return verb.is("advcl")
        && VERBS.contains(verb.lemma())
        && sentence.child(verb, "ccomp", "xcomp").isEmpty()
        && !Verbs.isUnspoken(sentence, verb, Cues.Kind.SAY)
        && (!object || verb.lemma().equals("tell"));
  }

  /** What is said stands behind the comma, or before where the clause does not lead. */
  private Optional<Frame> frame(Token verb, Token subject) {
    List<Token> tokens = sentence.tokens();
    List<Token> clause = sentence.subtree(verb);
    int first = clause.get(0).index();
    int end = clause.get(clause.size() - 1).index() + 1;
    boolean leads = tokens.subList(0, first).stream().allMatch(t -> Words.isEdge(t, true));
    boolean apart = leads ? Words.at(sentence, end).filter(Words::isComma).isPresent() : first > 0;
    List<Token> content =
        Words.trimmed(leads ? tokens.subList(end, tokens.size()) : tokens.subList(0, first));
    List<Token> cue = new CueWords(sentence).of(verb, content);
    return apart && WordOrder.isClause(content)
        ? Optional.of(new Frame(sentence, verb, Cues.Kind.SAY, subject, cue, content))
        : Optional.empty();
  }
}
