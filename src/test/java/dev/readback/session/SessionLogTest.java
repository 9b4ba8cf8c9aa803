package dev.readback.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.bank.SampleSets;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionLogTest {
  private static final Instant T = Instant.parse("2024-03-05T10:00:00Z");
  private final QuestionSet set = SampleSets.everyKind();
  @TempDir Path folder;

  private Session walk() {
    return Session.start(set, Mode.PRACTICE, Behaviour.IMMEDIATE, "ab12", 7, T)
        .answer("q-one", new Response.Chosen(Set.of("o7")), T)
        .override(T)
        .answer("q-many", new Response.Chosen(Set.of("m3", "m1")), T)
        .skip("q-truth", T)
        .undo(T)
        .answer("q-truth", new Response.Truth(false), T)
        .report("q-text", "two \"mayors\"\nin it", T)
        .answer("q-text", new Response.Typed("Réyes"), T)
        .answer("q-number", new Response.Typed("42"), T)
        .answer("q-gap", new Response.Filled(Map.of("1", "Vellmar", "2", "fire")), T)
        .answer("q-match", new Response.Matched(Map.of("l1", "r2", "l2", "r3")), T)
        .answer("q-order", new Response.Ordered(List.of("i2", "i4", "i9")), T)
        .quit(T);
  }

  @Test
  void whatIsSavedIsReadBack() {
    Path file = folder.resolve("session.jsonl");
    Session session = walk();
    SessionLog.create(file, session).close();
    assertThat(SessionLog.read(file).value()).isEqualTo(session.steps());
    assertThat(Session.replay(set, SessionLog.read(file).value())).isEqualTo(session);
    assertThatThrownBy(() -> SessionLog.create(file, session))
        .hasMessage(
            file
                + ": this session is saved already; expected a new file;"
                + " resume it or remove the file");
  }

  @Test
  void linesArePlainJson() {
    assertThat(SessionLog.line(walk().steps().get(3)))
        .isEqualTo(
            "{\"step\":\"answer\",\"at\":\"2024-03-05T10:00:00Z\",\"question\":\"q-many\","
                + "\"response\":{\"chosen\":[\"m1\",\"m3\"]}}");
  }

  @Test
  void aTornLastLineIsLeftOutAndCutOff() throws IOException {
    Path file = folder.resolve("session.jsonl");
    Session session = walk();
    SessionLog.create(file, session).close();
    Files.writeString(file, "{\"step\":\"ans", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    assertThat(SessionLog.read(file).value()).isEqualTo(session.steps());
    assertThat(SessionLog.read(file).diagnostics())
        .extracting(Diagnostic::line)
        .containsExactly(
            file
                + ":15: the last line was not written to its end; the step in it was never"
                + " confirmed and does not count");
    try (SessionLog log = SessionLog.open(file)) {
      log.append(new Step.Undone(T));
    }
    assertThat(SessionLog.read(file).value())
        .hasSize(session.steps().size() + 1)
        .last()
        .isEqualTo(new Step.Undone(T));
    assertThat(SessionLog.read(file).diagnostics()).isEmpty();
  }

  @Test
  void aBrokenLineInTheMiddleIsAnError() throws IOException {
    Path file = folder.resolve("session.jsonl");
    Files.writeString(file, SessionLog.line(walk().start()) + "\n{\"step\":\"fly\"}\n");
    assertThatThrownBy(() -> SessionLog.read(file))
        .hasMessage(
            file
                + ":2: this line is no step of a session; expected one JSON object as it was"
                + " written; remove the file to start anew");
    Files.writeString(file, "");
    assertThatThrownBy(() -> SessionLog.read(file))
        .hasMessage(
            file
                + ": the file holds no start; expected a saved session;"
                + " remove it to start anew");
  }
}
