package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Statement.Kind;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The statements found so far, and who made them. */
final class SaidSoFar {

  /** In the order found. */
  private final List<Said> said = new ArrayList<>();

  /**
   * A statement, and the reporting clause it comes from.
   *
   * @param block the paragraph of its reporting clause, or where a quotation begins
   */
  record Said(Statement statement, Source source, @Nullable Frame frame, int block) {}

  void add(Statement statement, Source source, @Nullable Frame frame, Sentence sentence) {
    said.add(new Said(statement, source, frame, sentence.block()));
  }

  /** All, in text order. */
  List<Statement> statements() {
    return said.stream()
        .map(Said::statement)
        .sorted(Comparator.comparing(Statement::content))
        .toList();
  }

  /** Whether some statement holds these words. */
  boolean holds(Span words) {
    return said.stream().anyMatch(s -> s.statement().content().contains(words));
  }

  /** Whether some reported clause holds this quotation. */
  boolean holdsMixed(Span quotation) {
    return said.stream()
        .map(Said::statement)
        .anyMatch(s -> s.kind() == Kind.MIXED && s.content().contains(quotation));
  }

  private Optional<Said> last(Predicate<Said> wanted) {
    for (int i = said.size() - 1; i >= 0; i--) {
      if (!nested(said.get(i)) && wanted.test(said.get(i))) {
        return Optional.of(said.get(i));
      }
    }
    return Optional.empty();
  }

  /** "She refused Doe's demand that it close": Doe speaks only in what she says. */
  private boolean nested(Said each) {
    Span source = each.source().span();
    return source != null
        && each.statement().kind() != Kind.DIRECT
        && said.stream().anyMatch(s -> !s.equals(each) && s.statement().content().contains(source));
  }

  /** The last direct quotation found that ends before some place. */
  Optional<Said> lastDirect(int end) {
    return last(s -> s.statement().kind() == Kind.DIRECT && s.statement().content().end() <= end);
  }

  /** The last source in this paragraph that is mentioned; null where there is none. */
  @Nullable Source lastSource(Sentence sentence) {
    return last(s -> s.block() != sentence.block() || s.source().span() != null)
        .filter(s -> s.block() == sentence.block())
        .map(Said::source)
        .orElse(null);
  }

  /** The last source of the paragraph before; null where there is none or it is unsure. */
  @Nullable Source earlierSource(Sentence sentence) {
    return last(s -> s.block() < sentence.block())
        .filter(s -> s.block() == sentence.block() - 1 && s.source().known())
        .map(Said::source)
        .orElse(null);
  }

  /** Who spoke last in a paragraph. */
  Optional<Source> lastSpeaker(int block) {
    return last(s -> s.block() == block).map(Said::source);
  }

  /** The one who alone has spoken in a paragraph. */
  Optional<Source> onlySpeaker(int block) {
    List<Source> known =
        said.stream()
            .filter(s -> s.block() == block)
            .map(Said::source)
            .filter(Source::known)
            .toList();
    boolean one =
        known.stream().map(Source::entity).distinct().count() == 1
            && known.stream().map(Source::name).distinct().count() == 1;
    return one ? Optional.of(known.get(known.size() - 1)) : Optional.empty();
  }
}
