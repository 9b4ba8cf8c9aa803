package dev.readback.bank.formats.h5p;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.GapText;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** One question of a set: its content type, parameters and metadata. */
final class H5pQuestion {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_TITLE = 100;

  private final Question question;
  private final QuestionSet set;
  private final Libraries libraries;
  private final Losses losses;
  private final ObjectNode params = JSON.objectNode();
  private final ObjectNode behaviour = JSON.objectNode();

  H5pQuestion(Question question, QuestionSet set, Libraries libraries, Losses losses) {
    this.question = question;
    this.set = set;
    this.libraries = libraries;
    this.losses = losses;
  }

  /** The question; an empty object where it is left out. */
  ObjectNode write() {
    ObjectNode item = JSON.objectNode();
    String library = question.interaction().match(new Body());
    if (library.isEmpty()) {
      return item;
    }
    params.set("behaviour", behaviour);
    item.put("library", library);
    item.set("params", params);
    // The same id each time, so that saved answers still fit.
    item.put(
        "subContentId",
        UUID.nameUUIDFromBytes(question.id().getBytes(StandardCharsets.UTF_8)).toString());
    String title = Titles.cut(question.stem(), MAX_TITLE);
    ObjectNode metadata = item.putObject("metadata");
    metadata.put("title", title);
    metadata.put("license", "U");
    metadata.put("contentType", library.substring(4, library.indexOf(' ')));
    String article = question.provenance().articleId();
    String url = article == null ? null : set.article(article).map(SourceArticle::url).orElse(null);
    if (url != null && url.matches("https?://.*")) {
      metadata.put("source", Selection.clean(url));
    }
    return item;
  }

  private static String paragraph(String html) {
    return "<p>" + html + "</p>";
  }

  /** What is told whatever the answer; this field is plain text, shown as HTML. */
  private String told() {
    List<String> told = new ArrayList<>();
    if (question.explanation() != null) {
      told.add(question.explanation());
    }
    if (question.interaction() instanceof TrueFalse it && it.correction() != null) {
      told.add(it.correction());
    }
    told.addAll(Explained.unquoted(question));
    String article = question.provenance().articleId();
    if (article != null) {
      set.article(article).map(Explained::source).ifPresent(told::add);
    }
    return Html.escape(String.join(" ", told).replace('\n', ' '));
  }

  private void overall() {
    String told = told();
    if (!told.isEmpty()) {
      params
          .putArray("overallFeedback")
          .addObject()
          .put("from", 0)
          .put("to", 100)
          .put("feedback", told);
    }
  }

  private final class Body implements Interaction.Cases<String> {

    @Override
    public String choice(Choice choice) {
      params.put("question", paragraph(Html.escape(question.stem())));
      ArrayNode answers = params.putArray("answers");
      for (Option option : choice.options()) {
        ObjectNode answer = answers.addObject();
        answer.put("text", "<div>" + Html.escape(option.text()) + "</div>");
        answer.put("correct", option.correct());
        String feedback = option.feedback();
        answer
            .putObject("tipsAndFeedback")
            .put("tip", "")
            .put(
                "chosenFeedback",
                feedback == null ? "" : "<div>" + Html.escape(feedback) + "</div>")
            .put("notChosenFeedback", "");
      }
      behaviour.put("type", choice.select() == Select.ONE ? "single" : "multi");
      behaviour.put("singlePoint", choice.select() == Select.ONE);
      behaviour.put("randomAnswers", choice.shuffle());
      behaviour.put("enableRetry", true);
      behaviour.put("enableSolutionsButton", true);
      overall();
      return "H5P.MultiChoice " + libraries.multiChoice();
    }

    @Override
    public String trueFalse(TrueFalse it) {
      params.put("question", paragraph(Html.escape(question.stem())));
      params.put("correct", String.valueOf(it.answer()));
      String whenRight = it.answer() ? it.feedbackTrue() : it.feedbackFalse();
      String whenWrong = it.answer() ? it.feedbackFalse() : it.feedbackTrue();
      feedback("feedbackOnCorrect", whenRight);
      feedback("feedbackOnWrong", whenWrong);
      behaviour.put("enableRetry", true);
      behaviour.put("enableSolutionsButton", true);
      return "H5P.TrueFalse " + libraries.trueFalse();
    }

    private void feedback(String field, @Nullable String own) {
      String both =
          ((own == null ? "" : Html.escape(own).replace("<br>", " ")) + " " + told()).strip();
      if (!both.isEmpty()) {
        behaviour.put(field, both);
      }
    }

