package dev.readback.analysis.engines.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.ClauseOpinion;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordedEngineTest {
  private static final String TEXT = "Harbour opens\n\nAda Berg opened the harbour on Monday.";

  @TempDir Path folder;

  /** Finds the same in every text, and counts how often it was asked. */
  private static final class Fixed implements AnalysisEngine {
    private int asked;

    @Override
    public String id() {
      return "fixed";
    }

    @Override
    public Set<Layer> provides() {
      return Set.of(Layer.values());
    }

    @Override
    public void load() {
      throw new AssertionError("a recording needs no model");
    }

    @Override
    public Layers analyse(Article article) {
      asked++;
      List<Token> tokens =
          List.of(
              new Token(0, new Span(15, 18), "Ada", "ada", "NNP", 1, "compound"),
              new Token(1, new Span(19, 23), "Berg", "berg", "NNP", 2, "nsubj"),
              new Token(2, new Span(24, 30), "opened", "open", "VBD", -1, "root"));
      return new Layers(
          List.of(new Sentence(0, 1, new Span(15, 30), tokens)),
          List.of(new Name(new Span(15, 23), EntityType.PERSON)),
          List.of(
              new TimeExpression(new Span(46, 52), TimeExpression.Kind.DATE, null),
              new TimeExpression(new Span(46, 52), TimeExpression.Kind.DATE, "2019-10-14")),
          List.of(
              new ClauseOpinion(
                  new Span(24, 30), new Span(19, 23), null, List.of(new Span(35, 42)), null)));
    }

    @Override
    public List<Sentence> parse(String text) {
      throw new AssertionError();
    }
  }

  @Test
  void whatWasRecordedIsReplayed() {
    Fixed real = new Fixed();
    Article article = Recorded.article(TEXT);
    Layers found = recordings().record(real).analyse(article);
    Recordings later = recordings();

    assertThat(later.replay("fixed", real.provides()).analyse(article)).isEqualTo(found);
    assertThat(later.record(real).analyse(article)).isEqualTo(found);
    assertThat(real.asked).isEqualTo(1);
    assertThat(later.articles()).extracting(Article::text).containsExactly(TEXT);
  }

  @Test
  void anotherDateIsAnotherRecording() {
    Article article = Recorded.article(TEXT);
    recordings().record(new Fixed()).analyse(article);

    assertThat(recordings().find(article.withPublished(LocalDate.of(2019, 10, 9)), "fixed"))
        .isEmpty();
  }

  @Test
  void shortTextsShareOneSortedFile() throws IOException {
    AnalysisEngine recorder = recordings().record(new Fixed());
    recorder.analyse(Recorded.article("B: " + TEXT));
    recorder.analyse(Recorded.article("A: " + TEXT));
    recorder.analyse(Recorded.article("C: " + TEXT.repeat(40)));

    assertThat(Files.readAllLines(folder.resolve("short.jsonl")))
        .extracting(line -> line.substring(0, 12))
        .containsExactly("{\"text\":\"A: ", "{\"text\":\"B: ");
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void aMissingRecordingTellsHowToRecordIt() {
    AnalysisEngine engine = recordings().replay("nlp4j", Set.of(Layer.PARSE));

    assertThatThrownBy(() -> engine.analyse(Recorded.article(TEXT)))
        .hasMessage(
            "no recording of what nlp4j finds in \"Harbour opens\" in "
                + folder
                + "; record it with: mvn test -Precord");
    assertThatThrownBy(() -> engine.parse("Who opened it?"))
        .hasMessage(
            "no recording of what nlp4j finds in \"Who opened it?\" in "
                + folder
                + "; record it with: mvn test -Precord");
  }

  @Test
  void aFileThatIsNoRecordingIsNamed() throws IOException {
    Files.writeString(folder.resolve("short.jsonl"), "{\"text\":\n");

    assertThatThrownBy(this::recordings)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(folder.resolve("short.jsonl") + ":1: not a recording: ");
  }

  private Recordings recordings() {
    return Recordings.in(folder, Recorded.COMMAND);
  }
}
