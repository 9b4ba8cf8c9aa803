package dev.readback.bank.formats.h5p;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.diagnostic.Outcome;
import dev.readback.json.JsonText;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An H5P question set; the site that takes it has the content types. */
public final class H5p implements BankFormat {
  private static final int MAX_TITLE = 255;
  private static final Libraries LIBRARIES = Libraries.CURRENT;

  private static final Set<Loss> MISSING =
      EnumSet.of(
          Loss.HINTS,
          Loss.POINTS,
          Loss.PENALTY,
          Loss.TAGS,
          Loss.CLASSES,
          Loss.RIVALS,
          Loss.ID,
          Loss.PART_IDS);

  @Override
  public String name() {
    return "h5p";
  }

  @Override
  public String description() {
    return "H5P question set: Moodle, WordPress, Drupal, Lumi";
  }

  @Override
  public List<String> extensions() {
    return List.of(".h5p");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case TEXT -> Carriage.lossy("without half-right answers and feedback to answers");
      case NUMBER -> Carriage.lossy("compared as words: without tolerance");
      case GAP -> Carriage.lossy("all gaps typed; without half-right answers and feedback");
      case MATCH -> Carriage.lossy("dragged into a text; without feedback to items");
      case ORDER -> Carriage.refused("an H5P question set has no ordering");
      default -> Carriage.WHOLE;
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Common common = new Common(MISSING, losses);
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.putObject("introPage").put("showIntroPage", false);
    content.put("progressType", "dots");
    content.put("passPercentage", 50);
    content.put("disableBackwardsNavigation", false);
    content.put("randomQuestions", false);
    ArrayNode questions = content.putArray("questions");
    Set<String> used = new TreeSet<>();
    for (Question question : Selection.of(this, set, losses)) {
      ObjectNode item = new H5pQuestion(question, set, LIBRARIES, losses).write();
      if (!item.isEmpty()) {
        common.check(question);
        questions.add(item);
        used.add(item.path("library").asText());
      }
    }
    used.add("H5P.QuestionSet " + LIBRARIES.questionSet());
    String title = Titles.cut(set.title(), MAX_TITLE);
    if (!title.equals(set.title())) {
      losses.add(Loss.TITLE);
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("h5p.json", JsonText.print(manifest(title, used)));
    files.put("content/content.json", JsonText.print(content));
    return new Outcome<>(Zips.write(files), losses.diagnostics());
  }

  private static ObjectNode manifest(String title, Set<String> libraries) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("title", title);
    manifest.put("language", "en");
    manifest.put("mainLibrary", "H5P.QuestionSet");
    manifest.putArray("embedTypes").add("iframe");
    manifest.put("license", "U");
    ArrayNode dependencies = manifest.putArray("preloadedDependencies");
    for (String library : libraries) {
      String[] name = library.split("[ .](?=\\d)");
      dependencies
          .addObject()
          .put("machineName", name[0])
          .put("majorVersion", Integer.parseInt(name[1]))
          .put("minorVersion", Integer.parseInt(name[2]));
    }
    return manifest;
  }
}
