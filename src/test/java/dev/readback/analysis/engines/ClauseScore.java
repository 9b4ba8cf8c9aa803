package dev.readback.analysis.engines;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Clause;
import dev.readback.analysis.ClauseOpinion;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For developers: measures clauses against hand-made syntax. Arguments: a folder of CoNLL-U files
 * whose last column has {@code Start=} and {@code End=}, the folder of their texts, and optionally
 * names of files whose errors are to be listed.
 */
final class ClauseScore {
  private static final Pattern OFFSETS = Pattern.compile("Start=(\\d+)\\|End=(\\d+)");
  private static final Pattern QUOTED = Pattern.compile("“[^”\\n]*”?|\"[^\"\\n]*\"?");

  /** A row of a CoNLL-U file. */
  private record Word(
      int head, String relation, String form, String position, String features, Span span) {}

  /** Right and given clauses, and how many there are in the gold. */
  private static final class Score {
    private int right;
    private int given;
    private int gold;

    void add(boolean isRight) {
      given++;
      right += isRight ? 1 : 0;
    }

    void print(String name, PrintStream out) {
      out.printf(
          "%-22s precision %4.1f coverage %4.1f (%d right of %d, gold %d)%n",
          name, 100.0 * right / given, 100.0 * right / gold, right, given, gold);
    }
  }

  /** A gold clause with, for each head, every span that counts as the same. */
  private record Gold(
      Span verb,
      Set<Span> subject,
      Set<Span> passive,
      List<Set<Span>> objects,
      Set<Span> agent,
      boolean tidy) {

    boolean matches(ClauseOpinion opinion) {
      if (opinion.objects().size() != objects.size()) {
        return false;
      }
      for (int i = 0; i < objects.size(); i++) {
        if (!objects.get(i).contains(opinion.objects().get(i))) {
          return false;
        }
      }
      return same(subject, opinion.subject())
          && same(passive, opinion.passiveSubject())
          && same(agent, opinion.agent());
    }

    private static boolean same(Set<Span> gold, @Nullable Span given) {
      return given == null ? gold.isEmpty() : gold.contains(given);
    }
  }

