package dev.readback.session;

import static java.util.Objects.requireNonNull;

import dev.readback.marking.Markers;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reader's way through a question set. Immutable: every action gives a new session with one step
 * more. All else is computed from the steps, so that replaying them gives the same session, and
 * with a corrected key another mark.
 *
 * <p>An action that does not fit the state throws {@link IllegalStateException}, an answer that
 * does not fit its question {@link IllegalArgumentException}; the message is for the reader.
 */
public final class Session {
  private final Marking marking;
  private final List<Step> steps;
  private final Replay state;

  private Session(Marking marking, List<Step> steps) {
    this.marking = marking;
    this.steps = List.copyOf(steps);
    if (this.steps.isEmpty() || !(this.steps.get(0) instanceof Step.Started start)) {
      throw new IllegalArgumentException("the first step: expected the start of a session");
    }
    state = new Replay(marking, start, this.steps);
  }

  /**
   * {@return a session over all questions of the set, in their order}
   *
   * @param set the questions
   * @param mode practice or exam
   * @param behaviour what tries, hints and certainty are worth
   * @param bank SHA-256 of the canonical form of the bank
   * @param seed of the order; the same seed gives the same
   * @param limit how long it may take; null for any time
   * @param at when
   */
  public static Session start(
      QuestionSet set,
      Mode mode,
      Behaviour behaviour,
      String bank,
      long seed,
      @Nullable Duration limit,
      Instant at) {
    List<String> ids = set.questions().stream().map(Question::id).toList();
    return replay(set, List.of(new Step.Started(at, mode, behaviour, bank, ids, seed, limit)));
  }

  /**
   * {@return the same for any time}
   *
   * @param set the questions
   * @param mode practice or exam
   * @param behaviour what tries, hints and certainty are worth
   * @param bank SHA-256 of the canonical form of the bank
   * @param seed of the order; the same seed gives the same
   * @param at when
   */
  public static Session start(
      QuestionSet set, Mode mode, Behaviour behaviour, String bank, long seed, Instant at) {
    return start(set, mode, behaviour, bank, seed, null, at);
  }

  /**
   * {@return a session with one try a question: told at once in practice, at the end in an exam}
   *
   * @param set the questions
   * @param mode practice or exam
   * @param at when
   */
  public static Session start(QuestionSet set, Mode mode, Instant at) {
    Behaviour behaviour = mode == Mode.EXAM ? Behaviour.DEFERRED : Behaviour.IMMEDIATE;
    return start(set, mode, behaviour, "", 1, at);
  }

  /**
   * {@return the session that these steps made, marked by the keys of {@code set}} Steps on
   * questions that the set no longer has, or that no longer fit them, count as if they had not
   * been.
   *
   * @param set the questions
   * @param steps of one session, the start first
   * @throws IllegalArgumentException if the first step is no start
   */
  public static Session replay(QuestionSet set, List<Step> steps) {
    return new Session(new Marking(requireNonNull(set)), steps);
  }

  /** {@return the questions} */
  public QuestionSet set() {
    return marking.set();
  }

  /** {@return all that happened, the start first} */
  public List<Step> steps() {
    return steps;
  }

  /** {@return the start, which holds mode, behaviour, order and seed} */
  public Step.Started start() {
    return state.start;
  }

  /** {@return practice or exam} */
  public Mode mode() {
    return state.start.mode();
  }

  /** {@return the question that is open; empty where the session is over} */
  public Optional<Question> current() {
    return state.over() ? Optional.empty() : question(state.queue.iterator().next());
  }

  /** {@return whether no question is open any more} */
  public boolean isOver() {
    return state.over();
  }

  /** {@return how many questions the session has} */
  public int total() {
    return state.order.size();
  }

  /** {@return how many questions have a confirmed answer; skips and open tries do not count} */
  public int answered() {
    return (int) state.order.stream().filter(state::isAnswered).count();
  }

  /** {@return questions of the session that the set no longer has} */
  public List<String> gone() {
    return state.gone;
  }

  /** {@return questions whose saved answer no longer fits them: they count as not answered} */
  public List<String> unfitting() {
    return List.copyOf(state.unfitting);
  }

  /**
   * {@return whether the time that the session may take is over}
   *
   * @param now the time
   */
  public boolean isOutOfTime(Instant now) {
    Duration limit = state.start.limit();
    return limit != null && now.isAfter(state.start.at().plus(limit));
  }

  /**
   * {@return the time spent until now, or until the end where the session is over; without breaks}
   *
   * @param now the time
   */
  public Duration timeSpent(Instant now) {
    Duration since = Duration.between(state.lastAt, now);
    return isOver() || since.isNegative() ? state.spent : state.spent.plus(since);
  }

