package dev.readback.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.PlainLines;
import dev.readback.bank.SampleSets;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever a session's file holds: it goes on, or one line says why not. */
final class SessionContract {
  private static final QuestionSet SET = SampleSets.everyKind();

  private SessionContract() {}

  static void read(byte[] bytes) {
    try {
      Path file = Files.createTempFile("session", ".jsonl");
      try {
        Files.write(file, bytes);
        read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file) {
    SessionLog.start(file);
    try {
      Outcome<List<Step>> found = SessionLog.read(file);
      PlainLines.check(found.diagnostics());
      Session session = Session.replay(SET, found.value());
      assertThat(session.result().score()).isBetween(0.0, session.result().max() + 1e-9);
      session.current();
      session.recalls();
      session.given();
      session.timeSpent(session.lastStep().at());
      try (SessionLog log = SessionLog.open(file)) {
        log.append(new Step.Quit(session.lastStep().at()));
      }
      List<Step> saved = SessionLog.read(file).value();
      assertThat(saved)
          .startsWith(found.value().toArray(new Step[0]))
          .hasSize(found.value().size() + 1);
    } catch (InputException e) {
      PlainLines.check(e.diagnostics());
    }
  }
}
