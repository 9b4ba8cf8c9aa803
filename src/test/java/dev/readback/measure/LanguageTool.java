package dev.readback.measure;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LanguageTool by name: it is no dependency, but can be put on the class path to be measured
 * ({@code org.languagetool:language-en:6.8}).
 */
final class LanguageTool {

  /** Spelling and taste, which say nothing of grammar. */
  private static final Set<String> LEFT_OUT = Set.of("TYPOS", "STYLE", "REDUNDANCY");

  private final Object tool;
  private final Method check;
  private final String loaded;

  private LanguageTool(Object tool, Method check, String loaded) {
    this.tool = tool;
    this.check = check;
    this.loaded = loaded;
  }

  /** Null where it is not there. */
  static @Nullable LanguageTool find() {
    long start = System.nanoTime();
    try {
      Object english =
          Class.forName("org.languagetool.Languages")
              .getMethod("getLanguageForShortCode", String.class)
              .invoke(null, "en-US");
      Class<?> type = Class.forName("org.languagetool.JLanguageTool");
      Object tool =
          type.getConstructor(Class.forName("org.languagetool.Language")).newInstance(english);
      Method check = type.getMethod("check", String.class);
      long built = System.nanoTime();
      check.invoke(tool, "Who was there?");
      return new LanguageTool(
          tool,
          check,
          "built in "
              + (built - start) / 1_000_000
              + " ms, first check "
              + (System.nanoTime() - built) / 1_000_000
              + " ms");
    } catch (ClassNotFoundException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  String loaded() {
    return loaded;
  }

  /** Ids of the rules that match, those of spelling and taste left out. */
  List<String> rules(String text) {
    try {
      List<String> ids = new ArrayList<>();
      for (Object match : (List<?>) check.invoke(tool, text)) {
        Object rule = match.getClass().getMethod("getRule").invoke(match);
        Object category = rule.getClass().getMethod("getCategory").invoke(rule);
        String group = category.getClass().getMethod("getId").invoke(category).toString();
        if (!LEFT_OUT.contains(group)) {
          ids.add((String) rule.getClass().getMethod("getId").invoke(rule));
        }
      }
      return ids;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
