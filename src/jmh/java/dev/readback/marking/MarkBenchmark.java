package dev.readback.marking;

import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Short typed answers marked in a second by one thread, right and wrong ones of every type. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MarkBenchmark {
  private record Case(String question, TextEntry entry, String answer) {}

  private final List<Case> cases = new ArrayList<>();
  private int next;

  public MarkBenchmark() {
    String who = "Who won the boat race in the harbour on Friday?";
    String what = "What did the storm destroy in the old town?";
    String when = "When did the council approve the plan?";
    String many = "How many boats were lost in the storm?";
    String where = "Which town did the storm hit first?";
    add(who, AnswerType.PERSON, "Jo Doe", "Kim Roe", "Jo Doe");
    add(who, AnswerType.PERSON, "Jo Doe", "Kim Roe", "doe");
    add(who, AnswerType.PERSON, "Jo Doe", "Kim Roe", "It was Jo Doe.");
    add(who, AnswerType.PERSON, "Ilse Brandtner", "Kim Roe", "Ilse Brandnter");
    add(who, AnswerType.PERSON, "Ilse Brandtner", "Kim Roe", "Kim Roe");
    add(who, AnswerType.PERSON, "Ilse Brandtner", "Kim Roe", "Ada Holm");
    add(what, AnswerType.OTHER, "the harbour wall", "the bridge", "harbor walls");
    add(what, AnswerType.OTHER, "the harbour wall", "the bridge", "the wall of the church");
    add(what, AnswerType.OTHER, "the lighthouse", "the bridge", "the lighthuose");
    add(what, AnswerType.OTHER, "the lighthouse", "the bridge", "a bridge");
    add(when, AnswerType.DATE, "21 June 2019", "22 June 2019", "June 21st, 2019");
    add(when, AnswerType.DATE, "21 June 2019", "22 June 2019", "2019");
    add(when, AnswerType.DATE, "Friday", "Thursday", "on Friday");
    add(many, AnswerType.NUMBER, "42", "40", "forty-two boats");
    add(many, AnswerType.NUMBER, "1.5 million", "1 million", "1,500,000");
    add(many, AnswerType.NUMBER, "42", "40", "forty");
    add(where, AnswerType.PLACE, "Vellmar, Norway", "Brandhavn", "Vellmar");
    add(where, AnswerType.PLACE, "Vellmar", "Brandhavn", "in Vellmar");
    add(where, AnswerType.PLACE, "Vellmar", "Brandhavn", "The storm hit Brandhavn");
    add(where, AnswerType.ORGANISATION, "European Space Agency", "the council", "ESA");
  }

  private void add(String question, AnswerType type, String key, String rival, String answer) {
    TextEntry entry =
        new TextEntry(type, List.of(Accepted.of(key)), List.of(new NotAccepted(rival, null)));
    cases.add(new Case(question, entry, answer));
  }

  /** One mark. */
  @Benchmark
  public Mark mark() {
    next = next + 1 < cases.size() ? next + 1 : 0;
    Case each = cases.get(next);
    return Markers.typed(each.question(), each.entry(), each.answer());
  }
}
