package dev.readback.bank.formats.parts;

import dev.readback.bank.BankCheck;
import dev.readback.bank.Banks;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the questions of a file, and what is wrong with it. */
public final class Reading {
  private final String name;
  private final boolean lenient;
  private final NewIds ids;
  private final List<Question> questions;
  private final List<Diagnostic> problems;
  private final List<Diagnostic> notes;

  public Reading(String name, boolean lenient) {
    this.name = name;
    this.lenient = lenient;
    ids = new NewIds();
    questions = new ArrayList<>();
    problems = new ArrayList<>();
    notes = new ArrayList<>();
  }

  /** The reading of a file in an archive, for the archive. */
  public Reading(String name, boolean lenient, Reading archive) {
    this.name = name;
    this.lenient = lenient;
    ids = archive.ids;
    questions = archive.questions;
    problems = archive.problems;
    notes = archive.notes;
  }

  public NewIds ids() {
    return ids;
  }

  /** Adds the question that {@code read} gives, or the problem that it meets. */
  public void item(@Nullable Where where, Supplier<Question> read) {
    try {
      Question question = read.get();
      // Else a bank could be written that nobody can read.
      List<String> refusals = BankCheck.refusals(question);
      if (refusals.isEmpty()) {
        questions.add(question);
      } else {
        refusals.forEach(refusal -> problem(where, refusal));
      }
    } catch (ItemException e) {
      problem(e.where() == null ? where : e.where(), e.said());
    } catch (IllegalArgumentException e) {
      // What the values themselves refuse: two right options, none, ids that stand twice.
      problem(where, e.getMessage() + "; correct this question");
    }
  }

  /** Adds a problem with one item; with {@code lenient} the item is left out. */
  public void problem(@Nullable Where where, String message) {
    problems.add(
        new Diagnostic(
            "item-unreadable",
            lenient ? Severity.WARNING : Severity.ERROR,
            name,
            where,
            message + (lenient ? "; left out" : "")));
  }

  /** Adds what is not kept of an item that is otherwise read. */
  public void note(@Nullable Where where, String message) {
    notes.add(new Diagnostic("item-not-kept", Severity.WARNING, name, where, message));
  }

  /** An id that a file gives, if it is free; else one made of the words. */
  public String questionId(@Nullable String given, @Nullable Where where, String words) {
    if (given != null && !given.isBlank()) {
      if (ids.take(given.strip())) {
        return given.strip();
      }
      note(where, "the id stands twice; this question gets another one");
    }
    return ids.question(words);
  }

  /**
   * All questions.
   *
   * @throws InputException if there was a problem and reading is not lenient, or there is no
   *     question
   */
  public Outcome<QuestionSet> finish(String title, String expected) {
    if (!problems.isEmpty() && !lenient) {
      throw new InputException(problems);
    }
    if (questions.isEmpty()) {
      List<Diagnostic> all = new ArrayList<>(problems);
      all.add(
          Diagnostic.error(
              "no-question",
              name,
              "there is no question in it; expected " + expected + "; name another file"));
      throw new InputException(all);
    }
    if (questions.size() > Banks.MOST_QUESTIONS) {
      throw InputException.of(
          "too-many-questions",
          name,
          String.format(
              Locale.ROOT,
              "there are %,d questions; expected at most %,d; split the file",
              questions.size(),
              Banks.MOST_QUESTIONS));
    }
    List<Diagnostic> all = new ArrayList<>(problems);
    all.addAll(notes);
    return new Outcome<>(new QuestionSet(title, List.of(), questions), all);
  }
}
