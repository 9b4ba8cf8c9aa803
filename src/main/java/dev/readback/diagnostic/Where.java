package dev.readback.diagnostic;

/**
 * A place in an input: either a line and column (1-based), or a stretch of text (0-based UTF-16
 * code units, end exclusive). What does not apply is -1.
 */
public record Where(int line, int column, int start, int end) {

  /**
   * {@return a place in lines}
   *
   * @param line from 1
   * @param column from 1
   */
  public static Where line(int line, int column) {
    return new Where(line, column, -1, -1);
  }

  /**
   * {@return a place in offsets}
   *
   * @param start UTF-16, 0-based
   * @param end exclusive
   */
  public static Where offsets(int start, int end) {
    return new Where(-1, -1, start, end);
  }

  /**
   * {@return the place in short: {@code 3:14} for line and column, {@code @120-133} for offsets}
   */
  public String text() {
    return line >= 0 ? line + (column >= 0 ? ":" + column : "") : "@" + start + "-" + end;
  }
}
