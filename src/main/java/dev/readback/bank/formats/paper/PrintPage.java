package dev.readback.bank.formats.paper;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A sheet as HTML, to be printed from a browser or edited in a word processor. */
public final class PrintPage implements BankFormat {

  @Override
  public String name() {
    return "print";
  }

  @Override
  public String description() {
    return "a sheet to print from a browser; answers on pages of their own";
  }

  @Override
  public List<String> extensions() {
    return List.of(".print.html");
  }

  @Override
  public Carriage carries(Kind kind) {
    return Carriage.lossy("on paper: nothing marks it");
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    List<Question> questions = Selection.of(this, set, losses);
    Common common = new Common(Lost.ON_PAPER, losses);
    questions.forEach(common::check);
    byte[] bytes = Sheet.xhtml(set, questions, options).getBytes(StandardCharsets.UTF_8);
    return new Outcome<>(bytes, losses.diagnostics());
  }
}
