package dev.readback.session;

import dev.readback.marking.Markers;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a set by id, with the marks that were asked for so far: each is worked out when
 * it is first needed, so that a long session starts without marking its past.
 */
final class Marking {
  private record Answer(String question, Response response) {}

  private final QuestionSet set;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<Answer, Mark> marks = new ConcurrentHashMap<>();

  Marking(QuestionSet set) {
    this.set = set;
    set.questions().forEach(q -> questions.put(q.id(), q));
  }

  QuestionSet set() {
    return set;
  }

  @Nullable Question question(String id) {
    return questions.get(id);
  }

  Mark mark(Question question, Response response) {
    return marks.computeIfAbsent(
        new Answer(question.id(), response), answer -> Markers.mark(question, response));
  }
}
