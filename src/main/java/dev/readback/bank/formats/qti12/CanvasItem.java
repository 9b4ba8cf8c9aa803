package dev.readback.bank.formats.qti12;

import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.GapText;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.bank.formats.parts.Xml;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one item; feedback first, as Canvas writes it itself, then what earns points. */
final class CanvasItem {
  private static final String RESPONSE = "response1";
  private static final int MAX_TITLE = 80;

  private final Question question;
  private final QuestionSet set;
  private final Losses losses;
  private final Xml presentation = Xml.of("presentation");
  private final Xml processing = Xml.of("resprocessing");
  private final List<Xml> scores = new ArrayList<>();
  private final List<Xml> feedback = new ArrayList<>();

  CanvasItem(Question question, QuestionSet set, Losses losses) {
    this.question = question;
    this.set = set;
    this.losses = losses;
  }

  Xml write() {
    processing.add(
        Xml.of("outcomes")
            .add(
                Xml.of("decvar")
                    .with("maxvalue", "100")
                    .with("minvalue", "0")
                    .with("varname", "SCORE")
                    .with("vartype", "Decimal")));
    String general = Explained.html(question, set);
    if (!general.isEmpty()) {
      told("general_fb", Xml.of("other"), general);
    }
    String type = question.interaction().match(new Body());
    processing.add(scores);
    return Xml.of("item")
        .with("ident", Titles.line(question.id()))
        .with("title", Titles.cut(question.stem(), MAX_TITLE))
        .add(
            Xml.of("itemmetadata")
                .add(
                    Xml.of("qtimetadata")
                        .add(
                            field("question_type", type),
                            field("points_possible", CanvasQti.points(question)))))
        .add(presentation, processing)
        .add(feedback);
  }

  private static Xml field(String label, String entry) {
    return Xml.of("qtimetadatafield")
        .add(Xml.of("fieldlabel").text(label), Xml.of("fieldentry").text(entry));
  }

  private static Xml html(String html) {
    return Xml.of("material").add(Xml.of("mattext").with("texttype", "text/html").text(html));
  }

  private void told(String id, Xml when, String html) {
    processing.add(
        Xml.of("respcondition")
            .with("continue", "Yes")
            .add(Xml.of("conditionvar").add(when))
            .add(Xml.of("displayfeedback").with("feedbacktype", "Response").with("linkrefid", id)));
    feedback.add(Xml.of("itemfeedback").with("ident", id).add(Xml.of("flow_mat").add(html(html))));
  }

  private void told(String id, @Nullable String words) {
    if (words != null) {
      told(id + "_fb", equal(RESPONSE, id), Html.escape(words));
    }
  }

  private static Xml equal(String response, String value) {
    return Xml.of("varequal").with("respident", response).text(value);
  }

  private void all(Xml... conditions) {
    score("No", "Set", "100", conditions);
  }

  private void score(String goOn, String action, String value, Xml... conditions) {
    scores.add(
        Xml.of("respcondition")
            .with("continue", goOn)
            .add(Xml.of("conditionvar").add(conditions))
            .add(Xml.of("setvar").with("action", action).with("varname", "SCORE").text(value)));
  }

