package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.diagnostic.Diagnostic;
import java.util.List;

/** What must hold of every message about a file, whatever the file holds. */
public final class PlainLines {
  /** A message and its place: what it quotes of a file is cut. */
  private static final int LONGEST = 1_000;

  private PlainLines() {}

  /** One short line each, that changes neither the terminal nor the order in which it is read. */
  public static void check(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      // The origin is the user's own word, or a question's id, which the console cleans.
      String line = diagnostic.message();
      assertThat(line.length()).as(diagnostic.code()).isLessThan(LONGEST);
      assertThat(line.codePoints().noneMatch(PlainLines::isHidden)).as(line).isTrue();
    }
  }

  /** Control characters, direction and zero-width characters, line ends, halves of pairs. */
  public static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
