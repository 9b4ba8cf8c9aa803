package dev.readback.bank.formats.parts;

import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a gap question, cut at its gaps. */
public final class GapText {
  private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  private GapText() {}

  /** The pieces in their order, each made into what the format writes. */
  public static <T> List<T> map(Gap gap, Function<String, T> text, Function<Blank, T> blank) {
    List<T> pieces = new ArrayList<>();
    Matcher marks = MARK.matcher(gap.text());
    int from = 0;
    while (marks.find()) {
      String id = marks.group(1);
      Blank found = gap.gaps().stream().filter(b -> b.id().equals(id)).findFirst().orElse(null);
      if (found != null) {
        if (marks.start() > from) {
          pieces.add(text.apply(gap.text().substring(from, marks.start())));
        }
        pieces.add(blank.apply(found));
        from = marks.end();
      }
    }
    if (from < gap.text().length()) {
      pieces.add(text.apply(gap.text().substring(from)));
    }
    return pieces;
  }

  /** The text with each gap written as {@code blank} says. */
  public static String join(Gap gap, Function<String, String> text, Function<Blank, String> blank) {
    return String.join("", map(gap, text, blank));
  }
}
