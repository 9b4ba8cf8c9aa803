package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.question.SourceArticle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextTest {

  private static final String TEXT =
      "Dam opens\n\nThe U.S. Corps opened the dam at noon. Mr. Lee watched. \"It held,\" he said.\n\n"
          + "Nobody was hurt.";

  private static List<String> context(String... evidence) {
    SourceArticle article =
        new SourceArticle("a1", "Dam opens", null, null, null, null, null, null, null, "0", TEXT);
    List<Evidence> all =
        List.of(evidence).stream()
            .map(e -> Evidence.cut(TEXT, new Span(TEXT.indexOf(e), TEXT.indexOf(e) + e.length())))
            .toList();
    return Context.of(article, all);
  }

  @Test
  void aFragmentReadsAsItsSentence() {
    assertThat(context("at noon")).containsExactly("The U.S. Corps opened the dam at noon.");
    assertThat(context("Lee")).containsExactly("Mr. Lee watched.");
    assertThat(context("Nobody")).containsExactly("Nobody was hurt.");
  }

  @Test
  void severalPiecesStandInTextOrder() {
    assertThat(context("hurt", "held", "It"))
        .containsExactly("\"It held,\" he said.", "Nobody was hurt.");
  }

  @Test
  void withoutTheTextTheBareWords() {
    Evidence bare = new Evidence(new Span(3, 7), "held");
    assertThat(Context.of(null, List.of(bare))).containsExactly("held");
  }

  @Test
  void whoAPronounMeansStandsJustBefore() {
    assertThat(before("It held")).contains("Mr. Lee watched.");
    assertThat(before("Mr. Lee")).isEmpty();
    assertThat(before("Nobody")).isEmpty();
    assertThat(before("Dam opens")).isEmpty();
  }

  private static Optional<String> before(String evidence) {
    SourceArticle article =
        new SourceArticle("a1", "Dam opens", null, null, null, null, null, null, null, "0", TEXT);
    int start = TEXT.indexOf(evidence);
    Span span = new Span(start, start + evidence.length());
    return Context.before(article, List.of(Evidence.cut(TEXT, span)));
  }
}
