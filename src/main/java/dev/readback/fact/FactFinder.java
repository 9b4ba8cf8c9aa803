package dev.readback.fact;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Clause;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Token;
import dev.readback.fact.Argument.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clauses to facts: arguments sorted by what they do, with who says so and how sure it is. */
public final class FactFinder {

  /** "After the dam broke", "because it broke": what these introduce did happen. */
  private static final Set<String> FACTIVE_MARKS =
      Set.of("after", "because", "although", "though", "since", "whereas", "when");

  private final Analysis analysis;
  private final Arguments arguments;
  private final Attributions attributions;
  private final Reserve reserve;

  private FactFinder(Analysis analysis) {
    this.analysis = analysis;
    this.arguments = new Arguments(analysis);
    this.attributions = new Attributions(analysis);
    this.reserve = new Reserve(analysis);
  }

  /**
   * {@return the facts of an article, in text order}
   *
   * @param analysis of the article
   */
  public static List<Fact> find(Analysis analysis) {
    return new FactFinder(analysis).find();
  }

  private List<Fact> find() {
    List<Fact> facts = new ArrayList<>();
    for (Clause clause : analysis.clauses()) {
      fact(facts.size(), clause).ifPresent(facts::add);
    }
    return facts;
  }

  private Optional<Fact> fact(int id, Clause clause) {
    Sentence sentence = analysis.sentences().get(clause.sentence());
    Token verb = sentence.tokens().get(clause.verb());
    Optional<Token> subject = verb.isVerb() ? Subjects.head(sentence, verb) : Optional.empty();
    return subject
        .filter(s -> standsAlone(sentence, verb, s))
        .filter(s -> !Subjects.isDate(s) && !VerbPhrase.isGapped(sentence, verb))
        .filter(s -> Subjects.isClear(sentence, s, Subjects.words(sentence, verb, s)))
        .flatMap(
            s ->
                arguments
                    .of(sentence, verb, s)
                    .map(found -> fact(id, clause, sentence, verb, s, found)));
  }

  private Fact fact(
      int id, Clause clause, Sentence sentence, Token verb, Token subject, List<Argument> found) {
    Statement statement = attributions.around(verb.span());
    boolean reduced = ReducedClause.isAt(sentence, verb);
    boolean tidy =
        clause.tidy()
            || (clause.plain() && Attributions.isOwnWords(statement))
            || sharesTidySubject(sentence, verb, found)
            || (reduced && !found.isEmpty() && !analysis.quoted(verb.span()));
    return new Fact(
        id,
        sentence,
        verb,
        VerbPhrase.of(sentence, verb),
        subject,
        Subjects.words(sentence, verb, subject),
        found,
        attributions.of(statement, reserve.of(sentence, verb, statement != null)),
        statement,
        clause,
        tidy,
        reduced);
  }

  /**
   * Whether the clause says something by itself: a main clause, what somebody says, or a relative
   * clause about somebody or something named. "When the dam broke" and "fears that it will" do not.
   */
  private boolean standsAlone(Sentence sentence, Token verb, Token subjectHead) {
    Token top = verb;
    while (top.is("conj") && top.head() >= 0 && sentence.tokens().get(top.head()).isVerb()) {
      top = sentence.tokens().get(top.head());
    }
    if (top.head() < 0) {
      return true;
    }
    if (top.is("relcl")) {
      return subjectHead.isProperNoun()
          && sentence.head(top).filter(subjectHead::equals).isPresent();
    }
    if (ReducedClause.isAt(sentence, verb) || (top.is("advcl") && isFactive(sentence, top))) {
      return true;
    }
    Statement around = attributions.around(verb.span());
    return top.is("ccomp", "parataxis") && around != null;
  }

  private static boolean isFactive(Sentence sentence, Token verb) {
    boolean marked =
        sentence.children(verb).stream()
            .anyMatch(
                t -> (t.is("mark") || t.tag().equals("WRB")) && FACTIVE_MARKS.contains(t.lemma()));
    boolean past =
        verb.tag().equals("VBD")
            || sentence.children(verb, "aux", "auxpass").stream()
                .anyMatch(t -> t.tag().equals("VBD"));
    return marked && past;
  }

  /**
   * "It opened in May and closed in June": the second verb is as tidy as the first, but for the
   * subject.
   */
  private boolean sharesTidySubject(Sentence sentence, Token verb, List<Argument> arguments) {
    boolean bare = verb.is("conj") && sentence.child(verb, "nsubj", "nsubjpass").isEmpty();
    boolean oneObject = arguments.stream().filter(a -> a.role() == Role.OBJECT).count() <= 1;
    return bare
        && oneObject
        && !analysis.quoted(verb.span())
        && analysis.clauses().stream()
            .anyMatch(
                c ->
                    c.sentence() == sentence.index()
                        && c.verb() == verb.head()
                        && c.tidy()
                        && !c.disputed());
  }
}
