package dev.readback.fact;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Statement;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import org.jspecify.annotations.Nullable;

/** Tells who says a clause: somebody in a statement around it, or the article itself. */
final class Attributions {

  private final Analysis analysis;
  private final String text;

  Attributions(Analysis analysis) {
    this.analysis = analysis;
    this.text = analysis.article().text();
  }

  /** The shortest statement around a verb; null where the article itself says it. */
  @Nullable Statement around(Span verb) {
    Statement best = null;
    for (Statement each : analysis.statements()) {
      if (each.content().contains(verb)
          && !isCutOff(each, verb)
          && (best == null || each.content().length() < best.content().length())) {
        best = each;
      }
    }
    return best;
  }

  /** "A denied it; B claimed that ...": the semicolon ends what the second source answers for. */
  private boolean isCutOff(Statement statement, Span verb) {
    Span other = statement.cue() != null ? statement.cue() : statement.source();
    if (statement.kind() == Statement.Kind.DIRECT || other == null) {
      return false;
    }
    int from = Math.min(other.end(), verb.end());
    int to = Math.max(other.start(), verb.start());
    return from < to && text.substring(from, to).contains(";");
  }

  /**
   * @param own with what reserve the clause itself is told
   */
  Attribution of(@Nullable Statement statement, Certainty own) {
    if (statement == null) {
      return new Attribution(Attribution.Kind.NARRATOR, null, null, own);
    }
    Certainty certainty =
        statement.certainty() == Certainty.ATTRIBUTED && own != Certainty.ASSERTED
            ? own
            : statement.certainty();
    String source =
        statement.sourceName() != null
            ? statement.sourceName()
            : statement.source() == null ? null : statement.source().cut(text);
    return new Attribution(
        statement.unnamed() || source == null ? Attribution.Kind.UNNAMED : Attribution.Kind.SPEAKER,
        source,
        statement.cue() == null ? null : statement.cue().cut(text),
        certainty);
  }

  /**
   * Whether the words are a named speaker's own, so that they can be told as what he or she says.
   */
  static boolean isOwnWords(@Nullable Statement statement) {
    return statement != null
        && statement.kind() == Statement.Kind.DIRECT
        && statement.entity() >= 0
        && !statement.unnamed();
  }
}
