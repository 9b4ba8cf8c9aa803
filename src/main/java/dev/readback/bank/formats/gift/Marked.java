package dev.readback.bank.formats.gift;

import java.util.ArrayList;
import java.util.List;

/** Text in which some characters were escaped and so mean nothing but themselves. */
record Marked(String text, boolean[] literal) {

  /**
   * Takes the backslashes out: they stand before what has a meaning, and {@code \n} is a newline.
   */
  static Marked of(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    List<Boolean> literal = new ArrayList<>(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char next = i + 1 < raw.length() ? raw.charAt(i + 1) : ' ';
      boolean escaped = c == '\\' && "~=#{}:\\n".indexOf(next) >= 0;
      if (escaped) {
        i++;
        text.append(next == 'n' ? '\n' : next);
      } else {
        text.append(c);
      }
      literal.add(escaped);
    }
    boolean[] flags = new boolean[literal.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = literal.get(i);
    }
    return new Marked(text.toString(), flags);
  }

  /** Where these characters stand unescaped at or after {@code from}; -1 where nowhere. */
  int indexOf(String what, int from) {
    for (int at = text.indexOf(what, from); at >= 0; at = text.indexOf(what, at + 1)) {
      boolean plain = true;
      for (int i = at; i < at + what.length(); i++) {
        plain &= !literal[i];
      }
      if (plain) {
        return at;
      }
    }
    return -1;
  }

  boolean isAt(int at, char c) {
    return at < text.length() && text.charAt(at) == c && !literal[at];
  }

  Marked cut(int from, int to) {
    return new Marked(text.substring(from, to), java.util.Arrays.copyOfRange(literal, from, to));
  }

  Marked cut(int from) {
    return cut(from, text.length());
  }

  /** Without the layout around it; escaped newlines stay. */
  Marked strip() {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from)) && !literal[from]) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1)) && !literal[to - 1]) {
      to--;
    }
    return cut(from, to);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
