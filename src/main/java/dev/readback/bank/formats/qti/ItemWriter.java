package dev.readback.bank.formats.qti;

import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.GapText;
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
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an item with the names of QTI 2.1. */
final class ItemWriter {
  static final String RESPONSE = "RESPONSE";
  static final String EXPLANATION = "EXPLANATION";
  static final String STEM = "readback-stem";
  static final String TEXT = "readback-text";
  static final String UNIT = "readback-unit";
  static final String TRUE_FALSE = "readback-true-false";

  private static final String SCORE = "SCORE";
  private static final String FEEDBACK = "FEEDBACK";
  private static final int MAX_TITLE = 120;

  private final Version version;
  private final Question question;
  private final QuestionSet set;
  private final Losses losses;
  private final List<Xml> declarations = new ArrayList<>();
  private final List<Xml> body = new ArrayList<>();
  private final List<Xml> processing = new ArrayList<>();
  private final List<Xml> feedback = new ArrayList<>();

  ItemWriter(Version version, Question question, QuestionSet set, Losses losses) {
    this.version = version;
    this.question = question;
    this.set = set;
    this.losses = losses;
  }

  Xml write(String id) {
    List<Xml> explanation = Explained.elements(question, set);
    if (!explanation.isEmpty()) {
      feedback.add(modal(EXPLANATION, explanation));
    }
    body.add(Xml.of("div").with("class", STEM).add(Xml.of("p").lines(question.stem())));
    boolean byResponse = question.interaction().match(new Body());
    if (!feedback.isEmpty()) {
      Xml multiple = Xml.of("multiple");
      if (byResponse) {
        multiple.add(variable(RESPONSE));
      }
      multiple.add(Xml.of("baseValue").with("baseType", "identifier").text(EXPLANATION));
      processing.add(set(FEEDBACK, multiple));
    }
    Xml item =
        Xml.of("assessmentItem")
            .with("identifier", id)
            .with("title", Titles.cut(question.stem(), MAX_TITLE))
            .with("adaptive", "false")
            .with("timeDependent", "false")
            .add(declarations)
            .add(
                Xml.of("outcomeDeclaration")
                    .with("identifier", SCORE)
                    .with("cardinality", "single")
                    .with("baseType", "float")
                    .with("normalMaximum", points())
                    .add(Xml.of("defaultValue").add(value("0"))));
    if (!feedback.isEmpty()) {
      item.add(
          Xml.of("outcomeDeclaration")
              .with("identifier", FEEDBACK)
              .with("cardinality", "multiple")
              .with("baseType", "identifier"));
    }
    return item.add(Xml.of("itemBody").add(body))
        .add(Xml.of("responseProcessing").add(processing))
        .add(feedback);
  }

  private String points() {
    return Numbers.plain(question.points());
  }

  /** A share of the points. */
  private String score(double share) {
    return Numbers.plain(question.points() * share);
  }

  private static Xml value(String text) {
    return Xml.of("value").text(text);
  }

  private static Xml variable(String identifier) {
    return Xml.of("variable").with("identifier", identifier);
  }

  private static Xml set(String outcome, Xml expression) {
    return Xml.of("setOutcomeValue").with("identifier", outcome).add(expression);
  }

  private static Xml modal(String identifier, List<Xml> content) {
    return Xml.of("modalFeedback")
        .with("outcomeIdentifier", FEEDBACK)
        .with("identifier", identifier)
        .with("showHide", "show")
        .add(content);
  }

  private static Xml declaration(
      String identifier, String cardinality, String baseType, List<String> correct) {
    Xml response = Xml.of("correctResponse");
    correct.forEach(c -> response.add(value(c)));
    return Xml.of("responseDeclaration")
        .with("identifier", identifier)
        .with("cardinality", cardinality)
        .with("baseType", baseType)
        .add(response);
  }

  private static Xml mapEntry(String key, String value) {
    return Xml.of("mapEntry").with("mapKey", key).with("mappedValue", value);
  }

  /** All points for the declared answer. */
  private void matchCorrect() {
    Xml test =
        Xml.of("match").add(variable(RESPONSE), Xml.of("correct").with("identifier", RESPONSE));
    all(test);
  }

  private void all(Xml test) {
    processing.add(
        Xml.of("responseCondition")
            .add(
                Xml.of("responseIf")
                    .add(
                        test,
                        set(SCORE, Xml.of("baseValue").with("baseType", "float").text(points())))));
  }

  /** Adds what the mapping of a response earns. */
  private void addMapped(String response) {
    Xml given = Xml.of("not").add(Xml.of("isNull").add(variable(response)));
    Xml sum =
        Xml.of("sum").add(variable(SCORE), Xml.of("mapResponse").with("identifier", response));
    processing.add(
        Xml.of("responseCondition").add(Xml.of("responseIf").add(given, set(SCORE, sum))));
  }

