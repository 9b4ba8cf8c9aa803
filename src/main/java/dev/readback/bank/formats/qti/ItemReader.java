package dev.readback.bank.formats.qti;

import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.ItemException;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Reading;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Xml;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an item that has the names of QTI 2.1. */
final class ItemReader {
  private static final String KNOWN =
      "choice, text entry, inline choice, match or order interactions";

  private final Reading reading;
  private final Xml item;
  private final List<String> tags;
  private final Map<String, Xml> declarations = new LinkedHashMap<>();

  ItemReader(Reading reading, Xml item, List<String> tags) {
    this.reading = reading;
    this.item = item;
    this.tags = tags;
    item.elements("responseDeclaration")
        .forEach(d -> declarations.put(d.attribute("identifier", ""), d));
  }

  static Where where(Xml element) {
    return Where.line(Math.max(1, element.line()), Math.max(1, element.column()));
  }

  Question read() {
    Xml body =
        item.first("itemBody")
            .orElseThrow(
                () ->
                    new ItemException(
                        null, "the item has no itemBody; expected a question; write it"));
    List<Xml> interactions = body.below().filter(e -> e.name().endsWith("Interaction")).toList();
    if (interactions.isEmpty()) {
      throw new ItemException(
          null, "the item has no interaction; expected " + KNOWN + "; add one or remove it");
    }
    Optional<Xml> ownStem = marked(body, ItemWriter.STEM);
    Optional<Xml> ownText = marked(body, ItemWriter.TEXT);
    String stem = ownStem.map(this::words).orElse("");
    TagFields fields = TagFields.read(tags);
    double points = points();
    Map<String, String> said = new LinkedHashMap<>();
    Explained.Parts told = new Explained.Parts(null, null, false);
    for (Xml modal : item.elements("modalFeedback")) {
      String id = modal.attribute("identifier", "");
      if (id.equals(ItemWriter.EXPLANATION)) {
        told = Explained.read(modal.inner());
      } else {
        said.put(id, words(modal));
      }
    }
    String given = item.attribute("identifier");
    String id = reading.questionId(given, where(item), item.text());
    Xml first = interactions.get(0);
    Interaction interaction;
    boolean entries =
        interactions.stream()
            .allMatch(
                i ->
                    i.name().equals("textEntryInteraction")
                        || i.name().equals("inlineChoiceInteraction"));
    if (entries && (ownText.isPresent() || isGapped(body, interactions))) {
      interaction = gap(ownText.orElse(body), interactions, points);
      stem = stem.isEmpty() ? "Fill the gaps." : stem;
    } else if (interactions.size() > 1) {
      throw new ItemException(
          where(interactions.get(1)),
          "the item has "
              + interactions.size()
              + " interactions; expected one, or gaps alone; split it");
    } else {
      stem = stem.isEmpty() ? around(body, first) : stem;
      interaction =
          switch (first.name()) {
            case "choiceInteraction" -> choice(first, said, told.correction());
            case "textEntryInteraction" -> typed(body, first, points, fields.answerType());
            case "matchInteraction" -> match(first);
            case "orderInteraction" -> order(first);
            default ->
                throw new ItemException(
                    where(first),
                    Quote.of(first.name())
                        + " is not read; expected "
                        + KNOWN
                        + "; change or remove the item");
          };
    }
    if (stem.isBlank()) {
      throw new ItemException(null, "the question has no words; expected some; write them");
    }
    if (told.formatted()) {
      formatting(item);
    }
    for (String unused : said.keySet()) {
      reading.note(where(item), "feedback " + Quote.of(unused) + " is to no option; not kept");
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
        points);
  }

  private double points() {
    return item.elements("outcomeDeclaration").stream()
        .filter(o -> o.attribute("identifier", "").equals("SCORE"))
        .map(o -> o.attribute("normalMaximum"))
        .filter(m -> m != null)
        .map(m -> Numbers.read(String.valueOf(m)).doubleValue())
        .filter(m -> m > 0)
        .findFirst()
        .orElse(1.0);
  }

  private static Optional<Xml> marked(Xml body, String name) {
    return body.below().filter(e -> e.attribute("class", "").equals(name)).findFirst();
  }

  private void formatting(Xml element) {
    reading.note(where(element), "formatting, pictures and links are not kept; their words are");
  }

  private String words(Xml element) {
    Html.Plain plain = Html.plain(element.inner());
    if (plain.formatted()) {
      formatting(element);
    }
    return plain.text();
  }

  /** The words around an interaction and its prompt. */
  private String around(Xml body, Xml interaction) {
    String outside = words(replaced(body, List.of(interaction), ""));
    String prompt = interaction.first("prompt").map(this::words).orElse("");
    return (outside + (outside.isEmpty() || prompt.isEmpty() ? "" : "\n") + prompt).strip();
  }

