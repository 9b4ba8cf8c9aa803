package dev.readback.bank.formats.anki;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.formats.parts.NewIds;
import dev.readback.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Anki's database, schema 11, which every Anki of the last ten years reads. */
final class Collection {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Seconds since 1970: fixed, so that the same cards are the same bytes. */
  private static final long STAMP = 1_767_225_600L;

  private static final long CARD_MODEL = 1_700_000_000_001L;
  private static final long CLOZE_MODEL = 1_700_000_000_002L;

  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null,"
              + " scm integer not null, ver integer not null, dty integer not null,"
              + " usn integer not null, ls integer not null, conf text not null,"
              + " models text not null, decks text not null, dconf text not null,"
              + " tags text not null)",
          "CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null,"
              + " mod integer not null, usn integer not null, tags text not null,"
              + " flds text not null, sfld integer not null, csum integer not null,"
              + " flags integer not null, data text not null)",
          "CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null,"
              + " ord integer not null, mod integer not null, usn integer not null,"
              + " type integer not null, queue integer not null, due integer not null,"
              + " ivl integer not null, factor integer not null, reps integer not null,"
              + " lapses integer not null, left integer not null, odue integer not null,"
              + " odid integer not null, flags integer not null, data text not null)",
          "CREATE TABLE revlog (id integer primary key, cid integer not null,"
              + " usn integer not null, ease integer not null, ivl integer not null,"
              + " lastIvl integer not null, factor integer not null, time integer not null,"
              + " type integer not null)",
          "CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)",
          "CREATE INDEX ix_notes_usn on notes (usn)",
          "CREATE INDEX ix_cards_usn on cards (usn)",
          "CREATE INDEX ix_revlog_usn on revlog (usn)",
          "CREATE INDEX ix_cards_nid on cards (nid)",
          "CREATE INDEX ix_cards_sched on cards (did, queue, due)",
          "CREATE INDEX ix_revlog_cid on revlog (cid)",
          "CREATE INDEX ix_notes_csum on notes (csum)");

  private static final String CSS =
      ".card { font-family: sans-serif; font-size: 20px; text-align: left; }"
          + " .cloze { font-weight: bold; }";
  private static final String BELOW =
      "{{#Evidence}}<blockquote>{{Evidence}}</blockquote>{{/Evidence}}"
          + "{{#Source}}<small>{{Source}}</small>{{/Source}}";

  private Collection() {}

  static byte[] of(Deck deck) {
    try (SQLiteConnection connection =
        (SQLiteConnection) new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
      try (Statement statement = connection.createStatement()) {
        for (String table : SCHEMA) {
          statement.execute(table);
        }
      }
      long deckId = id("deck" + deck.title());
      collection(connection, deck.title(), deckId);
      long due = 0;
      for (Deck.Note note : deck.notes()) {
        note(connection, note, deckId, ++due);
      }
      return connection.serialize("main");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An id as Anki makes them, of a time in milliseconds, but always the same. */
  private static long id(String words) {
    long hash = Long.parseUnsignedLong(NewIds.hash(words).substring(0, 12), 16);
    return 1_500_000_000_000L + hash % 100_000_000_000L;
  }

  private static void collection(Connection connection, String title, long deckId)
      throws SQLException {
    ObjectNode models = JSON.objectNode();
    models.set(
        String.valueOf(CARD_MODEL), model(CARD_MODEL, "Readback", deckId, 0, "Question", "Answer"));
    models.set(
        String.valueOf(CLOZE_MODEL),
        model(CLOZE_MODEL, "Readback Cloze", deckId, 1, "Text", "Extra"));
    ObjectNode decks = JSON.objectNode();
    decks.set("1", deck(1, "Default"));
    decks.set(String.valueOf(deckId), deck(deckId, title));
    ObjectNode conf = JSON.objectNode();
    conf.put("nextPos", 1).put("estTimes", true).put("sortType", "noteFld").put("curDeck", 1);
    conf.putArray("activeDecks").add(1);
    insert(
        connection,
        "INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,'{}')",
        STAMP,
        STAMP * 1000,
        STAMP * 1000,
        JsonText.line(conf),
        JsonText.line(models),
        JsonText.line(decks),
        JsonText.line(settings()));
  }

  private static ObjectNode deck(long id, String name) {
    ObjectNode deck = JSON.objectNode();
    deck.put("id", id).put("name", name).put("desc", "").put("mod", STAMP).put("usn", 0);
    deck.put("collapsed", false).put("browserCollapsed", false).put("dyn", 0).put("conf", 1);
    deck.put("extendNew", 10).put("extendRev", 50);
    for (String today : List.of("newToday", "revToday", "lrnToday", "timeToday")) {
      deck.putArray(today).add(0).add(0);
    }
    return deck;
  }

  private static ObjectNode settings() {
    ObjectNode all = JSON.objectNode();
    ObjectNode one = all.putObject("1");
    one.put("id", 1).put("name", "Default").put("mod", 0).put("usn", 0);
    one.put("maxTaken", 60).put("autoplay", true).put("timer", 0).put("replayq", true);
    ObjectNode fresh = one.putObject("new");
    fresh.putArray("delays").add(1).add(10);
    fresh.putArray("ints").add(1).add(4).add(7);
    fresh.put("initialFactor", 2500).put("order", 1).put("perDay", 20).put("bury", true);
    ObjectNode review = one.putObject("rev");
    review.put("perDay", 200).put("ease4", 1.3).put("maxIvl", 36500).put("bury", true);
    review.put("ivlFct", 1).put("fuzz", 0.05).put("minSpace", 1);
    ObjectNode lapse = one.putObject("lapse");
    lapse.putArray("delays").add(10);
    lapse.put("mult", 0).put("minInt", 1).put("leechFails", 8).put("leechAction", 0);
    return all;
  }

  private static ObjectNode model(
      long id, String name, long deckId, int type, String front, String back) {
    ObjectNode model = JSON.objectNode();
    model.put("id", id).put("name", name).put("type", type).put("mod", STAMP).put("usn", 0);
    model.put("sortf", 0).put("did", deckId).put("css", CSS);
    model.put("latexPre", "").put("latexPost", "");
    model.putArray("tags");
    model.putArray("vers");
    ArrayNode fields = model.putArray("flds");
    for (String field : List.of(front, back, "Evidence", "Source")) {
      ObjectNode one = fields.addObject().put("name", field).put("ord", fields.size() - 1);
      one.put("sticky", false).put("rtl", false).put("font", "Arial").put("size", 20);
      one.putArray("media");
    }
    String question = type == 1 ? "{{cloze:" + front + "}}" : "{{" + front + "}}";
    String answer =
        type == 1
            ? question + "<hr id=answer>{{" + back + "}}" + BELOW
            : "{{FrontSide}}<hr id=answer>{{" + back + "}}" + BELOW;
    ObjectNode template = model.putArray("tmpls").addObject();
    template.put("name", "Card 1").put("ord", 0).put("qfmt", question).put("afmt", answer);
    template.put("bqfmt", "").put("bafmt", "").putNull("did");
    if (type == 0) {
      ArrayNode needed = model.putArray("req").addArray().add(0).add("any");
      needed.addArray().add(0);
    }
    return model;
  }

  private static void note(Connection connection, Deck.Note note, long deckId, long due)
      throws SQLException {
    long noteId = id("note" + note.guid());
    String fields =
        String.join("\u001f", note.front(), note.back(), note.evidence(), note.source());
    String tags = note.tags().isEmpty() ? "" : " " + String.join(" ", note.tags()) + " ";
    String words = Jsoup.parseBodyFragment(note.front()).text();
    insert(
        connection,
        "INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,'')",
        noteId,
        note.guid(),
        note.clozes() > 0 ? CLOZE_MODEL : CARD_MODEL,
        STAMP,
        tags,
        fields,
        words,
        checksum(words));
    for (int card = 0; card < Math.max(1, note.clozes()); card++) {
      insert(
          connection,
          "INSERT INTO cards VALUES (?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')",
          id("card" + note.guid() + card),
          noteId,
          deckId,
          card,
          STAMP,
          due);
    }
  }

  /** By which Anki finds duplicates. */
  private static long checksum(String words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(words.getBytes(StandardCharsets.UTF_8));
      return Long.parseLong(HexFormat.of().formatHex(digest).substring(0, 8), 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
