package dev.readback.bank.formats.gift;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** GIFT, after what Moodle 4.2 and the grammar of gift-pegjs take. */
public final class Gift implements BankFormat {
  private static final Pattern ANSWERS =
      Pattern.compile("(?s)(?<!\\\\)\\{\\s*(?:[=~#]|T\\s*[#}]|F\\s*[#}]|TRUE|FALSE)");

  @Override
  public String name() {
    return "gift";
  }

  @Override
  public String description() {
    return "text form of Moodle and many editors";
  }

  @Override
  public List<String> extensions() {
    return List.of(".gift", ".txt");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case NUMBER -> Carriage.lossy("without its unit");
      case GAP -> Carriage.lossy("one gap; a question with more is left out");
      case MATCH -> Carriage.lossy("without feedback to items");
      case ORDER ->
          Carriage.lossy("asked as matching of items and places; one wrong place costs its share");
      default -> Carriage.WHOLE;
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    String file = new GiftWriter(this, set, losses).write();
    return new Outcome<>(file.getBytes(StandardCharsets.UTF_8), losses.diagnostics());
  }

  @Override
  public Optional<Reader> reader() {
    return Optional.of(
        new Reader() {
          @Override
          public boolean recognises(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return !text.stripLeading().startsWith("<")
                && !text.startsWith("PK")
                && ANSWERS.matcher(text).find();
          }

          @Override
          public Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
            return new GiftReader(name, lenient).read(bytes);
          }
        });
  }
}