  /**
   * {@return the place of a question in the session, from 1; 0 where it is not in it}
   *
   * @param questionId id of the question
   */
  public int number(String questionId) {
    return state.order.indexOf(questionId) + 1;
  }

  /**
   * {@return the tries at a question so far}
   *
   * @param questionId id of the question
   */
  public List<Try> tries(String questionId) {
    return state.tries(questionId);
  }

  /**
   * {@return the hints that were given on a question so far}
   *
   * @param questionId id of the question
   */
  public List<String> hints(String questionId) {
    return question(questionId)
        .map(q -> q.hints().subList(0, state.hintsGiven(q)))
        .orElse(List.of());
  }

  /**
   * {@return the mark of the last try at a question, where the reader may see it: in an exam only
   * at the end}
   *
   * @param questionId id of the question
   */
  public Optional<Mark> mark(String questionId) {
    List<Try> tries = state.tries(questionId);
    boolean held = state.start.behaviour().holdsBack(mode()) && !state.over();
    return tries.isEmpty() || held
        ? Optional.empty()
        : Optional.of(state.shown(questionId, tries.get(tries.size() - 1).mark()));
  }

  /**
   * {@return the key of a question, where the reader may see it: when the question is done, in an
   * exam only at the end; never of an unanswered question}
   *
   * @param questionId id of the question
   */
  public Optional<Response> key(String questionId) {
    return state.isAnswered(questionId) && mark(questionId).isPresent()
        ? question(questionId).map(Markers::key)
        : Optional.empty();
  }

  /** {@return the question that was answered last; empty where none was} */
  public Optional<String> lastAnswered() {
    return Optional.ofNullable(state.lastAnswered);
  }

  /**
   * Answers the open question.
   *
   * @param questionId id of the question
   * @param response what the reader gave
   * @param at when
   * @return the session after it
   */
  public Session answer(String questionId, Response response, Instant at) {
    return answer(questionId, response, 0, at);
  }

  /**
   * Answers the open question.
   *
   * @param questionId id of the question
   * @param response what the reader gave
   * @param certainty how sure the reader is, 1 to 3; 0 where it is not asked
   * @param at when
   * @return the session after it
   */
  public Session answer(String questionId, Response response, int certainty, Instant at) {
    Question question = open(questionId);
    if (response instanceof Response.Skipped) {
      return skip(questionId, at);
    }
    Markers.misfit(question, response)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    if (state.start.behaviour().asksCertainty() && (certainty < 1 || certainty > 3)) {
      throw new IllegalArgumentException(
          "certainty " + certainty + ": expected how sure you are, 1, 2 or 3");
    }
    return with(new Step.Answered(at, questionId, response, certainty));
  }

  /**
   * {@return whether the question, if it is skipped now, comes back at the end}
   *
   * @param questionId id of the question
   */
  public boolean comesBack(String questionId) {
    return state.comesBack(questionId);
  }

  /**
   * Passes over the open question: it comes back once, at the end. After a try it ends the question
   * instead.
   *
   * @param questionId id of the question
   * @param at when
   * @return the session after it
   */
  public Session skip(String questionId, Instant at) {
    open(questionId);
    return with(new Step.Skipped(at, questionId));
  }

  /**
   * Takes the last answer or skip back: its question is open again.
   *
   * @param at when
   * @return the session after it
   */
  public Session undo(Instant at) {
    if (state.history.isEmpty()) {
      throw new IllegalStateException("nothing to undo: no question was answered yet");
    }
    if (state.quit) {
      throw new IllegalStateException("the session was ended: nothing can be undone");
    }
    return with(new Step.Undone(at));
  }

  /**
   * Counts the last answer as right.
   *
   * @param at when
   * @return the session after it
   */
  public Session override(Instant at) {
    String last = state.lastAnswered;
    if (last == null) {
      throw new IllegalStateException("nothing to override: no question was answered yet");
    }
    if (mark(last).isEmpty()) {
      throw new IllegalStateException("nothing to override: marks come at the end");
    }
    return with(new Step.Overridden(at, last));
  }

  /**
   * Reports a question as bad.
   *
   * @param questionId id of the question
   * @param why in the words of the reader
   * @param at when
   * @return the session after it
   */
  public Session report(String questionId, String why, Instant at) {
    if (number(questionId) == 0) {
      throw new IllegalArgumentException("there is no question " + questionId);
    }
    return with(new Step.Reported(at, questionId, why));
  }

