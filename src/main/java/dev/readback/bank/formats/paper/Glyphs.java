package dev.readback.bank.formats.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the embedded font can show. */
final class Glyphs {
  private static final CmapLookup KNOWN = lookup();

  private Glyphs() {}

  /** The font file of a style. */
  static InputStream font(String style) {
    String name = "/liberation/LiberationSans-" + style + ".ttf";
    InputStream in = Glyphs.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path: openpdf-fonts-extra");
    }
    return in;
  }

  /** The text with a question mark in a box's stead for what the font cannot show. */
  static String writable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.appendCodePoint(c == '\n' || c == '\t' || shows(c) ? c : '?'));
    return out.toString();
  }

  private static boolean shows(int c) {
    return KNOWN.getGlyphId(c) != 0;
  }

  private static CmapLookup lookup() {
    try (InputStream in = font("Regular");
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
