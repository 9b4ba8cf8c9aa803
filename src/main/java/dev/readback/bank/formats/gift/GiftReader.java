package dev.readback.bank.formats.gift;

import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.Fractions;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.ItemException;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Reading;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Utf8;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Where;
import dev.readback.json.Quote;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads GIFT, a block of lines a question. */
final class GiftReader {
  private static final String EXPECTED = "GIFT questions such as \"Who? {=Ida ~Tomas}\"";
  private static final Pattern ID = Pattern.compile("\\[id:([^\\]]+)\\]");
  private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]+)\\]");
  private static final Pattern FORMAT = Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)\\]");
  private static final Pattern TRUTH = Pattern.compile("^(?i)(T|TRUE|F|FALSE)\\s*(?=#|$)");
  private static final String STEM = "readback-stem";

  private final String name;
  private final Reading reading;

  GiftReader(String name, boolean lenient) {
    this.name = name;
    this.reading = new Reading(name, lenient);
  }

  Outcome<QuestionSet> read(byte[] bytes) {
    String[] lines = Utf8.read(bytes, name, EXPECTED).split("\n", -1);
    String title = null;
    StringBuilder block = new StringBuilder();
    StringBuilder comments = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= lines.length; i++) {
      String line = i == lines.length ? "" : lines[i];
      String bare = line.strip();
      if (bare.startsWith("//")) {
        comments.append(bare).append('\n');
      } else if (bare.startsWith("$CATEGORY:")) {
        String path = bare.substring("$CATEGORY:".length()).strip();
        title = title == null ? category(path) : title;
      } else if (bare.isEmpty()) {
        if (!block.isEmpty()) {
          block(block.toString(), comments.toString(), start + 1);
          comments.setLength(0);
        }
        block.setLength(0);
      } else {
        start = block.isEmpty() ? i : start;
        block.append(line).append('\n');
      }
    }
    return reading.finish(
        title == null || title.isEmpty() ? "Imported questions" : title, EXPECTED);
  }

  private static String category(String path) {
    String top = "$course$/top/";
    String last =
        path.startsWith(top)
            ? path.substring(top.length())
            : path.substring(path.replace("//", "--").lastIndexOf('/') + 1);
    return last.replace("//", "/").strip();
  }

  private void block(String raw, String comments, int line) {
    reading.item(Where.line(line, 1), () -> question(raw, comments, line));
  }

  private Question question(String raw, String comments, int line) {
    Marked text = Marked.of(raw).strip();
    if (text.text().startsWith("::")) {
      int end = text.indexOf("::", 2);
      if (end > 0) {
        text = text.cut(end + 2).strip();
      }
    }
    Matcher format = FORMAT.matcher(text.text());
    boolean html = false;
    boolean plain = false;
    if (format.find()) {
      html = format.group(1).equals("html");
      plain = format.group(1).equals("plain");
      text = text.cut(format.end()).strip();
    }
    // Moodle's own mixture is HTML where it has tags.
    html |= !plain && Pattern.compile("<[a-zA-Z/]|&[a-z]+;|&#").matcher(text.text()).find();
    int open = text.indexOf("{", 0);
    int close = open < 0 ? -1 : text.indexOf("}", open);
    if (open < 0 || close < 0) {
      throw new ItemException(
          null,
          (open < 0 ? "there are no answers" : "the answers do not end")
              + "; expected them in braces, in one block without empty lines; add what is missing");
    }
    if (text.indexOf("{", close) > 0) {
      throw new ItemException(
          place(raw, line, close),
          "a second brace opens; expected one pair a question; write \\{ where a brace is meant");
    }
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(comments);
    while (tag.find()) {
      tags.add(tag.group(1).strip());
    }
    boolean order = tags.remove(Parts.ORDER_TAG);
    TagFields fields = TagFields.read(tags);
    Matcher given = ID.matcher(comments);
    Where where = Where.line(line, 1);
    String id = reading.questionId(given.find() ? given.group(1) : null, where, raw);
    Marked answers = text.cut(open + 1, close);
    int general = answers.indexOf("####", 0);
    Explained.Parts told = new Explained.Parts(null, null, false);
    if (general >= 0) {
      String said = answers.cut(general + 4).strip().text();
      told = html ? Explained.read(said) : new Explained.Parts(said, null, false);
      answers = answers.cut(0, general);
    }
    Body body =
        new Body(id, answers.strip(), html, fields.answerType(), told.correction(), order, where);
    Marked before = text.cut(0, open).strip();
    Marked after = text.cut(close + 1).strip();
    String stem;
    Interaction interaction = body.read();
    boolean hasGap =
        (!after.isEmpty() || before.text().contains(STEM))
            && (interaction instanceof Choice || interaction instanceof TextEntry);
    if (hasGap) {
      String whole = text.cut(0, open).text() + "{{1}}" + text.cut(close + 1).text();
      Element parsed = Jsoup.parseBodyFragment(html ? whole : Html.escape(whole)).body();
      Element ours = parsed.selectFirst("." + STEM);
      stem = ours == null ? "Fill the gap." : Html.plain(ours).text();
      if (ours != null) {
        ours.remove();
      }
      // One blank at each side of the braces is layout.
      String words = Html.plain(parsed).text();
      if (ours != null) {
        words = words.replaceFirst(" ?\\{\\{1\\}\\} ?", "{{1}}");
      }
      interaction = new Gap(words, List.of(blank(interaction)));
    } else {
      String words = before.text() + (after.isEmpty() ? "" : " _____ " + after.text());
      stem = body.words(words);
    }
    if (stem.isBlank()) {
      throw new ItemException(null, "the question has no words; expected some; write them");
    }
    if (told.formatted() || body.formatted) {
      reading.note(where, "formatting, pictures and links are not kept; their words are");
    }
    return new Question(
        id,
        Provenance.IMPORTED,
        fields.focus(),
        fields.process(),
        fields.difficulty(),
        stem,
        interaction,
        told.explanation(),
        fields.tags(),
        null,
        List.of(),
        null,
        1);
  }

  /** The line and column of a place in the block, roughly: escapes before it count double. */
  private static Where place(String raw, int line, int at) {
    int lines =
        (int) raw.substring(0, Math.min(at, raw.length())).chars().filter(c -> c == '\n').count();
    int column = at - raw.lastIndexOf('\n', Math.max(0, Math.min(at, raw.length()) - 1));
    return Where.line(line + lines, Math.max(1, column));
  }

  private static Blank blank(Interaction interaction) {
    if (interaction instanceof TextEntry text) {
      return new Blank("1", text.answerType(), text.accepted(), text.notAccepted(), List.of());
    }
    Choice choice = (Choice) interaction;
    return new Blank(
        "1",
        AnswerType.OTHER,
        choice.options().stream()
            .filter(Option::correct)
            .map(o -> new Accepted(o.text(), 1, o.feedback(), false))
            .toList(),
        List.of(),
        choice.options().stream().map(Option::text).distinct().toList());
  }

  /** What stands in the braces. */
  private final class Body {
    private final String id;
    private final Marked answers;
    private final boolean html;
    private final AnswerType type;
    private final @Nullable String correction;
    private final boolean order;
    private final Where where;
    private boolean formatted;

    Body(
        String id,
        Marked answers,
        boolean html,
        AnswerType type,
        @Nullable String correction,
        boolean order,
        Where where) {
      this.id = id;
      this.answers = answers;
      this.html = html;
      this.type = type;
      this.correction = correction;
      this.order = order;
      this.where = where;
    }

    /** One answer: its mark, its share where one stands, its text and what is said to it. */
    private record Answer(
        char mark, @Nullable Double share, Marked text, @Nullable String feedback) {}

    private String words(String text) {
      if (!html) {
        return text.strip();
      }
      Html.Plain plain = Html.plain(text);
      formatted |= plain.formatted();
      return plain.text();
    }

    private @Nullable String said(Marked feedback) {
      String words = words(feedback.strip().text());
      return words.isEmpty() ? null : words;
    }

    Interaction read() {
      if (answers.isEmpty()) {
        throw new ItemException(
            null, "an essay is not read; expected answers in the braces; write them or remove it");
      }
      Matcher truth = TRUTH.matcher(answers.text());
      if (truth.find()) {
        return trueFalse(truth);
      }
      if (answers.isAt(0, '#')) {
        return number(answers.cut(1).strip());
      }
      List<Answer> all = answers();
      if (answers.indexOf("->", 0) >= 0 && answers.indexOf("~", 0) < 0) {
        return order ? order(all) : match(all);
      }
      return answers.indexOf("~", 0) < 0 ? typed(all) : choice(all);
    }

    private TrueFalse trueFalse(Matcher truth) {
      boolean answer = truth.group(1).toUpperCase(Locale.ROOT).startsWith("T");
      Marked rest = answers.cut(truth.end()).strip();
      String whenWrong = null;
      String whenRight = null;
      if (rest.isAt(0, '#')) {
        int second = rest.indexOf("#", 1);
        whenWrong = said(rest.cut(1, second < 0 ? rest.text().length() : second));
        whenRight = second < 0 ? null : said(rest.cut(second + 1));
      }
      return new TrueFalse(
          answer, correction, answer ? whenRight : whenWrong, answer ? whenWrong : whenRight);
    }

    private NumberEntry number(Marked text) {
      Marked first = text;
      if (text.isAt(0, '=')) {
        int next = text.indexOf("=", 1);
        if (next > 0) {
          reading.note(where, "of several numbers only the first is kept");
        }
        first = text.cut(1, next < 0 ? text.text().length() : next).strip();
      }
      int feedback = first.indexOf("#", 0);
      if (feedback >= 0) {
        reading.note(where, "feedback to a number is not kept");
        first = first.cut(0, feedback).strip();
      }
      String value = first.text().replaceFirst("^%[\\d.]+%", "");
      int range = value.indexOf("..");
      if (range > 0) {
        return new NumberEntry(
            Numbers.read(value.substring(0, range)),
            Numbers.read(value.substring(range + 2)),
            null);
      }
      int colon = value.indexOf(':');
      BigDecimal tolerance = colon < 0 ? BigDecimal.ZERO : Numbers.read(value.substring(colon + 1));
      return NumberEntry.of(
          Numbers.read(colon < 0 ? value : value.substring(0, colon)), tolerance.abs(), null);
    }

    private List<Answer> answers() {
      List<Answer> all = new ArrayList<>();
      int at = 0;
      if (!answers.isAt(0, '=') && !answers.isAt(0, '~')) {
        throw new ItemException(
            null,
            "the answers begin with "
                + Quote.of(answers.text())
                + "; expected =, ~, #, TRUE or FALSE; write one of them first");
      }
      while (at < answers.text().length()) {
        int equal = answers.indexOf("=", at + 1);
        int tilde = answers.indexOf("~", at + 1);
        int end =
            Math.min(equal < 0 ? Integer.MAX_VALUE : equal, tilde < 0 ? Integer.MAX_VALUE : tilde);
        end = Math.min(end, answers.text().length());
        all.add(answer(answers.text().charAt(at), answers.cut(at + 1, end).strip()));
        at = end;
      }
      return all;
    }

    private Answer answer(char mark, Marked rest) {
      Double share = null;
      Matcher percent = Pattern.compile("^%(-?[\\d.]+)%").matcher(rest.text());
      if (percent.find()) {
        share = Fractions.share(percent.group(1));
        rest = rest.cut(percent.end()).strip();
      }
      int hash = rest.indexOf("#", 0);
      String feedback = hash < 0 ? null : said(rest.cut(hash + 1));
      return new Answer(mark, share, hash < 0 ? rest : rest.cut(0, hash).strip(), feedback);
    }

    private TextEntry typed(List<Answer> all) {
      List<Accepted> accepted = new ArrayList<>();
      List<NotAccepted> rivals = new ArrayList<>();
      for (Answer answer : all) {
        String text = answer.text().text();
        boolean wildcard = text.replace("\\*", "").contains("*");
        text = wildcard ? text : text.replace("\\*", "*");
        double share = answer.share() == null ? 1 : answer.share();
        if (share > 0) {
          accepted.add(new Accepted(text, share, answer.feedback(), wildcard));
        } else {
          rivals.add(new NotAccepted(text, answer.feedback()));
        }
      }
      return new TextEntry(type, accepted, rivals);
    }

    private Choice choice(List<Answer> all) {
      boolean many = all.stream().noneMatch(a -> a.mark() == '=');
      List<Option> options = new ArrayList<>();
      for (Answer answer : all) {
        String text = words(answer.text().text());
        if (text.isEmpty()) {
          throw new ItemException(null, "an option has no words; expected some; write them");
        }
        boolean correct =
            many ? answer.share() != null && answer.share() > 0 : answer.mark() == '=';
        if (!many && answer.share() != null && answer.mark() == '~') {
          reading.note(where, "a half-right option of a single choice counts as wrong");
        }
        options.add(
            new Option(
                reading.ids().part(id, text), text, correct, null, answer.feedback(), List.of()));
      }
      boolean several = options.stream().filter(Option::correct).count() > 1;
      return new Choice(many || several ? Select.MANY : Select.ONE, true, options);
    }

    private Match match(List<Answer> all) {
      List<Item> left = new ArrayList<>();
      Map<String, Item> right = new LinkedHashMap<>();
      List<Pair> pairs = new ArrayList<>();
      for (Answer answer : all) {
        int arrow = arrow(answer);
        String from = words(answer.text().cut(0, arrow).strip().text());
        String to = answer.text().cut(arrow + 2).strip().text();
        Item item =
            right.computeIfAbsent(to, t -> new Item(reading.ids().part(id, "right" + t), t, null));
        if (!from.isEmpty()) {
          Item one = new Item(reading.ids().part(id, "left" + from), from, null);
          left.add(one);
          pairs.add(new Pair(one.id(), item.id()));
        }
      }
      return new Match(left, Parts.byId(right.values()), pairs);
    }

    private Order order(List<Answer> all) {
      Map<BigDecimal, Item> places = new TreeMap<>();
      for (Answer answer : all) {
        int arrow = arrow(answer);
        String text = words(answer.text().cut(0, arrow).strip().text());
        places.put(
            Numbers.read(answer.text().cut(arrow + 2).text()),
            new Item(reading.ids().part(id, text), text, null));
      }
      return new Order(List.copyOf(places.values()));
    }

    private int arrow(Answer answer) {
      int arrow = answer.text().indexOf("->", 0);
      if (arrow < 0) {
        throw new ItemException(
            null,
            "the pair "
                + Quote.of(answer.text().text())
                + " has no arrow; expected \"left -> right\"; add it");
      }
      return arrow;
    }
  }
}
