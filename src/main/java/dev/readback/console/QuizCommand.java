package dev.readback.console;

import dev.readback.bank.Banks;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.session.Behaviour;
import dev.readback.session.Mode;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import dev.readback.session.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
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

  @Option(names = "--missed", description = "Ask what was missed in the last session on this bank.")
  boolean missed;

  @Option(names = "--state", paramLabel = "DIR", description = "Where sessions are kept.")
  @Nullable String state;

  @Option(
      names = "--plain",
      description = "No colour; append-only lines. So does the variable ACCESSIBLE.")
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
    Duration limit = minutes == null ? null : Duration.ofMinutes(minutes);
    try (Sitting sitting = sitting(terminal, set, bank, folder, limit)) {
      LineSource lines = new LineSource(environment.in());
      if (json) {
        new ProtocolQuiz(terminal, lines, sitting).run();
      } else {
        QuestionPrinter printer = new QuestionPrinter(terminal, set);
        new PersonQuiz(terminal, lines, printer, sitting).run(set.title());
      }
    }
    return Main.DONE;
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

  private Sitting sitting(
      Terminal terminal,
      QuestionSet set,
      String bank,
      SessionFolder folder,
      @Nullable Duration limit) {
    Optional<Path> last = resume || missed ? folder.last(bank) : Optional.empty();
    if ((resume || missed) && last.isEmpty()) {
      terminal.note("no session on this bank is saved; a new one begins.");
    }
    List<Question> questions = set.questions();
    if (last.isPresent()) {
      Outcome<List<Step>> steps = SessionLog.read(last.get());
      steps.diagnostics().forEach(terminal::note);
      Session before = Session.replay(set, steps.value());
      if (resume) {
        return new Sitting(before, SessionLog.open(last.get()), environment.clock(), limit);
      }
      Set<String> ids = Set.copyOf(before.result().missedIds());
      questions = questions.stream().filter(q -> ids.contains(q.id())).toList();
      if (questions.isEmpty()) {
        terminal.note("nothing was missed in the last session on this bank.");
      }
    }
    return begin(terminal, set, questions, bank, folder, limit);
  }

  private Sitting begin(
      Terminal terminal,
      QuestionSet set,
      List<Question> questions,
      String bank,
      SessionFolder folder,
      @Nullable Duration limit) {
    long drawn = seed == null ? environment.dice().getAsLong() : seed;
    QuestionSet asked = new QuestionSet(set.title(), set.articles(), pick(questions, drawn));
    Mode how = mode == null ? Mode.PRACTICE : mode;
    Behaviour what =
        behaviour != null ? behaviour : how == Mode.EXAM ? Behaviour.DEFERRED : Behaviour.IMMEDIATE;
    Session session = Session.start(asked, how, what, bank, drawn, environment.clock().instant());
    return new Sitting(session, log(terminal, folder, session), environment.clock(), limit);
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