  private ClauseScore() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Set<String> listed = new HashSet<>(List.of(arguments));
    Analyzer analyzer = Engines.both();
    analyzer.load();
    Map<String, Score> scores = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
      files = all.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
    }
    for (Path file : files) {
      String id = file.getFileName().toString().replace(".conllu", "");
      String text = Files.readString(Path.of(arguments[1], id + ".txt"));
      Article article = ParseDump.article(text);
      score(analyzer.analyse(article), gold(file), scores, listed.contains(id) ? out : null);
    }
    scores.forEach((name, score) -> score.print(name, out));
  }

  private static void score(
      Analysis analysis,
      Map<Span, Gold> gold,
      Map<String, Score> scores,
      @Nullable PrintStream errors) {
    String text = analysis.article().text();
    Span headline = analysis.article().blocks().get(0).span();
    for (Gold each : gold.values()) {
      boolean quoted = quoted(text, each.verb());
      if (!headline.contains(each.verb())) {
        count(scores, "all").gold++;
        count(scores, "all, agreed").gold++;
        if (each.tidy() && !quoted) {
          count(scores, "tidy").gold++;
          count(scores, "tidy, agreed").gold++;
          count(scores, "tidy, disputed").gold++;
        }
      }
    }
    for (Clause clause : analysis.clauses()) {
      Sentence sentence = analysis.sentences().get(clause.sentence());
      Token verb = sentence.tokens().get(clause.verb());
      ClauseOpinion opinion = Opinions.of(sentence, verb);
      boolean copula = verb.lemma().equals("be") && !opinion.objects().isEmpty();
      boolean empty =
          opinion.subject() == null
              && opinion.passiveSubject() == null
              && opinion.objects().isEmpty()
              && opinion.agent() == null;
      if (copula || empty) {
        continue;
      }
      Gold expected = gold.get(verb.span());
      boolean right = expected != null && expected.matches(opinion);
      count(scores, "all").add(right);
      if (clause.agreeing() > 1) {
        count(scores, "all, agreed").add(right);
      }
      if (clause.tidy() && !quoted(text, verb.span())) {
        count(scores, "tidy").add(right);
        count(scores, clause.agreeing() > 1 ? "tidy, agreed" : "tidy, disputed").add(right);
        if (errors != null && !right) {
          errors.println((clause.agreeing() > 1 ? "AGREED " : "") + sentence.span().cut(text));
          errors.println("  " + show(opinion, text));
        }
      }
    }
  }

  private static Score count(Map<String, Score> scores, String name) {
    return scores.computeIfAbsent(name, n -> new Score());
  }

  private static boolean quoted(String text, Span verb) {
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      if (new Span(matcher.start(), matcher.end()).overlaps(verb)) {
        return true;
      }
    }
    return false;
  }

  private static String show(ClauseOpinion opinion, String text) {
    return cut(opinion.verb(), text)
        + ": subject "
        + cut(opinion.subject(), text)
        + ", passive "
        + cut(opinion.passiveSubject(), text)
        + ", objects "
        + opinion.objects().stream().map(o -> o.cut(text)).toList()
        + ", agent "
        + cut(opinion.agent(), text);
  }

  private static String cut(@Nullable Span span, String text) {
    return span == null ? "-" : span.cut(text);
  }

  private static Map<Span, Gold> gold(Path file) throws IOException {
    Map<Span, Gold> gold = new HashMap<>();
    List<Word> sentence = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        add(sentence, gold);
        sentence.clear();
      } else if (!line.startsWith("#")) {
        String[] column = line.split("\t");
        Matcher offsets = OFFSETS.matcher(column[9]);
        if (column[0].matches("\\d+") && offsets.find()) {
          sentence.add(
              new Word(
                  Integer.parseInt(column[6]) - 1,
                  column[7],
                  column[1],
                  column[3],
                  column[5],
                  new Span(
                      Integer.parseInt(offsets.group(1)), Integer.parseInt(offsets.group(2)))));
        } else if (column[0].matches("\\d+")) {
          throw new IOException(file + ": no offsets: " + line);
        }
      }
    }
    add(sentence, gold);
    return gold;
  }

  private static void add(List<Word> sentence, Map<Span, Gold> gold) {
    for (int i = 0; i < sentence.size(); i++) {
      Word verb = sentence.get(i);
      if (!List.of("VERB", "AUX").contains(verb.position())
          || !children(sentence, i, "cop").isEmpty()) {
        continue;
      }
      List<Integer> subjects = children(sentence, i, "nsubj");
      List<Integer> passive = children(sentence, i, "nsubj:pass");
      List<Integer> objects = children(sentence, i, "obj", "iobj");
      List<Integer> agents = children(sentence, i, "obl:agent");
      if (subjects.size() + passive.size() + objects.size() + agents.size() == 0) {
        continue;
      }
      boolean finite =
          verb.features().contains("VerbForm=Fin")
              || children(sentence, i, "aux", "aux:pass").stream()
                  .anyMatch(a -> sentence.get(a).features().contains("VerbForm=Fin"));
      boolean tidy = finite && subjects.size() + passive.size() == 1 && objects.size() <= 1;
      gold.put(
          verb.span(),
          new Gold(
              verb.span(),
              names(sentence, subjects),
              names(sentence, passive),
              objects.stream().map(o -> names(sentence, List.of(o))).toList(),
              names(sentence, agents),
              tidy));
    }
  }

  /** The first head, and where it is a name or has one right after it, every word of the name. */
  private static Set<Span> names(List<Word> sentence, List<Integer> heads) {
    Set<Span> names = new HashSet<>();
    if (!heads.isEmpty()) {
      int head = heads.get(0);
      names.add(sentence.get(head).span());
      for (int i = head; i >= 0 && named(sentence, i); i--) {
        names.add(sentence.get(i).span());
      }
      for (int i = head + 1; i < sentence.size() && named(sentence, i); i++) {
        names.add(sentence.get(i).span());
      }
    }
    return names;
  }

  private static boolean named(List<Word> sentence, int i) {
    return List.of("PROPN", "PUNCT").contains(sentence.get(i).position())
        && !sentence.get(i).form().equals(",");
  }

  private static List<Integer> children(List<Word> sentence, int head, String... relations) {
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.get(i).head() == head
          && List.of(relations).contains(sentence.get(i).relation())) {
        children.add(i);
      }
    }
    return children;
  }
}
