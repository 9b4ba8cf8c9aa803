package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement.Kind;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.List;
import java.util.Set;

/** What reporting clauses report in the article's words: "Doe said [the crane was old]". */
final class ReportedStatements {

  private static final Set<String> JOINS = Set.of(",", ", but", ", and", "but", "and");

  private final Reading reading;
  private final SaidSoFar said;
  private final Sources sources;
  private final SubjectBeside subjects;
  private final QuotationFrames frames;

  ReportedStatements(
      Reading reading,
      SaidSoFar said,
      Sources sources,
      SubjectBeside subjects,
      QuotationFrames frames) {
    this.reading = reading;
    this.said = said;
    this.sources = sources;
    this.subjects = subjects;
    this.frames = frames;
  }

  void add(Frame frame) {
    List<Token> words = lastSentence(frame);
    if (!frame.reports() || frame.kind() == Cues.Kind.QUOTE || isDirect(words)) {
      return; // a quotation comes to its reporting clause by itself
    }
    if (isOwnThought(frame)) {
      return;
    }
    Span clause = withWholeQuotations(frame.sentence(), Sentence.spanOf(words));
    Span content = withQuotation(clause, frame);
    boolean mixed = words.stream().anyMatch(reading::isQuoted) || !content.equals(clause);
    Kind kind = mixed ? Kind.MIXED : Kind.INDIRECT;
    boolean before = words.get(0).index() < frame.verb().index();
    Source source = sources.of(before ? subjects.complete(frame) : frame, said);
    Span cue = Sentence.spanOf(frame.cue());
    said.add(
        source.says(content, kind, cue, Certainties.of(frame, kind)),
        source,
        frame,
        frame.sentence());
  }

  /** What is reported, without a sentence of the story that was run into it. */
  private List<Token> lastSentence(Frame frame) {
    List<Token> words = frame.content();
    for (int i = words.size() - 2; i > 0; i--) {
      boolean stop = words.get(i).text().equals(".") && !reading.isQuoted(words.get(i));
      if (stop && words.get(i).index() < frame.verb().index()) {
        return words.subList(i + 1, words.size());
      }
    }
    return words;
  }

  /** Nothing but quotations. */
  private boolean isDirect(List<Token> words) {
    return words.stream().anyMatch(reading::isQuoted)
        && words.stream().allMatch(t -> reading.isQuoted(t) || Words.isMark(t));
  }

  /** "she said that she hoped": said once. */
  private boolean isOwnThought(Frame frame) {
    return (frame.kind() == Cues.Kind.BELIEVE || frame.kind() == Cues.Kind.HOLD)
        && frame.subject() != null
        && frame.subject().isPronoun()
        && isReported(frame);
  }

  /** Whether this clause is itself what another clause of its sentence reports. */
  private boolean isReported(Frame frame) {
    return reading.frames(frame.sentence()).stream()
        .anyMatch(each -> !each.equals(frame) && each.content().contains(frame.verb()));
  }

  /** A quotation that begins in the clause belongs to it up to its end. */
  private Span withWholeQuotations(Sentence sentence, Span clause) {
    Span content = clause;
    for (Span each : reading.quotations()) {
      if (each.overlaps(content) && !content.contains(each) && each.start() >= content.start()) {
        int end = Math.min(each.end(), reading.blockEnd(sentence.block()));
        content = new Span(content.start(), end);
      }
    }
    return content;
  }

  /** "described him as a man, '...'", "said it was late, but 'that it mattered'". */
  private Span withQuotation(Span content, Frame frame) {
    int limit = Sentence.spanOf(frame.sentence().tokens()).end();
    return reading.quotations().stream()
        .filter(each -> each.start() > content.end() && each.start() < limit)
        .findFirst()
        .filter(
            each ->
                JOINS.contains(reading.text().substring(content.end(), each.start() - 1).strip())
                    && frames.after(each).isEmpty())
        .map(content::union)
        .orElse(content);
  }
}
