package dev.readback.bank.formats.anki;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Anki's text import: a note a line, tabs between the fields, a head that names them. */
public final class AnkiText implements BankFormat {

  @Override
  public String name() {
    return "anki-text";
  }

  @Override
  public String description() {
    return "text for Anki's import";
  }

  @Override
  public List<String> extensions() {
    return List.of(".txt");
  }

  @Override
  public Carriage carries(Kind kind) {
    return Carriage.lossy("a card: the reader judges himself");
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Deck deck = Deck.of(this, set, false, losses);
    StringBuilder out =
        new StringBuilder("#separator:tab\n#html:true\n#notetype:Basic\n#deck:")
            .append(deck.title())
            .append("\n#columns:guid\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n");
    for (Deck.Note note : deck.notes()) {
      String back = note.back();
      for (String more : List.of(note.evidence(), note.source())) {
        back += more.isEmpty() ? "" : "<br><br>" + more;
      }
      out.append(
              String.join(
                  "\t",
                  field(note.guid()),
                  field(note.front()),
                  field(back),
                  field(String.join(" ", note.tags()))))
          .append('\n');
    }
    return new Outcome<>(out.toString().getBytes(StandardCharsets.UTF_8), losses.diagnostics());
  }

  /** Quotation marks around what holds a separator or one of them; a # in front is a comment. */
  private static String field(String text) {
    return text.indexOf('\t') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.startsWith("#")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
