package dev.readback.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person's answers come from: a line for every prompt. */
interface Prompter {

  /**
   * What can be picked with the arrow keys, where there are some.
   *
   * @param labels what is typed to pick each, in the order shown
   * @param rows in which row each is shown, counted from the first; empty where none is
   * @param firstRow the value of {@link Terminal#rows} when the first was shown
   * @param several whether more than one can be picked
   */
  record Picks(List<String> labels, List<Integer> rows, int firstRow, boolean several) {

    /** Nothing to pick. */
    static final Picks NONE = new Picks(List.of(), List.of(), 0, false);

    public Picks {
      labels = List.copyOf(labels);
      rows = List.copyOf(rows);
    }
  }

  /** How an answer is given, as the beginning of a sentence. */
  default String howTo() {
    return "Type your answer";
  }

  /** The same for what can be picked, as a further sentence; empty where typing is all there is. */
  default String howToPick(Picks picks) {
    return "";
  }

  /**
   * The line that is typed behind the prompt; null at the end of input.
   *
   * @throws Stopped if the reader interrupts
   */
  @Nullable String ask(String prompt, Picks picks);

  /** The reader stopped the program, as with control and C. */
  final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
