package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reporting verb beside a quotation whose clause the parser did not see. */
final class VerbBeside {

  /** How many words after a quotation are looked at. */
  private static final int AFTER = 12;

  /** How many words before a quotation are looked at. */
  private static final int BEFORE = 8;

  /** The longest subject of a verb that does not say: {@code ..." old Jo Doe nodded}. */
  private static final int NAME = 4;

  private final Reading reading;
  private final SubjectBeside subjects;

  VerbBeside(Reading reading, SubjectBeside subjects) {
    this.reading = reading;
    this.subjects = subjects;
  }

  Optional<Frame> frame(Span quotation) {
    return reading
        .continuation(quotation)
        .flatMap(place -> after(place, reading.lastCharacter(quotation) == ','))
        .or(() -> before(quotation));
  }

  private Optional<Frame> after(Reading.Place place, boolean comma) {
    Sentence sentence = place.sentence();
    int from = place.token().index();
    if (Set.of("IN", "CC", "WRB", "WDT", "WP").contains(place.token().tag())) {
      return Optional.empty();
    }
    int end = Math.min(from + AFTER, sentence.tokens().size());
    for (Token verb : sentence.tokens().subList(from, end)) {
      if (reading.isQuoted(verb)) {
        return Optional.empty();
      }
      if (Verbs.isSpeaking(verb) || (comma && closes(sentence, from, verb))) {
        Token subject =
            verb.index() == from ? subjects.right(sentence, verb) : subjects.left(sentence, verb);
        return subject == null || subject.index() < from
            ? Optional.empty()
            : frame(sentence, verb, subject);
      }
      if (Words.isFinite(verb)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Frame> before(Span quotation) {
    int at = reading.before(quotation);
    if (!reading.isIn(reading.sentenceOf(quotation).block(), at)) {
      return Optional.empty();
    }
    Sentence sentence = reading.place(at).sentence();
    int from = reading.place(at).token().index();
    if (!":,".contains(sentence.tokens().get(from).text())) {
      return Optional.empty();
    }
    for (int i = from; i > Math.max(from - BEFORE, 0); i--) {
      Token verb = sentence.tokens().get(i);
      if (reading.isQuoted(verb)) {
        return Optional.empty();
      }
      if (Verbs.isSpeaking(verb)) {
        return frame(sentence, verb, subjects.left(sentence, verb));
      }
      if (Words.isFinite(verb)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether nothing but a name or a pronoun stands before the verb: {@code ...," she nodded}. */
  private static boolean closes(Sentence sentence, int from, Token verb) {
    List<Token> subject = sentence.tokens().subList(from, verb.index());
    return Words.isFinite(verb)
        && !verb.tag().equals("MD")
        && !subject.isEmpty()
        && subject.size() <= NAME
        && subject.stream().allMatch(t -> t.isProperNoun() || t.tag().equals("PRP"));
  }

  /** Empty without subject, or where a clause was seen with this verb. */
  private Optional<Frame> frame(Sentence sentence, Token verb, @Nullable Token subject) {
    boolean seen =
        reading.frames(sentence).stream()
            .anyMatch(f -> f.verb().index() == verb.index() && f.reports());
    if (subject == null || seen) {
      return Optional.empty();
    }
    Cues.Kind kind = Cues.kind(verb).orElse(Cues.Kind.SAY);
    return Optional.of(new Frame(sentence, verb, kind, subject, List.of(verb), List.of()));
  }
}
