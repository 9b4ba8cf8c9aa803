package dev.readback.console;

import dev.readback.bank.Banks;
import dev.readback.bank.OutputFile;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.schedule.Schedule;
import dev.readback.schedule.ScheduleJson;
import dev.readback.session.Behaviour;
import dev.readback.session.Mode;
import dev.readback.session.Recall;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what spaced repetition says is due. */
@Command(
    name = "review",
    description = {
      "Ask what is due, over all banks: first what is least likely remembered, then",
      "what was never asked. A question that is known comes back after days, then",
      "weeks, then months (FSRS-6).",
      "",
      "Every quiz counts, also one that was broken off, as soon as its bank is",
      "reviewed: right at the first try without a hint, or counted as right by you, is",
      "\"good\"; all else is \"again\". An exam counts when it is over."
    },
    footer = {
      "  readback review banks/*.json         everything that is due",
      "  readback review quiz.json -n 10      at most ten questions",
      "  readback review --export mine.json   when each question is due, to a file",
      "  readback review --import mine.json   and into another state folder"
    })
final class ReviewCommand implements Callable<Integer> {

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Parameters(arity = "0..*", paramLabel = "BANK", description = "Bank files.")
  private List<String> banks = List.of();

  @Option(names = "-n", paramLabel = "N", description = "Ask at most N questions.")
  private @Nullable Integer count;

  @Option(names = "--state", paramLabel = "DIR", description = "Where sessions are kept.")
  private @Nullable String state;

  @Option(
      names = "--plain",
      description =
          "No colour, no arrow keys: numbered, append-only lines."
              + " So do the variables ACCESSIBLE and NO_COLOR.")
  private boolean plain;

  @Option(names = "--json", description = "One JSON object a line, for programs.")
  private boolean json;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Write the schedule to a file; ask nothing.")
  private @Nullable String export;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "Take in a schedule from a file; ask nothing.")
  private @Nullable String imported;

  @Option(names = "--force", description = "Let --export replace an existing file.")
  private boolean force;

  ReviewCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    checkUsage();
    Terminal terminal = new Terminal(environment, plain || json);
    Path folder = state == null ? environment.stateFolder() : Inputs.path(state);
    ScheduleFile file = new ScheduleFile(folder);
    if (imported != null) {
      takeIn(terminal, file, Inputs.path(imported));
    }
    QuestionSet set = banks.isEmpty() ? null : QuestionSets.join(read(terminal));
    SessionFolder sessions = new SessionFolder(folder);
    Schedule schedule =
        set == null
            ? file.change(before -> before)
            : file.change(before -> before.with(recalls(terminal, sessions, set)));
    if (export != null) {
      OutputFile.write(Inputs.path(export), ScheduleJson.write(schedule), force);
      terminal.note(cards(schedule) + " written to " + export + ".");
    }
    if (set == null || export != null || imported != null) {
      return Main.DONE;
    }
    return review(terminal, sessions, file, schedule, set);
  }

  private void checkUsage() {
    if (count != null && count < 1) {
      throw new UsageException("review", "-n is " + count + ": expected 1 or more");
    }
    if (banks.isEmpty() && export == null && imported == null) {
      throw new UsageException("review", "Nothing to review: name a bank");
    }
    if (banks.contains(Inputs.STANDARD_INPUT)) {
      throw new UsageException(
          "review", "review cannot read \"-\": standard input holds the answers. Name a file");
    }
  }

  private static String cards(Schedule schedule) {
    int count = schedule.cards().size();
    return "The schedule of " + count + (count == 1 ? " question" : " questions");
  }

  private static void takeIn(Terminal terminal, ScheduleFile file, Path from) {
    Schedule other = ScheduleFile.read(from, false);
    file.change(
        before -> {
          try {
            return before.merge(other);
          } catch (IllegalArgumentException e) {
            throw InputException.of(
                "schedule-other-weights",
                from.toString(),
                "it goes by "
                    + e.getMessage()
                    + "; expected the same; import it into an empty folder with --state");
          }
        });
    terminal.note(cards(other) + " taken in from " + from + ".");
  }

  private List<QuestionSet> read(Terminal terminal) {
    List<QuestionSet> sets = new ArrayList<>();
    for (String bank : banks) {
      Outcome<QuestionSet> read = BankFiles.read("review", bank, null, false);
      read.diagnostics().forEach(terminal::note);
      sets.add(read.value());
    }
    return sets;
  }

  /** What all saved sessions show of the questions, marked by the keys of now. */
  private static List<Recall> recalls(Terminal terminal, SessionFolder sessions, QuestionSet set) {
    List<Recall> recalls = new ArrayList<>();
    for (Path session : sessions.on(new HashSet<>(ids(set)))) {
      try {
        recalls.addAll(Session.replay(set, SessionLog.read(session).value()).recalls());
      } catch (InputException e) {
        e.diagnostics().forEach(terminal::note);
      }
    }
    return recalls;
  }

  private static List<String> ids(QuestionSet set) {
    return set.questions().stream().map(Question::id).toList();
  }

  private int review(
      Terminal terminal,
      SessionFolder sessions,
      ScheduleFile file,
      Schedule schedule,
      QuestionSet set) {
    Instant now = environment.clock().instant();
    List<String> due = schedule.due(ids(set), now);
    List<String> asked = count == null || due.size() <= count ? due : due.subList(0, count);
    List<Question> questions = asked.stream().map(id -> set.question(id).orElseThrow()).toList();
    if (questions.isEmpty()) {
      terminal.note("nothing is due" + next(schedule, set, now));
    } else if (asked.size() < due.size()) {
      terminal.note((due.size() - asked.size()) + " more are due.");
    }
    QuestionSet part = new QuestionSet(set.title(), set.articles(), questions);
    String bank = Banks.sha256(part);
    Session session =
        Session.start(
            part, Mode.PRACTICE, Behaviour.IMMEDIATE, bank, environment.dice().getAsLong(), now);
    SessionLog log = questions.isEmpty() ? null : sessions.reviews().create(session);
    ReportFile reports = new ReportFile(file.folder(), bank, banks);
    try (Sitting sitting = new Sitting(session, log, reports, environment.clock())) {
      int code = new Quiz(environment, terminal, plain, json).run(sitting, set.title());
      Schedule after = file.change(before -> before.with(sitting.ended().recalls()));
      if (!questions.isEmpty()) {
        Instant end = environment.clock().instant();
        int left = after.due(ids(set), end).size();
        terminal.note(
            (left == 0 ? "nothing more is due" : left + " are due now") + next(after, set, end));
      }
      return code;
    }
  }

  /** When the next question is due, as the end of a sentence. */
  private static String next(Schedule schedule, QuestionSet set, Instant now) {
    return schedule
            .next(ids(set), now)
            .map(due -> "; the next one in " + in(Duration.between(now, due)))
            .orElse("")
        + ".";
  }

  private static String in(Duration wait) {
    long days = wait.toDays();
    return days < 1 ? PersonQuiz.time(wait) : days + (days == 1 ? " day" : " days");
  }
}
