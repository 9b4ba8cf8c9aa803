package dev.readback.console;

import dev.readback.bank.BankCheck;
import dev.readback.bank.Banks;
import dev.readback.console.Terminal.Style;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The conversation: shows an item, does what is typed, saves after every step. */
final class Curating {

  private final Terminal terminal;
  private final LineSource lines;
  private final CurationJournal journal;
  private final Another another;
  private Curation curation = new Curation(new QuestionSet("", List.of(), List.of()), 0, 0, 0, 0);

  Curating(Terminal terminal, LineSource lines, CurationJournal journal, Another another) {
    this.terminal = terminal;
    this.lines = lines;
    this.journal = journal;
    this.another = another;
  }

  /** Until the bank is to be written, or one stops; whether it is to be written. */
  boolean run(Curation start) {
    curation = start;
    boolean show = true;
    if (curation.at() > 0) {
      terminal.note("going on where you stopped" + curation.summary() + ".");
    }
    while (true) {
      if (show) {
        show();
      }
      terminal.ask(curation.isThrough() ? "w writes, b goes back, ? help:" : "k, d, ? help:");
      String line = lines.next();
      if (line == null) {
        terminal.blank();
        journal.save(curation);
        return false;
      }
      String command = line.strip();
      if (command.equals("w") || command.equals("write")) {
        if (!curation.set().questions().isEmpty()) {
          return true;
        }
        terminal.line("A bank needs an item; u takes the last step back.");
        show = false;
        continue;
      }
      if (command.equals("q") || command.equals("quit")) {
        journal.save(curation);
        return false;
      }
      show = act(command);
      journal.save(curation);
    }
  }

  private int count() {
    return curation.set().questions().size();
  }

  private void show() {
    if (curation.isThrough()) {
      terminal.blank();
      terminal.line("That was the last of " + count() + (count() == 1 ? " item." : " items."));
      return;
    }
    terminal.blank();
    terminal.line("Item " + (curation.at() + 1) + " of " + count());
    ItemText.print(terminal, curation.current());
    found(curation.set(), curation.current()).forEach(d -> told(d));
  }

  /** Does what was typed; whether the item is shown again. */
  private boolean act(String typed) {
    String[] words = typed.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    String command = words[0].toLowerCase(Locale.ROOT);
    switch (command) {
      case "?", "h", "help" -> {
        help();
        return false;
      }
      case "u", "undo" -> {
        terminal.line(curation.undo() ? "Taken back." : "There is nothing to take back.");
        return true;
      }
      case "b", "back" -> {
        curation.go(curation.at() - 1);
        return true;
      }
      case "g", "go" -> {
        return place(rest, curation::go);
      }
      case "l", "list" -> {
        list();
        return false;
      }
      default -> {
        if (curation.isThrough()) {
          return unknown(typed);
        }
      }
    }
    switch (command) {
      case "", "k", "keep" -> curation.go(curation.at() + 1);
      case "d", "drop" -> {
        curation.drop();
        terminal.line("Dropped.");
      }
      case "m", "move" -> {
        return place(rest, curation::move);
      }
      case "s", "stem" -> {
        return edit(ItemEdit.stem(curation.current(), text(rest, "New stem:")));
      }
      case "e", "explanation" -> {
        return edit(ItemEdit.explanation(curation.current(), text(rest, "New explanation:")));
      }
      case "o", "option" -> {
        return part(rest, "New text:", false);
      }
      case "f", "feedback" -> {
        return part(rest, "New feedback:", true);
      }
      case "a", "another" -> {
        return another(rest);
      }
      default -> {
        return unknown(typed);
      }
    }
    return true;
  }

  private boolean unknown(String typed) {
    terminal.line("\"" + typed + "\" is no command here; ? shows them.");
    return false;
  }

