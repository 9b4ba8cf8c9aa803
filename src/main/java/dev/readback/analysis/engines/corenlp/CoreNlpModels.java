package dev.readback.analysis.engines.corenlp;

import dev.readback.diagnostic.Interruption;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The models of CoreNLP that are used, without its pipeline: called one by one they load in
 * parallel, and nothing is computed that nobody reads. All of them may be shared between threads.
 */
final class CoreNlpModels {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private final TokenizerAnnotator tokenizer;
  private final WordsToSentencesAnnotator splitter;
  private final MaxentTagger tagger;
  private final DependencyParser parser;
  private final CRFClassifier<CoreLabel> recognizer;

  private CoreNlpModels(
      MaxentTagger tagger, DependencyParser parser, CRFClassifier<CoreLabel> recognizer) {
    Properties properties = new Properties();
    // Without it a straight closing mark after a full stop becomes a sentence of its own, and the
    // 's of "she's" with a curly apostrophe is taken for a possessive.
    properties.setProperty("tokenize.options", "quotes=latex,untokenizable=noneKeep");
    properties.setProperty("tokenize.ssplit", "false");
    this.tokenizer = new TokenizerAnnotator(false, properties);
    this.splitter = new WordsToSentencesAnnotator(properties);
    this.tagger = tagger;
    this.parser = parser;
    this.recognizer = recognizer;
  }

  /**
   * Loads the models in two threads.
   *
   * @throws IllegalStateException if one is not on the class path or cannot be read
   */
  static CoreNlpModels load() {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "corenlp-loader");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Future<CRFClassifier<CoreLabel>> recognizer =
          threads.submit(
              () ->
                  CRFClassifier.getClassifier(
                      MODELS + "ner/english.all.3class.distsim.crf.ser.gz"));
      Future<DependencyParser> parser =
          threads.submit(() -> DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL));
      Future<MaxentTagger> tagger =
          threads.submit(
              () -> new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger"));
      // The first one costs half a second, which no article needs to wait for.
      Future<TimeAnnotator> times = threads.submit(CoreNlpModels::timeAnnotator);
      times.get();
      return new CoreNlpModels(tagger.get(), parser.get(), recognizer.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("CoreNLP's models could not be loaded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while CoreNLP's models were being loaded", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Without holidays, whose library is left out. */
  private static TimeAnnotator timeAnnotator() {
    Properties properties = new Properties();
    properties.setProperty("sutime.binders", "0");
    properties.setProperty(
        "sutime.rules", MODELS + "sutime/defs.sutime.txt," + MODELS + "sutime/english.sutime.txt");
    return new TimeAnnotator("sutime", properties);
  }

  /** Sentences with tags. */
  Annotation annotate(String block) {
    Annotation annotation = new Annotation(block);
    tokenizer.annotate(annotation);
    splitter.annotate(annotation);
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      tagger.tagCoreLabels(sentence.get(CoreAnnotations.TokensAnnotation.class));
    }
    return annotation;
  }

  /**
   * Adds times to the annotated blocks of one article, one block after the other.
   *
   * <p>An annotator remembers: once a verb in the past stood beside a "Thursday", all Thursdays lie
   * in the past for it. So each article has a new one (25 ms), and its blocks take turns.
   *
   * @param published what relative times are counted from
   */
  void addTimes(List<Annotation> blocks, Optional<LocalDate> published, Interruption interruption) {
    TimeAnnotator times = timeAnnotator();
    for (Annotation block : blocks) {
      interruption.check();
      published.ifPresent(
          date -> block.set(CoreAnnotations.DocDateAnnotation.class, date.toString()));
      times.annotate(block);
    }
  }

  /** The dependencies of a tagged sentence. */
  GrammaticalStructure parsed(CoreMap sentence) {
    return parser.predict(sentence);
  }

  /** Copies of the tokens, each with PERSON, ORGANIZATION, LOCATION or O as answer. */
  List<CoreLabel> recognized(List<CoreLabel> tokens) {
    return recognizer.classifySentence(tokens);
  }
}
