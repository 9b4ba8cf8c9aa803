package dev.readback.bank.formats.anki;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Anki's package: a zip with a database of notes and cards. */
public final class Anki implements BankFormat {

  @Override
  public String name() {
    return "anki";
  }

  @Override
  public String description() {
    return "deck of cards for Anki";
  }

  @Override
  public List<String> extensions() {
    return List.of(".apkg");
  }

  @Override
  public Carriage carries(Kind kind) {
    return Carriage.lossy(
        kind == Kind.GAP
            ? "a cloze: the reader judges himself"
            : "a card: the reader judges himself");
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Deck deck = Deck.of(this, set, true, losses);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("collection.anki2", Collection.of(deck));
    files.put("media", "{}".getBytes(StandardCharsets.UTF_8));
    return new Outcome<>(Zips.write(files), losses.diagnostics());
  }
}
