package dev.readback.session;

import dev.readback.marking.Markers;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state that steps lead to; built once, then only read. */
final class Replay {
  private static final String OVERRIDDEN = "counted as right by the reader";

  final Step.Started start;

  /** The questions of the session that the set still has. */
  final List<String> order;

  /** Questions of the session that the set no longer has. */
  final List<String> gone;

  /** Questions with a saved answer that no longer fits them. */
  final Set<String> unfitting = new LinkedHashSet<>();

  /** What is still open, the current question first. */
  final LinkedHashSet<String> queue;

  /** Answers and skips that stand, the last one last. */
  final List<Step> history = new ArrayList<>();

  /** From the start to the last step, without the time between a leaving and a coming back. */
  final Duration spent;

  final Instant lastAt;
  @Nullable String lastAnswered;
  boolean quit;

  private final Marking marking;
  private final Map<String, List<Step.Answered>> tries = new HashMap<>();
  private final Map<String, Duration> spentOn = new HashMap<>();
  private final Map<String, Integer> hints = new HashMap<>();
  private final Set<String> skipped = new HashSet<>();
  private final Set<String> overridden = new HashSet<>();

  Replay(Marking marking, Step.Started start, List<Step> steps) {
    this.marking = marking;
    this.start = start;
    order = start.questions().stream().filter(id -> marking.question(id) != null).toList();
    gone = start.questions().stream().filter(id -> marking.question(id) == null).toList();
    queue = new LinkedHashSet<>(order);
    for (Step step : standing(steps)) {
      apply(step);
    }
    spent = spend(steps);
    lastAt = steps.get(steps.size() - 1).at();
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

  private Duration spend(List<Step> steps) {
    Duration total = Duration.ZERO;
    for (int i = 1; i < steps.size(); i++) {
      Duration since = Duration.between(steps.get(i - 1).at(), steps.get(i).at());
      // A clock that was set back takes no time away.
      if (!(steps.get(i) instanceof Step.Resumed) && !since.isNegative()) {
        total = total.plus(since);
        if (steps.get(i) instanceof Step.Answered answered) {
          spentOn.merge(answered.question(), since, Duration::plus);
        }
      }
    }
    return total;
  }

  /** The time before the answers to a question. */
  Duration spentOn(String id) {
    return spentOn.getOrDefault(id, Duration.ZERO);
  }

  private void apply(Step step) {
    if (step instanceof Step.Answered answered) {
      answer(answered);
    } else if (step instanceof Step.Skipped skip) {
      skip(skip);
    } else if (step instanceof Step.Overridden override) {
      override(override.question());
    } else if (step instanceof Step.Hinted hinted) {
      hints.merge(hinted.question(), 1, Integer::sum);
    } else if (step instanceof Step.Quit) {
      quit = true;
    }
  }

  private void answer(Step.Answered step) {
    Question question = marking.question(step.question());
    if (question == null) {
      return;
    }
    if (Markers.misfit(question, step.response()).isPresent()) {
      unfitting.add(question.id());
      return;
    }
    unfitting.remove(question.id());
    List<Step.Answered> soFar = tries.computeIfAbsent(question.id(), id -> new ArrayList<>());
    // The same answer again is no further try.
    boolean repeated =
        start.behaviour() == Behaviour.ADAPTIVE
            && !soFar.isEmpty()
            && soFar.get(soFar.size() - 1).response().equals(step.response());
    if (!repeated) {
      soFar.add(step);
    }
    history.add(step);
    lastAnswered = question.id();
    if (start.behaviour().givesOneTry(start.mode())
        || start.behaviour().done(question, tries(question.id()))) {
      queue.remove(question.id());
    } else if (start.behaviour() == Behaviour.INTERACTIVE) {
      hints.merge(question.id(), 1, Integer::sum);
    }
  }

  private void skip(Step.Skipped step) {
    String id = step.question();
    if (!queue.remove(id)) {
      return;
    }
    history.add(step);
    if (!isTried(id) && skipped.add(id)) {
      queue.add(id);
    }
  }

  private void override(String id) {
    // Where the answer is gone with an older bank, there is nothing to count.
    if (isTried(id)) {
      overridden.add(id);
      queue.remove(id);
    }
  }

  boolean over() {
    return quit || queue.isEmpty();
  }

  private boolean isTried(String id) {
    return !tries.getOrDefault(id, List.of()).isEmpty();
  }

  /** Whether a skip would bring the question back. */
  boolean comesBack(String id) {
    return !skipped.contains(id) && !isTried(id);
  }

  List<Try> tries(String id) {
    Question question = marking.question(id);
    if (question == null) {
      return List.of();
    }
    return tries.getOrDefault(id, List.of()).stream()
        .map(
            step ->
                new Try(step.response(), marking.mark(question, step.response()), step.certainty()))
        .toList();
  }

  /** When the first try at a question was. */
  @Nullable Instant firstTried(String id) {
    return isTried(id) ? tries.getOrDefault(id, List.of()).get(0).at() : null;
  }

  /** Whether the question has an answer that stands and is not open for another try. */
  boolean isAnswered(String id) {
    return isTried(id) && (!queue.contains(id) || quit);
  }

  int hintsGiven(Question question) {
    return Math.min(hintsAsked(question.id()), question.hints().size());
  }

  int hintsAsked(String id) {
    return hints.getOrDefault(id, 0);
  }

  boolean isOverridden(String id) {
    return overridden.contains(id);
  }

  double earned(Question question) {
    List<Try> all = tries(question.id());
    if (overridden.contains(question.id())) {
      Try last = all.get(all.size() - 1);
      Mark right = Mark.right(OVERRIDDEN, null);
      all = List.of(new Try(last.response(), right, last.certainty()));
    }
    return start.behaviour().earned(question, all);
  }

  /** Whether the last try was right, however many there were. */
  boolean rightInTheEnd(String id) {
    List<Try> all = tries(id);
    return overridden.contains(id) || (!all.isEmpty() && all.get(all.size() - 1).mark().correct());
  }

  Mark shown(String id, Mark mark) {
    return overridden.contains(id) ? Mark.right(OVERRIDDEN, mark.feedback()) : mark;
  }
}
