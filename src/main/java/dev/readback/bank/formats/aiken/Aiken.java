package dev.readback.bank.formats.aiken;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Choices;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Aiken: a stem on one line, options behind letters, the letter of the key. */
public final class Aiken implements BankFormat {
  private static final int MAX_OPTIONS = 26;

  private static final Set<Loss> MISSING =
      EnumSet.of(
          Loss.FEEDBACK,
          Loss.EXPLANATION,
          Loss.CORRECTION,
          Loss.HINTS,
          Loss.POINTS,
          Loss.PENALTY,
          Loss.SHUFFLE,
          Loss.TAGS,
          Loss.CLASSES,
          Loss.EVIDENCE,
          Loss.ID,
          Loss.PART_IDS);

  /** Stands before a stem that would be taken for an option or a key. */
  static final String GUARD = "Question: ";

  /** How a line begins that is an option, or is taken for one. */
  static final Pattern OPTION = Pattern.compile("^([A-Z])[.)]");

  static final Pattern ANSWER = Pattern.compile("^ANSWER:\\s*([A-Z])\\s*$");

  @Override
  public String name() {
    return "aiken";
  }

  @Override
  public String description() {
    return "plainest text form, for one right option of several";
  }

  @Override
  public List<String> extensions() {
    return List.of(".aiken", ".txt");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case CHOICE -> Carriage.lossy("stem, options and key alone; at most 26 options");
      case TRUE_FALSE -> Carriage.lossy("as a choice of True and False");
      default -> Carriage.refused("Aiken has one right option of several only");
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Common common = new Common(MISSING, losses);
    StringBuilder out = new StringBuilder();
    losses.add(Loss.TITLE);
    for (Question question : Selection.of(this, set, losses)) {
      List<Option> listed = Choices.options(question.interaction());
      if (listed.size() > MAX_OPTIONS) {
        losses.add(question, Loss.QUESTION, "it has more options than there are letters");
        continue;
      }
      common.check(question);
      if (question.interaction() instanceof TrueFalse) {
        losses.add(question, Loss.INTERACTION, "it is a choice of True and False");
      }
      out.append(out.isEmpty() ? "" : "\n");
      String stem = line(question, question.stem(), losses);
      boolean odd = OPTION.matcher(stem).find() || stem.startsWith("ANSWER:");
      out.append(odd || stem.startsWith(GUARD) ? GUARD : "").append(stem).append('\n');
      String key = "";
      for (int i = 0; i < listed.size(); i++) {
        String letter = String.valueOf((char) ('A' + i));
        String text = line(question, listed.get(i).text(), losses);
        out.append(letter).append(". ").append(text).append('\n');
        key = listed.get(i).correct() ? letter : key;
      }
      out.append("ANSWER: ").append(key).append('\n');
    }
    return new Outcome<>(out.toString().getBytes(StandardCharsets.UTF_8), losses.diagnostics());
  }

  private static String line(Question question, String text, Losses losses) {
    String line = text.replace('\n', ' ');
    if (!line.equals(text)) {
      losses.add(question, Loss.CHARACTERS, "a text is one line in Aiken");
    }
    return line;
  }

  @Override
  public Optional<Reader> reader() {
    return Optional.of(
        new Reader() {
          @Override
          public boolean recognises(byte[] bytes) {
            List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            for (int i = 1; i < lines.size(); i++) {
              if (ANSWER.matcher(lines.get(i)).find() && OPTION.matcher(lines.get(i - 1)).find()) {
                return true;
              }
            }
            return false;
          }

          @Override
          public Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
            return new AikenReader(name, lenient).read(bytes);
          }
        });
  }
}