  /** A part's share of a hundred. */
  private static String share(int parts) {
    return BigDecimal.valueOf(100)
        .divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static Xml label(String id, String html) {
    return Xml.of("response_label").with("ident", id).add(html(html));
  }

  /** Fills the item; the name of its type. */
  private final class Body implements Interaction.Cases<String> {

    private void stem() {
      presentation.add(html("<p>" + Html.escape(question.stem()) + "</p>"));
    }

    private Xml choices(boolean one, List<Xml> labels) {
      return Xml.of("response_lid")
          .with("ident", RESPONSE)
          .with("rcardinality", one ? "Single" : "Multiple")
          .add(Xml.of("render_choice").add(labels));
    }

    @Override
    public String choice(Choice choice) {
      stem();
      boolean one = choice.select() == Select.ONE;
      List<Xml> labels = new ArrayList<>();
      Xml and = Xml.of("and");
      for (Option option : choice.options()) {
        labels.add(label(option.id(), Html.escape(option.text())));
        told(option.id(), option.feedback());
        Xml equal = equal(RESPONSE, option.id());
        if (!one) {
          and.add(option.correct() ? equal : Xml.of("not").add(equal));
        } else if (option.correct()) {
          all(equal);
        }
      }
      presentation.add(choices(one, labels));
      if (!one) {
        all(and);
        losses.add(question, Loss.PARTIAL_CREDIT, "Canvas marks several options by its own rule");
      }
      return one ? "multiple_choice_question" : "multiple_answers_question";
    }

    @Override
    public String trueFalse(TrueFalse it) {
      stem();
      presentation.add(choices(true, List.of(label("true", "True"), label("false", "False"))));
      told("true", it.feedbackTrue());
      told("false", it.feedbackFalse());
      all(equal(RESPONSE, String.valueOf(it.answer())));
      return "true_false_question";
    }

    private void entry() {
      presentation.add(
          Xml.of("response_str")
              .with("ident", RESPONSE)
              .with("rcardinality", "Single")
              .add(
                  Xml.of("render_fib")
                      .add(
                          Xml.of("response_label")
                              .with("ident", "answer1")
                              .with("rshuffle", "No"))));
    }

    @Override
    public String text(TextEntry text) {
      stem();
      entry();
      List<Xml> right = right(text.accepted()).stream().map(a -> equal(RESPONSE, a)).toList();
      all(right.toArray(Xml[]::new));
      return "short_answer_question";
    }

    /** The answers that earn everything: Canvas knows no others. */
    private List<String> right(List<Accepted> accepted) {
      List<String> right = new ArrayList<>();
      for (Accepted answer : accepted) {
        if (answer.fraction() < 1 || (answer.wildcard() && answer.text().contains("*"))) {
          losses.add(question, Loss.ANSWERS, "Canvas has neither half-right answers nor wildcards");
        } else {
          right.add(line(answer.text()));
        }
        if (answer.feedback() != null) {
          losses.add(question, Loss.FEEDBACK);
        }
      }
      if (right.isEmpty()) {
        right.add(line(accepted.get(0).text()));
      }
      return right;
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
      stem();
      if (number.unit() != null) {
        losses.add(question, Loss.UNIT);
      }
      presentation.add(
          Xml.of("response_str")
              .with("ident", RESPONSE)
              .with("rcardinality", "Single")
              .add(
                  Xml.of("render_fib")
                      .with("fibtype", "Decimal")
                      .add(Xml.of("response_label").with("ident", "answer1"))));
      Xml or = Xml.of("or").add(equal(RESPONSE, Numbers.plain(Numbers.middle(number))));
      or.add(
          Xml.of("and")
              .add(
                  Xml.of("vargte").with("respident", RESPONSE).text(Numbers.plain(number.min())),
                  Xml.of("varlte").with("respident", RESPONSE).text(Numbers.plain(number.max()))));
      all(or);
      return "numerical_question";
    }

    @Override
    public String gap(Gap gap) {
      boolean picked = gap.gaps().stream().noneMatch(b -> b.options().isEmpty());
      List<Blank> order = new ArrayList<>();
      String text =
          GapText.join(
              gap,
              // A bracket in the text would be taken for a gap.
              t -> Html.escape(t).replace("[", "&#91;"),
              b -> {
                order.add(b);
                return "[a" + order.size() + "]";
              });
      String stem = Html.escape(question.stem()).replace("[", "&#91;");
      presentation.add(html("<p>" + stem + "</p><p>" + text + "</p>"));
      for (int i = 0; i < order.size(); i++) {
        blank(order.get(i), "response_a" + (i + 1), picked, share(order.size()));
      }
      return picked ? "multiple_dropdowns_question" : "fill_in_multiple_blanks_question";
    }

    private void blank(Blank blank, String response, boolean picked, String share) {
      List<String> right = right(blank.accepted());
      if (!picked && !blank.options().isEmpty()) {
        losses.add(question, Loss.ANSWERS, "some gaps are typed, so all are: options are gone");
      }
      List<String> shown = picked ? blank.options() : right;
      Xml choices = Xml.of("render_choice");
      for (int i = 0; i < shown.size(); i++) {
        String id = response + "_" + (i + 1);
        choices.add(
            Xml.of("response_label")
                .with("ident", id)
                .add(
                    Xml.of("material")
                        .add(Xml.of("mattext").with("texttype", "text/plain").text(shown.get(i)))));
        if (right.contains(Titles.line(shown.get(i)))) {
          score("Yes", "Add", share, equal(response, id));
        }
      }
      presentation.add(
          Xml.of("response_lid")
              .with("ident", response)
              .add(
                  Xml.of("material")
                      .add(Xml.of("mattext").text(response.substring("response_".length()))))
              .add(choices));
    }

    @Override
    public String match(Match match) {
      stem();
      feedbackLost(match.left(), match.right());
      for (Item left : match.left()) {
        pair(left, match.right(), Parts.partner(match, left).id(), share(match.left().size()));
      }
      return "matching_question";
    }

    private void pair(Item left, List<Item> rights, String right, String share) {
      String response = "response_" + left.id();
      Xml choices = Xml.of("render_choice");
      for (Item item : rights) {
        choices.add(label(item.id(), Html.escape(item.text())));
      }
      presentation.add(
          Xml.of("response_lid")
              .with("ident", response)
              .add(html(Html.escape(left.text())), choices));
      score("Yes", "Add", share, equal(response, right));
    }

    private void feedbackLost(List<Item> left, List<Item> right) {
      if (Parts.haveFeedback(left) || Parts.haveFeedback(right)) {
        losses.add(question, Loss.FEEDBACK);
      }
    }

    @Override
    public String order(Order order) {
      stem();
      feedbackLost(order.items(), List.of());
      losses.add(question, Loss.INTERACTION, "it is a matching of items and places");
      losses.add(question, Loss.PARTIAL_CREDIT, "each item at its place earns its share");
      List<Item> places = new ArrayList<>();
      for (int i = 1; i <= order.items().size(); i++) {
        places.add(new Item("place" + i, String.valueOf(i), null));
      }
      for (Item item : Parts.mixed(question, order.items())) {
        String place = places.get(order.items().indexOf(item)).id();
        pair(item, places, place, share(order.items().size()));
      }
      return "matching_question";
    }
  }
}
