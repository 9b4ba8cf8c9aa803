package dev.readback.analysis.quotations;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the subject that stands beside a reporting verb where the parse gives none. */
final class SubjectBeside {

  /** How many words up the head of a name is looked for. */
  private static final int STEPS = 6;

  private final Reading reading;
  private final List<Entity> entities;

  SubjectBeside(Reading reading, List<Entity> entities) {
    this.reading = reading;
    this.entities = entities;
  }

  /** The clause with a subject, if the parse gives none or one inside a quotation. */
  Frame complete(Frame frame) {
    Token parsed = frame.subject();
    boolean spoken =
        Verbs.isSpeaking(frame.verb())
            || frame.kind() == Cues.Kind.QUOTE
            || frame.verb().lemma().equals("put");
    boolean wanted = parsed == null ? spoken : reading.isQuoted(parsed);
    if (!wanted) {
      return frame;
    }
    Token left = left(frame.sentence(), frame.verb());
    Token subject = left == null ? right(frame.sentence(), frame.verb()) : left;
    return new Frame(
        frame.sentence(), frame.verb(), frame.kind(), subject, frame.cue(), frame.content());
  }

  /** The subject right after its verb: "said Jo Doe". */
  @Nullable Token right(Sentence sentence, Token verb) {
    Token found = null;
    List<Token> tokens = sentence.tokens();
    for (Token token : tokens.subList(verb.index() + 1, tokens.size())) {
      if (token.tag().equals("PRP") && token.index() == verb.index() + 1) {
        return token;
      }
      boolean phrase =
          token.isNoun()
              || token.tag().startsWith("JJ")
              || Set.of("DT", "CD", "POS").contains(token.tag());
      if (!phrase || reading.isQuoted(token)) {
        break;
      }
      boolean other = token.lemma().equals("another") && found == null;
      found = token.isNoun() || other ? token : found;
    }
    return found;
  }

  /** The subject right before its verb, over an apposition between commas. */
  @Nullable Token left(Sentence sentence, Token verb) {
    int at = verb.index() - 1;
    while (at >= 0 && isOfVerbGroup(sentence.tokens().get(at))) {
      at--;
    }
    if (at < 0 || reading.isQuoted(sentence.tokens().get(at))) {
      return null;
    }
    Token token = sentence.tokens().get(at);
    if (token.tag().equals("PRP") || token.isNoun()) {
      return headOf(sentence, token, verb);
    }
    return Words.isComma(token) ? person(sentence.tokens().subList(0, at)).orElse(null) : null;
  }

  private static boolean isOfVerbGroup(Token token) {
    return token.tag().equals("RB") || token.tag().equals("MD") || token.is("aux");
  }

  /** "the director of [Acme]": the director. */
  private static Token headOf(Sentence sentence, Token last, Token verb) {
    Token top = last;
    for (int steps = 0;
        steps < STEPS && top.head() >= 0 && top.is("pobj", "prep", "compound", "poss");
        steps++) {
      Token up = sentence.tokens().get(top.head());
      if (up.index() > verb.index() || up.isVerb()) {
        break;
      }
      top = up;
    }
    return top.isNoun() || top.isPronoun() ? top : last;
  }

  /** The first word of a person's name outside quotations. */
  private Optional<Token> person(List<Token> words) {
    return words.stream()
        .filter(
            each ->
                !reading.isQuoted(each)
                    && entities.stream()
                        .filter(e -> e.type() == EntityType.PERSON)
                        .flatMap(e -> e.mentions().stream())
                        .anyMatch(m -> m.span().contains(each.span())))
        .findFirst();
  }
}
