package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the reporting clauses of a sentence. */
final class Frames {

  private final Sentence sentence;
  private final Predicate<Token> quoted;
  private final List<Frame> found = new ArrayList<>();

  private Frames(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.quoted = quoted;
  }

  /** The reporting clauses outside quotation marks, in text order. */
  static List<Frame> in(Sentence sentence, Predicate<Token> quoted) {
    Frames frames = new Frames(sentence, quoted);
    for (Token token : sentence.tokens()) {
      if (quoted.test(token)) {
        continue;
      }
      frames.accordingTo(token);
      frames.noun(token);
      Optional<Cues.Kind> kind = Cues.kind(token);
      if (kind.isPresent()) {
        frames.verb(token, kind.get());
      }
    }
    return frames.found;
  }

  // Verbs

  private void verb(Token verb, Cues.Kind kind) {
    if (verb.is("nmod", "amod", "compound", "pobj", "nsubj", "dobj")) {
      return;
    }
    if (isPassive(verb)) {
      passive(verb);
      return;
    }
    Token subject = subject(verb, 0);
    List<Token> content = content(verb, kind, subject);
    boolean pronounOnly =
        subject != null
            && (subject.text().equalsIgnoreCase("it") || subject.text().equalsIgnoreCase("there"))
            && content.isEmpty();
    if (pronounOnly || (subject != null && isSelf(subject))) {
      return;
    }
    if (kind == Cues.Kind.FIND && (subject == null || !Cues.FINDERS.contains(subject.lemma()))) {
      return;
    }
    if (subject == null && kind != Cues.Kind.SAY) {
      return;
    }
    found.add(new Frame(sentence, verb, kind, subject, cue(verb, content), content));
  }

  private static boolean isSelf(Token subject) {
    String word = subject.text().toLowerCase(Locale.ROOT);
    return word.equals("i") || word.equals("we") || word.equals("you") || word.equals("one");
  }

  private boolean isPassive(Token verb) {
    return verb.tag().equals("VBN")
        && (sentence.child(verb, "auxpass", "nsubjpass", "agent").isPresent()
            || (verb.is("acl", "advcl", "relcl") && sentence.child(verb, "aux").isEmpty()));
  }

  /** Who does what {@code verb} says, here or in the clause that it hangs on. */
  private @Nullable Token subject(Token verb, int depth) {
    Optional<Token> own = sentence.child(verb, "nsubj");
    if (own.isPresent()) {
      return antecedent(own.get());
    }
    if (depth > 4 || verb.head() < 0) {
      return null;
    }
    Token head = sentence.tokens().get(verb.head());
    if (verb.is("conj", "xcomp", "advcl", "dep") && head.isVerb()) {
      Optional<Token> passive = sentence.child(head, "nsubjpass");
      return passive.isPresent() ? antecedent(passive.get()) : subject(head, depth + 1);
    }
    if (verb.is("acl") && verb.tag().equals("VBG") && head.isNoun()) {
      return head;
    }
    if (verb.is("pcomp")) {
      Optional<Token> object = sentence.child(head, "pobj");
      if (object.isPresent() && object.get().index() < verb.index()) {
        return object.get();
      }
      Optional<Token> up = sentence.head(head);
      if (up.isPresent() && up.get().isVerb()) {
        Optional<Token> passive = sentence.child(up.get(), "nsubjpass");
        return passive.isPresent() ? passive.get() : subject(up.get(), depth + 1);
      }
    }
    return null;
  }

  /** "a statement which said": the noun before the relative pronoun. */
  private Token antecedent(Token subject) {
    boolean relative = subject.tag().equals("WDT") || subject.tag().equals("WP");
    if (!relative || subject.head() < 0) {
      return subject;
    }
    Token verb = sentence.tokens().get(subject.head());
    while (verb.is("conj") && verb.head() >= 0) {
      verb = sentence.tokens().get(verb.head());
    }
    return verb.is("relcl", "acl") && verb.head() >= 0
        ? sentence.tokens().get(verb.head())
        : subject;
  }

  private List<Token> content(Token verb, Cues.Kind kind, @Nullable Token subject) {
    Optional<Token> clause =
        sentence.children(verb, "ccomp").stream()
            .filter(c -> subject == null || !sentence.dominates(c, subject))
            .findFirst();
    List<Token> content = List.of();
    if (clause.isPresent()) {
      content = clauseContent(verb, kind, clause.get());
    } else {
      content = otherContent(verb, kind);
    }
    return content;
  }

