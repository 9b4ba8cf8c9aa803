package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the head of who does what a reporting verb says, here or in the clause it hangs on. */
final class Speakers {

  /** How far up a subject is looked for. */
  private static final int DEPTH = 4;

  private final Sentence sentence;
  private final List<Token> tokens;

  Speakers(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  /** Null where nobody is named. */
  @Nullable Token of(Token verb) {
    return of(verb, 0);
  }

  private @Nullable Token of(Token verb, int depth) {
    Optional<Token> own =
        sentence.child(verb, "nsubj").map(this::antecedent).or(() -> afterTime(verb));
    if (own.isPresent() || depth > DEPTH || verb.head() < 0) {
      return own.orElse(null);
    }
    Optional<Token> reporter = depth == 0 ? reporterAbove(verb) : Optional.empty();
    if (reporter.isPresent()) {
      return of(reporter.get(), depth + 1);
    }
    Token head = tokens.get(verb.head());
    Optional<Token> object = readAsObject(verb, head);
    if (object.isPresent()) {
      return object.get();
    }
    if (verb.is("conj", "xcomp", "advcl", "dep") && head.isVerb()) {
      Optional<Token> passive = sentence.child(head, "nsubjpass");
      return passive.isPresent() ? antecedent(passive.get()) : of(head, depth + 1);
    }
    boolean gerund = verb.tag().equals("VBG");
    if (gerund && verb.is("acl") && isName(head) && !isAfterComma(verb)) {
      return issuer(head);
    }
    if (gerund && isAfterComma(verb) && verb.is("acl", "conj", "advcl", "dep")) {
      return ofClauseAbove(head, depth);
    }
    return verb.is("pcomp") ? ofPreposition(verb, head, depth) : null;
  }

  private boolean isAfterComma(Token verb) {
    return Words.before(sentence, verb).filter(Words::isComma).isPresent();
  }

  /** "the site reported its source said", read as an object and a second verb. */
  private Optional<Token> readAsObject(Token verb, Token head) {
    return sentence
        .child(head, "dobj")
        .filter(o -> verb.is("conj") && Cues.kind(head).isPresent())
        .filter(o -> o.index() == verb.index() - 1);
  }

  /** "Doe left the court, adding ...": the subject of the next clause that has one. */
  private @Nullable Token ofClauseAbove(Token head, int depth) {
    Token up = head;
    while (up.head() >= 0 && (!up.isVerb() || sentence.child(up, "nsubj").isEmpty())) {
      up = tokens.get(up.head());
    }
    return up.isVerb() ? of(up, depth + 1) : null;
  }

  /** "with officials saying", "after saying". */
  private @Nullable Token ofPreposition(Token verb, Token preposition, int depth) {
    Optional<Token> object = sentence.child(preposition, "pobj");
    if (object.isPresent() && object.get().index() < verb.index()) {
      return object.get();
    }
    Optional<Token> up = sentence.head(preposition);
    while (up.isPresent() && !up.get().isVerb()) {
      up = sentence.head(up.get());
    }
    if (up.isEmpty()) {
      return null;
    }
    Optional<Token> passive = sentence.child(up.get(), "nsubjpass");
    return passive.isPresent() ? passive.get() : of(up.get(), depth + 1);
  }

  /** "Doe said the crane was old, adding that ...": who said so adds it, not the crane. */
  private Optional<Token> reporterAbove(Token verb) {
    boolean joined = verb.is("conj") && Verbs.isFurtherReport(sentence, verb);
    if (!joined && (!verb.tag().equals("VBG") || !isAfterComma(verb))) {
      return Optional.empty();
    }
    Optional<Token> inner = Optional.empty();
    for (Optional<Token> at = sentence.head(verb); at.isPresent(); at = sentence.head(at.get())) {
      Token up = at.get();
      Optional<Token> own = sentence.child(up, "nsubj");
      if (!up.isVerb() || own.isEmpty()) {
        continue;
      }
      if (reports(up) && up.index() < verb.index()) {
        boolean goesOn = Cues.GOES_ON.contains(verb.lemma());
        return inner.filter(i -> goesOn || isMute(i)).map(i -> up);
      }
      inner = inner.or(() -> own);
    }
    return Optional.empty();
  }

  private static boolean reports(Token verb) {
    return Cues.kind(verb).filter(k -> k == Cues.Kind.SAY || k == Cues.Kind.BELIEVE).isPresent();
  }

  /** Neither a name, a pronoun nor people: a crane adds nothing. */
  private static boolean isMute(Token subject) {
    return !subject.isProperNoun() && !subject.isPronoun() && !subject.tag().equals("NNS");
  }

  /** A noun, or a web address. */
  private static boolean isName(Token token) {
    return token.isNoun() || token.tag().equals("ADD");
  }

  /** "after the court ruled", read as "after the court" and a verb without subject. */
  private Optional<Token> afterTime(Token verb) {
    if (!Set.of("VBD", "VBZ", "VBP").contains(verb.tag())) {
      return Optional.empty();
    }
    int at = verb.index() - 1;
    for (Token each : tokens.subList(0, Math.max(at, 0))) {
      boolean time =
          each.is("prep") && Set.of("after", "before", "until", "since").contains(each.lemma());
      Optional<Token> noun = time ? sentence.child(each, "pobj") : Optional.empty();
      if (noun.isPresent()) {
        List<Token> phrase = sentence.subtree(each);
        if (phrase.get(phrase.size() - 1).index() == at) {
          return noun;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "a statement which said": the noun before the relative pronoun, or who issued it, as in "they
   * released a statement which said".
   */
  private Token antecedent(Token subject) {
    boolean relative = subject.tag().equals("WDT") || subject.tag().equals("WP");
    if (!relative || subject.head() < 0) {
      return subject;
    }
    Token verb = tokens.get(subject.head());
    while (verb.is("conj") && verb.head() >= 0) {
      verb = tokens.get(verb.head());
    }
    if (!verb.is("relcl", "acl") || verb.head() < 0) {
      return subject;
    }
    Token noun = tokens.get(verb.head());
    if (Cues.ISSUED.contains(noun.lemma()) && noun.is("dobj") && noun.head() >= 0) {
      Token issuer = of(tokens.get(noun.head()), DEPTH - 1);
      return issuer == null ? noun : issuer;
    }
    return noun;
  }

  /** "calls by officials asking": the officials ask. */
  private Token issuer(Token noun) {
    if (!Cues.NOUNS.contains(noun.lemma())) {
      return noun;
    }
    return sentence.children(noun, "prep", "agent").stream()
        .filter(p -> p.lemma().equals("by") || p.lemma().equals("from"))
        .findFirst()
        .flatMap(p -> sentence.child(p, "pobj"))
        .orElse(noun);
  }
}
