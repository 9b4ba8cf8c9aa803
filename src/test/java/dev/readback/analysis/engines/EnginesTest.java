package dev.readback.analysis.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EnginesTest {

  @Test
  void withCoreNlpNothingIsMissing() {
    assertThat(Engines.coreNlpAvailable()).isTrue();
    assertThat(Engines.shortcomings()).isEmpty();
  }

  /** No model is loaded here: engines load when first used. */
  @Test
  void withoutCoreNlpThereIsNlp4jAlone() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPathWithoutCoreNlp(), ClassLoader.getPlatformClassLoader())) {
      Class<?> engines = loader.loadClass(Engines.class.getName());

      assertThat(engines.getMethod("coreNlpAvailable").invoke(null)).isEqualTo(false);
      assertThat(engines.getMethod("both").invoke(null)).isNotNull();
      assertThat((Optional<?>) engines.getMethod("shortcomings").invoke(null))
          .map(diagnostic -> line(diagnostic))
          .hasValue(
              "CoreNLP is not on the class path: dates have no values and no second parser checks"
                  + " the first, so there are fewer questions; add"
                  + " edu.stanford.nlp:stanford-corenlp:4.5.10 and its models to get them");
    }
  }

  private static Object line(Object diagnostic) {
    try {
      return diagnostic.getClass().getMethod("line").invoke(diagnostic);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static URL[] classPathWithoutCoreNlp() throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String each : path.split(File.pathSeparator)) {
      if (!each.contains("stanford-corenlp")) {
        urls.add(new File(each).toURI().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
