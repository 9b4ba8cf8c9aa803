package dev.readback.question;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Questions in their order, with the articles they are about.
 *
 * @param generated what they were generated with, by setting; empty where they were not, or where
 *     the set was put together in another way since
 */
public record QuestionSet(
    String title,
    List<SourceArticle> articles,
    List<Question> questions,
    Map<String, String> generated) {

  /**
   * A set that was not generated as it is.
   *
   * @param title of the set
   * @param articles that the questions are about
   * @param questions the questions
   */
  public QuestionSet(String title, List<SourceArticle> articles, List<Question> questions) {
    this(title, articles, questions, Map.of());
  }

  public QuestionSet {
    requireNonNull(title);
    articles = List.copyOf(articles);
    questions = List.copyOf(questions);
    generated = Collections.unmodifiableMap(new TreeMap<>(generated));
    Set<String> ids = new HashSet<>();
    for (SourceArticle article : articles) {
      if (!ids.add(article.id())) {
        throw new IllegalArgumentException(
            "article " + article.id() + " stands twice: expected distinct ids");
      }
    }
    Set<String> seen = new HashSet<>();
    for (Question question : questions) {
      if (!seen.add(question.id())) {
        throw new IllegalArgumentException(
            "question " + question.id() + " stands twice: expected distinct ids");
      }
      String article = question.provenance().articleId();
      if (article != null && !ids.contains(article)) {
        throw new IllegalArgumentException(
            "question " + question.id() + " names article " + article + ": expected one of " + ids);
      }
    }
  }

  /**
   * {@return the question with this id; empty where there is none}
   *
   * @param id of a question
   */
  public Optional<Question> question(String id) {
    return questions.stream().filter(q -> q.id().equals(id)).findFirst();
  }

  /**
   * {@return the article with this id; empty where there is none}
   *
   * @param id of an article
   */
  public Optional<SourceArticle> article(String id) {
    return articles.stream().filter(a -> a.id().equals(id)).findFirst();
  }
}
