package dev.readback.analysis.engines.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.analysis.ClauseOpinion;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a recording as one line of JSON. A span is {@code [start,end]}; a token {@code
 * [start,end,tag,head,relation]} with its lemma at the end where that is not the word in lower
 * case.
 */
final class RecordingJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RecordingJson() {}

  static String write(Recording recording) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("text", recording.text());
    if (recording.published() != null) {
      node.put("published", recording.published().toString());
    }
    ArrayNode blocks = node.putArray("blocks");
    for (Block block : recording.blocks()) {
      span(blocks.addArray(), block.span()).add(block.kind().name());
    }
    ObjectNode engines = node.putObject("engines");
    recording.layers().forEach((id, layers) -> write(layers, engines.putObject(id)));
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws IllegalArgumentException if the line is no recording
   */
  static Recording read(String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a recording: " + e.getOriginalMessage(), e);
    }
    String text = node.path("text").asText();
    List<Block> blocks = new ArrayList<>();
    for (JsonNode each : node.path("blocks")) {
      blocks.add(new Block(BlockKind.valueOf(each.get(2).asText()), span(each)));
    }
    SortedMap<String, Layers> layers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : node.path("engines").properties()) {
      layers.put(each.getKey(), layers(each.getValue(), text));
    }
    JsonNode published = node.get("published");
    return new Recording(
        text, blocks, published == null ? null : LocalDate.parse(published.asText()), layers);
  }

  private static void write(Layers layers, ObjectNode node) {
    if (!layers.sentences().isEmpty()) {
      ArrayNode sentences = node.putArray("sentences");
      for (Sentence each : layers.sentences()) {
        ArrayNode sentence = sentences.addArray().add(each.block());
        each.tokens().forEach(token -> write(token, sentence.addArray()));
      }
    }
    if (!layers.names().isEmpty()) {
      ArrayNode names = node.putArray("names");
      layers.names().forEach(n -> span(names.addArray(), n.span()).add(n.type().name()));
    }
    if (!layers.times().isEmpty()) {
      ArrayNode times = node.putArray("times");
      layers
          .times()
          .forEach(t -> span(times.addArray(), t.span()).add(t.kind().name()).add(t.value()));
    }
    if (!layers.clauses().isEmpty()) {
      ArrayNode clauses = node.putArray("clauses");
      layers.clauses().forEach(clause -> write(clause, clauses.addArray()));
    }
  }

  private static void write(Token token, ArrayNode node) {
    span(node, token.span()).add(token.tag()).add(token.head()).add(token.relation());
    if (!token.lemma().equals(token.text().toLowerCase(Locale.ROOT))) {
      node.add(token.lemma());
    }
  }

  private static void write(ClauseOpinion clause, ArrayNode node) {
    span(node.addArray(), clause.verb());
    optional(node, clause.subject());
    optional(node, clause.passiveSubject());
    ArrayNode objects = node.addArray();
    clause.objects().forEach(o -> span(objects.addArray(), o));
    optional(node, clause.agent());
  }

  private static void optional(ArrayNode node, @Nullable Span span) {
    if (span == null) {
      node.addNull();
    } else {
      span(node.addArray(), span);
    }
  }

  private static ArrayNode span(ArrayNode node, Span span) {
    return node.add(span.start()).add(span.end());
  }

  private static Layers layers(JsonNode node, String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode each : node.path("sentences")) {
      List<Token> tokens = new ArrayList<>();
      for (int i = 1; i < each.size(); i++) {
        tokens.add(token(i - 1, each.get(i), text));
      }
      sentences.add(
          new Sentence(sentences.size(), each.get(0).asInt(), Sentence.spanOf(tokens), tokens));
    }
    List<Name> names = new ArrayList<>();
    for (JsonNode each : node.path("names")) {
      names.add(new Name(span(each), EntityType.valueOf(each.get(2).asText())));
    }
    List<TimeExpression> times = new ArrayList<>();
    for (JsonNode each : node.path("times")) {
      times.add(
          new TimeExpression(
              span(each),
              TimeExpression.Kind.valueOf(each.get(2).asText()),
              each.get(3).isNull() ? null : each.get(3).asText()));
    }
    List<ClauseOpinion> clauses = new ArrayList<>();
    for (JsonNode each : node.path("clauses")) {
      List<Span> objects = new ArrayList<>();
      each.get(3).forEach(o -> objects.add(span(o)));
      clauses.add(
          new ClauseOpinion(
              span(each.get(0)),
              optional(each.get(1)),
              optional(each.get(2)),
              objects,
              optional(each.get(4))));
    }
    return new Layers(sentences, names, times, clauses);
  }

  private static Token token(int index, JsonNode node, String text) {
    Span span = span(node);
    String word = span.cut(text);
    String lemma = node.size() > 5 ? node.get(5).asText() : word.toLowerCase(Locale.ROOT);
    return new Token(
        index, span, word, lemma, node.get(2).asText(), node.get(3).asInt(), node.get(4).asText());
  }

  private static @Nullable Span optional(JsonNode node) {
    return node.isNull() ? null : span(node);
  }

  private static Span span(JsonNode node) {
    return new Span(node.get(0).asInt(), node.get(1).asInt());
  }
}
