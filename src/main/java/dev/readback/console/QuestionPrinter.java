package dev.readback.console;

import dev.readback.console.Terminal.Style;
import dev.readback.question.Interaction;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows questions, marks and the article's words to a person. */
final class QuestionPrinter {

  private final Terminal terminal;
  private final QuestionSet set;

  QuestionPrinter(Terminal terminal, QuestionSet set) {
    this.terminal = terminal;
    this.set = set;
  }

  /**
   * The question with everything that can be picked.
   *
   * @param heading where the reader is in the quiz
   */
  Prompter.Picks question(Shown shown, String heading) {
    terminal.blank();
    terminal.line(heading);
    Question question = shown.question();
    boolean statement = question.interaction() instanceof Interaction.TrueFalse;
    terminal.line(Style.STRONG, statement ? "True or false: " + question.stem() : question.stem());
    return shown
        .interaction()
        .match(
            new Interaction.Cases<Prompter.Picks>() {
              @Override
              public Prompter.Picks choice(Interaction.Choice choice) {
                return list(
                    shown.entries(), this::number, choice.select() == Interaction.Select.MANY);
              }

              @Override
              public Prompter.Picks trueFalse(Interaction.TrueFalse trueFalse) {
                return new Prompter.Picks(
                    List.of("true", "false"), List.of(), terminal.rows(), false);
              }

              @Override
              public Prompter.Picks text(Interaction.TextEntry text) {
                return Prompter.Picks.NONE;
              }

              @Override
              public Prompter.Picks number(Interaction.NumberEntry number) {
                return Prompter.Picks.NONE;
              }

              @Override
              public Prompter.Picks gap(Interaction.Gap gap) {
                terminal.item("  ", withGaps(gap));
                Prompter.Picks picks = Prompter.Picks.NONE;
                for (int i = 0; i < gap.gaps().size(); i++) {
                  List<String> options = gap.gaps().get(i).options();
                  if (!options.isEmpty() && gap.gaps().size() > 1) {
                    terminal.line("Gap " + (i + 1) + ":");
                  }
                  picks =
                      list(
                          options.stream().map(o -> new Shown.Entry(o, o)).toList(),
                          this::number,
                          false);
                }
                return gap.gaps().size() == 1 ? picks : Prompter.Picks.NONE;
              }

              @Override
              public Prompter.Picks match(Interaction.Match match) {
                list(shown.left(), this::number, false);
                list(shown.entries(), AnswerReader::letter, false);
                return Prompter.Picks.NONE;
              }

              @Override
              public Prompter.Picks order(Interaction.Order order) {
                return list(shown.entries(), AnswerReader::letter, true);
              }

              private String number(int index) {
                return String.valueOf(index + 1);
              }
            });
  }

