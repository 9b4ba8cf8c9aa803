package dev.readback.analysis.quotations;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.List;

/**
 * One search for statements in one article, sentence by sentence: its reported clauses, the
 * quotations that end in it, and what it hedges in its own voice.
 */
final class Finder {

  private final Reading reading;
  private final SaidSoFar said = new SaidSoFar();
  private final ReportedStatements reported;
  private final QuotedStatements quoted;
  private final HedgedStatements hedged;

  Finder(Article article, List<Sentence> sentences, List<Entity> entities, List<Span> quotations) {
    this.reading = new Reading(article, sentences, quotations);
    Sources sources = new Sources(article, sentences, entities, quotations);
    SubjectBeside subjects = new SubjectBeside(reading, entities);
    QuotationFrames frames = new QuotationFrames(reading, subjects);
    UnframedSpeakers unframed = new UnframedSpeakers(reading, said, sources, entities);
    this.reported = new ReportedStatements(reading, said, sources, subjects, frames);
    this.quoted = new QuotedStatements(reading, said, sources, subjects, frames, unframed);
    this.hedged = new HedgedStatements(reading, said);
  }

  List<Statement> find() {
    for (Sentence sentence : reading.sentences()) {
      reading.frames(sentence).forEach(reported::add);
      for (Span quotation : reading.quotations()) {
        if (reading.endsIn(quotation, sentence)) {
          quoted.add(quotation);
        }
      }
      hedged.addAll(sentence);
    }
    return said.statements();
  }
}
