package dev.readback.console;

import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A quiz going on: which question is next, what was answered. */
final class Sitting {

  /** An answer and what it earned. */
  record Turn(Question question, Response response, Mark mark) {}

  private final List<Question> questions;
  private final BiFunction<Question, Response, Mark> marker;
  private final Deque<Question> queue;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<String, Integer> hints = new LinkedHashMap<>();

  Sitting(List<Question> questions, BiFunction<Question, Response, Mark> marker) {
    this.questions = List.copyOf(questions);
    this.marker = marker;
    this.queue = new ArrayDeque<>(questions);
  }

  /** The question that is open; null at the end. */
  @Nullable Question current() {
    return queue.peekFirst();
  }

  /** The open question's place in the quiz, 1-based. */
  int number() {
    return questions.indexOf(queue.getFirst()) + 1;
  }

  int total() {
    return questions.size();
  }

  int answered() {
    return turns.size();
  }

  List<Turn> turns() {
    return List.copyOf(turns);
  }

  Turn answer(Response response) {
    Question question = queue.removeFirst();
    Turn turn = new Turn(question, response, marker.apply(question, response));
    turns.add(turn);
    return turn;
  }

  /** Puts the open question at the end. */
  void skip() {
    queue.addLast(queue.removeFirst());
  }

  /** The next hint to the open question; null where there is none left. */
  @Nullable String hint() {
    Question question = queue.getFirst();
    int given = hints.merge(question.id(), 1, Integer::sum) - 1;
    return given < question.hints().size() ? question.hints().get(given) : null;
  }

  /** Opens the last answered question again; false where there is none. */
  boolean undo() {
    if (turns.isEmpty()) {
      return false;
    }
    queue.addFirst(turns.remove(turns.size() - 1).question());
    return true;
  }

  /** Counts the last answer as right; null where there is none. */
  @Nullable Turn override() {
    if (turns.isEmpty()) {
      return null;
    }
    int last = turns.size() - 1;
    Turn turn = turns.get(last);
    Turn right =
        new Turn(turn.question(), turn.response(), Mark.right("counted as right by you", null));
    turns.set(last, right);
    return right;
  }
}
