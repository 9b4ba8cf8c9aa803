package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;

/** A subject keeps its article: "company" alone is wrong where the article has "the company". */
final class BareNoun implements GrammarRule {

  @Override
  public String id() {
    return "bare-noun";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    for (Token each : sentence.tokens()) {
      if (each.is("nsubj", "nsubjpass")
          && Usage.singularHead(each)
          && !passage.quoted(each)
          && !Usage.determined(sentence, each)
          && sentence.child(each, "conj", "case").isEmpty()
          && passage.usage().alwaysDetermined(each.text())
          && !isPersonName(passage, each)) {
        return Optional.of("\"" + each.text() + "\" without article");
      }
    }
    return Optional.empty();
  }

  private static boolean isPersonName(Passage passage, Token head) {
    return passage.usage().persons().stream().anyMatch(n -> n.endsWith(head.text()));
  }

  @Override
  public List<Example> examples() {
    String article =
        "The crossing took an hour. The union won. Then the Labour Party left. Fog came.";
    return List.of(
        Example.wrong("Crossing took 22 minutes with one stop.", article),
        Example.wrong("Labour Party gained 66 seats.", article),
        Example.right("The crossing took 22 minutes with one stop.", article),
        Example.right("Jo Doe's union gained 66 members.", article),
        Example.right("Fog delayed the crossing on Monday.", article),
        Example.right("Which party gained 66 seats?", article));
  }
}
