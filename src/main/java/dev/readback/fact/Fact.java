package dev.readback.fact;

import static java.util.Objects.requireNonNull;

import dev.readback.analysis.Clause;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Token;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clause as a fact: who did what to whom, when, where, why.
 *
 * @param id 0-based, in text order
 * @param verb the main verb
 * @param group the verb with its auxiliaries, negation and particle, in text order
 * @param subjectHead the noun of the subject
 * @param subject the subject's words
 * @param arguments in text order
 * @param attribution who says so, and how sure it is
 * @param statement what somebody is reported to say, where the clause stands in it
 * @param clause how far the parse can be trusted
 * @param tidy whether the clause is tidy, or plain in a named speaker's own words, or shares the
 *     subject of a tidy one
 * @param reduced whether the auxiliary is left out: "a petition filed by Jo Doe"
 */
public record Fact(
    int id,
    Sentence sentence,
    Token verb,
    List<Token> group,
    Token subjectHead,
    List<Token> subject,
    List<Argument> arguments,
    Attribution attribution,
    @Nullable Statement statement,
    Clause clause,
    boolean tidy,
    boolean reduced) {

  public Fact {
    requireNonNull(sentence);
    requireNonNull(verb);
    requireNonNull(subjectHead);
    requireNonNull(attribution);
    requireNonNull(clause);
    group = List.copyOf(group);
    subject = List.copyOf(subject);
    arguments = List.copyOf(arguments);
  }

  /** {@return the span from the first to the last word that the fact uses} */
  public Span span() {
    Span span = Sentence.spanOf(group).union(Sentence.spanOf(subject));
    for (Argument each : arguments) {
      span = span.union(Sentence.spanOf(each.tokens()));
    }
    return span;
  }

  /**
   * {@return the first argument with this role}
   *
   * @param role what it is to the verb
   */
  public Optional<Argument> argument(Argument.Role role) {
    return arguments.stream().filter(a -> a.role() == role).findFirst();
  }

  /** {@return whether the clause is negated} */
  public boolean negated() {
    return group.stream().anyMatch(t -> t.is("neg")) || attribution.certainty() == Certainty.DENIED;
  }

  /** {@return whether the clause is passive} */
  public boolean passive() {
    return reduced || group.stream().anyMatch(t -> t.is("auxpass"));
  }

  /** {@return whether the narrator says it without reserve} */
  public boolean asserted() {
    return attribution.kind() == Attribution.Kind.NARRATOR
        && attribution.certainty() == Certainty.ASSERTED;
  }

  /** {@return whether the parse is tidy and no engine objects} */
  public boolean trusted() {
    return tidy && !clause.disputed();
  }
}
