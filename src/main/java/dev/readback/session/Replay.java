package dev.readback.session;

import dev.readback.marking.Markers;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state that steps lead to; built once, then only read. */
final class Replay {
  final Step.Started start;

  /** The questions of the session that the set still has. */
  final List<String> order;

  /** What is still open, the current question first. */
  final List<String> queue;

  /** Answers and skips that stand, the last one last. */
  final List<Step> history = new ArrayList<>();

  @Nullable String lastAnswered;
  boolean quit;

  private final QuestionSet set;
  private final Map<String, List<Try>> tries = new HashMap<>();
  private final Map<String, Integer> hints = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private final Set<String> givenUp = new HashSet<>();
  private final Set<String> overridden = new HashSet<>();

  Replay(QuestionSet set, Step.Started start, List<Step> steps) {
    this.set = set;
    this.start = start;
    order = start.questions().stream().filter(id -> set.question(id).isPresent()).toList();
    queue = new ArrayList<>(order);
    for (Step step : standing(steps)) {
      apply(step);
    }
  }

  /** The steps without those that were undone, and without what came to rest on them. */
  private static List<Step> standing(List<Step> steps) {
    List<Step> standing = new ArrayList<>();
    for (Step step : steps) {
      if (!(step instanceof Step.Undone)) {
        standing.add(step);
        continue;
      }
      for (int i = standing.size() - 1; i >= 0; i--) {
        Step last = standing.get(i);
        if (last instanceof Step.Answered || last instanceof Step.Skipped) {
          standing.remove(i);
          standing.subList(i, standing.size()).removeIf(s -> s instanceof Step.Overridden);
          break;
        }
      }
    }
    return standing;
  }

  private void apply(Step step) {
    if (step instanceof Step.Answered answered) {
      answer(answered);
    } else if (step instanceof Step.Skipped skip) {
      skip(skip);
    } else if (step instanceof Step.Overridden override) {
      overridden.add(override.question());
      close(override.question());
    } else if (step instanceof Step.Hinted hinted) {
      hints.merge(hinted.question(), 1, Integer::sum);
    } else if (step instanceof Step.Quit) {
      quit = true;
    }
  }

  private void answer(Step.Answered step) {
    Question question = set.question(step.question()).orElse(null);
    if (question == null || Markers.misfit(question, step.response()).isPresent()) {
      return;
    }
    List<Try> soFar = tries.computeIfAbsent(question.id(), id -> new ArrayList<>());
    boolean repeated =
        start.behaviour() == Behaviour.ADAPTIVE
            && soFar.stream().anyMatch(t -> t.response().equals(step.response()));
    if (!repeated) {
      soFar.add(
          new Try(step.response(), Markers.mark(question, step.response()), step.certainty()));
    }
    history.add(step);
    lastAnswered = question.id();
    if (start.behaviour().done(question, soFar)) {
      close(question.id());
    } else if (start.behaviour() == Behaviour.INTERACTIVE) {
      hints.merge(question.id(), 1, Integer::sum);
    }
  }

  private void skip(Step.Skipped step) {
    String id = step.question();
    if (!queue.contains(id)) {
      return;
    }
    history.add(step);
    queue.remove(id);
    if (!tries(id).isEmpty()) {
      givenUp.add(id);
    } else if (skipped.add(id)) {
      queue.add(id);
    }
  }

  private void close(String id) {
    queue.remove(id);
    givenUp.remove(id);
  }

  boolean over() {
    return quit || queue.isEmpty();
  }

  List<Try> tries(String id) {
    return List.copyOf(tries.getOrDefault(id, List.of()));
  }

  /** Whether the question has an answer that stands and is not open for another try. */
  boolean isAnswered(String id) {
    return !tries(id).isEmpty() && (!queue.contains(id) || quit);
  }

  int hintsGiven(Question question) {
    return Math.min(hints.getOrDefault(question.id(), 0), question.hints().size());
  }

  double earned(Question question) {
    if (overridden.contains(question.id())) {
      List<Try> all = tries(question.id());
      Try last = all.get(all.size() - 1);
      Mark right = Mark.right("counted as right by the reader", null);
      return start
          .behaviour()
          .earned(question, List.of(new Try(last.response(), right, last.certainty())));
    }
    return start.behaviour().earned(question, tries(question.id()));
  }

  /** Whether the last try was right, however many there were. */
  boolean rightInTheEnd(String id) {
    List<Try> all = tries(id);
    return overridden.contains(id) || (!all.isEmpty() && all.get(all.size() - 1).mark().correct());
  }

  Mark shown(String id, Mark mark) {
    return overridden.contains(id)
        ? Mark.right("counted as right by the reader", mark.feedback())
        : mark;
  }
}
