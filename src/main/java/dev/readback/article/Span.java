package dev.readback.article;

/** A stretch of text: 0-based UTF-16 code units, end exclusive. */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + "): expected 0 <= start <= end");
    }
  }

  /** {@return the length in UTF-16 units} */
  public int length() {
    return end - start;
  }

  /**
   * {@return whether all of {@code other} lies in this}
   *
   * @param other a span of the same text
   */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /**
   * {@return whether {@code offset} lies in this; the end does not}
   *
   * @param offset UTF-16, 0-based
   */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /**
   * {@return whether both share a place}
   *
   * @param other a span of the same text
   */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * {@return the smallest span that holds both}
   *
   * @param other the other
   */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * {@return the words under this span}
   *
   * @param text of the article
   * @throws IndexOutOfBoundsException if it does not lie in {@code text}
   */
  public String cut(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
