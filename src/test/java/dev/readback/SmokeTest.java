package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Span;
import org.junit.jupiter.api.Test;

class SmokeTest {
  @Test
  void spanCutsItsWords() {
    assertThat(new Span(2, 4).cut("abcdef")).isEqualTo("cd");
  }
}
