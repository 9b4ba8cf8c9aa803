package dev.readback.analysis.engines.nlp4j;

import static java.util.Objects.requireNonNullElse;

import dev.readback.analysis.EntityType;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads names and times from NLP4J's tags: B-, I-, L- and U- with an OntoNotes type. */
final class Mentions {

  private Mentions() {}

  /** A mention with its OntoNotes type, such as GPE. */
  record Mention(Span span, String type) {

    /** What it names; empty for times and numbers. */
    Optional<EntityType> name() {
      return switch (type) {
        case "PERSON" -> Optional.of(EntityType.PERSON);
        case "ORG" -> Optional.of(EntityType.ORGANIZATION);
        case "GPE", "LOC", "FAC" -> Optional.of(EntityType.PLACE);
        case "NORP" -> Optional.of(EntityType.GROUP);
        case "EVENT", "WORK_OF_ART", "PRODUCT", "LAW" -> Optional.of(EntityType.OTHER);
        default -> Optional.empty();
      };
    }

    /** DATE covers durations too: NLP4J does not tell them apart. */
    Optional<TimeExpression.Kind> time() {
      return switch (type) {
        case "DATE" -> Optional.of(TimeExpression.Kind.DATE);
        case "TIME" -> Optional.of(TimeExpression.Kind.TIME);
        default -> Optional.empty();
      };
    }
  }

  /**
   * @param nodes a sentence with the root at 0, so node i is token i - 1
   */
  static List<Mention> of(NLPNode[] nodes, List<Token> tokens) {
    List<Mention> found = new ArrayList<>();
    int i = 1;
    while (i < nodes.length) {
      String tag = tag(nodes[i]);
      int end = i + 1;
      if (tag.startsWith("B-") || tag.startsWith("U-")) {
        String type = tag.substring(2);
        while (end < nodes.length
            && (tag(nodes[end]).equals("I-" + type) || tag(nodes[end]).equals("L-" + type))) {
          end++;
        }
        trimmed(tokens, i - 1, end - 1).ifPresent(span -> found.add(new Mention(span, type)));
      }
      i = end;
    }
    return found;
  }

  private static String tag(NLPNode node) {
    return requireNonNullElse(node.getNamedEntityTag(), "O");
  }

  /** Without the article before it and the possessive ending after it. */
  private static Optional<Span> trimmed(List<Token> tokens, int from, int to) {
    int first = from;
    int last = to - 1;
    if (first < last && tokens.get(first).tag().equals("DT")) {
      first++;
    }
    if (first < last && tokens.get(last).tag().equals("POS")) {
      last--;
    }
    return tokens.get(last).tag().equals("POS")
        ? Optional.empty()
        : Optional.of(tokens.get(first).span().union(tokens.get(last).span()));
  }
}