  private String identifier(String id) {
    String fitting = Identifiers.of(id);
    if (!fitting.equals(id)) {
      losses.add(question, Loss.PART_IDS, "QTI takes letters, digits, - and _ in an id");
    }
    return fitting;
  }

  /** Fills the item; true where feedback is chosen by the response. */
  private final class Body implements Interaction.Cases<Boolean> {

    @Override
    public Boolean choice(Choice choice) {
      boolean one = choice.select() == Select.ONE;
      List<String> key = new ArrayList<>();
      List<Xml> choices = new ArrayList<>();
      for (Option option : choice.options()) {
        String id = identifier(option.id());
        if (option.correct()) {
          key.add(id);
        }
        choices.add(Xml.of("simpleChoice").with("identifier", id).lines(option.text()));
        told(id, option.feedback());
      }
      Xml declaration = declaration(RESPONSE, one ? "single" : "multiple", "identifier", key);
      if (one) {
        matchCorrect();
      } else {
        Xml mapping = mapping().with("lowerBound", "0").with("upperBound", points());
        for (Option option : choice.options()) {
          String share = score(1.0 / key.size());
          mapping.add(mapEntry(identifier(option.id()), option.correct() ? share : "-" + share));
        }
        declaration.add(mapping.with("defaultValue", "0"));
        addMapped(RESPONSE);
      }
      declarations.add(declaration);
      body.add(
          Xml.of("choiceInteraction")
              .with("responseIdentifier", RESPONSE)
              .with("shuffle", choice.shuffle())
              .with("maxChoices", one ? 1 : 0)
              .add(choices));
      return true;
    }

    private void told(String id, @Nullable String words) {
      if (words != null) {
        feedback.add(modal(id, List.of(Xml.of("p").lines(words))));
      }
    }

    private Xml mapping() {
      return Xml.of("mapping");
    }

    @Override
    public Boolean trueFalse(TrueFalse it) {
      declarations.add(
          declaration(RESPONSE, "single", "identifier", List.of(String.valueOf(it.answer()))));
      matchCorrect();
      body.add(
          Xml.of("choiceInteraction")
              .with("class", TRUE_FALSE)
              .with("responseIdentifier", RESPONSE)
              .with("shuffle", "false")
              .with("maxChoices", "1")
              .add(
                  Xml.of("simpleChoice").with("identifier", "true").text("True"),
                  Xml.of("simpleChoice").with("identifier", "false").text("False")));
      told("true", it.feedbackTrue());
      told("false", it.feedbackFalse());
      return true;
    }

    @Override
    public Boolean text(TextEntry text) {
      declarations.add(typed(RESPONSE, text.accepted(), text.notAccepted(), 1));
      addMapped(RESPONSE);
      body.add(Xml.of("div").add(Xml.of("p").add(entry(RESPONSE))));
      return false;
    }

    private Xml entry(String response) {
      return Xml.of("textEntryInteraction")
          .with("responseIdentifier", response)
          .with("expectedLength", "30");
    }

    /** A typed answer: what earns how much, whatever the case of its letters. */
    private Xml typed(
        String response, List<Accepted> accepted, List<NotAccepted> rivals, double share) {
      Xml mapping = mapping().with("defaultValue", "0");
      List<String> keys = new ArrayList<>();
      for (Accepted answer : accepted) {
        if (answer.wildcard() && answer.text().contains("*")) {
          losses.add(question, Loss.ANSWERS, "a star stands for no other words in QTI");
        }
        String key = line(answer.text());
        keys.add(key);
        mapping.add(mapEntry(key, score(share * answer.fraction())).with("caseSensitive", "false"));
      }
      for (NotAccepted rival : rivals) {
        mapping.add(mapEntry(line(rival.text()), "0").with("caseSensitive", "false"));
      }
      return declaration(response, "single", "string", keys.subList(0, 1)).add(mapping);
    }

    private String line(String text) {
      String line = text.replace('\n', ' ').replace('\t', ' ');
      if (!line.equals(text)) {
        losses.add(question, Loss.CHARACTERS, "a typed answer is one line");
      }
      return line;
    }

    @Override
    public Boolean number(NumberEntry number) {
      declarations.add(
          declaration(RESPONSE, "single", "float", List.of(Numbers.plain(Numbers.middle(number)))));
      String tolerance = Numbers.plain(Numbers.tolerance(number));
      if (tolerance.equals("0")) {
        all(equal("exact"));
      } else if (version == Version.V21) {
        all(equal("absolute").with("tolerance", tolerance + " " + tolerance));
      } else {
        // Players of 3.0 do not know tolerances.
        all(
            Xml.of("and")
                .add(
                    Xml.of("not").add(Xml.of("isNull").add(variable(RESPONSE))),
                    Xml.of("gte").add(variable(RESPONSE), bound(number.min())),
                    Xml.of("lte").add(variable(RESPONSE), bound(number.max()))));
      }
      Xml line = Xml.of("p").add(entry(RESPONSE));
      if (number.unit() != null) {
        line.text(" ").add(Xml.of("span").with("class", UNIT).text(line(number.unit())));
      }
      body.add(Xml.of("div").add(line));
      return false;
    }

