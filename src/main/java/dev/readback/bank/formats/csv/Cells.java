package dev.readback.bank.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in the cells of a table: words that no spreadsheet runs, lists, pairs. */
final class Cells {

  /** What a spreadsheet would take for a formula, apostrophes before it or not. */
  private static final Pattern FORMULA =
      Pattern.compile("^'*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

  private Cells() {}

  /** The words with an apostrophe before what would be a formula. */
  static String guard(String words) {
    return FORMULA.matcher(words).find() ? "'" + words : words;
  }

  static String unguard(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).find() ? cell.substring(1) : cell;
  }

  /** The parts with a bar between them; a bar in a part gets a backslash. */
  static String list(List<String> parts) {
    return String.join(
        " | ", parts.stream().map(p -> p.replace("\\", "\\\\").replace("|", "\\|")).toList());
  }

  static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length() && "\\|".indexOf(cell.charAt(i + 1)) >= 0) {
        part.append(cell.charAt(++i));
      } else if (c == '|') {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }
}