  /**
   * Gives the next hint on the open question; see {@link #hints}.
   *
   * @param questionId id of the question
   * @param at when
   * @return the session after it
   */
  public Session hint(String questionId, Instant at) {
    Question question = open(questionId);
    if (mode() == Mode.EXAM) {
      throw new IllegalStateException("no hints in an exam");
    }
    if (state.hintsGiven(question) >= question.hints().size()) {
      throw new IllegalStateException(
          question.hints().isEmpty() ? "this question has no hint" : "there is no further hint");
    }
    return with(new Step.Hinted(at, questionId));
  }

  /**
   * Comes back to a session that was left.
   *
   * @param at when
   * @return the session after it
   */
  public Session resume(Instant at) {
    return isOver() ? this : with(new Step.Resumed(at));
  }

  /**
   * Ends the session; open questions stay unanswered.
   *
   * @param at when
   * @return the session after it
   */
  public Session quit(Instant at) {
    return state.quit ? this : with(new Step.Quit(at));
  }

  /**
   * {@return how each question that is done was known at the first try, in the order of the
   * session: what spaced repetition goes by} Right means everything earned at once, without a hint;
   * what the reader counts as right is right. Of an exam that is not over there is nothing.
   */
  public List<Recall> recalls() {
    List<Recall> recalls = new ArrayList<>();
    boolean held = state.start.behaviour().holdsBack(mode()) && !isOver();
    for (String id : state.order) {
      Instant at = state.firstTried(id);
      if (at != null && state.isAnswered(id) && !held) {
        boolean once = state.hintsAsked(id) == 0 && state.tries(id).get(0).mark().correct();
        recalls.add(new Recall(id, at, once || state.isOverridden(id)));
      }
    }
    return List.copyOf(recalls);
  }

  /**
   * {@return the answers of the questions that are done, in the order of the session} Of an exam
   * that is not over there is nothing.
   */
  public List<Given> given() {
    List<Given> given = new ArrayList<>();
    boolean held = state.start.behaviour().holdsBack(mode()) && !isOver();
    for (String id : state.order) {
      if (state.isAnswered(id) && !held) {
        List<Try> tries = state.tries(id);
        double earned = state.earned(question(id).orElseThrow());
        given.add(
            new Given(
                id,
                tries.get(tries.size() - 1).response(),
                earned / state.start.behaviour().highest(),
                state.spentOn(id)));
      }
    }
    return List.copyOf(given);
  }

  /** {@return what the session came to so far} */
  public Result result() {
    List<Result.Missed> missed = new ArrayList<>();
    List<String> unanswered = new ArrayList<>();
    for (String id : state.order) {
      Question question = question(id).orElseThrow();
      if (!state.isAnswered(id)) {
        unanswered.add(id);
      } else if (state.earned(question) < state.start.behaviour().highest() - 1e-9
          && !state.rightInTheEnd(id)) {
        missed.add(new Result.Missed(id, question.provenance().evidence()));
      }
    }
    Result.Part all = part(state.order);
    return new Result(
        all.score(),
        all.max(),
        all.answered(),
        all.total(),
        parts(q -> q.provenance().rule()),
        parts(q -> q.process() == null ? null : q.process().name().toLowerCase(Locale.ROOT)),
        missed,
        unanswered);
  }

  private Map<String, Result.Part> parts(Function<Question, @Nullable String> name) {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String id : state.order) {
      String group = name.apply(question(id).orElseThrow());
      groups.computeIfAbsent(group == null ? "other" : group, g -> new ArrayList<>()).add(id);
    }
    Map<String, Result.Part> parts = new TreeMap<>();
    groups.forEach((group, ids) -> parts.put(group, part(ids)));
    return Collections.unmodifiableMap(parts);
  }

  private Result.Part part(List<String> ids) {
    double score = 0;
    double max = 0;
    int answered = 0;
    for (String id : ids) {
      Question question = question(id).orElseThrow();
      max += question.points() * state.start.behaviour().highest();
      if (state.isAnswered(id)) {
        answered++;
        score += question.points() * state.earned(question);
      }
    }
    return new Result.Part(score, max, answered, ids.size());
  }

  private Optional<Question> question(String id) {
    return Optional.ofNullable(marking.question(id));
  }

  private Question open(String questionId) {
    Question question =
        current().orElseThrow(() -> new IllegalStateException("the session is over"));
    if (!question.id().equals(questionId)) {
      throw new IllegalStateException(
          "question " + questionId + " is not open: expected " + question.id());
    }
    return question;
  }

  private Session with(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Session(marking, longer);
  }

  /** {@return the last step: what a log appends} */
  public Step lastStep() {
    return steps.get(steps.size() - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Session session
        && set().equals(session.set())
        && steps.equals(session.steps);
  }

  @Override
  public int hashCode() {
    return 31 * set().hashCode() + steps.hashCode();
  }
}
