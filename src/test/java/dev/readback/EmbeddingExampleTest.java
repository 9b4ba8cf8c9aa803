package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import dev.readback.article.readers.ArticleReader;
import dev.readback.bank.Banks;
import dev.readback.marking.Markers;
import dev.readback.question.Question;
import dev.readback.session.Mode;
import dev.readback.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's example compiles, because it stands here too, word for word. */
class EmbeddingExampleTest {

  private static final Path SOURCE =
      Path.of("src/test/java/dev/readback/EmbeddingExampleTest.java");

  @SuppressWarnings({"UnusedMethod", "JavaTimeDefaultTimeZone"})
  private static void example() {
    Readback readback = Readback.create();
    Article article = ArticleReader.read(Path.of("article.txt")).value();
    Generation generation = readback.generate(article, GenerateOptions.defaults().withCount(8));
    Banks.write(generation.set(), Path.of("quiz.json"), false);

    Session session = Session.start(generation.set(), Mode.PRACTICE, Instant.now());
    Question question = session.current().orElseThrow();
    System.out.println(question.stem());
    session = session.answer(question.id(), Markers.key(question), Instant.now());
    System.out.println(session.result().score() + " of " + session.result().max());
  }

  @Test
  void theReadmeHoldsTheExample() throws IOException {
    Matcher java =
        Pattern.compile("(?s)```java\n(.*?)```").matcher(Files.readString(Path.of("README.md")));
    assertThat(java.find()).isTrue();
    List<String> readme = code(java.group(1));
    assertThat(readme).hasSize(9);
    assertThat(code(Files.readString(SOURCE))).containsSequence(readme);
  }

  private static List<String> code(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