  private List<Token> clauseContent(Token verb, Cues.Kind kind, Token clause) {
    boolean marked = sentence.child(clause, "mark").isPresent();
    boolean wh = isWh(clause);
    boolean infinitive =
        sentence.child(clause, "aux").filter(a -> a.tag().equals("TO")).isPresent();
    switch (kind) {
      case QUOTE, NAME, DENY -> {
        if (kind == Cues.Kind.DENY || verb.lemma().equals("describe")) {
          break;
        }
        return List.of();
      }
      case ASK -> {
        if (!wh && !infinitive && clause.index() > verb.index()) {
          return List.of();
        }
      }
      case FIND -> {
        if (wh || infinitive || !clause.isVerb()) {
          return List.of();
        }
      }
      case BELIEVE, HOLD, WANT -> {
        if (wh) {
          return List.of();
        }
      }
      default -> {
        // "explain how", "recall what": what is said stays unsaid.
        if (wh && !Set.of("say", "tell", "explain", "reveal", "describe").contains(verb.lemma())) {
          return List.of();
        }
        if (wh) {
          return List.of();
        }
      }
    }
    if (!marked && !clause.isVerb() && !hasSubject(clause)) {
      return List.of();
    }
    return trimmed(verb, sentence.subtree(clause));
  }

  private boolean hasSubject(Token clause) {
    return sentence.child(clause, "nsubj", "nsubjpass", "expl", "csubj").isPresent();
  }

  private boolean isWh(Token clause) {
    for (Token each : sentence.subtree(clause)) {
      if (each.tag().startsWith("W") && each.head() == clause.index()) {
        return true;
      }
      boolean whether =
          each.is("mark")
              && each.head() == clause.index()
              && (each.lemma().equals("whether") || each.lemma().equals("if"));
      if (whether) {
        return true;
      }
    }
    return false;
  }

  private List<Token> otherContent(Token verb, Cues.Kind kind) {
    Optional<Token> object = sentence.child(verb, "dobj");
    // "its source said" read as object and a second verb.
    if (kind == Cues.Kind.SAY && object.isPresent()) {
      Optional<Token> second =
          sentence.children(verb, "conj").stream()
              .filter(c -> c.isVerb() && c.index() == object.get().index() + 1)
              .findFirst();
      if (second.isPresent()
          && sentence.child(second.get(), "nsubj").isEmpty()
          && sentence.child(verb, "cc").isEmpty()) {
        List<Token> both = new ArrayList<>(sentence.subtree(object.get()));
        both.addAll(sentence.subtree(second.get()));
        return trimmed(verb, both);
      }
    }
    switch (kind) {
      case WANT -> {
        return wanted(verb, object);
      }
      case SAY, ASK -> {
        if (Set.of("advise", "recommend", "ask", "claim", "remind", "warn", "propose")
            .contains(verb.lemma())) {
          List<Token> wanted = wanted(verb, object);
          if (!wanted.isEmpty()) {
            return wanted;
          }
        }
        if (verb.lemma().equals("accuse")) {
          return preposition(verb, "of");
        }
        if (verb.lemma().equals("question") && object.isPresent() && !isPerson(object.get())) {
          return trimmed(verb, sentence.subtree(object.get()));
        }
        if (Cues.SAY_OBJECT.contains(verb.lemma()) && object.isPresent()) {
          return trimmed(verb, sentence.subtree(object.get()));
        }
      }
      case DENY -> {
        Optional<Token> gerund = sentence.child(verb, "xcomp", "pcomp");
        if (gerund.isPresent() && verb.lemma().equals("deny")) {
          return trimmed(verb, sentence.subtree(gerund.get()));
        }
        if (object.isPresent() && Cues.NOUNS.contains(object.get().lemma())) {
          Optional<Token> clause = complement(object.get());
          if (clause.isPresent()) {
            return trimmed(verb, sentence.subtree(clause.get()));
          }
        }
        if (object.isPresent() && verb.lemma().equals("deny")) {
          return trimmed(verb, sentence.subtree(object.get()));
        }
      }
      case NAME -> {
        if (verb.lemma().equals("describe")) {
          return named(verb);
        }
      }
      default -> {}
    }
    return List.of();
  }

  private static boolean isPerson(Token object) {
    return object.isPronoun() || object.isProperNoun() || object.tag().equals("NNS");
  }

