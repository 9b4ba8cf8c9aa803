package dev.readback.analysis.engines.nlp4j;

import dev.readback.article.Span;
import dev.readback.diagnostic.Interruption;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

  /**
   * The sentences in a stretch of {@code text}, decoded; node 0 of each is the root.
   *
   * @param interruption looked at before each sentence
   */
  List<NLPNode[]> decode(String text, Span where, Interruption interruption) {
    List<NLPNode[]> sentences = new ArrayList<>();
    List<List<Token>> raw = tokenizer.segmentize(Spelling.plain(where.cut(text)));
    for (List<Token> tokens : new Segmenter(text, where).mend(raw)) {
      interruption.check();
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
    ModelFiles files = new ModelFiles(CacheFolder.find());
    try {
      Future<Object> parser = threads.submit(() -> files.read(MODELS + "en-dep.xz"));
      Future<Object> clusters =
          threads.submit(
              () ->
                  files.readWords(
                      LEXICA + "en-brown-clusters-simplified-lowercase.xz", LinkedHashSet::new));
      Future<Object> tagger = threads.submit(() -> files.read(MODELS + "en-pos.xz"));
      Future<Object> ambiguity =
          threads.submit(
              () ->
                  files.readWords(
                      LEXICA + "en-ambiguity-classes-simplified-lowercase.xz", List::copyOf));
      GlobalLexica<NLPNode> lexica = noLexica();
      List<NLPComponent<NLPNode>> components = new ArrayList<>();
      components.add(lexica);
      components.add(component(tagger));
      components.add(new MorphologicalAnalyzer<>(Language.ENGLISH));
      if (names) {
        Future<Object> gazetteers =
            threads.submit(() -> files.read(LEXICA + "en-named-entity-gazetteers-simplified.xz"));
        components.add(component(threads.submit(() -> files.read(MODELS + "en-ner.xz"))));
        lexica.setNamedEntityGazetteers(lexicon(gazetteers, Field.word_form_simplified));
      }
      components.add(component(parser));
      lexica.setAmbiguityClasses(lexicon(ambiguity, Field.word_form_simplified_lowercase));
      lexica.setWordClusters(lexicon(clusters, Field.word_form_simplified_lowercase));
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

  private static GlobalLexica<NLPNode> noLexica() {
    return new GlobalLexica<>(
        new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.UTF_8)));
  }

  @SuppressWarnings("unchecked")
  private static <T> GlobalLexicon<T> lexicon(Future<Object> content, Field field)
      throws ExecutionException, InterruptedException {
    return new GlobalLexicon<>((T) content.get(), field, "");
  }

  @SuppressWarnings("unchecked")
  private static NLPComponent<NLPNode> component(Future<Object> read)
      throws ExecutionException, InterruptedException {
    OnlineComponent<NLPNode, NLPState<NLPNode>> component =
        (OnlineComponent<NLPNode, NLPState<NLPNode>>) read.get();
    component.setFlag(NLPFlag.DECODE);
    return component;
  }
}
