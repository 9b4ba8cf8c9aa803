package dev.readback.analysis.engines;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Severity;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/** The analyzers that Readback knows. */
public final class Engines {
  private static final String CORENLP = "dev.readback.analysis.engines.corenlp.CoreNlpEngine";
  private static final String CORENLP_MODELS =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private Engines() {}

  /**
   * {@return NLP4J for the parse, CoreNLP for names, times and a second opinion on clauses} Where
   * {@link #coreNlpAvailable} is false, the same as {@link #nlp4jOnly}.
   */
  public static Analyzer both() {
    return coreNlpAvailable()
        ? new Analyzer(List.of(Nlp4jEngine.parserOnly(), coreNlp()))
        : nlp4jOnly();
  }

  /** {@return NLP4J alone: fewer facts can be trusted, and times have no values} */
  public static Analyzer nlp4jOnly() {
    return new Analyzer(List.of(Nlp4jEngine.withNames()));
  }

  /** {@return whether CoreNLP and its models are on the class path} */
  public static boolean coreNlpAvailable() {
    ClassLoader loader = Engines.class.getClassLoader();
    return loader.getResource("edu/stanford/nlp/ling/CoreLabel.class") != null
        && loader.getResource(CORENLP_MODELS) != null;
  }

  /** {@return what an app without CoreNLP goes without; empty where CoreNLP is there} */
  public static Optional<Diagnostic> shortcomings() {
    return coreNlpAvailable()
        ? Optional.empty()
        : Optional.of(
            new Diagnostic(
                "corenlp-missing",
                Severity.NOTE,
                null,
                null,
                "CoreNLP is not on the class path: dates have no values and no second parser checks"
                    + " the first, so there are fewer questions; add"
                    + " edu.stanford.nlp:stanford-corenlp:4.5.10 and its models to get them"));
  }

  /** By name, so that this class loads where CoreNLP is not on the class path. */
  private static AnalysisEngine coreNlp() {
    try {
      return Class.forName(CORENLP).asSubclass(AnalysisEngine.class).getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(CORENLP + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(CORENLP + ": " + e, e);
    }
  }
}