    private Xml equal(String mode) {
      return Xml.of("equal")
          .with("toleranceMode", mode)
          .add(variable(RESPONSE), Xml.of("correct").with("identifier", RESPONSE));
    }

    private Xml bound(BigDecimal value) {
      return Xml.of("baseValue").with("baseType", "float").text(Numbers.plain(value));
    }

    @Override
    public Boolean gap(Gap gap) {
      Xml line = Xml.of("p");
      List<String> order = new ArrayList<>();
      GapText.map(
          gap,
          text -> line.lines(text),
          blank -> {
            order.add(blank.id());
            String response = RESPONSE + order.size();
            return line.add(blank(response, blank, 1.0 / gap.gaps().size()));
          });
      for (int i = 0; i < order.size(); i++) {
        addMapped(RESPONSE + (i + 1));
        if (!order.get(i).equals(String.valueOf(i + 1))) {
          losses.add(question, Loss.PART_IDS);
        }
      }
      body.add(Xml.of("div").with("class", TEXT).add(line));
      return false;
    }

    private Xml blank(String response, Blank blank, double share) {
      if (blank.options().isEmpty()) {
        declarations.add(typed(response, blank.accepted(), blank.notAccepted(), share));
        return entry(response);
      }
      Xml mapping = mapping().with("defaultValue", "0");
      List<String> key = new ArrayList<>();
      Xml choices =
          Xml.of("inlineChoiceInteraction")
              .with("responseIdentifier", response)
              .with("shuffle", "true");
      for (String option : blank.options()) {
        String id = "c" + (choices.elements().size() + 1);
        choices.add(Xml.of("inlineChoice").with("identifier", id).text(line(option)));
        blank.accepted().stream()
            .filter(a -> a.text().equals(option))
            .findFirst()
            .ifPresent(
                a -> {
                  key.add(id);
                  mapping.add(mapEntry(id, score(share * a.fraction())));
                });
      }
      if (key.size() < blank.accepted().size()) {
        losses.add(question, Loss.ANSWERS, "an accepted answer is not among its gap's options");
      }
      if (!blank.notAccepted().isEmpty()) {
        losses.add(question, Loss.RIVALS, "a gap with options has its options only");
      }
      Xml declaration =
          declaration(response, "single", "identifier", key.stream().limit(1).toList());
      declarations.add(key.isEmpty() ? declaration : declaration.add(mapping));
      return choices;
    }

    @Override
    public Boolean match(Match match) {
      List<String> key = new ArrayList<>();
      Xml mapping = mapping().with("defaultValue", "0");
      for (Pair pair : match.pairs()) {
        String both = identifier(pair.left()) + " " + identifier(pair.right());
        key.add(both);
        mapping.add(mapEntry(both, score(1.0 / match.pairs().size())));
      }
      declarations.add(declaration(RESPONSE, "multiple", "directedPair", key).add(mapping));
      addMapped(RESPONSE);
      body.add(
          Xml.of("matchInteraction")
              .with("responseIdentifier", RESPONSE)
              .with("shuffle", "true")
              .with("maxAssociations", match.left().size())
              .add(
                  side(match.left(), "1"),
                  // Some are used more than once, or never.
                  side(match.right(), String.valueOf(match.left().size()))));
      return false;
    }

    private Xml side(List<Item> items, String most) {
      Xml side = Xml.of("simpleMatchSet");
      for (Item item : items) {
        side.add(
            Xml.of("simpleAssociableChoice")
                .with("identifier", identifier(item.id()))
                .with("matchMax", most)
                .lines(item.text()));
      }
      return side;
    }

    @Override
    public Boolean order(Order order) {
      losses.add(question, Loss.PARTIAL_CREDIT, "the right order earns everything, else nothing");
      declarations.add(
          declaration(
              RESPONSE,
              "ordered",
              "identifier",
              order.items().stream().map(i -> identifier(i.id())).toList()));
      matchCorrect();
      Xml interaction =
          Xml.of("orderInteraction").with("responseIdentifier", RESPONSE).with("shuffle", "true");
      for (Item item : Parts.mixed(question, order.items())) {
        interaction.add(
            Xml.of("simpleChoice").with("identifier", identifier(item.id())).lines(item.text()));
      }
      body.add(interaction);
      return false;
    }
  }
}
