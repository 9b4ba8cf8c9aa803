package dev.readback.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Prompts with line editing, and arrow keys that move a mark along what can be picked: the label of
 * the marked thing stands in the line, so that Enter gives the same line as typing it.
 */
final class EditedPrompter implements Prompter {

  private static final String NEXT = "readback-next";
  private static final String PREVIOUS = "readback-previous";
  private static final String PICK = "readback-pick";

  private final Terminal terminal;
  private final org.jline.terminal.Terminal screen;
  private final LineReader reader;

  private Picks picks = Picks.NONE;
  private int marked = -1;

  /** How wide the screen was when what can be picked was shown. */
  private int width;

  private EditedPrompter(Terminal terminal, org.jline.terminal.Terminal screen) {
    this.terminal = terminal;
    this.screen = screen;
    this.width = screen.getSize().getColumns();
    reader =
        LineReaderBuilder.builder()
            .terminal(screen)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, false)
            .variable(LineReader.DISABLE_HISTORY, true)
            .variable(LineReader.DISABLE_COMPLETION, true)
            .build();
    reader.getWidgets().put(NEXT, () -> move(1));
    reader.getWidgets().put(PREVIOUS, () -> move(-1));
    reader.getWidgets().put(PICK, this::pick);
    KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
    bind(keys, NEXT, Capability.key_down, "\033[B", "\033OB");
    bind(keys, PREVIOUS, Capability.key_up, "\033[A", "\033OA");
    keys.bind(new Reference(PICK), " ");
  }

  private void bind(KeyMap<Binding> keys, String widget, Capability key, String... sequences) {
    List<String> all = new ArrayList<>(Arrays.asList(sequences));
    String own = KeyMap.key(screen, key);
    if (own != null) {
      all.add(own);
    }
    keys.bind(new Reference(widget), all);
  }

  /** On this process's terminal; null where it cannot be used for that. */
  static @Nullable EditedPrompter create(Terminal terminal) {
    try {
      terminal.flush();
      // Asking the terminal about grapheme clusters would wait for it, and eat what is typed ahead.
      TerminalBuilder builder =
          TerminalBuilder.builder().system(true).dumb(false).graphemeCluster(false);
      if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")) {
        // Needs no native library, which would have to be unpacked first.
        builder.provider("exec");
      }
      return new EditedPrompter(terminal, builder.build());
    } catch (IOException | IllegalStateException | UncheckedIOException e) {
      return null;
    }
  }

  @Override
  public @Nullable String ask(String prompt, Picks newPicks) {
    terminal.flush();
    int columns = screen.getSize().getColumns();
    if (picks.firstRow() != newPicks.firstRow()) {
      marked = -1;
      width = columns;
    }
    picks = newPicks;
    try {
      String line = reader.readLine(Terminal.clean(prompt) + " ");
      terminal.passed(1 + (Terminal.width(prompt) + Terminal.width(line)) / Math.max(1, columns));
      return line;
    } catch (EndOfFileException e) {
      return null;
    } catch (UserInterruptException e) {
      throw new Stopped();
    } finally {
      terminal.resize(screen.getSize().getColumns());
    }
  }

  private boolean move(int by) {
    int count = picks.labels().size();
    if (count == 0) {
      return true;
    }
    int before = marked;
    marked = marked < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(marked + by, count);
    if (!picks.several()) {
      set(picks.labels().get(marked));
    }
    reader.callWidget(LineReader.REDISPLAY);
    show(before, "  ");
    show(marked, "> ");
    screen.flush();
    return true;
  }

  /** A space: picks what is marked, or no longer; where nothing is marked it is a space. */
  private boolean pick() {
    List<String> words =
        new ArrayList<>(List.of(reader.getBuffer().toString().strip().split(" +")));
    words.removeIf(String::isEmpty);
    if (!picks.several() || marked < 0 || !picks.labels().containsAll(words)) {
      Widget insert = reader.getWidgets().get(LineReader.SELF_INSERT);
      return insert == null || insert.apply();
    }
    String label = picks.labels().get(marked);
    if (!words.remove(label)) {
      words.add(label);
    }
    set(String.join(" ", words));
    return true;
  }

  private void set(String line) {
    reader.getBuffer().clear();
    reader.getBuffer().write(line);
  }

  /** Puts a mark before one of the things, unless it has left the screen or moved in it. */
  private void show(int index, String mark) {
    if (index < 0 || index >= picks.rows().size() || screen.getSize().getColumns() != width) {
      return;
    }
    int up = terminal.rows() - picks.firstRow() - picks.rows().get(index);
    if (up > 0 && up < screen.getSize().getRows()) {
      screen.writer().print("\0337\033[" + up + "A\r" + mark + "\0338");
    }
  }
}
