package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be asked for. */
final class GenerateOptionsTest {

  @Test
  void aRuleThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> GenerateOptions.defaults().withRules(Set.of("who-said", "guess")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rule \"guess\": expected one of [")
        .hasMessageEndingWith("who-what-subject, why, all]");
  }

  @Test
  void allRulesMayBeAskedForTogether() {
    assertThat(GenerateOptions.defaults().withRules(Set.of(Readback.ALL_RULES)).settings("x"))
        .containsEntry("rules", "all");
  }
}