  /** "urged the embassy to reconsider", "promised to go", "pledged converting". */
  private List<Token> wanted(Token verb, Optional<Token> object) {
    Optional<Token> action =
        sentence.children(verb, "xcomp").stream().filter(Token::isVerb).findFirst();
    if (verb.lemma().equals("call") || action.isEmpty()) {
      return List.of();
    }
    List<Token> words = new ArrayList<>();
    if (object.isPresent() && object.get().index() < action.get().index()) {
      words.addAll(sentence.subtree(object.get()));
    }
    for (Token each : sentence.subtree(action.get())) {
      if (!words.contains(each)) {
        words.add(each);
      }
    }
    words.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return trimmed(verb, words);
  }

  private List<Token> preposition(Token verb, String word) {
    for (Token each : sentence.children(verb, "prep")) {
      if (each.lemma().equals(word)) {
        List<Token> below = new ArrayList<>(sentence.subtree(each));
        below.remove(each);
        return trimmed(verb, below);
      }
    }
    return List.of();
  }

  /** "described herself as open-minded": what follows "as". */
  private List<Token> named(Token verb) {
    for (Token each : sentence.children(verb, "prep")) {
      if (each.lemma().equals("as")) {
        List<Token> below = new ArrayList<>(sentence.subtree(each));
        below.remove(each);
        return trimmed(verb, below);
      }
    }
    return List.of();
  }

  /**
   * The words without "that" before and punctuation around; only the piece on the side of the verb
   * where most of them stand.
   */
  private List<Token> trimmed(Token verb, List<Token> words) {
    List<Token> before = new ArrayList<>();
    List<Token> after = new ArrayList<>();
    for (Token each : words) {
      if (each.index() < verb.index()) {
        before.add(each);
      } else if (each.index() > verb.index()) {
        after.add(each);
      }
    }
    List<Token> piece = after.size() >= before.size() ? after : before;
    while (!piece.isEmpty() && isEdge(piece.get(0), true)) {
      piece.remove(0);
    }
    while (!piece.isEmpty() && isEdge(piece.get(piece.size() - 1), false)) {
      piece.remove(piece.size() - 1);
    }
    return piece;
  }

  private static boolean isEdge(Token token, boolean front) {
    boolean mark =
        token.text().chars().noneMatch(Character::isLetterOrDigit)
            && !"([$£€)]%".contains(token.text());
    return mark
        || (front && ((token.is("mark") && token.lemma().equals("that")) || token.is("cc")));
  }

  /** The verb with its auxiliaries, negation and whom it was told. */
  private List<Token> cue(Token verb, List<Token> content) {
    List<Token> words = new ArrayList<>();
    for (Token each : sentence.children(verb)) {
      boolean near = each.index() < verb.index() && each.is("aux", "auxpass", "neg");
      boolean hedge = Cues.HEDGES.contains(each.lemma());
      if (near || hedge) {
        words.add(each);
      }
      boolean addressee =
          each.index() > verb.index()
              && each.is("dobj", "dative")
              && Set.of("tell", "inform", "assure", "remind", "warn", "notify", "brief", "advise")
                  .contains(verb.lemma());
      if (addressee) {
        for (Token below : sentence.subtree(each)) {
          if (!content.contains(below)) {
            words.add(below);
          }
        }
      }
      if (each.is("prt")) {
        words.add(each);
      }
    }
    words.add(verb);
    words.sort((a, b) -> Integer.compare(a.index(), b.index()));
    int at = words.indexOf(verb);
    int from = at;
    while (from > 0 && words.get(from - 1).index() == words.get(from).index() - 1) {
      from--;
    }
    int to = at + 1;
    while (to < words.size() && words.get(to).index() == words.get(to - 1).index() + 1) {
      to++;
    }
    return words.subList(from, to);
  }

  // Passives: "is believed to", "was told by", "it is reported that"

