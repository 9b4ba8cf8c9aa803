package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Quotation marks and brackets come in pairs; no doubled marks, stray spaces or control characters.
 */
final class Balanced implements Check {

  @Override
  public String id() {
    return "balanced";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    List<String> texts = new ArrayList<>(Texts.options(draft));
    texts.add(draft.stem());
    for (String each : texts) {
      long straight = each.chars().filter(c -> c == '"').count();
      long open = each.chars().filter(c -> c == '“' || c == '(' || c == '[').count();
      long close = each.chars().filter(c -> c == '”' || c == ')' || c == ']').count();
      if (straight % 2 != 0 || open != close) {
        return Optional.of("quotation marks or brackets without their other half");
      }
      if (each.matches("(?s).*(?:[,;:]{2}|\\s[,.;:?!]|\\s{2}|,\\.|\\.\\?|\\p{Cntrl}).*")) {
        return Optional.of("stray punctuation or space");
      }
    }
    return Optional.empty();
  }
}
