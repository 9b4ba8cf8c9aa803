package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextCleanerTest {
  private static void repaired(String raw, String expected, String note) {
    TextCleaner cleaner = new TextCleaner();
    assertThat(cleaner.clean(raw)).isEqualTo(expected);
    assertThat(cleaner.note("a.txt").map(Diagnostic::line))
        .contains("a.txt: repaired " + note + "; offsets are counted in the repaired text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words, and a \"quotation\".\n",
        "“Curly” ‘quotes’ – en, em — dash… and so on",
        "Zoë, Łódź, Gdańsk, naïve, São, Erdoğan, Ærø, ﷼, 你好, Привет, हिन्दी",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 and \u2764\ufe0f",
        "क्\u200dष stays joined",
        "5°C, £5, €10, ½, ™, ©, №, 10⁶",
        "AT&T & R&D; a < b > c"
      })
  void cleanTextStaysAsItIs(String text) {
    TextCleaner cleaner = new TextCleaner();
    assertThat(cleaner.clean(text)).isEqualTo(text);
    assertThat(cleaner.note("a.txt")).isEmpty();
  }

  @Test
  void lineEndsAreOneKindAndNoFlaw() {
    TextCleaner cleaner = new TextCleaner();
    assertThat(cleaner.clean("\ufeffa\r\nb\rc\u2028d\u2029e\u0085f\fg\n\nh"))
        .isEqualTo("a\nb\nc\nd\ne\nf\ng\n\nh");
    assertThat(cleaner.note("a.txt")).isEmpty();
  }

  @Test
  void oddSpacesBecomeSpacesOneForOne() {
    repaired("5\u00a0million\u2009km\u202f!", "5 million km !", "3 spaces of other widths");
    assertThat(new TextCleaner().clean("a\tb")).isEqualTo("a b");
  }

  @Test
  void whatHidesInWordsIsTakenOut() {
    repaired("govern\u00admen\u00adtal", "governmental", "2 soft hyphens");
    repaired("the ﬁrst oﬃce", "the first office", "2 ligatures");
    repaired("a\u200bb \ufeffc \u200dd", "ab c d", "3 zero-width characters");
    repaired("cafe\u0301", "café", "1 decomposed letter");
  }

  @Test
  void controlCharactersAndOverridesNeverSurvive() {
    repaired("a\u0000b\u0007c\u001b[31mred\u001b[0m", "abcred", "4 control characters");
    repaired("\u202egnp.exe\u202c \u2066x\u2069", "gnp.exe x", "4 text-direction overrides");
    repaired("a\ud800b", "a\ufffdb", "1 broken character");
  }

  @Test
  void whatWasEncodedTwiceIsDecodedAgain() {
    repaired("â€œYesâ€\u009d, itâ€™s ZoÃ«", "“Yes”, it’s Zoë", "4 twice encoded characters");
    repaired("the \u0093dam\u0094", "the “dam”", "2 control characters");
    repaired("Tom &amp; Jerry&#8217;s &quot;x&quot;", "Tom & Jerry’s \"x\"", "4 HTML entities");
  }
}
