package dev.readback;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.article.readers.ArticleReader;
import dev.readback.fact.Fact;
import dev.readback.fact.FactFinder;
import dev.readback.generate.Material;
import dev.readback.generate.rules.Rules;
import dev.readback.lexicon.Lexicon;
import dev.readback.question.Draft;
import dev.readback.verify.Subject;
import dev.readback.verify.Verdict;
import dev.readback.verify.Verifier;
import dev.readback.verify.checks.Checks;
import java.nio.file.Path;
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

/** Our own steps on an article of 577 words whose analysis is recorded: no model is loaded. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GenerateBenchmark {
  private final Analysis analysis =
      Recorded.analyzer()
          .analyse(ArticleReader.read(Path.of("seeds/harrowmere-pool-vote.txt")).value());

  private final List<Fact> facts = FactFinder.find(analysis);
  private final List<Draft> drafts = draft();
  private final Verifier verifier = new Verifier(Checks.all());

  /** Facts of the article. */
  @Benchmark
  public List<Fact> facts() {
    return FactFinder.find(analysis);
  }

  /** Drafts of the article, before any check. */
  @Benchmark
  public List<Draft> draft() {
    Material material = new Material(analysis, facts, Lexicon.wordNet(), 1);
    return Rules.standard().stream().flatMap(rule -> rule.draft(material).stream()).toList();
  }

  /** All checks but the grammar's on all drafts. */
  @Benchmark
  public List<Verdict> verify() {
    Subject subject = new Subject(analysis, facts);
    return drafts.stream().map(draft -> verifier.verify(draft, subject)).toList();
  }
}