  private void passive(Token verb) {
    Optional<Token> by = sentence.child(verb, "agent");
    Token source = by.flatMap(b -> sentence.child(b, "pobj")).orElse(null);
    Optional<Token> about = sentence.child(verb, "nsubjpass");
    boolean it = about.isPresent() && about.get().text().equalsIgnoreCase("it");
    List<Token> content = List.of();
    Optional<Token> clause = sentence.child(verb, "ccomp");
    Optional<Token> action = sentence.child(verb, "xcomp");
    boolean rumour = Cues.RUMOUR.contains(verb.lemma());
    if (clause.isPresent() && (it || source != null)) {
      content = trimmed(verb, sentence.subtree(clause.get()));
    } else if (action.isPresent() && rumour && about.isPresent()) {
      List<Token> whole = new ArrayList<>(sentence.subtree(about.get()));
      whole.addAll(sentence.subtree(action.get()));
      content = whole;
    } else if (action.isPresent() && rumour && verb.is("advcl", "acl")) {
      content = trimmed(verb, sentence.subtree(action.get()));
    } else if (action.isPresent() && verb.lemma().equals("announce") && about.isPresent()) {
      content = new ArrayList<>(sentence.subtree(about.get()));
      content.addAll(sentence.subtree(action.get()));
    }
    if (content.isEmpty() && source == null) {
      return;
    }
    List<Token> cue = new ArrayList<>();
    for (Token each : sentence.children(verb, "auxpass", "aux")) {
      cue.add(each);
    }
    cue.add(verb);
    cue.sort((a, b) -> Integer.compare(a.index(), b.index()));
    Cues.Kind kind =
        source == null && rumour ? Cues.Kind.BELIEVE : Cues.kind(verb).orElse(Cues.Kind.SAY);
    found.add(new Frame(sentence, verb, kind, source, cue, content));
  }

  // "according to"

  private void accordingTo(Token token) {
    if (!token.text().equalsIgnoreCase("according")) {
      return;
    }
    Optional<Token> to = sentence.child(token, "prep").filter(t -> t.lemma().equals("to"));
    Optional<Token> source = to.flatMap(t -> sentence.child(t, "pobj"));
    if (source.isEmpty()) {
      return;
    }
    List<Token> content = new ArrayList<>();
    Token governor = token.head() < 0 ? token : sentence.tokens().get(token.head());
    boolean root = token.head() < 0;
    for (Token each : root ? sentence.tokens() : sentence.subtree(clauseOf(governor))) {
      if (!sentence.dominates(token, each)
          || (root && each.index() > token.index() && !sentence.dominates(to.get(), each))) {
        content.add(each);
      }
    }
    // The phrase stands before, after or inside what it reports.
    Token first = content.isEmpty() ? token : content.get(0);
    Token last = content.isEmpty() ? token : content.get(content.size() - 1);
    boolean inside = first.index() < token.index() && last.index() > token.index();
    if (inside) {
      content = new ArrayList<>(sentence.tokens().subList(first.index(), last.index() + 1));
    }
    List<Token> words = edges(content);
    if (words.isEmpty()) {
      return;
    }
    found.add(
        new Frame(sentence, token, Cues.Kind.SAY, source.get(), List.of(token, to.get()), words));
  }

  private Token clauseOf(Token governor) {
    Token at = governor;
    while (!at.isVerb() && at.head() >= 0) {
      at = sentence.tokens().get(at.head());
    }
    return at;
  }

  private static List<Token> edges(List<Token> some) {
    List<Token> words = new ArrayList<>(some);
    while (!words.isEmpty() && isEdge(words.get(0), true)) {
      words.remove(0);
    }
    while (!words.isEmpty() && isEdge(words.get(words.size() - 1), false)) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  // "the claim that", "claims from the lawyers that"

  private void noun(Token noun) {
    if (!noun.isNoun() || !Cues.NOUNS.contains(noun.lemma())) {
      return;
    }
    Optional<Token> clause = complement(noun);
    if (clause.isEmpty()) {
      return;
    }
    Token source = sentence.child(noun, "poss").orElse(null);
    if (source == null) {
      for (Token each : sentence.children(noun, "prep")) {
        if (Set.of("from", "by", "of").contains(each.lemma())) {
          source = sentence.child(each, "pobj").orElse(null);
        }
      }
    }
    if (source == null) {
      return;
    }
    List<Token> content = trimmed(noun, sentence.subtree(clause.get()));
    if (!content.isEmpty()) {
      found.add(new Frame(sentence, noun, Cues.Kind.SAY, source, List.of(noun), content));
    }
  }

  /** The that-clause of a noun. */
  private Optional<Token> complement(Token noun) {
    return sentence.children(noun, "acl", "ccomp").stream()
        .filter(c -> sentence.child(c, "mark").filter(m -> m.lemma().equals("that")).isPresent())
        .filter(c -> !quoted.test(c))
        .findFirst();
  }
}
