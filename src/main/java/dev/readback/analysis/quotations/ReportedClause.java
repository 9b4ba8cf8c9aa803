package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The clause that a verb reports: "said [the crane was old]", "[He won], officials said". */
final class ReportedClause {

  private final Sentence sentence;
  private final Predicate<Token> quoted;
  private final Afterthoughts afterthoughts;

  ReportedClause(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.quoted = quoted;
    this.afterthoughts = new Afterthoughts(sentence);
  }

  /** The verb of the clause; of several the one right after the reporting verb, or with "that". */
  Optional<Token> find(Token verb, @Nullable Token subject) {
    List<Token> clauses =
        sentence.children(verb, "ccomp").stream()
            .filter(c -> subject == null || !sentence.dominates(c, subject))
            .filter(c -> c.index() > verb.index() || isFronted(verb, c))
            .toList();
    return clauses.stream()
        .filter(c -> c.index() > verb.index())
        .filter(c -> clauses.size() == 1 || isNext(verb, c))
        .findFirst()
        .or(() -> clauses.stream().findFirst());
  }

  /** "He won, officials said": a comma or a quotation mark parts them, no semicolon and no "so". */
  private boolean isFronted(Token verb, Token clause) {
    boolean comma = false;
    for (int i = clause.index() + 1; i < verb.index(); i++) {
      String text = sentence.tokens().get(i).text();
      if (comma && text.equals("so") && sentence.tokens().get(i - 1).text().equals(",")) {
        return false;
      }
      if (text.equals(";") || text.equals(":")) {
        return quoted.test(sentence.tokens().get(i));
      }
      comma |= text.equals(",") || "\"”’—–?!".contains(text);
    }
    return comma;
  }

  private boolean isNext(Token verb, Token clause) {
    return sentence.child(clause, "mark").isPresent() || start(clause) == verb.index() + 1;
  }

  private int start(Token clause) {
    return sentence.subtree(clause).get(0).index();
  }

  /** Empty where the verb does not say what it names: "explained how", "asked the crew". */
  List<Token> words(Token verb, Cues.Kind kind, Token clause) {
    if (!isTold(verb, kind, clause)) {
      return List.of();
    }
    boolean marked = sentence.child(clause, "mark").isPresent();
    Optional<Token> object = readAsObject(verb, clause);
    boolean gap = (verb.is("relcl") || object.isPresent()) && clause.isVerb();
    if (!marked && !isInfinitive(clause) && !hasSubject(clause) && !gap) {
      return List.of();
    }
    boolean lost = !marked && !hasSubject(clause) && !verb.is("relcl");
    List<Token> noun = lost ? nounBefore(verb, clause) : List.of();
    List<Token> words = new ArrayList<>(noun);
    if (noun.isEmpty()) {
      object.ifPresent(o -> words.addAll(sentence.subtree(o)));
    }
    words.addAll(afterthoughts.without(clause));
    return Words.beside(verb, words);
  }

  /** Whether the clause says what is said, and does not only name it: not "explained how". */
  private boolean isTold(Token verb, Cues.Kind kind, Token clause) {
    return switch (kind) {
      case SAY, BELIEVE, HOLD, WANT -> !isWh(clause);
      case ASK -> isWh(clause) || isInfinitive(clause) || clause.index() < verb.index();
      case FIND -> !isWh(clause) && !isInfinitive(clause) && clause.isVerb();
      case DENY -> true;
      case QUOTE, NAME -> verb.lemma().equals("describe");
    };
  }

  private boolean isInfinitive(Token clause) {
    return sentence.child(clause, "aux").filter(a -> a.tag().equals("TO")).isPresent();
  }

  private boolean hasSubject(Token clause) {
    return sentence.child(clause, "nsubj", "nsubjpass", "expl", "csubj").isPresent();
  }

  /** "confirmed [two hikers] died": the subject of the clause read as object of the verb. */
  private Optional<Token> readAsObject(Token verb, Token clause) {
    return sentence
        .child(verb, "dobj")
        .filter(o -> !hasSubject(clause) && !verb.lemma().equals("tell"))
        .filter(o -> o.index() > verb.index() && o.index() < clause.index());
  }

  /** "said on Friday [the country] is ready": the noun phrase right before, hung on the day. */
  private List<Token> nounBefore(Token verb, Token clause) {
    List<Token> tokens = sentence.tokens();
    int start = start(clause);
    int from = start;
    while (from - 1 > verb.index() && isOfNounPhrase(tokens.get(from - 1))) {
      from--;
      if (tokens.get(from).tag().equals("DT")) {
        return Words.isFinite(clause) ? tokens.subList(from, start) : List.of();
      }
    }
    return List.of();
  }

  private static boolean isOfNounPhrase(Token token) {
    return token.isNoun()
        || token.tag().startsWith("JJ")
        || token.tag().equals("CD")
        || token.tag().equals("POS")
        || token.tag().equals("DT");
  }

  /** "whether the crane was old", "what he saw": a question, not a statement. */
  private boolean isWh(Token clause) {
    Token first = sentence.subtree(clause).get(0);
    return (first.tag().startsWith("W") && first.index() > clause.head())
        || sentence.children(clause).stream().anyMatch(c -> asks(clause, c));
  }

  private static boolean asks(Token clause, Token child) {
    boolean word = child.tag().startsWith("W") && child.index() > clause.head();
    boolean whether =
        child.is("mark") && (child.lemma().equals("whether") || child.lemma().equals("if"));
    return word || whether;
  }
}
