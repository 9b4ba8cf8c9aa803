package dev.readback.bank;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.json.Quote;
import dev.readback.question.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a writer could not carry; each loss of a question is told once. */
public final class Losses {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /** That {@code question} arrives without this. */
  public void add(Question question, Loss loss) {
    add(question, loss, "the format has no place for it");
  }

  /**
   * That {@code question} arrives without this.
   *
   * @param reason why, and what to do about it where something can be done
   */
  public void add(Question question, Loss loss, String reason) {
    add(loss, "question " + Quote.plain(question.id()) + ": ", reason);
  }

  /** That the whole bank arrives without this. */
  public void add(Loss loss) {
    add(loss, "", "the format has no place for it");
  }

  private void add(Loss loss, String where, String reason) {
    found.add(
        new Diagnostic(
            loss.code(),
            loss.severity(),
            null,
            null,
            where + loss.words() + " left out; " + reason));
  }

  public List<Diagnostic> diagnostics() {
    return List.copyOf(found);
  }
}
