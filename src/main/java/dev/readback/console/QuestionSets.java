package dev.readback.console;

import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several question sets as one. */
final class QuestionSets {

  private QuestionSets() {}

  /**
   * All questions in their order, each once; articles get new ids where theirs collide.
   *
   * @param sets at least one
   */
  static QuestionSet join(List<QuestionSet> sets) {
    if (sets.size() == 1) {
      return sets.get(0);
    }
    List<SourceArticle> articles = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    Set<String> articleIds = new HashSet<>();
    Set<String> questionIds = new HashSet<>();
    for (QuestionSet set : sets) {
      Map<String, String> renamed = new HashMap<>();
      for (SourceArticle article : set.articles()) {
        String id = article.id();
        for (int i = 2; !articleIds.add(id); i++) {
          id = article.id() + "-" + i;
        }
        renamed.put(article.id(), id);
        articles.add(withId(article, id));
      }
      for (Question question : set.questions()) {
        if (questionIds.add(question.id())) {
          questions.add(withArticle(question, renamed));
        }
      }
    }
    String title = sets.get(0).title() + " and " + (sets.size() - 1) + " more";
    return new QuestionSet(title, articles, questions);
  }

  private static SourceArticle withId(SourceArticle a, String id) {
    return new SourceArticle(
        id,
        a.title(),
        a.byline(),
        a.published(),
        a.url(),
        a.publisher(),
        a.credit(),
        a.licence(),
        a.language(),
        a.sha256(),
        a.text());
  }

  private static Question withArticle(Question q, Map<String, String> renamed) {
    Provenance from = q.provenance();
    if (from.articleId() == null) {
      return q;
    }
    Provenance to =
        new Provenance(
            renamed.get(from.articleId()), from.rule(), from.evidence(), from.attribution());
    return new Question(
        q.id(),
        to,
        q.focus(),
        q.process(),
        q.difficulty(),
        q.stem(),
        q.interaction(),
        q.explanation(),
        q.tags(),
        q.score(),
        q.hints(),
        q.penalty(),
        q.points());
  }
}
