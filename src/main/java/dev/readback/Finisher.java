package dev.readback;

import dev.readback.question.Difficulty;
import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.rank.Ranked;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

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
