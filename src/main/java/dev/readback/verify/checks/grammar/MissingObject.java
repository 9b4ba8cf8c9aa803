package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The few verbs that are nothing without an object have one. */
final class MissingObject implements GrammarRule {
  private static final Set<String> TRANSITIVE =
      Set.of(
          ("announce mention describe include contain involve require provide create cause discuss"
                  + " comprise denote emphasize emphasise")
              .split(" "));

  @Override
  public String id() {
    return "missing-object";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.isQuestion()
        ? Optional.empty()
        : passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    for (Token each : sentence.tokens()) {
      boolean active =
          (each.is("pcomp") && each.tag().equals("VBG"))
              || (each.is("root") && each.tag().matches("VBD|VBZ|VBP"));
      if (active
          && TRANSITIVE.contains(each.lemma())
          && !passage.quoted(each)
          && sentence
              .child(
                  each, "dobj", "ccomp", "xcomp", "auxpass", "attr", "acomp", "oprd", "conj", "dep")
              .isEmpty()
          && sentence.children(each, "aux").stream().noneMatch(t -> t.tag().equals("VBN"))
          && passage.quotations().isEmpty()) {
        return Optional.of("\"" + each.text() + "\" has no object");
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("The doctor was met with applause upon announcing to journalists."),
        Example.wrong("The mayor announced on Monday."),
        Example.right("The doctor was met with applause upon announcing the cure."),
        Example.right("The mayor announced on Monday that the bridge was closed."),
        Example.right("The cure was announced on Monday."));
  }
}
