package dev.readback.verify.checks.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GrammarRulesTest {

  /** With {@code -Precord} the models are there, and the file is written anew. */
  @BeforeAll
  static void record() {
    if (Boolean.getBoolean("readback.record")) {
      AnalysisEngine engine = Nlp4jEngine.parserOnly();
      Map<String, List<Sentence>> parses = new TreeMap<>();
      Function<String, List<Sentence>> recording =
          text -> parses.computeIfAbsent(text, engine::parse);
      GrammarRules.all().forEach(rule -> rule.examples().forEach(e -> faults(rule, e, recording)));
      RecordedParses.write(parses);
    }
  }

  @Test
  void rulesAreSortedAndEachShowsBothSides() {
    assertThat(GrammarRules.all())
        .isSortedAccordingTo(Comparator.comparing(GrammarRule::id))
        .allSatisfy(
            rule ->
                assertThat(rule.examples())
                    .anyMatch(Example::wrong)
                    .anyMatch(example -> !example.wrong()));
  }

  @TestFactory
  List<DynamicTest> examples() {
    return examples(RecordedParses.read());
  }

  @Tag("engine")
  @TestFactory
  List<DynamicTest> examplesWithTheParser() {
    return examples(Nlp4jEngine.parserOnly()::parse);
  }

  private static List<DynamicTest> examples(Function<String, List<Sentence>> parser) {
    List<DynamicTest> tests = new ArrayList<>();
    for (GrammarRule rule : GrammarRules.all()) {
      for (Example example : rule.examples()) {
        tests.add(
            DynamicTest.dynamicTest(
                rule.id() + ": " + example.text(), () -> check(rule, example, parser)));
      }
    }
    return tests;
  }

  private static void check(
      GrammarRule rule, Example example, Function<String, List<Sentence>> parser) {
    Optional<String> fault = faults(rule, example, parser);
    assertThat(fault.isPresent()).as("%s %s", example.text(), fault).isEqualTo(example.wrong());
  }

  /** What is wrong for a rule must be wrong for that rule; what is right must be right for all. */
  private static Optional<String> faults(
      GrammarRule rule, Example example, Function<String, List<Sentence>> parser) {
    Grammar grammar = new Grammar(parser);
    Usage usage =
        Usage.of(
            example.article().isEmpty() ? List.of() : parser.apply(example.article()),
            names(example.article()));
    return example.wrong()
        ? rule.fault(grammar.passage(example.text(), example.form(), usage))
        : grammar.fault(example.text(), example.form(), usage);
  }

  private static List<String> names(String article) {
    return Stream.of("Jo Doe", "Roe").filter(article::contains).toList();
  }
}
