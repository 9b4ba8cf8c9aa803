package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import dev.readback.article.readers.ArticleReader;
import dev.readback.bank.Banks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The banks in {@code question-banks} are what Readback makes of {@code seeds}, to the byte. With
 * {@code -Dgolden.update=true} they are written anew, to be reviewed.
 */
@Tag("engine")
class GoldenBanksTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final Path BANKS = Path.of("question-banks");

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  @Test
  void everySeedHasItsBankAndNoOtherBankIsThere() throws IOException {
    assertThat(files(BANKS, ".json").stream().map(GoldenBanksTest::name).toList())
        .isNotEmpty()
        .isEqualTo(files(SEEDS, ".txt").stream().map(GoldenBanksTest::name).toList());
  }

  @Test
  void banksAreTheSameBytesAlsoWithTwoThreads() throws Exception {
    Readback readback = Readback.create();
    readback.load();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<byte[]>> work =
          files(SEEDS, ".txt").stream()
              .<Callable<byte[]>>map(f -> () -> bank(readback, f))
              .toList();
      List<Future<byte[]>> made = threads.invokeAll(work);
      for (int i = 0; i < made.size(); i++) {
        Path seed = files(SEEDS, ".txt").get(i);
        Path file = BANKS.resolve(name(seed) + ".json");
        byte[] bytes = made.get(i).get();
        if (Boolean.getBoolean("golden.update")) {
          Banks.write(Banks.read(bytes, name(seed)).value(), file, true);
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8))
            .as(file.toString())
            .isEqualTo(Files.readString(file));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] bank(Readback readback, Path seed) {
    Article article = ArticleReader.read(seed).value();
    return Banks.toBytes(readback.generate(article, GenerateOptions.defaults()).set());
  }
}
