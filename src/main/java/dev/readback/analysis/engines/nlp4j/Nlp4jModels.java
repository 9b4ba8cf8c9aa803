package dev.readback.analysis.engines.nlp4j;

import dev.readback.article.Span;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** NLP4J's tokenizer and components, loaded once; all of them may be shared between threads. */
final class Nlp4jModels {
  private static final String MODELS = "edu/emory/mathcs/nlp/models/";
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";

  private final Tokenizer tokenizer = new EnglishTokenizer();
  private final NLPDecoder decoder = new NLPDecoder();

  private Nlp4jModels(List<NLPComponent<NLPNode>> components) {
    decoder.setTokenizer(tokenizer);
    decoder.setComponents(components);
  }

  /** The sentences in a stretch of {@code text}, decoded; node 0 of each is the root. */
  List<NLPNode[]> decode(String text, Span where) {
    List<NLPNode[]> sentences = new ArrayList<>();
    List<List<Token>> raw = tokenizer.segmentize(Spelling.plain(where.cut(text)));
    for (List<Token> tokens : new Segmenter(text, where).mend(raw)) {
      sentences.add(decoder.decode(decoder.toNodeArray(tokens)));
    }
    return sentences;
  }

  /**
   * Loads the models in two threads, the parser's first because it takes longest.
   *
   * @throws IllegalStateException if one is not on the class path or cannot be read
   */
  static Nlp4jModels load(boolean names) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "nlp4j-loader");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Future<Object> parser = threads.submit(() -> read(MODELS + "en-dep.xz"));
      Future<Object> clusters =
          threads.submit(() -> read(LEXICA + "en-brown-clusters-simplified-lowercase.xz"));
      Future<Object> tagger = threads.submit(() -> read(MODELS + "en-pos.xz"));
      Future<Object> ambiguity =
          threads.submit(() -> read(LEXICA + "en-ambiguity-classes-simplified-lowercase.xz"));
      GlobalLexica<NLPNode> lexica =
          new GlobalLexica<>(
              new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.UTF_8)));
      List<NLPComponent<NLPNode>> components = new ArrayList<>();
      components.add(lexica);
      if (names) {
        Future<Object> recognizer = threads.submit(() -> read(MODELS + "en-ner.xz"));
        lexica.setNamedEntityGazetteers(
            lexicon(
                read(LEXICA + "en-named-entity-gazetteers-simplified.xz"),
                Field.word_form_simplified));
        components.add(component(recognizer.get()));
      }
      lexica.setAmbiguityClasses(lexicon(ambiguity.get(), Field.word_form_simplified_lowercase));
      lexica.setWordClusters(lexicon(clusters.get(), Field.word_form_simplified_lowercase));
      components.add(1, component(tagger.get()));
      components.add(2, new MorphologicalAnalyzer<>(Language.ENGLISH));
      components.add(component(parser.get()));
      return new Nlp4jModels(components);
    } catch (ExecutionException e) {
      throw new IllegalStateException("NLP4J's models could not be loaded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while NLP4J's models were being loaded", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Object read(String resource) {
    try (InputStream in = ModelFiles.open(resource);
        ObjectInputStream objects = new ObjectInputStream(in)) {
      return objects.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(resource + ": " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> GlobalLexicon<T> lexicon(Object content, Field field) {
    return new GlobalLexicon<>((T) content, field, "");
  }

  @SuppressWarnings("unchecked")
  private static NLPComponent<NLPNode> component(Object read) {
    OnlineComponent<NLPNode, NLPState<NLPNode>> component =
        (OnlineComponent<NLPNode, NLPState<NLPNode>>) read;
    component.setFlag(NLPFlag.DECODE);
    return component;
  }
}
