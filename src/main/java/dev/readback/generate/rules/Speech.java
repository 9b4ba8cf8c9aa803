package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.article.Span;
import dev.readback.generate.Material;
import dev.readback.generate.english.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody says in one go, in quoted sentences, and the passages of it that stand alone. */
final class Speech {
  private static final int LONGEST = 45;
  private static final int TELLING = 12;
  private static final int ENOUGH = 8;
  private static final int ENOUGH_WITH_NAME = 7;
  private static final int ENOUGH_BESIDE = 8;
  private static final int LEAST_BESIDE = 6;
  private static final int FAR = 100;

  /** Turns what was said before: without it, the words before say something else. */
  private static final Set<String> TURNS =
      Set.of("but", "however", "yet", "although", "though", "instead", "nevertheless", "still");

  /**
   * Some sentences of a speech that a reader understands without the others.
   *
   * @param words without quotation marks
   * @param spans where the words stand, without what "she said" parts
   * @param about whom "he" or "she" means; null where there is none
   * @param phrase whether the words are less than a sentence
   */
  record Passage(
      Statement statement,
      Sentence first,
      Sentence last,
      String words,
      List<Span> spans,
      @Nullable Entity about,
      boolean phrase) {}

  private record Piece(Statement statement, Sentence sentence, Span span, QuotedSentence words) {}

  private final Material material;
  private final Entity speaker;
  private final List<Piece> pieces = new ArrayList<>();

  private Speech(Material material, Entity speaker) {
    this.material = material;
    this.speaker = speaker;
  }

  Entity speaker() {
    return speaker;
  }

  /** The speaker's speeches: quotations that only "she said" parts are one. */
  static List<Speech> of(Material material, Entity speaker, List<Statement> quotations) {
    List<Speech> speeches = new ArrayList<>();
    Statement before = null;
    for (Statement each : quotations) {
      if (before == null || !goesOn(material, before, each)) {
        speeches.add(new Speech(material, speaker));
      }
      speeches.get(speeches.size() - 1).add(each);
      before = each;
    }
    return speeches;
  }

  private static boolean goesOn(Material material, Statement before, Statement after) {
    int from = before.content().end();
    int to = after.content().start();
    if (to < from || to - from > FAR) {
      return false;
    }
    List<Sentence> sentences = material.analysis().sentences();
    return !material.cut(new Span(from, to)).contains("\n\n")
        && sentences.stream().noneMatch(s -> s.span().start() > from && s.span().end() < to)
        && sentences.stream()
            .noneMatch(
                s -> s.span().overlaps(before.content()) && s.span().overlaps(after.content()));
  }

  private void add(Statement statement) {
    for (Sentence sentence : material.analysis().sentences()) {
      if (sentence.span().overlaps(statement.content())) {
        Span part =
            new Span(
                Math.max(sentence.span().start(), statement.content().start()),
                Math.min(sentence.span().end(), statement.content().end()));
        pieces.add(
            new Piece(statement, sentence, part, new QuotedSentence(material, sentence, part)));
      }
    }
  }

