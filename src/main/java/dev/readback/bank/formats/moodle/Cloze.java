package dev.readback.bank.formats.moodle;

import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Fractions;
import dev.readback.bank.formats.parts.GapText;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.ItemException;
import dev.readback.json.Quote;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Moodle's embedded answers: <code>{1:SHORTANSWER:=March#right~%50%spring}</code>. What has a
 * meaning there is written as an entity, which Moodle decodes after it has taken the answers apart.
 */
final class Cloze {
  private static final String STEM = "readback-stem";
  private static final String TEXT = "readback-text";
  private static final Pattern START = Pattern.compile("\\{\\s*(\\d*)\\s*:\\s*([A-Z_]+)\\s*:");
  private static final Set<String> TYPED =
      Set.of("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC");
  private static final Set<String> PICKED =
      Set.of(
          "MULTICHOICE",
          "MC",
          "MULTICHOICE_S",
          "MCS",
          "MULTICHOICE_V",
          "MCV",
          "MULTICHOICE_VS",
          "MCVS",
          "MULTICHOICE_H",
          "MCH",
          "MULTICHOICE_HS",
          "MCHS");
  private static final Set<String> NUMBERS = Set.of("NUMERICAL", "NM");

  private final Question question;
  private final Losses losses;

  Cloze(Question question, Losses losses) {
    this.question = question;
    this.losses = losses;
  }

  /** The text as HTML with its gaps. */
  String write(Gap gap) {
    return GapText.join(gap, t -> Html.escape(t).replace("{", "&#123;"), this::blank);
  }

  static String paragraphs(String stem, String text) {
    return "<p class=\""
        + STEM
        + "\">"
        + Html.escape(stem).replace("{", "&#123;")
        + "</p><p class=\""
        + TEXT
        + "\">"
        + text
        + "</p>";
  }

  private String blank(Blank blank) {
    List<String> answers = new ArrayList<>();
    if (blank.options().isEmpty()) {
      for (Accepted accepted : blank.accepted()) {
        String text = accepted.wildcard() ? accepted.text() : accepted.text().replace("*", "\\*");
        answers.add(share(accepted) + typed(text) + feedback(accepted.feedback()));
      }
      for (NotAccepted rival : blank.notAccepted()) {
        answers.add("%0%" + typed(rival.text().replace("*", "\\*")) + feedback(rival.feedback()));
      }
      return "{1:SHORTANSWER:" + String.join("~", answers) + "}";
    }
    for (String option : blank.options()) {
      Accepted accepted = accepted(blank, option);
      NotAccepted rival = rival(blank, option);
      answers.add(
          (accepted == null ? "%0%" : share(accepted))
              + escape(option, true)
              + feedback(
                  accepted != null
                      ? accepted.feedback()
                      : rival == null ? null : rival.feedback()));
    }
    for (Accepted accepted : blank.accepted()) {
      if (!blank.options().contains(accepted.text())) {
        losses.add(
            question, Loss.ANSWERS, "an accepted answer is not among the options of its gap");
      }
    }
    for (NotAccepted rival : blank.notAccepted()) {
      if (!blank.options().contains(rival.text())) {
        losses.add(question, Loss.RIVALS, "they are not among the options of their gap");
      }
    }
    return "{1:MULTICHOICE:" + String.join("~", answers) + "}";
  }

  private static @Nullable Accepted accepted(Blank blank, String option) {
    return blank.accepted().stream().filter(a -> a.text().equals(option)).findFirst().orElse(null);
  }

  private static @Nullable NotAccepted rival(Blank blank, String option) {
    return blank.notAccepted().stream()
        .filter(a -> a.text().equals(option))
        .findFirst()
        .orElse(null);
  }

  private String share(Accepted accepted) {
    if (accepted.fraction() == 1) {
      return "=";
    }
    // Whole numbers only, in this place.
    long percent = Math.round(100 * accepted.fraction());
    if (Math.abs(percent - 100 * accepted.fraction()) > 1e-9) {
      losses.add(
          question,
          Loss.PARTIAL_CREDIT,
          "in gaps Moodle takes whole percentages; the nearest stands");
    }
    return "%" + Math.max(1, percent) + "%";
  }

  private String typed(String text) {
    if (text.contains("\n")) {
      losses.add(question, Loss.CHARACTERS, "an answer of a gap is one line");
    }
    return escape(text.replace('\n', ' '), false);
  }

  private static String feedback(@Nullable String feedback) {
    return feedback == null ? "" : "#" + escape(feedback, true);
  }

