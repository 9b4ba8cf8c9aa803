package dev.readback.fact;

import static java.util.Objects.requireNonNull;

import dev.readback.analysis.Token;
import java.util.List;

/**
 * Something that a predicate says beside its subject.
 *
 * @param head the token it hangs on: the noun of an object, the preposition of a prepositional
 *     phrase, the verb of a clause
 * @param tokens its words in text order, without what the fact does not need
 * @param fronted whether it stands before the subject
 */
public record Argument(Role role, Token head, List<Token> tokens, boolean fronted) {

  /** What an argument does. */
  public enum Role {
    /** The direct object. */
    OBJECT,
    /** Who gets it. */
    RECIPIENT,
    /** What the subject is or becomes: "is a doctor", "is ill". */
    COMPLEMENT,
    /** By whom, in the passive. */
    AGENT,
    /** When. */
    TIME,
    /** Where. */
    PLACE,
    /** What for. */
    PURPOSE,
    /** Why. */
    REASON,
    /** If what. */
    CONDITION,
    /** A that-clause or infinitive that the verb asks for. */
    CLAUSE,
    /** An adverb. */
    ADVERB,
    /** Anything else. */
    OTHER
  }

  public Argument {
    requireNonNull(role);
    requireNonNull(head);
    tokens = List.copyOf(tokens);
  }
}
