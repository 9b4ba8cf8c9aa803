package dev.readback.bank;

import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Difficulty;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.OptionRole;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random question sets full of hostile text, the same for the same seed. */
public final class RandomSets {
  private static final String[] PIECES = {
    "boat",
    "42",
    "Ida",
    "é",
    "\"",
    "\\",
    "{",
    "}",
    "=",
    "~",
    "#",
    ":",
    "]]>",
    "&amp;",
    "<b>",
    "'",
    "\u202e",
    "\u200b",
    "\ud83d\ude00",
    "\ud800",
    "\t",
    "\n",
    "\u0000",
    "%s",
    "::",
    "%25",
    "//",
    "\u2028",
    "-",
    "ß",
    "İ",
    "1,5",
    "not",
    " or ",
    "½"
  };

  private final Random random;
  private int next;

  private RandomSets(long seed) {
    random = new Random(seed);
  }

  /** One set; every kind of interaction turns up over a few seeds. */
  public static QuestionSet set(long seed) {
    return new RandomSets(seed).set();
  }

  private QuestionSet set() {
    String text = words() + words() + words();
    List<SourceArticle> articles = new ArrayList<>();
    articles.add(article("a1", text));
    articles.add(article("a2", random.nextBoolean() ? text : null));
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      questions.add(question(text));
    }
    return new QuestionSet(words(), articles, questions);
  }

  private SourceArticle article(String id, @Nullable String text) {
    return new SourceArticle(
        id,
        words(),
        maybe(),
        random.nextBoolean() ? LocalDate.of(2024, 2, 29) : null,
        maybe(),
        maybe(),
        maybe(),
        maybe(),
        maybe(),
        "0123456789abcdef".repeat(4),
        text);
  }

  private Question question(String text) {
    boolean generated = random.nextBoolean();
    int start = random.nextInt(text.length());
    int end = start + random.nextInt(text.length() - start + 1);
    Attribution attribution =
        new Attribution(
            pick(Attribution.Kind.values()), maybe(), maybe(), pick(Certainty.values()));
    return new Question(
        id(),
        generated
            ? new Provenance(
                "a1", words(), List.of(Evidence.cut(text, new Span(start, end))), attribution)
            : Provenance.IMPORTED,
        random.nextBoolean() ? pick(Focus.values()) : null,
        random.nextBoolean() ? pick(ComprehensionProcess.values()) : null,
        random.nextBoolean() ? Difficulty.around(random.nextDouble()) : null,
        words(),
        interaction(),
        maybe(),
        list(),
        random.nextBoolean() ? random.nextDouble() : null,
        list(),
        random.nextBoolean() ? random.nextDouble() : null,
        random.nextBoolean() ? 1 : 0.5 + random.nextInt(4));
  }

  private Interaction interaction() {
    return switch (random.nextInt(8)) {
      case 0 -> choice(Select.ONE);
      case 1 -> choice(Select.MANY);
      case 2 -> new TrueFalse(random.nextBoolean(), maybe(), maybe(), maybe());
      case 3 -> new TextEntry(pick(AnswerType.values()), accepted(), rivals());
      case 4 ->
          NumberEntry.of(
              new BigDecimal(random.nextInt(2_000) - 1_000).movePointLeft(random.nextInt(3)),
              new BigDecimal(random.nextInt(2)),
              maybe());
      case 5 -> gap();
      case 6 -> match();
      default -> new Order(items(2 + random.nextInt(4)));
    };
  }

  private Interaction choice(Select select) {
    int n = 2 + random.nextInt(3);
    int key = random.nextInt(n);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boolean correct = i == key || (select == Select.MANY && random.nextBoolean());
      options.add(
          new Option(
              id(),
              words(),
              correct,
              random.nextBoolean() ? pick(OptionRole.values()) : null,
              maybe(),
              List.of()));
    }
    return new Choice(select, random.nextBoolean(), options);
  }

  private Interaction gap() {
    String first = id();
    String second = id();
    List<Accepted> accepted = accepted();
    return new Gap(
        words().replace("{", "").replace("}", "") + " {{" + first + "}} and {{" + second + "}}",
        List.of(
            new Blank(first, pick(AnswerType.values()), accepted(), rivals(), List.of()),
            new Blank(
                second,
                pick(AnswerType.values()),
                accepted,
                List.of(),
                List.of(words(), accepted.get(0).text(), words()))));
  }

  private Interaction match() {
    List<Item> left = items(3);
    List<Item> right = items(3);
    List<Pair> pairs = new ArrayList<>();
    for (Item item : left) {
      pairs.add(new Pair(item.id(), right.get(random.nextInt(3)).id()));
    }
    return new Match(left, right, pairs);
  }

  private List<Item> items(int n) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      items.add(new Item(id(), words(), maybe()));
    }
    return items;
  }

  private List<Accepted> accepted() {
    List<Accepted> all = new ArrayList<>();
    all.add(Accepted.of(words()));
    if (random.nextBoolean()) {
      all.add(new Accepted(words(), 0.5, maybe(), random.nextBoolean()));
    }
    return all;
  }

  private List<NotAccepted> rivals() {
    return random.nextBoolean() ? List.of() : List.of(new NotAccepted(words(), maybe()));
  }

  private List<String> list() {
    return random.nextBoolean() ? List.of() : List.of(words(), words());
  }

  /** Never blank, never the same twice. */
  private String words() {
    StringBuilder words = new StringBuilder("w" + next++);
    for (int i = random.nextInt(6); i > 0; i--) {
      words.append(random.nextBoolean() ? " " : "").append(pick(PIECES));
    }
    return words.append('.').toString();
  }

  private @Nullable String maybe() {
    return random.nextBoolean() ? words() : null;
  }

  private String id() {
    return "id" + next++ + "-" + Integer.toHexString(random.nextInt(1 << 16));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
