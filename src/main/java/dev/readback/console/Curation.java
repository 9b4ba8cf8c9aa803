package dev.readback.console;

import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A bank while it is curated: what it holds now, where one stands, and what was before. */
final class Curation {

  private record Step(QuestionSet set, int at, int dropped, int edited, int added) {}

  private final Deque<Step> before = new ArrayDeque<>();
  private Step now;

  Curation(QuestionSet set, int at, int dropped, int edited, int added) {
    this.now = new Step(set, at, dropped, edited, added);
  }

  QuestionSet set() {
    return now.set();
  }

  /** Index of the item that is looked at; the count of items where all were. */
  int at() {
    return now.at();
  }

  int dropped() {
    return now.dropped();
  }

  int edited() {
    return now.edited();
  }

  int added() {
    return now.added();
  }

  boolean isThrough() {
    return at() >= set().questions().size();
  }

  Question current() {
    return set().questions().get(at());
  }

  Set<String> ids() {
    Set<String> ids = new java.util.HashSet<>();
    before.forEach(s -> s.set().questions().forEach(q -> ids.add(q.id())));
    set().questions().forEach(q -> ids.add(q.id()));
    return ids;
  }

  /** Goes to an item; can be undone like any step. */
  void go(int index) {
    step(set(), Math.max(0, Math.min(index, set().questions().size())), 0, 0, 0);
  }

  void drop() {
    List<Question> questions = new ArrayList<>(set().questions());
    questions.remove(at());
    step(with(questions), at(), 1, 0, 0);
  }

  void replace(Question edited) {
    step(replaced(edited), at(), 0, 1, 0);
  }

  /** The set with the current item replaced. */
  QuestionSet replaced(Question edited) {
    List<Question> questions = new ArrayList<>(set().questions());
    questions.set(at(), edited);
    return with(questions);
  }

  /** Moves the current item; one stays with it. */
  void move(int to) {
    List<Question> questions = new ArrayList<>(set().questions());
    questions.add(to, questions.remove(at()));
    step(with(questions), to, 0, 0, 0);
  }

  /** Puts an item in after the current one and goes to it. */
  void insert(Question question) {
    List<Question> questions = new ArrayList<>(set().questions());
    questions.add(at() + 1, question);
    step(with(questions), at() + 1, 0, 0, 1);
  }

  /** Takes the last step back; whether there was one. */
  boolean undo() {
    if (before.isEmpty()) {
      return false;
    }
    now = before.pop();
    return true;
  }

  private void step(QuestionSet set, int at, int dropped, int edited, int added) {
    before.push(now);
    now = new Step(set, at, now.dropped() + dropped, now.edited() + edited, now.added() + added);
  }

  private QuestionSet with(List<Question> questions) {
    return new QuestionSet(set().title(), set().articles(), questions);
  }

  /** " (1 dropped, 2 edits)"; empty where nothing was done. */
  String summary() {
    List<String> parts = new ArrayList<>();
    if (dropped() > 0) {
      parts.add(dropped() + " dropped");
    }
    if (edited() > 0) {
      parts.add(edited() + (edited() == 1 ? " edit" : " edits"));
    }
    if (added() > 0) {
      parts.add(added() + " added");
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }
}