  /** For each sentence that can open one, the shortest passage that says enough. */
  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece first = pieces.get(i);
      if (first.words().isTellingPhrase()) {
        passages.add(passage(i, i, null, true));
      } else if (first.words().opens()) {
        grown(i, null).ifPresent(passages::add);
      } else {
        Optional<Gender> gender =
            first.words().personMeant().filter(g -> first.words().withPersonKnown().opens());
        Optional<Entity> about =
            gender.flatMap(g -> Talked.about(material, first.statement(), speaker, g));
        if (about.isPresent()) {
          grown(i, about.get()).ifPresent(passages::add);
        }
      }
    }
    return passages;
  }

  /** Those that are understood beside their speaker's name, none of which share a sentence. */
  List<Passage> besideSpeaker() {
    return apart(
        from ->
            pieces.get(from).words().opensBesideSpeaker() ? lastBeside(from) : Optional.empty());
  }

  /** Passages in which the speaker says "I", none of which share a sentence. */
  List<Passage> firstPerson() {
    return apart(
        from ->
            pieces.get(from).words().opensByItself()
                ? lastWhole(from, part -> part.stream().anyMatch(p -> p.words().saysI()))
                : Optional.empty());
  }

  /**
   * Passages that a reader of the article knows again, although they need the sentences before;
   * none of which share a sentence.
   */
  List<Passage> spoken() {
    return apart(
        from ->
            pieces.get(from).words().opens() || !pieces.get(from).words().isKnownAgain()
                ? Optional.empty()
                : lastWhole(from, part -> part.stream().noneMatch(p -> p.words().saysI())));
  }

  /** Passages from each sentence on, to the last that is told of it. */
  private List<Passage> apart(Function<Integer, Optional<Integer>> lastFrom) {
    List<Passage> passages = new ArrayList<>();
    int next = 0;
    while (next < pieces.size()) {
      int from = next;
      Optional<Integer> last = lastFrom.apply(from);
      last.ifPresent(to -> passages.add(passage(from, to, null, false)));
      next = last.orElse(from) + 1;
    }
    return passages;
  }

  /** The first sentence from there on with which the passage is long enough and as it should be. */
  private Optional<Integer> lastWhole(int from, Predicate<List<Piece>> asItShould) {
    int to = from;
    while (pieces.get(to).words().isWhole()) {
      if (words(from, to) >= TELLING
          && !turnsAfter(to)
          && asItShould.test(pieces.subList(from, to + 1))) {
        return words(from, to) <= QuotedSentence.LONGEST ? Optional.of(to) : Optional.empty();
      }
      if (to + 1 == pieces.size() || pieces.get(to).words().trailsOff()) {
        return Optional.empty();
      }
      to++;
    }
    return Optional.empty();
  }

  private Optional<Integer> lastBeside(int from) {
    int to = from;
    while ((words(from, to) < ENOUGH_BESIDE || turnsAfter(to)) && canGoOn(from, to, null)) {
      to++;
    }
    int count = words(from, to);
    return turnsAfter(to) || count < LEAST_BESIDE || count > QuotedSentence.LONGEST
        ? Optional.empty()
        : Optional.of(to);
  }

  private boolean turnsAfter(int last) {
    return last + 1 < pieces.size()
        && TURNS.contains(pieces.get(last + 1).words().firstWord().toLowerCase(Locale.ROOT));
  }

  /** From that sentence on, as far as it takes. */
  private Optional<Passage> grown(int from, @Nullable Entity about) {
    int to = from;
    while (wantsMore(from, to) && canGoOn(from, to, about)) {
      to++;
    }
    return saysEnough(from, to) && !turnsAfter(to)
        ? Optional.of(passage(from, to, about, false))
        : Optional.empty();
  }

  private boolean wantsMore(int from, int to) {
    return !saysEnough(from, to) || words(from, to) < TELLING || turnsAfter(to);
  }

  private boolean canGoOn(int from, int to, @Nullable Entity about) {
    return to + 1 < pieces.size()
        && words(from, to + 1) <= LONGEST
        && !pieces.get(to).words().trailsOff()
        && pieces
            .get(to + 1)
            .words()
            .goesOn(
                pieces.subList(from, to + 1).stream().map(Piece::words).toList(), about != null);
  }

  private int words(int from, int to) {
    return pieces.subList(from, to + 1).stream()
        .mapToInt(p -> Words.count(p.words().words()))
        .sum();
  }

  private boolean saysEnough(int from, int to) {
    int count = words(from, to);
    long nouns = pieces.subList(from, to + 1).stream().mapToLong(p -> p.words().nouns()).sum();
    boolean named =
        pieces.subList(from, to + 1).stream()
            .anyMatch(p -> !material.wording().entitiesIn(p.span()).isEmpty());
    boolean topical = pieces.subList(from, to + 1).stream().anyMatch(p -> p.words().isTopical());
    return count >= (named ? ENOUGH_WITH_NAME : ENOUGH)
        && count <= (from == to ? QuotedSentence.LONGEST : LONGEST)
        && nouns >= (named || (count >= 9 && topical) ? 1 : 2);
  }

  private Passage passage(int from, int to, @Nullable Entity about, boolean phrase) {
    List<Piece> parts = pieces.subList(from, to + 1);
    String words =
        from == to
            ? parts.get(0).words().words()
            : parts.stream()
                .map(p -> p.words().words())
                .map(w -> w.matches("(?s).*[.?!]['’”\"]?") ? w : w + ".")
                .collect(Collectors.joining(" "));
    return new Passage(
        parts.get(0).statement(),
        parts.get(0).sentence(),
        parts.get(parts.size() - 1).sentence(),
        words,
        parts.stream().map(Piece::span).toList(),
        about,
        phrase);
  }
}
