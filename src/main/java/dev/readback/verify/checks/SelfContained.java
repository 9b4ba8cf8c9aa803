package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No word of the stem needs the sentence before it; quotations are the speaker's own affair. */
final class SelfContained implements Check {
  private static final Pattern LEANING =
      Pattern.compile(
          "\\b(?:this|these|those|here|the former|the latter|another|today|yesterday|tomorrow|tonight|ago|currently|recently|we|us|our|I|me|my|you|your|(?<!and |or )other|such(?! as\\b)|(?:last|next) (?:year|month|week)|within an? (?:year|month|week|day|decade)|the (?:last|past|next|coming) (?:\\w+ )?(?:year|month|week|day|hour|decade)s?)\\b");
  private static final Pattern BROKEN_DATE =
      Pattern.compile(
          "\\b(?:on|as) (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b(?! \\d)");
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

  @Override
  public String id() {
    return "self-contained";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    String text = draft.interaction() instanceof Interaction.Gap gap ? gap.text() : draft.stem();
    text =
        text.replaceAll("hich (?:two )?of these ", "hich ")
            .replace("Put these events", "Put events");
    Matcher m = LEANING.matcher(QUOTED.matcher(text).replaceAll(""));
    if (BROKEN_DATE.matcher(text).find()) {
      return Optional.of("a date lost its day");
    }
    return m.find() ? Optional.of("\"" + m.group() + "\" leans on the article") : Optional.empty();
  }
}
