package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void cleanLinesOnlyShow() {
    assertThat(Terminal.clean("a\u001b[31mb\u009b1mc\u0007"))
        .isEqualTo("a\uFFFD[31mb\uFFFD1mc\uFFFD");
    assertThat(Terminal.clean("one\ntwo\r\tthree\u2028four")).isEqualTo("one two  three four");
    assertThat(Terminal.clean("a\u202eb\u2066c\u200bd\u00ade")).isEqualTo("abcde");
    assertThat(Terminal.clean("\ud800x")).isEqualTo("\uFFFDx");
    assertThat(Terminal.clean("“é” – 日本 😀")).isEqualTo("“é” – 日本 😀");
  }

  @Test
  void escapedJsonSaysTheSame() {
    assertThat(Terminal.escape("{\"a\":\"b\u009b\u202e\u007f\"}\n"))
        .isEqualTo("{\"a\":\"b\\u009b\\u202e\\u007f\"}\n");
    assertThat(Terminal.escape("{\"a\":\"é😀\"}")).isEqualTo("{\"a\":\"é😀\"}");
    assertThat(Terminal.escape("\"\udb40\udc41\"")).isEqualTo("\"\\udb40\\udc41\"");
  }

  @Test
  void widths() {
    assertThat(Terminal.width("abc")).isEqualTo(3);
    assertThat(Terminal.width("日本")).isEqualTo(4);
    assertThat(Terminal.width("e\u0301")).isEqualTo(1);
  }
}
