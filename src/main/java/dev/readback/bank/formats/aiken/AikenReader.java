package dev.readback.bank.formats.aiken;

import dev.readback.bank.formats.parts.ItemException;
import dev.readback.bank.formats.parts.Reading;
import dev.readback.bank.formats.parts.Utf8;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Where;
import dev.readback.json.Quote;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads Aiken, line by line. */
final class AikenReader {
  private static final String EXPECTED =
      "Aiken questions: a stem on one line, \"A. option\" lines, \"ANSWER: A\"";

  private final String name;
  private final Reading reading;

  AikenReader(String name, boolean lenient) {
    this.name = name;
    this.reading = new Reading(name, lenient);
  }

  Outcome<QuestionSet> read(byte[] bytes) {
    String[] lines = Utf8.read(bytes, name, EXPECTED).split("\n", -1);
    List<String> block = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      start = block.isEmpty() ? i : start;
      block.add(lines[i].strip());
      boolean answer = lines[i].strip().startsWith("ANSWER:");
      if (answer || (i + 1 < lines.length && block.size() > 1 && ends(lines, i))) {
        question(List.copyOf(block), start + 1);
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      question(List.copyOf(block), start + 1);
    }
    return reading.finish("Imported questions", EXPECTED);
  }

  /** Whether an empty line ends a question that has no key. */
  private static boolean ends(String[] lines, int at) {
    return lines[at + 1].isBlank()
        && at + 2 < lines.length
        && !Aiken.OPTION.matcher(lines[at + 2].strip()).find()
        && !lines[at + 2].strip().startsWith("ANSWER:");
  }

  private void question(List<String> lines, int line) {
    reading.item(Where.line(line, 1), () -> read(lines, line));
  }

  private Question read(List<String> lines, int line) {
    String stem = lines.get(0);
    if (stem.startsWith("ANSWER:") || Aiken.OPTION.matcher(stem).find()) {
      throw new ItemException(
          null, "there is no stem before " + Quote.of(stem) + "; expected one line; write it");
    }
    String last = lines.get(lines.size() - 1);
    Matcher answer = Aiken.ANSWER.matcher(last);
    if (!answer.find()) {
      throw new ItemException(
          Where.line(line + lines.size() - 1, 1),
          Quote.of(last) + " is no key; expected \"ANSWER: \" and a capital letter; write it");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 1; i < lines.size() - 1; i++) {
      Matcher option = Aiken.OPTION.matcher(lines.get(i));
      if (!option.find()) {
        throw new ItemException(
            Where.line(line + i, 1),
            Quote.of(lines.get(i))
                + " is no option; expected "
                + Quote.of((char) ('A' + texts.size()) + ". ...")
                + " after a stem of one line; join or correct the lines");
      }
      if (option.group(1).charAt(0) != 'A' + texts.size()) {
        throw new ItemException(
            Where.line(line + i, 1),
            "the option is "
                + option.group(1)
                + "; expected "
                + (char) ('A' + texts.size())
                + "; give the options their letters in order");
      }
      texts.add(lines.get(i).substring(option.end()).strip());
    }
    int key = answer.group(1).charAt(0) - 'A';
    if (key >= texts.size()) {
      throw new ItemException(
          Where.line(line + lines.size() - 1, 1),
          "the key is "
              + answer.group(1)
              + " of "
              + texts.size()
              + " options; expected the letter of one of them; correct it");
    }
    String words = stem.startsWith(Aiken.GUARD) ? stem.substring(Aiken.GUARD.length()) : stem;
    String id = reading.ids().question(String.join("\n", lines));
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      options.add(
          new Option(
              reading.ids().part(id, texts.get(i)), texts.get(i), i == key, null, null, List.of()));
    }
    return new Question(
        id,
        Provenance.IMPORTED,
        null,
        null,
        null,
        words,
        new Choice(Select.ONE, true, options),
        null,
        List.of(),
        null,
        List.of(),
        null,
        1);
  }
}