  private boolean place(String word, java.util.function.IntConsumer act) {
    int place = number(word);
    if (place < 1 || place > count()) {
      terminal.line("Expected a number from 1 to " + count() + ".");
      return false;
    }
    act.accept(place - 1);
    return true;
  }

  private static int number(String word) {
    return word.matches("\\d{1,6}") ? Integer.parseInt(word) : -1;
  }

  /** What stands behind the command, else the next line; empty where nothing is to change. */
  private String text(String rest, String prompt) {
    if (!rest.isBlank()) {
      return rest.strip();
    }
    terminal.ask(prompt);
    String line = lines.next();
    return line == null ? "" : line.strip();
  }

  private boolean part(String rest, String prompt, boolean feedback) {
    String[] words = rest.split("\\s+", 2);
    int parts = ItemEdit.parts(curation.current(), feedback);
    int number = number(words[0]);
    if (parts == 0) {
      terminal.line("This item has none to edit.");
      return false;
    }
    if (number < 1 || number > parts) {
      terminal.line("Expected a number from 1 to " + parts + ", then the text.");
      return false;
    }
    String text = text(words.length > 1 ? words[1] : "", prompt);
    return edit(
        feedback
            ? ItemEdit.feedback(curation.current(), number, text)
            : ItemEdit.text(curation.current(), number, text));
  }

  /** Takes an edit that makes a readable bank, and tells what the check finds. */
  private boolean edit(Optional<Question> edited) {
    if (edited.isEmpty()) {
      terminal.line("Not changed: expected some words.");
      return false;
    }
    try {
      QuestionSet set = curation.replaced(edited.get());
      List<Diagnostic> found = found(set, edited.get());
      curation.replace(edited.get());
      terminal.line(found.isEmpty() ? "Changed; checked: no problem found." : "Changed.");
      return true;
    } catch (InputException e) {
      terminal.line("Not changed: " + e.diagnostics().get(0).message());
      return false;
    }
  }

  /** What the bank's checks say of one item. */
  private static List<Diagnostic> found(QuestionSet set, Question question) {
    String about = "question " + question.id();
    return BankCheck.check(Banks.open(Banks.toBytes(set), "the bank").value(), Optional.empty())
        .stream()
        .filter(d -> d.severity() != Severity.NOTE)
        .filter(d -> d.message().startsWith(about + ":") || d.message().startsWith(about + " "))
        .toList();
  }

  private void told(Diagnostic d) {
    String what = d.message().replaceFirst("^question \\S+?:? ", "");
    terminal.line(Style.BAD, (d.severity() == Severity.ERROR ? "Wrong: " : "Look: ") + what);
  }

  private boolean another(String kind) {
    if (!List.of("", "fact", "kind").contains(kind)) {
      terminal.line("Expected a fact or a kind: \"a fact\" asks the same another way.");
      return false;
    }
    Another.Found found = another.like(curation, kind);
    if (found.question() == null) {
      terminal.line(found.why());
      return false;
    }
    curation.insert(found.question());
    terminal.line("Another one, put in after it: " + found.why() + ".");
    return true;
  }

  private void list() {
    for (int i = 0; i < count(); i++) {
      String mark = i == curation.at() ? "* " : "  ";
      terminal.item(mark + (i + 1) + ". ", curation.set().questions().get(i).stem());
    }
  }

  private void help() {
    command("k or Enter", "keep, and go to the next");
    command("d", "drop");
    command("s TEXT", "new stem");
    command("o N TEXT", "new text of option N");
    command("f N TEXT", "new feedback to option N");
    command("e TEXT", "new explanation");
    command("m N", "move to place N");
    command("a", "another one; \"a fact\" on the same fact, \"a kind\" of the same kind");
    command("b, g N, l", "back; go to N; list");
    command("u", "take the last step back");
    command("w", "write the bank");
    command("q", "stop; everything is kept for the next time");
  }

  private void command(String typed, String does) {
    terminal.item("  " + typed + " ".repeat(12 - typed.length()), does);
  }
}
