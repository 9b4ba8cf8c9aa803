package dev.readback.bank.formats.moodle;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.Fractions;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.bank.formats.parts.Xml;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes Moodle XML. */
final class MoodleXmlWriter {

  /** Moodle's own default for each wrong try. */
  static final String DEFAULT_PENALTY = "0.3333333";

  private static final int MAX_NAME = 255;

  private final BankFormat format;
  private final QuestionSet set;
  private final Losses losses;

  MoodleXmlWriter(BankFormat format, QuestionSet set, Losses losses) {
    this.format = format;
    this.set = set;
    this.losses = losses;
  }

  byte[] write() {
    Xml quiz = Xml.of("quiz");
    String title = Selection.clean(set.title()).replace('\n', ' ').replace("/", "//");
    if (!title.equals(set.title().replace("/", "//"))) {
      losses.add(Loss.TITLE);
    }
    quiz.add(
        Xml.of("question")
            .with("type", "category")
            .add(Xml.of("category").add(plain("text", "$course$/top/" + title))));
    for (Question question : Selection.of(format, set, losses)) {
      Xml element = Xml.of("question");
      if (question.interaction().match(new Body(question, element))) {
        quiz.add(element);
      }
    }
    return quiz.document();
  }

  private static Xml plain(String name, String text) {
    return Xml.of(name).text(text);
  }

  private static Xml html(String name, String html) {
    return Xml.of(name).with("format", "html").add(plain("text", html));
  }

  /** Fills a question's element; false where it is left out. */
  private final class Body implements Interaction.Cases<Boolean> {
    private final Question question;
    private final Xml element;

    Body(Question question, Xml element) {
      this.question = question;
      this.element = element;
    }

    /** What all types have before their own. */
    private void begin(String type, String text) {
      String name = Titles.cut(question.stem(), MAX_NAME);
      element
          .with("type", type)
          .add(Xml.of("name").add(plain("text", name)))
          .add(html("questiontext", text))
          .add(html("generalfeedback", Explained.html(question, set)))
          .add(plain("defaultgrade", Numbers.plain(question.points())))
          .add(
              plain(
                  "penalty",
                  question.penalty() == null ? DEFAULT_PENALTY : Numbers.plain(question.penalty())))
          .add(plain("hidden", "0"))
          .add(plain("idnumber", question.id()));
    }

    /** What all types have after their own. */
    private boolean end(String... moreTags) {
      for (String hint : question.hints()) {
        element.add(html("hint", Html.escape(hint)));
      }
      Xml tags = Xml.of("tags");
      for (String tag : TagFields.write(question)) {
        String kept = tag.replace('<', '(').replace('>', ')').replace('"', '\'').replace('\n', ' ');
        if (!kept.equals(tag)) {
          losses.add(question, Loss.TAGS, "a tag holds no < > \" in Moodle; others stand for them");
        }
        tags.add(Xml.of("tag").add(plain("text", kept)));
      }
      for (String tag : moreTags) {
        tags.add(Xml.of("tag").add(plain("text", tag)));
      }
      if (!tags.elements().isEmpty()) {
        element.add(tags);
      }
      if (TagFields.lose(question)) {
        losses.add(question, Loss.CLASSES);
      }
      return true;
    }

    private Xml answer(String fraction, String format, String text, @Nullable String feedback) {
      return Xml.of("answer")
          .with("fraction", fraction)
          .with("format", format)
          .add(plain("text", text))
          .add(html("feedback", feedback == null ? "" : Html.escape(feedback)));
    }

    private String stem() {
      return "<p>" + Html.escape(question.stem()) + "</p>";
    }

    @Override
    public Boolean choice(Choice choice) {
      int right = choice.key().size();
      String share = Fractions.nearest(1.0 / right);
      if (!Fractions.isKnown(1.0 / right)) {
        losses.add(
            question,
            Loss.QUESTION,
            right + " right options give shares that Moodle does not know; take ten at most");
        return false;
      }
      losses.add(question, Loss.PART_IDS);
      begin("multichoice", stem());
      boolean one = choice.select() == Select.ONE;
      element
          .add(plain("single", String.valueOf(one)))
          .add(plain("shuffleanswers", String.valueOf(choice.shuffle())))
          .add(plain("answernumbering", "abc"));
      for (Option option : choice.options()) {
        String fraction = option.correct() ? share : one ? "0" : "-" + share;
        element.add(answer(fraction, "html", Html.escape(option.text()), option.feedback()));
      }
      return end();
    }

