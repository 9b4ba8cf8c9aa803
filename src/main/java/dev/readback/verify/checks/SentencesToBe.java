package dev.readback.verify.checks;

import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Item;
import dev.readback.verify.checks.grammar.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The texts of a question that must be sentences, in the order in which they are read; without the
 * article's own, which a stem quotes as a passage.
 *
 * @param stem of the question
 */
record SentencesToBe(String stem) implements Interaction.Cases<Map<String, Form>> {

  @Override
  public Map<String, Form> choice(Interaction.Choice choice) {
    return with(Form.QUESTION, choice.options().stream().map(Interaction.Option::text));
  }

  @Override
  public Map<String, Form> trueFalse(Interaction.TrueFalse trueFalse) {
    return with(Form.STATEMENT, Stream.ofNullable(trueFalse.correction()));
  }

  @Override
  public Map<String, Form> text(Interaction.TextEntry text) {
    return with(Form.QUESTION, Stream.of());
  }

  @Override
  public Map<String, Form> number(Interaction.NumberEntry number) {
    return with(Form.QUESTION, Stream.of());
  }

  /** The text with its answers in place; the stem only says what to do. */
  @Override
  public Map<String, Form> gap(Interaction.Gap gap) {
    String text = gap.text();
    for (Blank each : gap.gaps()) {
      text = text.replace("{{" + each.id() + "}}", each.accepted().get(0).text());
    }
    return Map.of(text, Form.STATEMENT);
  }

  /** An instruction of ours. */
  @Override
  public Map<String, Form> match(Interaction.Match match) {
    return Map.of();
  }

  @Override
  public Map<String, Form> order(Interaction.Order order) {
    return sentences(order.items().stream().map(Item::text));
  }

  private Map<String, Form> with(Form form, Stream<String> others) {
    Map<String, Form> all = new LinkedHashMap<>();
    all.put(stem.replaceFirst("the passage “[^”]*”", "the passage"), form);
    sentences(others).forEach(all::putIfAbsent);
    return all;
  }

  private static Map<String, Form> sentences(Stream<String> texts) {
    Map<String, Form> all = new LinkedHashMap<>();
    texts.filter(SentencesToBe::isSentence).forEach(t -> all.putIfAbsent(t, Form.STATEMENT));
    return all;
  }

  /** Long enough, with a capital in front and a full stop at the end. */
  private static boolean isSentence(String text) {
    return text.split("\\s+").length >= 4
        && Character.isUpperCase(text.codePointAt(0))
        && text.endsWith(".");
  }
}
