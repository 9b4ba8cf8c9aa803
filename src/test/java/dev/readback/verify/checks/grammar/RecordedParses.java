package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Parses of short texts in one file, in the way of CoNLL: "# " and the text, then a line for each
 * word (its place, start, end, lemma, tag, head, relation), a blank line after a sentence.
 */
final class RecordedParses implements Function<String, List<Sentence>> {
  static final Path FILE = Path.of("src/test/resources/parses/grammar.conll");
  private final Map<String, List<Sentence>> byText;

  private RecordedParses(Map<String, List<Sentence>> byText) {
    this.byText = byText;
  }

  static RecordedParses read() {
    Map<String, List<Sentence>> found = new TreeMap<>();
    String text = "";
    List<Token> tokens = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(FILE)) {
        if (line.startsWith("# ")) {
          text = line.substring(2);
          found.put(text, new ArrayList<>());
        } else if (line.isBlank()) {
          List<Sentence> sentences = found.get(text);
          sentences.add(
              new Sentence(sentences.size(), 0, Sentence.spanOf(tokens), List.copyOf(tokens)));
          tokens.clear();
        } else {
          String[] f = line.split("\t");
          Span span = new Span(Integer.parseInt(f[1]), Integer.parseInt(f[2]));
          tokens.add(
              new Token(
                  Integer.parseInt(f[0]),
                  span,
                  span.cut(text),
                  f[3],
                  f[4],
                  Integer.parseInt(f[5]),
                  f[6]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RecordedParses(found);
  }

  static void write(Map<String, List<Sentence>> parses) {
    StringBuilder out = new StringBuilder();
    parses.forEach(
        (text, sentences) -> {
          out.append("# ").append(text).append('\n');
          for (Sentence each : sentences) {
            for (Token t : each.tokens()) {
              out.append(t.index()).append('\t');
              out.append(t.span().start()).append('\t').append(t.span().end()).append('\t');
              out.append(t.lemma()).append('\t').append(t.tag()).append('\t');
              out.append(t.head()).append('\t').append(t.relation()).append('\n');
            }
            out.append('\n');
          }
        });
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Sentence> apply(String text) {
    List<Sentence> found = byText.get(text);
    if (found == null) {
      throw new IllegalStateException(
          "no parse of \"" + text + "\" in " + FILE + "; mvn test -Precord saves what is missing");
    }
    return found;
  }
}
