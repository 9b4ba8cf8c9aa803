package dev.readback.bank.formats.gift;

import java.util.BitSet;

/** Text in which some characters were escaped and so mean nothing but themselves. */
final class Marked {
  private final String text;

  /** By place, whether the character was escaped. */
  private final BitSet literal;

  private Marked(String text, BitSet literal) {
    this.text = text;
    this.literal = literal;
  }

  String text() {
    return text;
  }

  /**
   * Takes the backslashes out: they stand before what has a meaning, and {@code \n} is a newline.
   */
  static Marked of(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    BitSet literal = new BitSet();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char next = i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
      if (c == '\\' && "~=#{}:\\n".indexOf(next) >= 0) {
        i++;
        literal.set(text.length());
        text.append(next == 'n' ? '\n' : next);
      } else {
        text.append(c);
      }
    }
    return new Marked(text.toString(), literal);
  }

  /** Where these characters stand unescaped at or after {@code from}; -1 where nowhere. */
  int indexOf(String what, int from) {
    for (int at = text.indexOf(what, from); at >= 0; at = text.indexOf(what, at + 1)) {
      int escaped = literal.nextSetBit(at);
      if (escaped < 0 || escaped >= at + what.length()) {
        return at;
      }
    }
    return -1;
  }

  boolean isAt(int at, char c) {
    return at < text.length() && text.charAt(at) == c && !literal.get(at);
  }

  Marked cut(int from, int to) {
    return new Marked(text.substring(from, to), literal.get(from, to));
  }

  Marked cut(int from) {
    return cut(from, text.length());
  }

  /** Without the layout around it; escaped newlines stay. */
  Marked strip() {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from)) && !literal.get(from)) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1)) && !literal.get(to - 1)) {
      to--;
    }
    return cut(from, to);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
