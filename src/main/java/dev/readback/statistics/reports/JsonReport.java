package dev.readback.statistics.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.json.JsonText;
import dev.readback.statistics.Calibration;
import dev.readback.statistics.ClassReport;
import dev.readback.statistics.Flag;
import dev.readback.statistics.ItemStatistics;
import dev.readback.statistics.OptionStatistics;
import dev.readback.statistics.StudentScore;
import dev.readback.statistics.TestStatistics;

/** Everything, with shares from 0 to 1 and null where a value cannot be told. */
final class JsonReport {
  private JsonReport() {}

  static byte[] write(ClassReport report, String title) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", "readback-report").put("version", 1).put("title", title);
    test(root.putObject("test"), report.test());
    ArrayNode items = root.putArray("items");
    report.items().forEach(item -> item(items.addObject(), item));
    ArrayNode students = root.putArray("students");
    report.students().forEach(student -> student(students.addObject(), student));
    ArrayNode models = root.putArray("models");
    model(models.addObject(), report.onePar());
    model(models.addObject(), report.twoPar());
    return JsonText.print(root);
  }

  private static void test(ObjectNode node, TestStatistics test) {
    node.put("students", test.students()).put("items", test.items());
    number(node, "max", test.max());
    number(node, "mean", test.mean());
    number(node, "median", test.median());
    number(node, "deviation", test.deviation());
    number(node, "skewness", test.skewness());
    number(node, "kurtosis", test.kurtosis());
    number(node, "alpha", test.alpha());
    number(node, "errorRatio", test.errorRatio());
    number(node, "standardError", test.standardError());
  }

  private static void item(ObjectNode node, ItemStatistics item) {
    node.put("question", item.id()).put("stem", item.stem()).put("answered", item.answered());
    number(node, "facility", item.facility());
    number(node, "deviation", item.deviation());
    number(node, "discrimination", item.discrimination());
    number(node, "efficiency", item.efficiency());
    number(node, "intendedWeight", item.intendedWeight());
    number(node, "effectiveWeight", item.effectiveWeight());
    number(node, "chance", item.chance());
    ArrayNode options = node.putArray("options");
    item.options().forEach(option -> option(options.addObject(), option));
    ArrayNode flags = node.putArray("flags");
    for (Flag flag : item.flags()) {
      flags.addObject().put("code", flag.code()).put("advice", flag.advice());
    }
  }

  private static void option(ObjectNode node, OptionStatistics option) {
    node.put("id", option.id())
        .put("text", option.text())
        .put("key", option.key())
        .put("chosen", option.chosen());
    number(node, "share", option.share());
    number(node, "shareOfWrong", option.shareOfWrong());
    number(node, "discrimination", option.discrimination());
    node.put("low", option.low()).put("middle", option.middle()).put("high", option.high());
  }

  private static void student(ObjectNode node, StudentScore student) {
    node.put("student", student.student()).put("answered", student.answered());
    number(node, "points", student.points());
    number(node, "seconds", student.seconds());
  }

  private static void model(ObjectNode node, Calibration model) {
    node.put("model", model.model());
    if (!model.isFitted()) {
      node.put("refused", model.refused());
      return;
    }
    number(node, "logLikelihood", model.logLikelihood());
    node.put("iterations", model.iterations());
    ArrayNode items = node.putArray("items");
    for (Calibration.Item item : model.items()) {
      ObjectNode one = items.addObject().put("question", item.id());
      number(one, "difficulty", item.difficulty());
      number(one, "difficultyError", item.difficultyError());
      number(one, "discrimination", item.discrimination());
      number(one, "discriminationError", item.discriminationError());
    }
    ArrayNode leftOut = node.putArray("leftOut");
    model.leftOut().forEach(leftOut::add);
  }

  /** JSON has no word for what is no number. */
  private static void number(ObjectNode node, String field, double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      node.putNull(field);
    } else {
      node.put(field, value);
    }
  }
}
