package dev.readback.analysis.quotations;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells who speaks in a quotation without a reporting clause of its own. */
final class UnframedSpeakers {

  /** So few words without a verb after a quotation set it apart from the story. */
  private static final int CAPTION = 8;

  private final Reading reading;
  private final SaidSoFar said;
  private final Sources sources;
  private final List<Entity> entities;

  UnframedSpeakers(Reading reading, SaidSoFar said, Sources sources, List<Entity> entities) {
    this.reading = reading;
    this.said = said;
    this.sources = sources;
    this.entities = entities;
  }

  Source of(Span quotation) {
    int last = reading.last(quotation);
    Sentence here = reading.sentenceOf(quotation);
    return signed(last, here.block()).or(() -> speaker(quotation, here)).orElse(Source.UNSURE);
  }

  /** By what stands before the quotation. */
  private Optional<Source> speaker(Span quotation, Sentence here) {
    int block = here.block();
    int at = reading.before(quotation);
    if (!reading.isIn(block, at)) {
      boolean apart = at < 0 || isCaptioned(reading.last(quotation), block);
      return apart ? Optional.empty() : fromParagraphBefore(reading.place(at), block);
    }
    Sentence before = reading.place(at).sentence();
    Token end = reading.place(at).token();
    if (before.index() == here.index()) {
      return announces(end) ? announcer(here, end) : Optional.empty();
    }
    return reading.isQuoted(end)
        ? said.lastSpeaker(block)
        : speakerOf(before, announces(end)).or(() -> said.onlySpeaker(block));
  }

  private static boolean announces(Token mark) {
    return ":,".contains(mark.text());
  }

  /** "Doe reacted on Friday: '...'": the subject, if its verb stands before the mark. */
  private Optional<Source> announcer(Sentence sentence, Token mark) {
    boolean told = sentence.root().filter(r -> r.isVerb() && r.index() < mark.index()).isPresent();
    return told ? speakerOf(sentence, true) : Optional.empty();
  }

  /** {@code "..." - Jo Doe} to the end of the paragraph. */
  private Optional<Source> signed(int last, int block) {
    int at = last + 1;
    boolean dash = false;
    while (at < reading.size() && Reading.isBetween(reading.place(at).token())) {
      dash |= Reading.isDash(reading.place(at).token());
      at++;
    }
    if (!dash || !reading.isIn(block, at)) {
      return Optional.empty();
    }
    Sentence sentence = reading.place(at).sentence();
    boolean verb =
        sentence.tokens().stream().anyMatch(t -> !reading.isQuoted(t) && Words.isFinite(t));
    Source source = sources.of(sentence, reading.place(at).token(), null, null);
    return verb || source.entity() < 0 ? Optional.empty() : Optional.of(source);
  }

  /** Whether words that make no sentence follow in the paragraph, as after a pull quote. */
  private boolean isCaptioned(int last, int block) {
    List<Token> rest = new ArrayList<>();
    for (int i = last + 1; reading.isIn(block, i); i++) {
      if (!Words.isMark(reading.place(i).token())) {
        rest.add(reading.place(i).token());
      }
    }
    return !rest.isEmpty() && rest.size() < CAPTION && rest.stream().noneMatch(Words::isFinite);
  }

  /** The first quotation of a paragraph goes on from the paragraph before. */
  private Optional<Source> fromParagraphBefore(Reading.Place end, int block) {
    if (end.block() < block - 1) {
      return Optional.empty();
    }
    return reading.isQuoted(end.token())
        ? said.lastSpeaker(end.block())
        : speakerOf(end.sentence(), announces(end.token()));
  }

  /**
   * Who speaks in a sentence, or is the subject of it; only a person goes on speaking without a
   * word of saying, unless a colon or comma announces the quotation.
   */
  private Optional<Source> speakerOf(Sentence sentence, boolean announced) {
    return reading.frames(sentence).stream()
        .filter(f -> f.subject() != null && isMain(f.verb()))
        .map(f -> sources.of(f, said))
        .filter(Source::known)
        .findFirst()
        .or(() -> subject(sentence).filter(s -> announced || isPerson(s)));
  }

  private static boolean isMain(Token verb) {
    return verb.head() < 0 || verb.is("parataxis", "conj", "dep", "prep");
  }

  /** The subject of the sentence, if it is an entity. */
  private Optional<Source> subject(Sentence sentence) {
    return sentence
        .root()
        .flatMap(r -> sentence.child(r, "nsubj", "nsubjpass"))
        .filter(s -> !reading.isQuoted(s))
        .map(s -> sources.of(sentence, s, said))
        .filter(s -> s.entity() >= 0);
  }

  private boolean isPerson(Source source) {
    return entities.get(source.entity()).type() == EntityType.PERSON;
  }
}
