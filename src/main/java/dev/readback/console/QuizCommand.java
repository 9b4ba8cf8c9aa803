package dev.readback.console;

import dev.readback.bank.Banks;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.session.Behaviour;
import dev.readback.session.Mode;
import dev.readback.session.Result;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a quiz. */
@Command(
    name = "quiz",
    description = "Take a quiz on a bank of questions, or on an article.",
    footer = {
      "  readback quiz quiz.json                    feedback after each answer",
      "  readback quiz quiz.json --mode exam -n 10  ten questions, feedback at the end",
      "  readback quiz quiz.json --missed           what was missed last time",
      "  readback quiz article.txt                  generate first, then ask",
      "",
      "While it asks: ? shows help, s skips, h gives a hint, u takes the last",
      "answer back, q ends the quiz with its result."
    })
final class QuizCommand implements Callable<Integer> {

  // Where not private, also set by QuickStart.

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Mixin private final AnalysisOptions analysis = new AnalysisOptions("quiz");

  @Parameters(arity = "1..*", paramLabel = "ARTICLE|BANK", description = "Bank files, or articles.")
  List<String> inputs = List.of();

  @Option(names = "-n", paramLabel = "N", description = "Ask at most N questions.")
  @Nullable Integer count;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "practice (the default): feedback after each answer; exam: at the end.")
  @Nullable Mode mode;

  @Option(
      names = "--behaviour",
      paramLabel = "NAME",
      description = {
        "immediate (the default in practice): one try;",
        "deferred (in an exam): one try, marks at the end;",
        "adaptive: tries until right, each costs;",
        "interactive: a few tries, with hints between;",
        "certainty: say how sure you are, it counts."
      })
  private @Nullable Behaviour behaviour;

  @Option(names = "--time-limit", paramLabel = "M", description = "End after M minutes.")
  private @Nullable Integer minutes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Number that decides choice and order; drawn where not given.")
  @Nullable Long seed;

  @Option(names = "--resume", description = "Go on with the last session on this bank.")
  boolean resume;

  @Option(names = "--missed", description = "Ask what was not right when it was asked last.")
  boolean missed;

  @Option(names = "--state", paramLabel = "DIR", description = "Where sessions are kept.")
  @Nullable String state;

  @Option(
      names = "--plain",
      description =
          "No colour, no arrow keys: numbered, append-only lines."
              + " So do the variables ACCESSIBLE and NO_COLOR.")
  boolean plain;

  @Option(names = "--json", description = "One JSON object a line, for programs.")
  boolean json;

  QuizCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    checkUsage();
    Terminal terminal = new Terminal(environment, plain || json);
    QuestionSet set = QuestionSets.join(read(terminal));
    String bank = Banks.sha256(set);
    SessionFolder folder = new SessionFolder(stateFolder());
    try (Sitting sitting = sitting(terminal, set, bank, folder)) {
      int code = new Quiz(environment, terminal, plain, json).run(sitting, set.title());
      keepResponses(terminal, sitting);
      return code;
    }
  }

  /** What {@code report} reads; the session itself is safe already. */
  private void keepResponses(Terminal terminal, Sitting sitting) {
    Path file = sitting.file();
    if (file != null) {
      try {
        ResponsesFile.write(file, sitting.session(), environment.user());
      } catch (InputException e) {
        e.diagnostics().forEach(terminal::note);
      }
    }
  }

  private void checkUsage() {
    analysis.checkUsage();
    if (count != null && count < 1) {
      throw wrong("-n is " + count + ": expected 1 or more");
    }
    if (minutes != null && minutes < 1) {
      throw wrong("--time-limit is " + minutes + ": expected 1 or more minutes");
    }
    if (resume && missed) {
      throw wrong("--resume and --missed exclude each other: expected one of them");
    }
    if (inputs.contains(Inputs.STANDARD_INPUT)) {
      throw wrong("quiz cannot read \"-\": standard input holds the answers. Name a file");
    }
  }

  private static UsageException wrong(String message) {
    return new UsageException("quiz", message);
  }

  private Path stateFolder() {
    return state == null ? environment.stateFolder() : Inputs.path(state);
  }

  private List<QuestionSet> read(Terminal terminal) {
    List<QuestionSet> sets = new ArrayList<>();
    Generating generating = null;
    for (String input : inputs) {
      QuestionSet set;
      if (Inputs.isBank(input)) {
        Outcome<QuestionSet> read = BankFiles.read("quiz", input, null, false);
        read.diagnostics().forEach(terminal::note);
        set = read.value();
      } else {
        if (generating == null) {
          generating = new Generating(environment, terminal, analysis);
        }
        set = generating.set(input, count);
      }
      if (set.questions().isEmpty()) {
        throw InputException.of(
            "no-questions",
            input,
            "there is no question in it; expected one or more; try another article or bank");
      }
      sets.add(set);
    }
    return sets;
  }

  private Sitting sitting(Terminal terminal, QuestionSet set, String bank, SessionFolder folder) {
    Set<String> ids = set.questions().stream().map(Question::id).collect(Collectors.toSet());
    Optional<SessionFolder.Saved> last =
        resume || missed ? folder.last(bank, ids) : Optional.empty();
    if (last.isPresent() && resume) {
      return resumed(terminal, set, bank, last.get());
    }
    if ((resume || missed) && last.isEmpty()) {
      terminal.note("no session on this bank is saved; a new one begins.");
    }
    List<Question> questions = set.questions();
    if (last.isPresent()) {
      Set<String> wrong = missedBefore(terminal, set, folder.on(ids));
      questions = questions.stream().filter(q -> wrong.contains(q.id())).toList();
      if (questions.isEmpty()) {
        terminal.note("nothing was missed in the last session on this bank.");
      }
    }
    return begin(terminal, set, questions, bank, folder);
  }

  private Sitting resumed(
      Terminal terminal, QuestionSet set, String bank, SessionFolder.Saved saved) {
    SessionLog log = SessionLog.open(saved.file());
    log.found().diagnostics().forEach(terminal::note);
    Session session = Session.replay(set, log.found().value());
    if (!saved.sameBank()) {
      terminal.note(changes(session));
    }
    if (count != null || mode != null || behaviour != null || minutes != null) {
      terminal.note("the session goes on as it began; other options do not count with --resume.");
    }
    Sitting sitting = sitting(session, log, bank);
    try {
      sitting.act(Session::resume);
    } catch (Misfit e) {
      log.close();
      throw InputException.of("session-unwritable", saved.file().toString(), "" + e.getMessage());
    }
    return sitting;
  }

  /** What became of a session whose bank is not what it was. */
  private static String changes(Session session) {
    int before = session.start().questions().size();
    StringBuilder note =
        new StringBuilder("the bank was changed since this session began: ")
            .append(session.total() + " of its " + before + " questions are still there");
    if (!session.unfitting().isEmpty()) {
      note.append(", " + session.unfitting().size() + " with an answer that no longer fits");
    }
    return note.append("; answers count by the keys of now.").toString();
  }

  /**
   * Questions whose last answer was not right, over all sessions: one that was broken off forgets
   * nothing. An exam that is not over tells nothing.
   */
  private static Set<String> missedBefore(Terminal terminal, QuestionSet set, List<Path> files) {
    Set<String> missed = new HashSet<>();
    for (Path file : files) {
      try {
        Session session = Session.replay(set, SessionLog.read(file).value());
        if (session.mode() == Mode.EXAM && !session.isOver()) {
          continue;
        }
        Result result = session.result();
        Set<String> answered = new HashSet<>(session.start().questions());
        answered.removeAll(result.unanswered());
        missed.removeAll(answered);
        missed.addAll(result.missedIds());
      } catch (InputException e) {
        e.diagnostics().forEach(terminal::note);
      }
    }
    return missed;
  }

  private Sitting begin(
      Terminal terminal,
      QuestionSet set,
      List<Question> questions,
      String bank,
      SessionFolder folder) {
    long drawn = seed == null ? environment.dice().getAsLong() : seed;
    QuestionSet asked = new QuestionSet(set.title(), set.articles(), pick(questions, drawn));
    Mode how = mode == null ? Mode.PRACTICE : mode;
    Behaviour what =
        behaviour != null ? behaviour : how == Mode.EXAM ? Behaviour.DEFERRED : Behaviour.IMMEDIATE;
    if (!what.givesOneTry(Mode.PRACTICE) && how == Mode.EXAM) {
      terminal.note(
          Wire.name(what) + " gives one try a question in an exam: more would tell marks.");
    }
    Duration limit = minutes == null ? null : Duration.ofMinutes(minutes);
    Session session =
        Session.start(asked, how, what, bank, drawn, limit, environment.clock().instant());
    // Nothing to ask is nothing to resume.
    return sitting(session, questions.isEmpty() ? null : log(terminal, folder, session), bank);
  }

  private Sitting sitting(Session session, @Nullable SessionLog log, String bank) {
    ReportFile reports = new ReportFile(stateFolder(), bank, inputs);
    return new Sitting(session, log, reports, environment.clock());
  }

  /** Where the session is saved; a folder that the user did not name may be missing. */
  private @Nullable SessionLog log(Terminal terminal, SessionFolder folder, Session session) {
    try {
      return folder.create(session);
    } catch (InputException e) {
      if (state != null) {
        throw e;
      }
      terminal.note(e.diagnostics().get(0));
      terminal.note("the quiz goes on without being saved.");
      return null;
    }
  }

  /** At most as many as were asked for, drawn by the seed, in the bank's order. */
  private List<Question> pick(List<Question> questions, long drawn) {
    if (count == null || count >= questions.size()) {
      return questions;
    }
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      indexes.add(i);
    }
    Collections.shuffle(indexes, new Random(drawn));
    return indexes.subList(0, count).stream().sorted().map(questions::get).toList();
  }
}
