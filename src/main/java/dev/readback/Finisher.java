package dev.readback;

import dev.readback.question.Difficulty;
import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.rank.Ranked;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranked drafts to questions: ids that tell nothing, options in the order that the seed draws. */
final class Finisher {
  private final String articleId;
  private final GenerateOptions options;

  Finisher(String articleId, GenerateOptions options) {
    this.articleId = articleId;
    this.options = options;
  }

  Question finish(Ranked ranked) {
    Draft draft = ranked.draft();
    String content =
        draft.rule()
            + "\n"
            + draft.stem()
            + "\n"
            + draft.answer()
            + "\n"
            + draft.evidence().get(0).span();
    String id = "q-" + hash(content).substring(0, 10);
    return new Question(
        id,
        new Provenance(articleId, draft.rule(), draft.evidence(), draft.attribution()),
        draft.focus(),
        draft.process(),
        Difficulty.around(draft.difficulty()),
        draft.stem(),
        interaction(draft.interaction(), id),
        draft.explanation(),
        List.of(draft.rule()),
        ranked.score(),
        List.of(),
        null,
        1);
  }

  private Interaction interaction(Interaction interaction, String questionId) {
    if (interaction instanceof Match match) {
      return match(match, questionId);
    }
    if (interaction instanceof Order order) {
      return new Order(order.items().stream().map(i -> item(i, questionId, "i-")).toList());
    }
    if (!(interaction instanceof Choice choice)) {
      return interaction;
    }
    List<Option> kept = new ArrayList<>(choice.options());
    while (kept.size() > options.options()) {
      kept.remove(lastWrong(kept));
    }
    List<Option> named = new ArrayList<>();
    for (Option each : kept) {
      String id = "o-" + hash(questionId + "\n" + each.text()).substring(0, 8);
      named.add(
          new Option(
              id, each.text(), each.correct(), each.role(), each.feedback(), each.evidence()));
    }
    if (choice.shuffle()) {
      named.sort(
          Comparator.comparing(o -> hash(options.seed() + "\n" + questionId + "\n" + o.text())));
    }
    return new Choice(choice.select(), choice.shuffle(), named);
  }

  private Match match(Match match, String questionId) {
    Map<String, Item> left = new LinkedHashMap<>();
    match.left().forEach(i -> left.put(i.id(), item(i, questionId, "l-")));
    Map<String, Item> right = new LinkedHashMap<>();
    match.right().forEach(i -> right.put(i.id(), item(i, questionId, "r-")));
    List<Item> drawn = new ArrayList<>(right.values());
    drawn.sort(Comparator.comparing(i -> hash(options.seed() + "\n" + questionId + i.id())));
    return new Match(
        List.copyOf(left.values()),
        drawn,
        match.pairs().stream()
            .map(p -> new Pair(left.get(p.left()).id(), right.get(p.right()).id()))
            .toList());
  }

  /** The item with an id that tells neither its pair nor its place. */
  private static Item item(Item item, String questionId, String prefix) {
    return new Item(
        prefix + hash(questionId + "\n" + prefix + item.text()).substring(0, 8),
        item.text(),
        item.feedback());
  }

  private static int lastWrong(List<Option> options) {
    for (int i = options.size() - 1; i >= 0; i--) {
      if (!options.get(i).correct()) {
        return i;
      }
    }
    throw new IllegalStateException("no wrong option");
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
