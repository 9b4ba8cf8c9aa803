package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.List;
import java.util.Optional;

/** Finds the reporting clause that a quotation belongs to. */
final class QuotationFrames {

  private final Reading reading;
  private final VerbBeside verbs;

  QuotationFrames(Reading reading, SubjectBeside subjects) {
    this.reading = reading;
    this.verbs = new VerbBeside(reading, subjects);
  }

  Optional<Frame> of(Span quotation) {
    return after(quotation)
        .or(() -> before(quotation))
        .or(() -> naming(quotation))
        .or(() -> reporting(quotation))
        .or(() -> verbs.frame(quotation));
  }

  /** The reporting clause right after: {@code ... ," said Doe}. */
  Optional<Frame> after(Span quotation) {
    boolean comma = reading.text().charAt(quotation.end() - 1) == ',';
    return reading
        .continuation(quotation)
        .flatMap(
            place ->
                reading.frames(place.sentence()).stream()
                    .filter(f -> begins(f, place.token()) && isDirect(f) && !reportsOwn(f))
                    .filter(f -> comma || !announcesNext(f))
                    .findFirst());
  }

  /** Whether the clause begins with this word, or after this adverb. */
  private static boolean begins(Frame frame, Token word) {
    return frame.from() == word.index()
        || (frame.from() == word.index() + 1 && word.tag().equals("RB"));
  }

  private static boolean isDirect(Frame frame) {
    return frame.kind() != Cues.Kind.DENY && frame.kind() != Cues.Kind.NAME;
  }

  /** {@code "..." Doe said the crane was old}: it reports something else. */
  private boolean reportsOwn(Frame frame) {
    return frame.reports()
        && frame.content().get(0).index() > frame.verb().index()
        && !reading.isQuoted(frame.content().get(0));
  }

  /** {@code "...?" Doe said: "..."}: the clause belongs to what follows. */
  private boolean announcesNext(Frame frame) {
    int limit = Sentence.spanOf(frame.sentence().tokens()).end();
    int verb = frame.verb().span().end();
    boolean colon = false;
    for (Span each : reading.quotations()) {
      if (each.start() > verb && each.start() <= limit) {
        colon = reading.text().substring(verb, each.start()).contains(":");
      }
    }
    return colon;
  }

  /** The reporting clause right before: {@code Doe told reporters: "...}. */
  private Optional<Frame> before(Span quotation) {
    int at = reading.first(quotation) - 1;
    while (at >= 0 && isOpeningMark(reading.place(at).token(), quotation)) {
      at--;
    }
    if (at < 0) {
      return Optional.empty();
    }
    Sentence sentence = reading.place(at).sentence();
    Token last = reading.place(at).token();
    boolean opens = last.text().equals(":") || Words.isComma(last);
    if (sentence.index() != reading.sentenceOf(quotation).index() && !opens) {
      return Optional.empty();
    }
    Optional<Frame> frame = lastFrame(sentence, last);
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    Token verb = frame.get().verb();
    List<Token> between =
        sentence.tokens().subList(verb.index() + 1, last.index() + 1).stream()
            .filter(t -> !reading.isQuoted(t))
            .toList();
    boolean preposition = last.tag().equals("IN") && last.head() == verb.index();
    boolean leads =
        opens
            || preposition
            || between.isEmpty()
            || isTold(frame.get())
            || reading.isSentence(quotation);
    return frame.filter(f -> leads && between.stream().noneMatch(Words::isFinite));
  }

  private static boolean isOpeningMark(Token token, Span quotation) {
    return Words.isQuotationMark(token) && token.span().end() >= quotation.start() - 1;
  }

  /** The last clause of a verb up to some word. */
  private Optional<Frame> lastFrame(Sentence sentence, Token last) {
    Frame best = null;
    for (Frame each : reading.frames(sentence)) {
      boolean verb = isDirect(each) && each.cue().get(0).isVerb();
      if (verb
          && each.verb().index() <= last.index()
          && (best == null || each.verb().index() > best.verb().index())) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "told the press": the cue ends with who hears it. */
  private static boolean isTold(Frame frame) {
    return frame.cue().get(frame.cue().size() - 1).index() > frame.verb().index();
  }

  /** {@code called it "a shame"}, {@code described by Doe as "a shame"}. */
  private Optional<Frame> naming(Span quotation) {
    Reading.Place first = reading.place(reading.first(quotation));
    return reading.frames(first.sentence()).stream()
        .filter(
            f ->
                f.subject() != null
                    && (f.kind() == Cues.Kind.NAME || f.verb().lemma().equals("describe")))
        .filter(
            f ->
                f.verb().index() < first.token().index()
                    && first.sentence().dominates(f.verb(), first.token()))
        .filter(f -> !f.reports() || f.content().contains(first.token()))
        .findFirst();
  }

  /** The clause that reports just this: {@code accused them of "a shame"}. */
  private Optional<Frame> reporting(Span quotation) {
    return reading.frames(reading.sentenceOf(quotation)).stream()
        .filter(Frame::reports)
        .filter(f -> f.content().stream().allMatch(t -> reading.isQuoted(t) || Words.isMark(t)))
        .filter(f -> f.content().stream().anyMatch(t -> quotation.contains(t.span())))
        .findFirst();
  }
}