    @Override
    public String text(TextEntry text) {
      return blanks(paragraph(blank(right(text.accepted()))));
    }

    private String blanks(String line) {
      params.put("text", paragraph(Html.escape(question.stem())));
      params.putArray("questions").add(line);
      behaviour.put("caseSensitive", false);
      behaviour.put("enableRetry", true);
      behaviour.put("enableSolutionsButton", true);
      overall();
      return "H5P.Blanks " + libraries.blanks();
    }

    /** The answers that earn everything: H5P knows no others. */
    private List<String> right(List<Accepted> accepted) {
      List<String> right = new ArrayList<>();
      for (Accepted answer : accepted) {
        if (answer.fraction() < 1 || (answer.wildcard() && answer.text().contains("*"))) {
          losses.add(question, Loss.ANSWERS, "H5P has neither half-right answers nor wildcards");
        } else {
          right.add(answer.text());
        }
        if (answer.feedback() != null) {
          losses.add(question, Loss.FEEDBACK);
        }
      }
      return right.isEmpty() ? List.of(accepted.get(0).text()) : right;
    }

    /** What has a meaning in a gap is written as an entity, which H5P decodes after that. */
    private String blank(List<String> answers) {
      return "*"
          + String.join(
              "/",
              answers.stream()
                  .map(
                      a ->
                          Html.escape(line(a))
                              .replace("*", "&#42;")
                              .replace("/", "&#47;")
                              .replace(":", "&#58;"))
                  .toList())
          + "*";
    }

    private String line(String text) {
      String line = Titles.line(text);
      if (!line.equals(text)) {
        losses.add(question, Loss.CHARACTERS, "an answer is one line with single blanks");
      }
      return line;
    }

    @Override
    public String number(NumberEntry number) {
      if (number.min().compareTo(number.max()) != 0) {
        losses.add(
            question, Loss.TOLERANCE, "H5P compares words; the value in the middle is right");
      }
      var middle = Numbers.middle(number);
      List<String> forms = new ArrayList<>(List.of(Numbers.plain(middle)));
      if (middle.stripTrailingZeros().scale() <= 0 && middle.abs().intValue() >= 1000) {
        forms.add(String.format(Locale.ROOT, "%,d", middle.toBigInteger()));
      }
      String unit = number.unit() == null ? "" : " " + text(number.unit());
      return blanks(paragraph(blank(forms) + unit));
    }

    private String text(String text) {
      return Html.escape(text).replace("*", "&#42;");
    }

    @Override
    public String gap(Gap gap) {
      for (Blank blank : gap.gaps()) {
        if (!blank.options().isEmpty()) {
          losses.add(question, Loss.ANSWERS, "gaps are typed in H5P: their options are gone");
        }
      }
      return blanks(paragraph(GapText.join(gap, this::text, b -> blank(right(b.accepted())))));
    }

    @Override
    public String match(Match match) {
      StringBuilder text = new StringBuilder();
      Set<String> used = new HashSet<>();
      boolean fits = true;
      for (Item left : match.left()) {
        String right = Parts.partner(match, left).text();
        used.add(right);
        fits &= isPlain(left.text()) && isPlain(right);
        text.append(text.isEmpty() ? "" : "\n")
            .append(Html.escape(left.text()))
            .append(" \u2013 *")
            .append(Html.escape(right))
            .append('*');
      }
      List<String> distractors = new ArrayList<>();
      for (Item item : match.right()) {
        if (used.add(item.text())) {
          fits &= isPlain(item.text());
          distractors.add("*" + Html.escape(item.text()) + "*");
        }
      }
      if (!fits) {
        losses.add(
            question,
            Loss.QUESTION,
            "a * : \\ or line end in a side has a meaning in H5P Drag Text");
        return "";
      }
      losses.add(question, Loss.INTERACTION, "words are dragged into a text");
      if (Parts.haveFeedback(match.left()) || Parts.haveFeedback(match.right())) {
        losses.add(question, Loss.FEEDBACK);
      }
      params.put("taskDescription", paragraph(Html.escape(question.stem())));
      params.put("textField", text.toString());
      params.put("distractors", String.join("\n", distractors));
      behaviour.put("enableRetry", true);
      behaviour.put("enableSolutionsButton", true);
      behaviour.put("instantFeedback", false);
      overall();
      return "H5P.DragText " + libraries.dragText();
    }

    private boolean isPlain(String text) {
      return StringUtils.containsNone(text, "*:\\\n");
    }

    @Override
    public String order(Order order) {
      return "";
    }
  }
}
