package dev.readback.rank;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.OptionRole;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What of a draft the ranker weighs: named numbers, most of them between 0 and 1. */
final class Features {
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},“‘] ?)\\p{Lu}[\\p{L}’'-]+");
  private static final Pattern I = Pattern.compile("“.*\\b(?:I|me|my)\\b.*”");
  private static final Pattern WE = Pattern.compile("“.*\\b(?i:we|us|our)\\b.*”");

  private Features() {}

  static Map<String, Double> of(Draft draft) {
    Map<String, Double> features = new TreeMap<>();
    Map<String, Double> given = draft.features();
    String stem = draft.stem();
    boolean typed = draft.interaction() instanceof Interaction.TextEntry;
    boolean quoting = stem.contains("“");
    features.put("rule " + draft.rule(), 1.0);
    features.put("typed", typed ? 1.0 : 0.0);
    features.put("quoting", quoting ? 1.0 : 0.0);
    features.put("I", I.matcher(stem).find() ? 1.0 : 0.0);
    features.put("we", WE.matcher(stem).find() ? 1.0 : 0.0);
    features.put("according to", stem.startsWith("According to ") ? 1.0 : 0.0);
    features.put("early in the article", given.getOrDefault("position", 0.5));
    features.put("topical", given.getOrDefault("topical", 0.5));
    int words = stem.split("\\s+").length;
    features.put("short stem", Math.max(0, 10 - words) / 10.0);
    features.put("long stem", Math.min(20, Math.max(0, words - 20)) / 20.0);
    features.put("names", Math.min(3, NAME.matcher(stem).results().count()) / 3.0);
    if (draft.interaction() instanceof Choice choice) {
      long wrong = choice.options().stream().filter(o -> !o.correct()).count();
      long invented =
          choice.options().stream().filter(o -> o.role() == OptionRole.UNSUPPORTED).count();
      features.put("invented options", wrong == 0 ? 0.0 : (double) invented / wrong);
      features.put("four options", wrong >= 3 ? 1.0 : 0.0);
    }
    return features;
  }
}
