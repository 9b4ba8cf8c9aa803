package dev.readback.analysis.engines.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFilesTest {
  private static final String TAGGER = "edu/emory/mathcs/nlp/models/en-pos.xz";

  @TempDir Path folder;

  @Test
  void aModelThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new ModelFiles(folder).read("no/such.xz"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("no/such.xz is not on the class path; add edu.emory.mathcs.nlp:nlp4j-english");
  }

  @Test
  @Tag("engine")
  void aCopyIsMadeAndUsedAndADamagedOneReplaced() throws Exception {
    ModelFiles files = new ModelFiles(folder.resolve("cache"));
    Class<?> type = files.read(TAGGER).getClass();
    Path copy = only(folder.resolve("cache"));
    byte[] content = Files.readAllBytes(copy);

    assertThat(files.read(TAGGER)).isInstanceOf(type);

    byte[] damaged = content.clone();
    damaged[damaged.length / 2]++;
    Files.write(copy, damaged);
    assertThat(files.read(TAGGER)).isInstanceOf(type);
    assertThat(Arrays.equals(Files.readAllBytes(copy), content)).isTrue();
    only(folder.resolve("cache"));
  }

  @Test
  @Tag("engine")
  void whereNoCopyCanBeKeptTheModelIsReadAllTheSame() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThat(new ModelFiles(file).read(TAGGER)).isNotNull();
    assertThat(Files.readString(file)).isEqualTo("no folder");
    assertThat(new ModelFiles(null).read(TAGGER)).isNotNull();
  }

  private static Path only(Path folder) {
    String[] names = folder.toFile().list();
    assertThat(names).hasSize(1);
    return folder.resolve(names[0]);
  }
}
