package dev.readback.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.GenerateOptions;
import dev.readback.Readback;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.article.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of one article, with engines that do what an article can make one do. */
@Tag("spark")
class BankRowsTest {
  private static final String STORY =
      "The council has met. The mayor said the pool will close. Nobody spoke against the plan.";
  private static final ArchiveOptions OPTIONS = ArchiveOptions.of(GenerateOptions.defaults());

  private static Row of(
      ArchiveOptions options, Row article, Function<Article, Layers> analysis) {
    AnalysisEngine engine =
        new AnalysisEngine() {
          @Override
          public String id() {
            return "odd";
          }

          @Override
          public Set<Layer> provides() {
            return Set.of(Layer.PARSE);
          }

          @Override
          public void load() {}

          @Override
          public Layers analyse(Article each) {
            return analysis.apply(each);
          }

          @Override
          public List<Sentence> parse(String text) {
            return List.of();
          }
        };
    return new BankRows(Readback.over(new Analyzer(List.of(engine))), options).of(article);
  }

  private static Layers nothing(Article article) {
    return new Layers(List.of(), List.of(), List.of(), List.of());
  }

  private static Row article(String text, String format, String published) {
    return RowFactory.create("a", text, format, published);
  }

  @Test
  void anArticleWithoutQuestionsHasAnEmptyBankAllTheSame() {
    Row row = of(OPTIONS, article(STORY, null, "2024-05-31"), BankRowsTest::nothing);

    assertThat(row.getString(1)).isEqualTo("made");
    assertThat(row.getString(2)).contains("\"published\": \"2024-05-31\"", "\"questions\": []");
    assertThat(row.isNullAt(3)).isTrue();
  }

  @Test
  void theBytesOfAFileAreDecodedAsFilesAre() {
    byte[] file = (STORY + " \u201cNo,\u201d she said.").getBytes(StandardCharsets.UTF_16);

    Row row =
        of(OPTIONS, RowFactory.create("a.txt", file, null, null), BankRowsTest::nothing);

    assertThat(row.getString(2)).contains("\u201cNo,\u201d she said.");
  }

  @Test
  void aRowWithoutTextOrWithABadDateIsRefused() {
    assertThat(of(OPTIONS, RowFactory.create(null, null, null, null), BankRowsTest::nothing))
        .isEqualTo(
            RowFactory.create(
                null,
                "refused",
                null,
                "there is no text in it; expected an article: put its text there"));
    assertThat(of(OPTIONS, article(STORY, "text", "Friday"), BankRowsTest::nothing))
        .isEqualTo(
            RowFactory.create(
                "a",
                "refused",
                null,
                "it was published on \"Friday\"; expected a date such as 2024-05-31, or null:"
                    + " change it"));
  }

  @Test
  void aDefectIsARowToo() {
    Row row =
        of(
            OPTIONS,
            article(STORY, null, null),
            a -> {
              throw new IllegalStateException("no head\nin the clause");
            });
    Row deep =
        of(
            OPTIONS,
            article(STORY, null, null),
            a -> {
              throw new StackOverflowError();
            });

    assertThat(row)
        .isEqualTo(
            RowFactory.create(
                "a",
                "failed",
                null,
                "this is a defect, please report it (IllegalStateException: no head in the"
                    + " clause)"));
    assertThat(deep.getString(3))
        .isEqualTo("this is a defect, please report it (StackOverflowError)");
  }

  @Test
  void whatIsNoArticlesFaultFailsTheTask() {
    assertThatThrownBy(
            () ->
                of(
                    OPTIONS,
                    article(STORY, null, null),
                    a -> {
                      throw new OutOfMemoryError("heap");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void anArticleThatDoesNotEndIsLate() {
    Row row =
        of(
            OPTIONS.withLimit(Duration.ofSeconds(1)),
            article(STORY, null, null),
            a -> {
              throw untilInterrupted();
            });

    assertThat(row)
        .isEqualTo(
            RowFactory.create(
                "a",
                "late",
                null,
                "given up after 1 seconds; expected an article that takes less; split it, or allow"
                    + " more time"));
  }

  @Test
  void aTaskThatSparkEndsEnds() {
    assertThatThrownBy(
            () ->
                of(
                    OPTIONS,
                    article(STORY, null, null),
                    a -> {
                      Thread.currentThread().interrupt();
                      throw untilInterrupted();
                    }))
        .isInstanceOf(CancellationException.class);
  }

  private static CancellationException untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new CancellationException();
  }

  @Test
  void columnsThatAreMissingOrOfAnotherTypeAreNamed() {
    StructType articles = new StructType().add("id", DataTypes.LongType);

    assertThatThrownBy(() -> ArticleArchive.checkColumns(articles))
        .hasMessage(
            "There is no column \"text\" among [id]: expected id and text, and perhaps format and"
                + " published; rename or add it");
    assertThatThrownBy(
            () -> ArticleArchive.checkColumns(articles.add("text", DataTypes.LongType)))
        .hasMessage(
            "The column \"text\" is of type bigint: expected string, or binary as of a file; cast"
                + " it");
    ArticleArchive.checkColumns(articles.add("text", DataTypes.BinaryType));
  }

  @Test
  void optionsAreCheckedBeforeTheyAreSentAndArriveAsTheyWere() throws Exception {
    assertThatThrownBy(
            () -> ArchiveOptions.of(GenerateOptions.defaults().withRules(Set.of("guess"))))
        .hasMessageStartingWith("rule \"guess\": expected one of [");
    assertThat(
            ArchiveOptions.of(GenerateOptions.defaults().withRules(Set.of(Readback.ALL_RULES)))
                .rules())
        .containsExactly("all");
    assertThatThrownBy(() -> OPTIONS.withLimit(Duration.ZERO))
        .hasMessage("limit PT0S: expected more than zero");

    ArchiveOptions sent =
        ArchiveOptions.of(new GenerateOptions(5, 7, 3, Set.of("who-said", "true-false")))
            .withNlp4jOnly(true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(sent);
    }
  }
}