  /**
   * @param html whether Moodle shows it as HTML, and not as plain text, after decoding it
   */
  private static String escape(String text, boolean html) {
    String shown = html ? Html.escape(text) : text;
    StringBuilder out = new StringBuilder();
    shown
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '~', '#', '{', '}', '=', '%', '&', '<', '>', '"', '\'', '\\', ':' ->
                    out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** What was read: stem, text with marks, gaps. */
  record Read(@Nullable String stem, Gap gap, boolean formatted) {}

  /**
   * Reads a question's text.
   *
   * @throws ItemException where a gap is of a kind that is not known
   */
  static Read read(String html) {
    StringBuilder marked = new StringBuilder();
    List<Blank> blanks = new ArrayList<>();
    int at = 0;
    Matcher start = START.matcher(html);
    while (start.find(at)) {
      int end = end(html, start.end());
      if (end < 0) {
        throw new ItemException(
            null,
            "the gap "
                + Quote.of(html.substring(start.start()))
                + " does not end; expected a closing brace; add one");
      }
      String id = String.valueOf(blanks.size() + 1);
      marked.append(html, at, start.start()).append("{{").append(id).append("}}");
      blanks.add(blank(id, start.group(2), html.substring(start.end(), end)));
      at = end + 1;
    }
    marked.append(html.substring(at));
    Element body = Jsoup.parseBodyFragment(marked.toString()).body();
    Element stem = body.selectFirst("." + STEM);
    Element text = body.selectFirst("." + TEXT);
    Html.Plain words = Html.plain(text == null ? body : text);
    return new Read(
        stem == null ? null : Html.plain(stem).text(),
        new Gap(words.text(), blanks),
        words.formatted());
  }

  private static int end(String html, int from) {
    for (int i = from; i < html.length(); i++) {
      if (html.charAt(i) == '}' && html.charAt(i - 1) != '\\') {
        return i;
      }
    }
    return -1;
  }

  private static Blank blank(String id, String type, String content) {
    boolean picked = PICKED.contains(type);
    boolean number = NUMBERS.contains(type);
    if (!picked && !number && !TYPED.contains(type)) {
      throw new ItemException(
          null,
          "a gap of type "
              + Quote.of(type)
              + " is not read; expected SHORTANSWER, MULTICHOICE or NUMERICAL; change or remove it");
    }
    List<Accepted> accepted = new ArrayList<>();
    List<NotAccepted> rivals = new ArrayList<>();
    List<String> options = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String alternative : split(content, '~')) {
      String rest = alternative.strip();
      double share = 0;
      Matcher percent = Pattern.compile("%(-?\\d+(?:\\.\\d+)?)%").matcher(rest);
      if (rest.startsWith("=")) {
        share = 1;
        rest = rest.substring(1);
      } else if (percent.lookingAt()) {
        share = Fractions.share(percent.group(1));
        rest = rest.substring(percent.end());
      }
      List<String> parts = split(rest, '#');
      String text = unescape(parts.get(0));
      String said = parts.size() < 2 ? "" : parts.stream().skip(1).collect(Collectors.joining("#"));
      String feedback = said.isBlank() ? null : Html.plain(unescape(said)).text();
      if (picked) {
        text = Html.plain(text).text();
        options.add(text);
      } else if (number) {
        text = text.replaceAll(":.*", "");
      }
      boolean wildcard = !picked && text.replace("\\*", "").contains("*");
      text = wildcard || picked ? text : text.replace("\\*", "*");
      if (text.isBlank() || !seen.add(text)) {
        continue;
      }
      if (share > 0) {
        accepted.add(new Accepted(text.strip(), Math.min(1, share), feedback, wildcard));
      } else if (!picked || feedback != null) {
        rivals.add(new NotAccepted(text.strip(), feedback));
      }
    }
    return new Blank(id, number ? AnswerType.NUMBER : AnswerType.OTHER, accepted, rivals, options);
  }

  /** Cut at the mark, but not where a backslash or an entity has it. */
  private static List<String> split(String content, char mark) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) == mark
          && !(i > 0 && (content.charAt(i - 1) == '\\' || content.charAt(i - 1) == '&'))
          && !content.substring(0, i).endsWith("&amp;")) {
        parts.add(content.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(content.substring(from));
    return parts;
  }

  private static String unescape(String text) {
    return Parser.unescapeEntities(
        text.replace("\\}", "}").replace("\\#", "#").replace("\\~", "~"), false);
  }
}
