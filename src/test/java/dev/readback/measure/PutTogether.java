package dev.readback.measure;

import dev.readback.article.Article;
import dev.readback.article.readers.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** More and longer articles out of the paragraphs of some. */
final class PutTogether {
  private final List<List<String>> articles;
  private final List<String> paragraphs = new ArrayList<>();

  private PutTogether(List<List<String>> articles) {
    this.articles = articles;
    articles.forEach(each -> paragraphs.addAll(each.subList(1, each.size())));
  }

  static PutTogether of(List<Path> files) throws IOException {
    List<List<String>> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(Arrays.asList(Files.readString(file).strip().split("\\n\\s*\\n")));
    }
    return new PutTogether(articles);
  }

  /** Headline and about as many paragraphs as articles have, those of two; another for each. */
  String text(int number) {
    List<String> first = articles.get(number % articles.size());
    List<String> second = articles.get((number / articles.size() + number) % articles.size());
    int turn = number / articles.size();
    List<String> text = new ArrayList<>();
    text.add(first.get(0));
    for (int i = 1; i < first.size(); i++) {
      List<String> from = (i + turn) % 3 == 0 ? second : first;
      text.add(from.get(1 + (i - 1 + turn) % (from.size() - 1)));
    }
    return String.join("\n\n", text) + "\n";
  }

  Article article(int number) {
    return read(text(number));
  }

  List<Article> articles(int count) {
    return IntStream.range(0, count).mapToObj(this::article).toList();
  }

  /**
   * About so many words, a paragraph more or less.
   *
   * @param turn another one starts elsewhere
   */
  Article ofLength(int words, int turn) {
    List<String> text = new ArrayList<>();
    text.add(articles.get(turn % articles.size()).get(0));
    int count = 0;
    for (int i = turn * 7; count < words; i++) {
      String paragraph = paragraphs.get(i % paragraphs.size());
      text.add(paragraph);
      count += paragraph.split("\\s+").length;
    }
    return read(String.join("\n\n", text) + "\n");
  }

  private static Article read(String text) {
    return ArticleReader.fromText(text, "article").value();
  }
}