  private Prompter.Picks list(
      List<Shown.Entry> entries, IntFunction<String> label, boolean several) {
    int first = terminal.rows();
    List<String> labels = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      labels.add(label.apply(i));
      rows.add(terminal.rows() - first);
      terminal.item("  " + labels.get(i) + ". ", entries.get(i).text());
    }
    return new Prompter.Picks(labels, rows, first, several);
  }

  private static String withGaps(Interaction.Gap gap) {
    String text = gap.text();
    for (int i = 0; i < gap.gaps().size(); i++) {
      String blank = gap.gaps().size() == 1 ? "_____" : "__(" + (i + 1) + ")__";
      text = text.replace("{{" + gap.gaps().get(i).id() + "}}", blank);
    }
    return text;
  }

  /** Right or wrong, and why. */
  void verdict(Question question, Mark mark) {
    boolean picked =
        question.interaction() instanceof Interaction.Choice choice
            && choice.select() == Interaction.Select.ONE;
    String because = picked || mark.reason().isEmpty() ? "." : ": " + mark.reason() + ".";
    if (mark.correct()) {
      terminal.line(Style.GOOD, "Right" + because);
    } else if (mark.fraction() > 0) {
      terminal.line(
          Style.BAD, "Partly right, " + percent(mark.fraction()) + " of the points" + because);
    } else {
      terminal.line(Style.BAD, "Wrong" + because);
    }
    if (mark.feedback() != null) {
      terminal.line(mark.feedback());
    }
  }

  /** The key where it was not found, the explanation and the article's words. */
  void answer(Shown shown, boolean found) {
    Question question = shown.question();
    if (!found) {
      terminal.item("The right answer: ", key(shown));
    }
    String explanation = question.explanation();
    if (explanation != null) {
      terminal.line(explanation);
    }
    String said = letters(explanation == null ? "" : explanation);
    for (String words : passages(question)) {
      if (!said.contains(letters(words))) {
        terminal.item("The article: ", quoted(words));
      }
    }
    before(question).ifPresent(words -> terminal.item("Just before it: ", quoted(words)));
  }

  /** What a pronoun in the question's evidence points back to. */
  private Optional<String> before(Question question) {
    return Context.before(article(question), question.provenance().evidence());
  }

  /** The sentences to read again, with the one before them where it is needed. */
  List<String> toReadAgain(Question question) {
    List<String> all = new ArrayList<>();
    before(question).ifPresent(all::add);
    all.addAll(passages(question));
    return all.stream().map(QuestionPrinter::quoted).toList();
  }

  /** What is left to compare where quotation marks may differ. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** In quotation marks, unless it brings its own. */
  static String quoted(String words) {
    boolean own = words.startsWith("\"") || words.startsWith("\u201c");
    return own ? words : "\"" + words + "\"";
  }

  /** The article that the question is about; null for imported questions. */
  private @Nullable SourceArticle article(Question question) {
    String id = question.provenance().articleId();
    return id == null ? null : set.article(id).orElse(null);
  }

  /** The sentences of the article that a question rests on. */
  private List<String> passages(Question question) {
    return Context.of(article(question), question.provenance().evidence());
  }

  /** The hint where the author wrote none: which paragraph to read again. */
  String whereToLook(Question question) {
    SourceArticle article = article(question);
    String text = article == null ? null : article.text();
    if (text == null || question.provenance().evidence().isEmpty()) {
      return "There is no hint for this question.";
    }
    return "Hint: read the paragraph again that begins \""
        + Context.paragraphStart(text, question.provenance().evidence().get(0).span().start())
        + " ...\"";
  }

  /** The key in words, with the labels that were shown. */
  static String key(Shown shown) {
    return shown
        .interaction()
        .match(
            new Interaction.Cases<String>() {
              @Override
              public String choice(Interaction.Choice choice) {
                List<String> right = new ArrayList<>();
                for (int i = 0; i < shown.entries().size(); i++) {
                  Shown.Entry entry = shown.entries().get(i);
                  if (choice.key().contains(entry.id())) {
                    right.add((i + 1) + ". " + entry.text());
                  }
                }
                return String.join("; ", right);
              }

              @Override
              public String trueFalse(Interaction.TrueFalse trueFalse) {
                String correction = trueFalse.correction();
                return (trueFalse.answer() ? "true" : "false")
                    + (correction == null ? "" : ". " + correction);
              }

              @Override
              public String text(Interaction.TextEntry text) {
                return best(text.accepted());
              }

              @Override
              public String number(Interaction.NumberEntry number) {
                String unit = number.unit() == null ? "" : " " + number.unit();
                String min = plain(number.min());
                return number.min().compareTo(number.max()) == 0
                    ? min + unit
                    : min + " to " + plain(number.max()) + unit;
              }

              @Override
              public String gap(Interaction.Gap gap) {
                String text = gap.text();
                for (Interaction.Blank blank : gap.gaps()) {
                  text = text.replace("{{" + blank.id() + "}}", best(blank.accepted()));
                }
                return text;
              }

              @Override
              public String match(Interaction.Match match) {
                Map<String, String> pairs =
                    match.pairs().stream()
                        .collect(Collectors.toMap(Interaction.Pair::left, Interaction.Pair::right));
                List<String> right = new ArrayList<>();
                for (int i = 0; i < shown.left().size(); i++) {
                  String id = pairs.get(shown.left().get(i).id());
                  right.add((i + 1) + label(shown.entries(), id));
                }
                return String.join(" ", right);
              }

              @Override
              public String order(Interaction.Order order) {
                return ((Interaction.Order) shown.question().interaction())
                    .items().stream()
                        .map(i -> label(shown.entries(), i.id()))
                        .collect(Collectors.joining(" "));
              }
            });
  }

  private static String label(List<Shown.Entry> entries, @Nullable String id) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).id().equals(id)) {
        return AnswerReader.letter(i);
      }
    }
    return "?";
  }

  private static String best(List<Interaction.Accepted> accepted) {
    return accepted.stream()
        .reduce((a, b) -> b.fraction() > a.fraction() ? b : a)
        .map(Interaction.Accepted::text)
        .orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  static String percent(double fraction) {
    return Math.round(fraction * 100) + " %";
  }
}
