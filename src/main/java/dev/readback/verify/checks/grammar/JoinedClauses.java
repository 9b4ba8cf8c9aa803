package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One sentence: not two, and not two clauses with nothing between that joins them. */
final class JoinedClauses implements GrammarRule {

  @Override
  public String id() {
    return "joined-clauses";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    if (passage.sentences().size() > 1) {
      // Two verbs of their own, or the parser only tripped over an abbreviation.
      boolean two =
          passage.sentences().stream()
                  .filter(s -> s.tokens().stream().noneMatch(passage::quoted))
                  .filter(JoinedClauses::complete)
                  .count()
              > 1;
      return two ? Optional.of("several sentences") : Optional.empty();
    }
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static boolean complete(Sentence sentence) {
    return sentence
        .root()
        .filter(r -> !VerbGroup.of(sentence, r).subjects().isEmpty())
        .flatMap(r -> VerbGroup.of(sentence, r).finite())
        .isPresent();
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    for (Token each : sentence.tokens()) {
      if (each.head() < 0 || !each.isVerb() || passage.quoted(each)) {
        continue;
      }
      Token head = sentence.tokens().get(each.head());
      VerbGroup group = VerbGroup.of(sentence, each);
      if (group.finite().isPresent()
          && head.isVerb()
          && !passage.quoted(head)
          && !apart(passage, head)
          && loose(sentence, group, head)) {
        Token first = each.index() < head.index() ? each : head;
        Token second = first.equals(each) ? head : each;
        return Optional.of("nothing joins \"" + first.text() + "\" and \"" + second.text() + "\"");
      }
    }
    return Optional.empty();
  }

  /** A question's auxiliary and its verb, which parsers take apart now and then. */
  private static boolean apart(Passage passage, Token head) {
    return passage.isQuestion() && Set.of("be", "have", "do").contains(head.lemma());
  }

  private static boolean loose(Sentence sentence, VerbGroup group, Token head) {
    Token verb = group.verb();
    boolean subject = !group.subjects().isEmpty();
    boolean after = verb.index() > head.index();
    List<Token> between =
        sentence
            .tokens()
            .subList(Math.min(verb.index(), head.index()), Math.max(verb.index(), head.index()));
    boolean comma = between.stream().anyMatch(t -> t.text().equals(","));
    boolean joined =
        between.stream().anyMatch(JoinedClauses::joins)
            || sentence.child(verb, "mark", "cc").isPresent();
    switch (verb.relation()) {
      case "conj" -> {
        return !joined && (subject || !comma) && !linked(sentence, verb);
      }
      case "advcl" -> {
        boolean auxiliary = verb.lemma().equals("be") || verb.text().matches("has|had");
        return after
            && !linked(sentence, verb)
            && ((subject && !joined) || (!subject && auxiliary && !comma));
      }
      case "ccomp" -> {
        if (!subject || !head.lemma().equals("be") || asks(sentence, verb)) {
          return false;
        }
        return after ? !linked(sentence, verb) && complete(sentence, head) : !joined || !comma;
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean joins(Token token) {
    return token.tag().matches("CC|:|W.*")
        || token.is("mark")
        || token.text().matches("[;:–—]|--")
        || (token.text().equals("-") && !token.tag().equals("HYPH"));
  }

  /** "It is sure he came" needs what follows; "Ely is the largest town" does not. */
  private static boolean complete(Sentence sentence, Token be) {
    boolean it =
        sentence.children(be, "nsubj", "expl").stream()
            .anyMatch(t -> t.lemma().matches("it|this|that|what"));
    return !it
        && sentence
            .child(be, "attr", "acomp")
            .filter(t -> t.isNoun() || t.tag().matches("JJS|CD") || t.text().matches("\\d.*"))
            .isPresent();
  }

  private static boolean asks(Sentence sentence, Token verb) {
    return sentence.children(verb).stream().anyMatch(t -> t.tag().startsWith("W"));
  }

  /** "As he said", "had he come", "the day he came". */
  private static boolean linked(Sentence sentence, Token verb) {
    List<Token> clause = sentence.subtree(verb);
    boolean inverted =
        VerbGroup.of(sentence, verb).subjects().stream()
            .anyMatch(s -> s.index() > clause.get(0).index() && clause.get(0).isVerb());
    int start = clause.get(0).index();
    boolean ofTime = start > 0 && Nouns.isTime(sentence.tokens().get(start - 1));
    return inverted
        || ofTime
        || clause.stream().limit(3).anyMatch(t -> t.tag().matches("IN|W.*|CC") || t.is("mark"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("Norwegian Air is the main airline of the town Wideroe is a small airline."),
        Example.wrong("Ely is 34th the highest ranking city in the region is Bath, at 28th."),
        Example.wrong("The storm sank a ferry, the harbour was closed."),
        Example.wrong("The storm sank a ferry. The harbour was closed."),
        Example.right("The storm sank a ferry and the harbour was closed."),
        Example.right("The storm sank a ferry; the harbour was closed."),
        Example.right("The harbour was closed because the storm sank a ferry."),
        Example.right("The storm came on the day the council announced a plan."),
        Example.right("The U.S. Coast Guard closed the harbour."),
        Example.right("Who said: “The storm sank a ferry. The harbour was closed”?"));
  }
}
