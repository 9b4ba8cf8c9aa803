package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement.Kind;
import dev.readback.analysis.Token;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quotations as statements: {@code "The crane was old," said Doe}. */
final class QuotedStatements {

  private static final Pattern TITLED =
      Pattern.compile("\\b(?:headlined|titled|entitled|captioned)[\\s,:]*[\"“'‘]?$");

  private static final int TITLED_WITHIN = 20;

  private final Reading reading;
  private final SaidSoFar said;
  private final Sources sources;
  private final SubjectBeside subjects;
  private final QuotationFrames frames;
  private final UnframedSpeakers unframed;

  QuotedStatements(
      Reading reading,
      SaidSoFar said,
      Sources sources,
      SubjectBeside subjects,
      QuotationFrames frames,
      UnframedSpeakers unframed) {
    this.reading = reading;
    this.said = said;
    this.sources = sources;
    this.subjects = subjects;
    this.frames = frames;
    this.unframed = unframed;
  }

  /** Adds nothing for a quotation that is part of a reported clause, or that nobody says. */
  void add(Span quotation) {
    if (said.holdsMixed(quotation) || isTitle(quotation)) {
      return;
    }
    Optional<Frame> frame = frames.of(quotation);
    if (frame.isPresent()) {
      Frame whole = subjects.complete(frame.get());
      add(quotation, whole, sources.of(whole, said));
      return;
    }
    Optional<SaidSoFar.Said> joined = joined(quotation);
    if (joined.isPresent()) {
      add(quotation, joined.get().frame(), joined.get().source());
    } else if (reading.isSentence(quotation)) {
      add(quotation, null, unframed.of(quotation));
    }
  }

  /** {@code a story headlined "Congress leaves town"}: nobody says so. */
  private boolean isTitle(Span quotation) {
    int from = Math.max(0, quotation.start() - TITLED_WITHIN);
    return TITLED.matcher(reading.text().substring(from, quotation.start())).find();
  }

  /** {@code praised her "courage" and "wit"}: the second goes with the first. */
  private Optional<SaidSoFar.Said> joined(Span quotation) {
    return said.lastDirect(quotation.start())
        .filter(s -> s.source().known())
        .filter(s -> isJoin(s.statement().content().end(), quotation.start()));
  }

  private boolean isJoin(int from, int to) {
    String between = reading.text().substring(from, to);
    String words = between.replaceAll("[\"“”‘’',]", " ").strip();
    return between.length() < 20
        && words.matches("(and|or|but|as|then)?( as)?")
        && !between.contains("\n");
  }

  private void add(Span quotation, @Nullable Frame frame, Source source) {
    Span cue = frame == null ? null : Sentence.spanOf(frame.cue());
    said.add(
        source.says(quotation, Kind.DIRECT, cue, certainty(quotation, frame)),
        source,
        frame,
        reading.sentenceOf(quotation));
  }

  /** Of its first sentence, unless only its last one hedges. */
  private Certainty certainty(Span quotation, @Nullable Frame frame) {
    Sentence first = reading.sentenceOf(quotation);
    List<Token> words = first.tokensIn(quotation);
    Certainty certainty =
        frame == null
            ? Certainties.ofQuotation(first, words)
            : Certainties.ofQuotation(first, words, frame);
    if (certainty != Certainty.ATTRIBUTED) {
      return certainty;
    }
    Sentence last = reading.place(reading.last(quotation)).sentence();
    Certainty end = Certainties.ofQuotation(last, last.tokensIn(quotation));
    return end == Certainty.HEDGED ? end : certainty;
  }
}