    @Override
    public Boolean trueFalse(TrueFalse it) {
      begin("truefalse", stem());
      element
          .add(answer(it.answer() ? "100" : "0", "moodle_auto_format", "true", it.feedbackTrue()))
          .add(
              answer(it.answer() ? "0" : "100", "moodle_auto_format", "false", it.feedbackFalse()));
      return end();
    }

    @Override
    public Boolean text(TextEntry text) {
      begin("shortanswer", stem());
      element.add(plain("usecase", "0"));
      for (Accepted accepted : text.accepted()) {
        element.add(
            answer(fraction(accepted), "moodle_auto_format", stars(accepted), accepted.feedback()));
      }
      for (NotAccepted rival : text.notAccepted()) {
        element.add(
            answer("0", "moodle_auto_format", rival.text().replace("*", "\\*"), rival.feedback()));
      }
      return end();
    }

    private String fraction(Accepted accepted) {
      if (!Fractions.isKnown(accepted.fraction())) {
        losses.add(
            question, Loss.PARTIAL_CREDIT, "Moodle knows certain shares only; the nearest stands");
      }
      return Fractions.nearest(accepted.fraction());
    }

    /** A star is a wildcard unless escaped. */
    private String stars(Accepted accepted) {
      return accepted.wildcard() ? accepted.text() : accepted.text().replace("*", "\\*");
    }

    @Override
    public Boolean number(NumberEntry number) {
      begin("numerical", stem());
      element.add(
          answer("100", "moodle_auto_format", Numbers.plain(Numbers.middle(number)), null)
              .add(plain("tolerance", Numbers.plain(Numbers.tolerance(number)))));
      if (number.unit() != null) {
        element
            .add(
                Xml.of("units")
                    .add(
                        Xml.of("unit")
                            .add(plain("multiplier", "1"))
                            .add(plain("unit_name", number.unit()))))
            // The unit may be typed and need not be.
            .add(plain("unitgradingtype", "0"))
            .add(plain("unitpenalty", "0.1"))
            .add(plain("showunits", "0"))
            .add(plain("unitsleft", "0"));
      }
      return end();
    }

    @Override
    public Boolean gap(Gap gap) {
      for (int i = 0; i < gap.gaps().size(); i++) {
        if (!gap.gaps().get(i).id().equals(String.valueOf(i + 1))) {
          losses.add(question, Loss.PART_IDS);
        }
      }
      String text = new Cloze(question, losses).write(gap);
      begin("cloze", Cloze.paragraphs(question.stem(), text));
      return end();
    }

    @Override
    public Boolean match(Match match) {
      losses.add(question, Loss.PART_IDS);
      if (Parts.haveFeedback(match.left()) || Parts.haveFeedback(match.right())) {
        losses.add(question, Loss.FEEDBACK);
      }
      begin("matching", stem());
      element.add(plain("shuffleanswers", "true"));
      Set<String> used = new HashSet<>();
      for (Item left : match.left()) {
        String right = Parts.partner(match, left).text();
        used.add(right);
        subquestion(Html.escape(left.text()), right);
      }
      for (Item item : match.right()) {
        if (used.add(item.text())) {
          subquestion("", item.text());
        }
      }
      if (used.size() < match.right().size()) {
        losses.add(question, Loss.ANSWERS, "right sides of the same words become one");
      }
      return end();
    }

    private void subquestion(String stem, String answer) {
      element.add(
          Xml.of("subquestion")
              .with("format", "html")
              .add(plain("text", stem))
              .add(Xml.of("answer").add(plain("text", answer))));
    }

    @Override
    public Boolean order(Order order) {
      losses.add(question, Loss.PART_IDS);
      losses.add(question, Loss.PARTIAL_CREDIT, "each item at its place earns its share");
      if (Parts.haveFeedback(order.items())) {
        losses.add(question, Loss.FEEDBACK);
      }
      begin("matching", stem());
      element.add(plain("shuffleanswers", "true"));
      // Not in the right order, should a site not shuffle.
      for (Item item : Parts.mixed(question, order.items())) {
        subquestion(Html.escape(item.text()), String.valueOf(order.items().indexOf(item) + 1));
      }
      return end(Parts.ORDER_TAG);
    }
  }
}
