package dev.readback.console;

import dev.readback.diagnostic.Diagnostic;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The one way to standard output and standard error. Whatever text comes from a file is cleaned
 * here of control characters, so that it can neither move the cursor nor recolour nor reorder what
 * the reader sees.
 */
final class Terminal {

  /** What a line is; never the only sign of it. */
  enum Style {
    NORMAL(""),
    STRONG("1"),
    GOOD("32"),
    BAD("31");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private static final int DEFAULT_WIDTH = 80;

  /** Longer lines are hard to read. */
  private static final int MAX_WIDTH = 100;

  private static final int MIN_WIDTH = 20;

  /** Characters that take two columns, by ranges with both ends in: East Asian ones, emoji. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0xa4cf},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0x1f300, 0x1faff},
    {0x20000, 0x3fffd}
  };

  private final PrintStream out;
  private final PrintStream err;
  private final Environment.Screen screen;
  private final boolean colour;
  private int columns;
  private int rows;
  private boolean progressShown;

  Terminal(Environment environment, boolean plain) {
    this.out = environment.out();
    this.err = environment.err();
    this.screen = environment.screen();
    this.columns = screen.columns();
    this.colour =
        screen.outIsTerminal()
            && !plain
            && !environment.has("ACCESSIBLE")
            && !environment.has("NO_COLOR")
            && !"dumb".equals(environment.variables().get("TERM"));
  }

  /** The terminal is so wide from now on. */
  void resize(int newColumns) {
    columns = newColumns;
  }

  /** How many rows were written so far, on standard output. */
  int rows() {
    return rows;
  }

  /** The reader's answer took so many rows. */
  void passed(int more) {
    rows += more;
  }

  /** An empty line. */
  void blank() {
    out.print('\n');
    rows++;
  }

  /** A paragraph, wrapped. */
  void line(String text) {
    item("", text);
  }

  /** A paragraph with a style, wrapped. */
  void line(Style style, String text) {
    write(style, "", text);
  }

  /** A paragraph after a label, its further lines indented by the label's width. */
  void item(String label, String text) {
    write(Style.NORMAL, label, text);
  }

  /** One line however long, cleaned: for lists that programs read too. */
  void unwrapped(String text) {
    out.print(clean(text));
    out.print('\n');
  }

  /** A prompt, without a line end; the reader types behind it. */
  void ask(String prompt) {
    out.print(clean(prompt));
    out.print(' ');
    out.flush();
  }

  /** A line for programs: JSON, not wrapped, with every control character as an escape. */
  void json(String line) {
    out.print(escape(line));
    out.print('\n');
    out.flush();
  }

  /** A whole JSON document for programs, line ends kept. */
  void document(String text) {
    byte[] bytes = escape(text).getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** One line on standard error. */
  void note(String message) {
    out.flush();
    err.print("readback: " + clean(message) + "\n");
    err.flush();
  }

  /** A diagnostic as one line on standard error. */
  void note(Diagnostic diagnostic) {
    note(diagnostic.line());
  }

  /** What is going on, on standard error; only the first such line where that is no terminal. */
  void progress(String message) {
    if (!progressShown || screen.errIsTerminal()) {
      progressShown = true;
      note(message);
    }
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private void write(Style style, String label, String text) {
    String head = clean(label);
    int width = Math.max(MIN_WIDTH, usableWidth());
    int indent = Math.min(width(head), width / 2);
    StringBuilder line = new StringBuilder(head);
    int used = width(head);
    boolean empty = true;
    for (String word : clean(text).split(" +")) {
      int length = width(word);
      if (!empty && used + 1 + length > width) {
        print(style, line);
        line.setLength(0);
        line.append(" ".repeat(indent));
        used = indent;
        empty = true;
      }
      if (!empty) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += length;
      empty = false;
    }
    print(style, line);
  }

  private void print(Style style, StringBuilder line) {
    String text = line.toString().stripTrailing();
    boolean styled = colour && !style.code.isEmpty() && !text.isEmpty();
    out.print(styled ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text);
    out.print('\n');
    rows++;
  }

  private int usableWidth() {
    return columns > 0 ? Math.min(columns, MAX_WIDTH) : DEFAULT_WIDTH;
  }

  /**
   * One line that a terminal only shows: white space becomes a space, control characters and lone
   * surrogates become U+FFFD, invisible formatting (bidirectional marks among it) goes.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t' || isLineEnd(c)) {
                clean.append(' ');
              } else if (c != ' ' && isHostile(c)) {
                if (Character.getType(c) != Character.FORMAT) {
                  clean.append('\uFFFD');
                }
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  /** The same JSON with every character that a terminal would act on written as an escape. */
  static String escape(String json) {
    if (json.chars().noneMatch(c -> c != '\n' && (c < ' ' || c >= 0x7f) && isHostile(c))) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); ) {
      int c = json.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c != '\n' && (isHostile(c) || isLineEnd(c))) {
        for (; i < next; i++) {
          escaped.append(String.format("\\u%04x", (int) json.charAt(i)));
        }
      } else {
        escaped.appendCodePoint(c);
      }
      i = next;
    }
    return escaped.toString();
  }

  private static boolean isLineEnd(int c) {
    return c == 0x2028 || c == 0x2029;
  }

  private static boolean isHostile(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  /** Columns that a text takes: two for wide characters, none for combining marks. */
  static int width(String text) {
    return text.codePoints().map(Terminal::width).sum();
  }

  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return 2;
      }
    }
    return 1;
  }
}
