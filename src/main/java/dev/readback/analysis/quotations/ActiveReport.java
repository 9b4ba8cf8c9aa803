package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A reporting verb in the active: "Doe said the crane was old". */
final class ActiveReport {

  private final Sentence sentence;
  private final Predicate<Token> quoted;
  private final Speakers speakers;
  private final ReportedClause clauses;
  private final ReportedPhrase phrases;
  private final CueWords cues;

  ActiveReport(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.quoted = quoted;
    this.speakers = new Speakers(sentence);
    this.clauses = new ReportedClause(sentence, quoted);
    this.phrases = new ReportedPhrase(sentence, quoted);
    this.cues = new CueWords(sentence);
  }

  Optional<Frame> of(Token verb, Cues.Kind kind) {
    if (Verbs.isUnspoken(sentence, verb, kind)) {
      return Optional.empty();
    }
    boolean asked = isAsked(verb, kind);
    Token subject = asked ? null : speakers.of(verb);
    List<Token> content = byOrder(verb, kind, subject, content(verb, kind, subject));
    if (subject == null && !content.isEmpty() && opensQuotation(verb)) {
      Optional<Token> lost = lostSubject(verb);
      if (lost.isPresent()) {
        subject = lost.get();
        content = List.of();
      }
    }
    boolean speaks =
        subject == null
            ? asked || (kind == Cues.Kind.SAY && !verb.tag().equals("VBN"))
            : canSpeak(subject, kind, !content.isEmpty());
    return speaks
        ? Optional.of(new Frame(sentence, verb, kind, subject, cues.of(verb, content), content))
        : Optional.empty();
  }

  /** "Asked whether the crane was old, Doe declined": who asks is not said. */
  private boolean isAsked(Token verb, Cues.Kind kind) {
    return kind == Cues.Kind.ASK
        && verb.is("advcl")
        && !verb.tag().equals("VBG")
        && sentence.child(verb, "nsubj").isEmpty();
  }

  private List<Token> content(Token verb, Cues.Kind kind, @Nullable Token subject) {
    return clauses
        .find(verb, subject)
        .map(clause -> clauses.words(verb, kind, clause))
        .orElseGet(() -> phrases.of(verb, kind));
  }

  /** Not "it says", "we find", nor "a house that shows" or "the man who hopes". */
  private static boolean canSpeak(Token subject, Cues.Kind kind, boolean reports) {
    String word = subject.text().toLowerCase(Locale.ROOT);
    boolean empty = !reports && Set.of("it", "there").contains(word);
    boolean relative =
        (subject.tag().startsWith("W") || subject.text().equals("that"))
            && (kind == Cues.Kind.HOLD || kind == Cues.Kind.BELIEVE);
    boolean finder = kind != Cues.Kind.FIND || Cues.FINDERS.contains(subject.lemma());
    return !empty && !Words.isOneself(subject) && !relative && finder;
  }

  /**
   * What the parse gives, or what the order of words gives where the parse gives nothing or a piece
   * without a verb.
   */
  private List<Token> byOrder(
      Token verb, Cues.Kind kind, @Nullable Token subject, List<Token> parsed) {
    if (!isClausal(verb, kind) || subject == null || WordOrder.isClause(parsed)) {
      return parsed;
    }
    WordOrder order = new WordOrder(sentence, quoted);
    if (parsed.isEmpty()) {
      List<Token> after = Words.trimmed(order.after(verb));
      return after.isEmpty() ? Words.trimmed(order.before(verb, subject)) : after;
    }
    int next = verb.index() + 1;
    boolean apart = Words.at(sentence, next).filter(Words::isComma).isPresent();
    if (apart && parsed.get(0).index() > next && !parsed.get(0).tag().equals("TO")) {
      return List.of(); // "he says, already waiting": not what he says
    }
    boolean phrase = parsed.stream().noneMatch(t -> t.tag().equals("TO") || t.tag().equals("VB"));
    List<Token> after = phrase ? Words.trimmed(order.after(verb)) : List.of();
    return after.size() > parsed.size() && after.containsAll(parsed) ? after : parsed;
  }

  /** Whether a clause without "that" may follow: "said the crane was old". */
  private static boolean isClausal(Token verb, Cues.Kind kind) {
    return kind == Cues.Kind.SAY
        || kind == Cues.Kind.BELIEVE
        || kind == Cues.Kind.FIND
        || verb.lemma().equals("hope")
        || verb.lemma().equals("fear");
  }

  private boolean opensQuotation(Token verb) {
    return Words.at(sentence, verb.index() + 1)
        .filter(next -> next.text().equals(":") || next.tag().equals("``"))
        .isPresent();
  }

  /** "Doe, who was hurt and ..., said: ..." with the subject lost in the clause before. */
  private Optional<Token> lostSubject(Token verb) {
    return sentence.children(verb, "ccomp").stream()
        .filter(c -> c.index() < verb.index())
        .flatMap(c -> sentence.children(c, "nsubj", "nsubjpass").stream())
        .findFirst();
  }
}