  /** A copy in which each interaction is a mark, {@code %d} its number. */
  private static Xml replaced(Xml element, List<Xml> interactions, String mark) {
    Xml copy = element.renamed(element.name());
    element.attributes().forEach(copy::with);
    for (Object child : element.children()) {
      if (child instanceof Xml inner) {
        int at = interactions.indexOf(inner);
        if (at >= 0) {
          copy.text(mark.replace("%d", String.valueOf(at + 1)));
        } else {
          copy.add(replaced(inner, interactions, mark));
        }
      } else {
        copy.text(child.toString());
      }
    }
    return copy;
  }

  /** Whether entries stand among words and not after a question. */
  private boolean isGapped(Xml body, List<Xml> interactions) {
    if (interactions.size() > 1) {
      return true;
    }
    if (interactions.get(0).name().equals("inlineChoiceInteraction")) {
      return true;
    }
    String text = Html.plain(replaced(body, interactions, "{{%d}}").inner()).text();
    boolean unit = marked(body, ItemWriter.UNIT).isPresent();
    return !unit && !text.endsWith("{{1}}");
  }

  private Xml declaration(Xml interaction) {
    String response = interaction.attribute("responseIdentifier", "");
    Xml declaration = declarations.get(response);
    if (declaration == null) {
      throw new ItemException(
          where(interaction),
          "there is no responseDeclaration "
              + Quote.of(response)
              + "; expected one with the key; add it");
    }
    return declaration;
  }

  private static List<String> correct(Xml declaration) {
    return declaration.first("correctResponse").stream()
        .flatMap(c -> c.elements("value").stream())
        .map(v -> v.text().strip())
        .toList();
  }

  /** What each answer earns, in the order of the file. */
  private static Map<String, Double> mapped(Xml declaration) {
    Map<String, Double> mapped = new LinkedHashMap<>();
    declaration.first("mapping").stream()
        .flatMap(m -> m.elements("mapEntry").stream())
        .forEach(
            e ->
                mapped.putIfAbsent(
                    e.attribute("mapKey", ""),
                    Numbers.read(e.attribute("mappedValue", "0")).doubleValue()));
    return mapped;
  }

  private Interaction choice(
      Xml interaction, Map<String, String> said, @Nullable String correction) {
    Xml declaration = declaration(interaction);
    List<String> key = correct(declaration);
    List<Xml> choices = interaction.elements("simpleChoice");
    List<String> ids = choices.stream().map(c -> c.attribute("identifier", "")).toList();
    for (String right : key) {
      if (!ids.contains(right)) {
        throw new ItemException(
            where(declaration),
            "the key " + Quote.of(right) + " names no choice; expected one of its own; correct it");
      }
    }
    if (interaction.attribute("class", "").equals(ItemWriter.TRUE_FALSE)) {
      return new TrueFalse(
          key.contains("true"), correction, said.remove("true"), said.remove("false"));
    }
    Map<String, Double> mapped = mapped(declaration);
    boolean many =
        !interaction.attribute("maxChoices", "1").equals("1")
            || declaration.attribute("cardinality", "single").equals("multiple");
    List<Option> options = new ArrayList<>();
    for (Xml choice : choices) {
      String id = choice.attribute("identifier", "");
      boolean correct = key.isEmpty() ? mapped.getOrDefault(id, 0.0) > 0 : key.contains(id);
      options.add(new Option(id, words(choice), correct, null, said.remove(id), List.of()));
    }
    return new Choice(
        many ? Select.MANY : Select.ONE,
        interaction.attribute("shuffle", "false").equals("true"),
        options);
  }

  private Interaction typed(Xml body, Xml interaction, double points, AnswerType type) {
    Xml declaration = declaration(interaction);
    String base = declaration.attribute("baseType", "string");
    if (base.equals("float") || base.equals("integer")) {
      return number(body, declaration);
    }
    Answers answers = answers(declaration, points);
    return new TextEntry(type, answers.accepted(), answers.rivals());
  }

  private record Answers(List<Accepted> accepted, List<NotAccepted> rivals) {}

  private static Answers answers(Xml declaration, double full) {
    List<Accepted> accepted = new ArrayList<>();
    List<NotAccepted> rivals = new ArrayList<>();
    mapped(declaration)
        .forEach(
            (text, earned) -> {
              if (earned > 0) {
                accepted.add(new Accepted(text, share(earned, full), null, false));
              } else {
                rivals.add(new NotAccepted(text, null));
              }
            });
    if (accepted.isEmpty()) {
      correct(declaration).forEach(c -> accepted.add(Accepted.of(c)));
    }
    return new Answers(accepted, rivals);
  }

  /** A share of the points, without the noise of division. */
  private static double share(double earned, double full) {
    return Math.min(1, Math.round(earned / full * 1e9) / 1e9);
  }

