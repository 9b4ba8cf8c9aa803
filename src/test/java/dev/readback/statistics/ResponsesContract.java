package dev.readback.statistics;

import dev.readback.PlainLines;
import dev.readback.bank.Banks;
import dev.readback.bank.SampleSets;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.util.List;
import java.util.Map;

/** Whatever a file of responses holds: a report, or lines of complaint. */
final class ResponsesContract {
  private static final QuestionSet SET = SampleSets.everyKind();

  private ResponsesContract() {}

  static void read(byte[] bytes) {
    try {
      Outcome<List<GradedResponse>> read =
          ResponseFile.read(bytes, "file", Map.of(Banks.sha256(SET), SET));
      PlainLines.check(read.diagnostics());
    } catch (InputException e) {
      PlainLines.check(e.diagnostics());
    }
  }
}
