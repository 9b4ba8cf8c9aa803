package dev.readback.measure;

import dev.readback.Readback;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.analysis.engines.recorded.Recordings;
import java.nio.file.Path;
import java.util.List;

/** What is measured: Readback, with a cache of analyses where {@code -Dcache=FOLDER} names one. */
final class Measured {
  private Measured() {}

  /**
   * @param alone NLP4J without CoreNLP
   */
  static Readback readback(boolean alone) {
    List<AnalysisEngine> engines =
        alone
            ? List.of(Nlp4jEngine.withNames())
            : List.of(Nlp4jEngine.parserOnly(), new CoreNlpEngine());
    String cache = System.getProperty("cache");
    if (cache != null) {
      Recordings recordings = Recordings.in(Path.of(cache), "-Dcache=FOLDER");
      engines = engines.stream().map(recordings::record).toList();
    }
    return Readback.over(new Analyzer(engines));
  }
}
