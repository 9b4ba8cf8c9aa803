package dev.readback.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.rules.Rules;
import dev.readback.lexicon.Lexicon;
import dev.readback.question.Draft;
import dev.readback.rank.Ranker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns the ranker's weights: logistic regression with a penalty on squared weights (ridge), by
 * gradient descent. Arguments: the file to write, then for each judged packet its {@code key.json}
 * and the two judges' answers, then {@code --} and the articles. An item is acceptable if both
 * judges say so. Prints how scores of articles left out of training match what was judged.
 */
final class TrainRanker {
  private static final double PENALTY = 1.0;
  private static final int FOLDS = 5;

  private record Row(String article, Map<String, Double> features, boolean acceptable) {}

  private TrainRanker() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int split = List.of(arguments).indexOf("--");
    Map<String, Boolean> judged = new HashMap<>();
    for (int i = 1; i + 2 < split + 1; i += 3) {
      judged.putAll(
          judged(Path.of(arguments[i]), Path.of(arguments[i + 1]), Path.of(arguments[i + 2])));
    }
    List<Row> rows = new ArrayList<>();
    Readback readback = Measured.readback(false);
    for (int i = split + 1; i < arguments.length; i++) {
      rows.addAll(rows(readback, Path.of(arguments[i]), judged));
    }
    out.printf("%d judged, %d found again%n", judged.size(), rows.size());
    crossValidate(rows, out);
    Map<String, Double> weights = fit(rows);
    StringBuilder text = new StringBuilder();
    text.append("# Learned by dev.readback.measure.TrainRanker from ").append(rows.size());
    text.append(" judged questions on articles that had been judged before.\n");
    weights.forEach((f, w) -> text.append(String.format(Locale.ROOT, "%s\t%.3f%n", f, w)));
    Files.writeString(Path.of(arguments[0]), text);
    out.print(text);
  }

  /** Verdicts by article, as the packet names it, and stem. */
  private static Map<String, Boolean> judged(Path key, Path... answers) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Boolean> byId = new HashMap<>();
    for (Path each : answers) {
      for (String line : Files.readAllLines(each)) {
        if (!line.isBlank()) {
          JsonNode row = json.readTree(line);
          byId.merge(
              row.get("id").asText(), row.get("acceptable").asBoolean(), Boolean::logicalAnd);
        }
      }
    }
    Map<String, Boolean> byStem = new HashMap<>();
    JsonNode keys = json.readTree(key.toFile());
    byId.forEach(
        (id, ok) ->
            byStem.put(
                keys.get(id).get("article").asText() + "\n" + keys.get(id).get("stem").asText(),
                ok));
    return byStem;
  }

  private static List<Row> rows(Readback readback, Path file, Map<String, Boolean> judged)
      throws IOException {
    Analysis analysis = readback.analyse(GenerateDump.article(file));
    Material material = new Material(analysis, readback.facts(analysis), Lexicon.wordNet(), 1);
    String title = analysis.article().title().toLowerCase(Locale.ROOT);
    String packet = title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().replace(' ', '-');
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (QuestionRule rule : Rules.all()) {
      for (Draft draft : rule.draft(material)) {
        String key = packet.substring(0, Math.min(60, packet.length())) + "\n" + draft.stem();
        if (judged.containsKey(key) && seen.add(key)) {
          rows.add(
              new Row(
                  file.getFileName().toString(), new Ranker().features(draft), judged.get(key)));
        }
      }
    }
    return rows;
  }

  /** Weights by feature, the bias first. */
  private static Map<String, Double> fit(List<Row> rows) {
    Map<String, Double> weights = new TreeMap<>();
    rows.forEach(r -> r.features().keySet().forEach(f -> weights.put(f, 0.0)));
    double bias = 0;
    for (int step = 0; step < 20_000; step++) {
      Map<String, Double> gradient = new HashMap<>();
      weights.forEach((f, w) -> gradient.put(f, -PENALTY * w));
      double biasGradient = 0;
      for (Row row : rows) {
        double error = (row.acceptable() ? 1 : 0) - chance(row, bias, weights);
        biasGradient += error;
        row.features().forEach((f, v) -> gradient.merge(f, error * v, Double::sum));
      }
      double rate = 0.5 / rows.size();
      bias += rate * biasGradient;
      weights.replaceAll((f, w) -> w + rate * gradient.get(f));
    }
    Map<String, Double> all = new java.util.LinkedHashMap<>();
    all.put("bias", bias);
    all.putAll(weights);
    return all;
  }

  private static double chance(Row row, double bias, Map<String, Double> weights) {
    double sum = bias;
    for (Map.Entry<String, Double> each : row.features().entrySet()) {
      sum += each.getValue() * weights.getOrDefault(each.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static void crossValidate(List<Row> rows, PrintStream out) {
    int[][] byTenth = new int[10][2];
    double[] sums = new double[10];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<Row> train =
          rows.stream().filter(r -> Math.floorMod(r.article().hashCode(), FOLDS) != held).toList();
      Map<String, Double> weights = fit(train);
      double bias = weights.remove("bias");
      for (Row row : rows) {
        if (Math.floorMod(row.article().hashCode(), FOLDS) == held) {
          double chance = chance(row, bias, weights);
          int tenth = (int) Math.min(9, chance * 10);
          byTenth[tenth][row.acceptable() ? 1 : 0]++;
          sums[tenth] += chance;
        }
      }
    }
    for (int i = 0; i < 10; i++) {
      int all = byTenth[i][0] + byTenth[i][1];
      if (all > 0) {
        out.printf(
            Locale.ROOT,
            "score %.1f to %.1f: %d of %d acceptable, mean score %.2f%n",
            i / 10.0,
            (i + 1) / 10.0,
            byTenth[i][1],
            all,
            sums[i] / all);
      }
    }
  }
}
