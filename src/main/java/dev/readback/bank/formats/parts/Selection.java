package dev.readback.bank.formats.parts;

import dev.readback.bank.BankCheck;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.List;

/** The questions of a set that a format carries, with texts that any file can hold. */
public final class Selection {

  private Selection() {}

  /**
   * The questions to be written; for the others, and for what no foreign format holds, a loss is
   * added.
   */
  public static List<Question> of(BankFormat format, QuestionSet set, Losses losses) {
    List<Question> carried = new ArrayList<>();
    for (Question question : set.questions()) {
      Carriage carriage = format.carries(Kind.of(question.interaction()));
      if (carriage.level() == Carriage.Level.REFUSED) {
        losses.add(question, Loss.QUESTION, carriage.note());
        continue;
      }
      Question clean =
          Texts.map(
              question,
              text -> {
                String cleaned = clean(text);
                if (!cleaned.equals(text) && !text.isBlank()) {
                  losses.add(
                      question,
                      Loss.CHARACTERS,
                      "control characters and blanks around a text cannot be written");
                }
                return cleaned;
              });
      if (!clean.equals(question) && !BankCheck.refusals(imported(clean)).isEmpty()) {
        // What told two options apart cannot be written; no reader would take them.
        losses.add(question, Loss.QUESTION, "without control characters it is no sound question");
        continue;
      }
      carried.add(clean);
      boolean roles =
          question.interaction() instanceof Choice choice
              && choice.options().stream()
                  .anyMatch(o -> o.role() != null || !o.evidence().isEmpty());
      if (roles || !question.provenance().equals(Provenance.IMPORTED) || question.score() != null) {
        losses.add(question, Loss.PROVENANCE);
      }
    }
    if (!set.articles().isEmpty()) {
      losses.add(Loss.ARTICLES);
    }
    return carried;
  }

  /** The question as a reader of the file will have it, of no article. */
  private static Question imported(Question q) {
    return new Question(
        q.id(),
        Provenance.IMPORTED,
        q.focus(),
        q.process(),
        q.difficulty(),
        q.stem(),
        q.interaction() instanceof Choice choice ? withoutEvidence(choice) : q.interaction(),
        q.explanation(),
        q.tags(),
        null,
        q.hints(),
        q.penalty(),
        q.points());
  }

  private static Choice withoutEvidence(Choice choice) {
    return new Choice(
        choice.select(),
        choice.shuffle(),
        choice.options().stream()
            .map(o -> new Option(o.id(), o.text(), o.correct(), null, o.feedback(), List.of()))
            .toList());
  }

  /**
   * The text without what neither XML 1.0 nor UTF-8 can hold and without blanks around it; a line
   * end is one newline.
   */
  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(c -> out.appendCodePoint(holds(c) ? c : '\uFFFD'));
    return out.toString().strip();
  }

  /** The characters of XML 1.0; an unpaired half of a pair is none. */
  private static boolean holds(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF && c != 0x7F)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