  private NumberEntry number(Xml body, Xml declaration) {
    List<String> key = correct(declaration);
    if (key.isEmpty()) {
      throw new ItemException(
          where(declaration), "the number has no key; expected a correctResponse; write it");
    }
    String words = marked(body, ItemWriter.UNIT).map(this::words).orElse("");
    String unit = words.isEmpty() ? null : words;
    Optional<BigDecimal> min = bound("gte");
    Optional<BigDecimal> max = bound("lte");
    if (min.isPresent() && max.isPresent()) {
      return new NumberEntry(min.get(), max.get(), unit);
    }
    BigDecimal tolerance = BigDecimal.ZERO;
    for (Xml equal :
        item.first("responseProcessing").stream()
            .flatMap(Xml::below)
            .filter(e -> e.name().equals("equal"))
            .toList()) {
      String mode = equal.attribute("toleranceMode", "exact");
      if (mode.equals("absolute")) {
        tolerance = Numbers.read(equal.attribute("tolerance", "0").strip().split("\\s+")[0]);
      } else if (!mode.equals("exact")) {
        reading.note(where(equal), "a relative tolerance is not kept");
      }
    }
    return NumberEntry.of(Numbers.read(key.get(0)), tolerance, unit);
  }

  /** The number that a response is compared with, in the one such comparison. */
  private Optional<BigDecimal> bound(String comparison) {
    return item.first("responseProcessing").stream()
        .flatMap(Xml::below)
        .filter(e -> e.name().equals(comparison))
        .flatMap(e -> e.elements("baseValue").stream())
        .map(e -> Numbers.read(e.text()))
        .findFirst();
  }

  private Gap gap(Xml text, List<Xml> interactions, double points) {
    List<Blank> blanks = new ArrayList<>();
    double full = points / interactions.size();
    for (Xml interaction : interactions) {
      Xml declaration = declaration(interaction);
      String id = String.valueOf(blanks.size() + 1);
      if (interaction.name().equals("textEntryInteraction")) {
        Answers answers = answers(declaration, full);
        boolean number = declaration.attribute("baseType", "").matches("float|integer");
        blanks.add(
            new Blank(
                id,
                number ? AnswerType.NUMBER : AnswerType.OTHER,
                answers.accepted(),
                answers.rivals(),
                List.of()));
      } else {
        blanks.add(picked(id, interaction, declaration, full));
      }
    }
    return new Gap(words(replaced(text, interactions, "{{%d}}")), blanks);
  }

  private Blank picked(String id, Xml interaction, Xml declaration, double full) {
    Map<String, Double> mapped = mapped(declaration);
    List<String> key = correct(declaration);
    List<Accepted> accepted = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (Xml choice : interaction.elements("inlineChoice")) {
      String choiceId = choice.attribute("identifier", "");
      String words = words(choice);
      options.add(words);
      double earned = mapped.getOrDefault(choiceId, key.contains(choiceId) ? full : 0.0);
      if (earned > 0) {
        accepted.add(new Accepted(words, share(earned, full), null, false));
      }
    }
    return new Blank(id, AnswerType.OTHER, accepted, List.of(), options);
  }

  private Match match(Xml interaction) {
    Xml declaration = declaration(interaction);
    List<Xml> sides = interaction.elements("simpleMatchSet");
    if (sides.size() != 2) {
      throw new ItemException(
          where(interaction),
          "there are " + sides.size() + " simpleMatchSets; expected two; correct it");
    }
    List<String> key = correct(declaration);
    if (key.isEmpty()) {
      key = List.copyOf(mapped(declaration).keySet());
    }
    List<Pair> pairs = new ArrayList<>();
    for (String pair : key) {
      String[] ids = pair.split("\\s+");
      if (ids.length != 2) {
        throw new ItemException(
            where(declaration), Quote.of(pair) + " is no pair; expected two ids; correct it");
      }
      pairs.add(new Pair(ids[0], ids[1]));
    }
    return new Match(items(sides.get(0)), items(sides.get(1)), pairs);
  }

  private List<Item> items(Xml side) {
    return side.elements("simpleAssociableChoice").stream()
        .map(c -> new Item(c.attribute("identifier", ""), words(c), null))
        .toList();
  }

  private Order order(Xml interaction) {
    Map<String, Item> items = new LinkedHashMap<>();
    for (Xml choice : interaction.elements("simpleChoice")) {
      String id = choice.attribute("identifier", "");
      items.put(id, new Item(id, words(choice), null));
    }
    Xml declaration = declaration(interaction);
    List<String> key = correct(declaration);
    if (key.size() != items.size() || !items.keySet().containsAll(key)) {
      throw new ItemException(
          where(declaration),
          "the key is "
              + Quote.of(String.join(" ", key))
              + "; expected each choice once; correct it");
    }
    return new Order(key.stream().map(items::get).toList());
  }
}
