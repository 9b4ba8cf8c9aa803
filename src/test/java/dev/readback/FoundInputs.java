package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The inputs that fuzzing starts from ({@code seed-*}) and those that it found something with
 * ({@code found-*}), as tests without a fuzzer. They lie where Jazzer looks for them.
 */
public final class FoundInputs {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private FoundInputs() {}

  /**
   * A test for each input.
   *
   * @param owner any class of the package that the fuzz tests are in
   * @param readers what reads the inputs, by the name of the fuzz test
   */
  public static List<DynamicTest> tests(Class<?> owner, Map<String, Consumer<byte[]>> readers) {
    Path folder = RESOURCES.resolve(owner.getPackageName().replace('.', '/'));
    Map<String, Path> folders = new TreeMap<>();
    for (Path each : list(folder)) {
      String name = each.getFileName().toString();
      if (name.endsWith("Inputs")) {
        folders.put(name.substring(0, name.length() - "Inputs".length()), each.resolve("read"));
      }
    }
    assertThat(folders.keySet()).isEqualTo(new TreeMap<>(readers).keySet());
    List<DynamicTest> tests = new ArrayList<>();
    folders.forEach(
        (name, inputs) -> {
          for (Path input : list(inputs)) {
            tests.add(
                DynamicTest.dynamicTest(
                    name + " " + input.getFileName(),
                    () -> readers.get(name).accept(bytes(input))));
          }
        });
    return tests;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
