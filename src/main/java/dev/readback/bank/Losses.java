package dev.readback.bank;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Severity;
import dev.readback.json.Quote;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what a writer could not carry; each loss of a question is told once. */
public final class Losses {
  /** How many questions a line names. */
  private static final int SHOWN = 3;

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /**
   * That {@code question} arrives without this.
   *
   * @param question the question
   * @param loss what is lost
   */
  public void add(Question question, Loss loss) {
    add(question, loss, "the format has no place for it");
  }

  /**
   * That {@code question} arrives without this; the diagnostic's origin is the question's id.
   *
   * @param question the question
   * @param loss what is lost
   * @param reason why, and what to do about it where something can be done
   */
  public void add(Question question, Loss loss, String reason) {
    add(question.id(), loss, reason);
  }

  /**
   * That the whole bank arrives without this.
   *
   * @param loss what is lost
   */
  public void add(Loss loss) {
    add((String) null, loss, "the format has no place for it");
  }

  private void add(@Nullable String question, Loss loss, String reason) {
    found.add(
        new Diagnostic(
            loss.code(), loss.severity(), question, null, loss.words() + " left out; " + reason));
  }

  /** {@return what was added, as diagnostics} */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(found);
  }

  /**
   * {@return the diagnostics for people: one line for each thing and reason, with the questions it
   * is about; what only Readback uses together on one line, last}
   *
   * @param format name of the format
   * @param diagnostics what its writer returned
   */
  public static List<String> summary(String format, List<Diagnostic> diagnostics) {
    Map<String, Set<String>> warnings = new LinkedHashMap<>();
    Set<String> notes = new LinkedHashSet<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.NOTE) {
        notes.add(diagnostic.message().replaceFirst(" left out; .*", ""));
      } else {
        Set<String> questions =
            warnings.computeIfAbsent(diagnostic.message(), m -> new LinkedHashSet<>());
        if (diagnostic.origin() != null) {
          questions.add(Quote.plain(diagnostic.origin()));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    warnings.forEach(
        (message, questions) ->
            lines.add(format + ": " + message + (questions.isEmpty() ? "" : named(questions))));
    if (!notes.isEmpty()) {
      lines.add(format + ": also left out, used by Readback alone: " + String.join("; ", notes));
    }
    return lines;
  }

  private static String named(Set<String> questions) {
    String some = questions.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return " ("
        + (questions.size() == 1 ? "question " : questions.size() + " questions: ")
        + some
        + (questions.size() > SHOWN ? ", ..." : "")
        + ")";
  }
}
