package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a verb reports without a clause of its own: "urged [the crew to leave]", "denied [it]". */
final class ReportedPhrase {

  /** Verbs of saying that may want something: "warned the crew to leave". */
  private static final Set<String> WANTS =
      Set.of("advise", "recommend", "ask", "claim", "remind", "warn", "propose");

  /** Verbs that report with a gerund: "recalled seeing it". */
  private static final Set<String> GERUND =
      Set.of(
          "report",
          "admit",
          "acknowledge",
          "recommend",
          "suggest",
          "advise",
          "propose",
          "recall",
          "describe",
          "mention");

  private final Sentence sentence;
  private final Predicate<Token> quoted;
  private final Complements complements;
  private final Interruption interruption;

  ReportedPhrase(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.quoted = quoted;
    this.complements = new Complements(sentence, quoted);
    this.interruption = new Interruption(sentence, quoted);
  }

  List<Token> of(Token verb, Cues.Kind kind) {
    if (kind == Cues.Kind.SAY && interruption.isAt(verb)) {
      return interruption.around(verb);
    }
    return switch (kind) {
      case SAY -> secondVerb(verb).map(v -> objectWith(verb, v)).orElseGet(() -> said(verb));
      case ASK -> said(verb);
      case WANT -> wanted(verb);
      case DENY -> denied(verb);
      case NAME -> verb.lemma().equals("describe") ? named(verb) : List.of();
      case BELIEVE, HOLD, FIND, QUOTE -> List.of();
    };
  }

  private Optional<Token> object(Token verb) {
    return sentence.child(verb, "dobj");
  }

  private List<Token> words(Token verb, Token top) {
    return Words.beside(verb, sentence.subtree(top));
  }

  /** "the site reported its source [said]", read as an object and a second verb. */
  private Optional<Token> secondVerb(Token verb) {
    return object(verb)
        .flatMap(
            object ->
                sentence.children(verb, "conj").stream()
                    .filter(c -> c.isVerb() && c.index() == object.index() + 1)
                    .findFirst())
        .filter(
            second ->
                sentence.child(second, "nsubj").isEmpty() && sentence.child(verb, "cc").isEmpty());
  }

  private List<Token> objectWith(Token verb, Token second) {
    List<Token> both = new ArrayList<>(sentence.subtree(object(verb).orElseThrow()));
    both.addAll(new Afterthoughts(sentence).without(second));
    return Words.beside(verb, both);
  }

  private List<Token> said(Token verb) {
    List<Token> wanted = WANTS.contains(verb.lemma()) ? wanted(verb) : List.of();
    if (!wanted.isEmpty()) {
      return wanted;
    }
    if (Set.of("accuse", "complain", "warn").contains(verb.lemma())) {
      List<Token> of = complements.of(verb, "of");
      return of.isEmpty() ? complements.of(verb, "about") : of;
    }
    Optional<Token> gerund =
        sentence.children(verb, "xcomp").stream()
            .filter(x -> x.tag().equals("VBG") && x.index() > verb.index())
            .filter(x -> GERUND.contains(verb.lemma()))
            .findFirst();
    if (gerund.isPresent()) {
      return words(verb, gerund.get());
    }
    if (verb.lemma().equals("admit") || verb.lemma().equals("confess")) {
      return complements.of(verb, "to");
    }
    List<Token> told = clauseOfNoun(verb);
    return told.isEmpty()
        ? object(verb).filter(o -> isSaid(verb, o)).map(o -> words(verb, o)).orElse(List.of())
        : told;
  }

  /** "told reporters in a statement that ...", "highlighted the fact that ...". */
  private List<Token> clauseOfNoun(Token verb) {
    List<Token> nouns = new ArrayList<>();
    object(verb).ifPresent(nouns::add);
    for (Token each : sentence.children(verb, "prep")) {
      sentence.child(each, "pobj").ifPresent(nouns::add);
    }
    return nouns.stream()
        .filter(
            noun ->
                Set.of("fact", "possibility").contains(noun.lemma())
                    || Cues.ISSUED.contains(noun.lemma())
                    || Cues.NOUNS.contains(noun.lemma()))
        .flatMap(noun -> complements.thatClause(noun).stream())
        .findFirst()
        .map(clause -> words(verb, clause))
        .orElse(List.of());
  }

  /** Whether the object is what is said: "alleged fraud", "questioned the plan". */
  private boolean isSaid(Token verb, Token object) {
    if (verb.lemma().equals("question") && !isPerson(object)) {
      return true;
    }
    boolean suggests =
        verb.lemma().equals("suggest")
            && sentence
                .child(verb, "nsubj")
                .filter(s -> Cues.FINDERS.contains(s.lemma()))
                .isPresent();
    return object.index() > verb.index() && (suggests || Cues.SAY_OBJECT.contains(verb.lemma()));
  }

  private static boolean isPerson(Token object) {
    return object.isPronoun() || object.isProperNoun() || object.tag().equals("NNS");
  }

  /** "denied taking it", "rejected the claim that it was old", "denied the charge". */
  private List<Token> denied(Token verb) {
    boolean denies = verb.lemma().equals("deny");
    Optional<Token> gerund = sentence.child(verb, "xcomp", "pcomp").filter(g -> denies);
    Optional<Token> clause =
        object(verb).filter(o -> Cues.NOUNS.contains(o.lemma())).flatMap(complements::thatClause);
    return gerund
        .or(() -> clause)
        .or(() -> object(verb).filter(o -> denies))
        .map(top -> words(verb, top))
        .orElse(List.of());
  }

  /** "urged the embassy to reconsider", "promised to go", "pledged converting". */
  private List<Token> wanted(Token verb) {
    Optional<Token> action =
        sentence.children(verb, "xcomp").stream().filter(Token::isVerb).findFirst();
    if (verb.lemma().equals("call") || action.isEmpty()) {
      return List.of();
    }
    List<Token> words = new ArrayList<>(sentence.subtree(action.get()));
    object(verb)
        .filter(o -> o.index() < action.get().index())
        .ifPresent(
            o -> sentence.subtree(o).stream().filter(t -> !words.contains(t)).forEach(words::add));
    words.sort(Comparator.comparingInt(Token::index));
    return Words.beside(verb, words);
  }

  /** "described herself as open-minded": what follows "as", or a long object. */
  private List<Token> named(Token verb) {
    boolean as = sentence.children(verb, "prep").stream().anyMatch(p -> p.lemma().equals("as"));
    if (as) {
      return quotedStart(complements.of(verb, "as"));
    }
    List<Token> words = object(verb).map(o -> words(verb, o)).orElse(List.of());
    return words.size() >= 5 && words.get(0).index() > verb.index() ? words : List.of();
  }

  /** Of "'a shame' including other things" only what is quoted. */
  private List<Token> quotedStart(List<Token> words) {
    List<Token> start = words.stream().takeWhile(quoted).toList();
    return start.isEmpty() ? words : start;
  }
}
