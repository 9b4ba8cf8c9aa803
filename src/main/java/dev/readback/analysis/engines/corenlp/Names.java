package dev.readback.analysis.engines.corenlp;

import dev.readback.analysis.EntityType;
import dev.readback.analysis.Name;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads names from the recognizer's answers. */
final class Names {

  private Names() {}

  /**
   * The names of a sentence: runs of tokens with the same answer.
   *
   * @param answers the recognizer's copies of {@code tokens}
   */
  static List<Name> in(List<CoreLabel> tokens, List<CoreLabel> answers, Offsets offsets) {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      String answer = answer(answers.get(i));
      int end = i + 1;
      while (end < tokens.size() && answer(answers.get(end)).equals(answer)) {
        end++;
      }
      Optional<EntityType> type = type(answer);
      if (type.isPresent()) {
        add(tokens.subList(i, end), type.get(), offsets, names);
      }
      i = end;
    }
    return names;
  }

  private static String answer(CoreLabel copy) {
    return copy.get(CoreAnnotations.AnswerAnnotation.class);
  }

  private static Optional<EntityType> type(String answer) {
    return switch (answer) {
      case "PERSON" -> Optional.of(EntityType.PERSON);
      case "ORGANIZATION" -> Optional.of(EntityType.ORGANIZATION);
      case "LOCATION" -> Optional.of(EntityType.PLACE);
      default -> Optional.empty();
    };
  }

  private static void add(List<CoreLabel> run, EntityType type, Offsets offsets, List<Name> names) {
    int from = 0;
    int to = run.size();
    if (to - from > 1 && run.get(from).tag().equals("DT")) {
      from++;
    }
    while (to > from && run.get(to - 1).tag().matches("POS|IN|TO|CC|,|\\.|``|''|:")) {
      to--;
    }
    while (from < to && run.get(from).tag().matches("IN|TO|CC|,|\\.|``|''|:")) {
      from++;
    }
    // One tag for a whole pronoun, lower-case word or bracket is an error of the recognizer.
    if (run.subList(from, to).stream().anyMatch(t -> named(offsets.word(t)))) {
      names.add(new Name(offsets.of(run.get(from)).union(offsets.of(run.get(to - 1))), type));
    }
  }

  private static boolean named(String word) {
    return word.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
  }
}
