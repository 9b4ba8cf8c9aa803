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
      frames.asSaid(token);
      frames.noun(token);
      Optional<Cues.Kind> kind =
          frames.putsIt(token)
              ? Optional.of(Cues.Kind.SAY)
              : Cues.kind(token).or(() -> Cues.broad(token));
      if (kind.isPresent()) {
        frames.verb(token, frames.withThat(token, kind.get()));
      }
    }
    return frames.found;
  }

  // Verbs

  /** "as Doe put it". */
  private boolean putsIt(Token verb) {
    return verb.lemma().equals("put")
        && verb.isVerb()
        && sentence.child(verb, "dobj").filter(o -> o.text().equals("it")).isPresent();
  }

  /** Whatever reports with a quotation reports with a clause too: "joked that". */
  private Cues.Kind withThat(Token verb, Cues.Kind kind) {
    boolean that =
        kind == Cues.Kind.QUOTE
            && sentence
                .child(verb, "ccomp")
                .flatMap(c -> sentence.child(c, "mark"))
                .filter(m -> m.lemma().equals("that"))
                .isPresent();
    return that ? Cues.Kind.SAY : kind;
  }

  private void verb(Token verb, Cues.Kind kind) {
    if (verb.is("nmod", "amod", "compound", "pobj", "nsubj", "dobj")) {
      return;
    }
    if (isPassive(verb)) {
      passive(verb);
      return;
    }
    if (isUnspoken(verb, kind)) {
      return;
    }
    boolean asked =
        kind == Cues.Kind.ASK
            && verb.is("advcl")
            && !verb.tag().equals("VBG")
            && sentence.child(verb, "nsubj").isEmpty();
    Token subject = asked ? null : subject(verb, 0);
    List<Token> content = byOrder(verb, kind, subject, content(verb, kind, subject));
    if (subject == null && !content.isEmpty() && opensQuotation(verb)) {
      // "Doe, who was hurt and ..., said: ..." with the subject lost in the clause before.
      Optional<Token> lost = lostSubject(verb);
      if (lost.isPresent()) {
        subject = lost.get();
        content = List.of();
      }
    }
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
    boolean relative =
        subject != null
            && (subject.tag().startsWith("W") || subject.text().equals("that"))
            && (kind == Cues.Kind.HOLD || kind == Cues.Kind.BELIEVE);
    if (relative) {
      return;
    }
    if (subject == null && (kind != Cues.Kind.SAY || verb.tag().equals("VBN")) && !asked) {
      return;
    }
    found.add(new Frame(sentence, verb, kind, subject, cue(verb, content), content));
  }

  /**
   * What the parse gives, or what the order of words gives where the parse gives nothing or a piece
   * without a verb.
   */
  private List<Token> byOrder(
      Token verb, Cues.Kind kind, @Nullable Token subject, List<Token> parsed) {
    boolean clausal =
        kind == Cues.Kind.SAY
            || kind == Cues.Kind.BELIEVE
            || kind == Cues.Kind.FIND
            || verb.lemma().equals("hope")
            || verb.lemma().equals("fear");
    if (!clausal || subject == null || WordOrder.isClause(parsed)) {
      return parsed;
    }
    WordOrder order = new WordOrder(sentence, quoted);
    if (parsed.isEmpty()) {
      List<Token> after = edges(order.after(verb));
      return after.isEmpty() ? edges(order.before(verb, subject)) : after;
    }
    int next = verb.index() + 1;
    boolean apart = tokens(next).map(t -> t.text().equals(",")).orElse(false);
    if (apart && parsed.get(0).index() > next && !parsed.get(0).tag().equals("TO")) {
      return List.of(); // "he says, already waiting": not what he says
    }
    boolean phrase = parsed.stream().noneMatch(t -> t.tag().equals("TO") || t.tag().equals("VB"));
    List<Token> after = phrase ? edges(order.after(verb)) : List.of();
    return after.size() > parsed.size() && after.containsAll(parsed) ? after : parsed;
  }

  private Optional<Token> tokens(int index) {
    return index < sentence.tokens().size()
        ? Optional.of(sentence.tokens().get(index))
        : Optional.empty();
  }

  /** "plans to announce", "would not say": nothing is said. */
  private boolean isUnspoken(Token verb, Cues.Kind kind) {
    for (Token each : sentence.children(verb, "aux", "neg")) {
      boolean negated = each.is("neg") && kind != Cues.Kind.BELIEVE;
      boolean modal = each.tag().equals("MD") || each.tag().equals("TO");
      if (negated || modal) {
        return true;
      }
    }
    return false;
  }

  private boolean opensQuotation(Token verb) {
    int next = verb.index() + 1;
    return next < sentence.tokens().size()
        && (sentence.tokens().get(next).text().equals(":")
            || sentence.tokens().get(next).tag().equals("``"));
  }

  private Optional<Token> lostSubject(Token verb) {
    return sentence.children(verb, "ccomp").stream()
        .filter(c -> c.index() < verb.index())
        .flatMap(c -> sentence.children(c, "nsubj", "nsubjpass").stream())
        .findFirst();
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
    Optional<Token> left = leftOfVerb(verb);
    if (left.isPresent()) {
      return left.get();
    }
    if (depth > 4 || verb.head() < 0) {
      return null;
    }
    Optional<Token> reporter = depth == 0 ? reporterAbove(verb) : Optional.empty();
    if (reporter.isPresent()) {
      return subject(reporter.get(), depth + 1);
    }
    Token head = sentence.tokens().get(verb.head());
    Optional<Token> read = sentence.child(head, "dobj");
    boolean between =
        verb.is("conj")
            && Cues.kind(head).isPresent()
            && read.filter(o -> o.index() == verb.index() - 1).isPresent();
    if (between) {
      return read.get(); // "the site reported its source said": read as object and second verb
    }
    if (verb.is("conj", "xcomp", "advcl", "dep") && head.isVerb()) {
      Optional<Token> passive = sentence.child(head, "nsubjpass");
      return passive.isPresent() ? antecedent(passive.get()) : subject(head, depth + 1);
    }
    boolean comma = verb.index() > 0 && sentence.tokens().get(verb.index() - 1).text().equals(",");
    if (verb.is("acl") && verb.tag().equals("VBG") && isName(head) && !comma) {
      return issuer(head);
    }
    if (verb.tag().equals("VBG") && verb.is("conj") && isFinite(head)) {
      for (Token up = head; up.head() >= 0; up = sentence.tokens().get(up.head())) {
        if (up.tag().equals("VBG")) {
          return subject(up, depth + 1);
        }
      }
    }
    if (verb.tag().equals("VBG") && comma && verb.is("acl", "conj", "advcl", "dep")) {
      Token up = head;
      while (up.head() >= 0 && (!up.isVerb() || sentence.child(up, "nsubj").isEmpty())) {
        up = sentence.tokens().get(up.head());
      }
      return up.isVerb() ? subject(up, depth + 1) : null;
    }
    if (verb.is("pcomp")) {
      Optional<Token> object = sentence.child(head, "pobj");
      if (object.isPresent() && object.get().index() < verb.index()) {
        return object.get();
      }
      Optional<Token> up = sentence.head(head);
      while (up.isPresent() && !up.get().isVerb()) {
        up = sentence.head(up.get());
      }
      if (up.isPresent()) {
        Optional<Token> passive = sentence.child(up.get(), "nsubjpass");
        return passive.isPresent() ? passive.get() : subject(up.get(), depth + 1);
      }
    }
    return null;
  }

  /** "Doe said the crane was old, adding that ...": who said so adds it, not the crane. */
  private Optional<Token> reporterAbove(Token verb) {
    boolean comma = verb.index() > 0 && sentence.tokens().get(verb.index() - 1).text().equals(",");
    boolean joined = verb.is("conj") && isReport(verb);
    if (!joined && (!verb.tag().equals("VBG") || !comma)) {
      return Optional.empty();
    }
    Optional<Token> inner = Optional.empty();
    for (Token up = verb; up.head() >= 0; ) {
      up = sentence.tokens().get(up.head());
      Optional<Token> own = sentence.child(up, "nsubj");
      boolean reports =
          Cues.kind(up).filter(k -> k == Cues.Kind.SAY || k == Cues.Kind.BELIEVE).isPresent();
      if (up.isVerb() && own.isPresent() && reports && up.index() < verb.index()) {
        boolean goesOn = Cues.GOES_ON.contains(verb.lemma());
        boolean mute =
            inner.filter(t -> t.isProperNoun() || t.isPronoun() || t.tag().equals("NNS")).isEmpty();
        return inner.isPresent() && (goesOn || mute) ? Optional.of(up) : Optional.empty();
      }
      if (up.isVerb() && own.isPresent() && inner.isEmpty()) {
        inner = own;
      }
    }
    return Optional.empty();
  }

  /** A noun, or a web address. */
  private static boolean isName(Token token) {
    return token.isNoun() || token.tag().equals("ADD");
  }

  /** "after the court ruled", read as "after the court" and a verb without subject. */
  private Optional<Token> leftOfVerb(Token verb) {
    int at = verb.index() - 1;
    if (!verb.tag().equals("VBD") && !verb.tag().equals("VBZ") && !verb.tag().equals("VBP")) {
      return Optional.empty();
    }
    for (Token each : sentence.tokens().subList(0, Math.max(at, 0))) {
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
    if (!verb.is("relcl", "acl") || verb.head() < 0) {
      return subject;
    }
    Token noun = sentence.tokens().get(verb.head());
    // "they released a statement which said": who released it says so.
    if (ISSUED.contains(noun.lemma()) && noun.is("dobj") && noun.head() >= 0) {
      Token issuer = subject(sentence.tokens().get(noun.head()), 3);
      return issuer == null ? noun : issuer;
    }
    return noun;
  }

  private static final Set<String> ISSUED =
      Set.of(
          "statement", "letter", "tweet", "post", "message", "email", "note", "release", "video");

  /** "calls by officials asking": the officials ask. */
  private Token issuer(Token noun) {
    if (Cues.NOUNS.contains(noun.lemma())) {
      for (Token each : sentence.children(noun, "prep", "agent")) {
        if (each.lemma().equals("by") || each.lemma().equals("from")) {
          return sentence.child(each, "pobj").orElse(noun);
        }
      }
    }
    return noun;
  }

  private List<Token> content(Token verb, Cues.Kind kind, @Nullable Token subject) {
    List<Token> clauses =
        sentence.children(verb, "ccomp").stream()
            .filter(c -> subject == null || !sentence.dominates(c, subject))
            .filter(c -> c.index() > verb.index() || isFronted(verb, c))
            .toList();
    Optional<Token> clause =
        clauses.stream()
            .filter(c -> c.index() > verb.index())
            .filter(c -> clauses.size() == 1 || isNext(verb, c))
            .findFirst()
            .or(() -> clauses.stream().findFirst());
    List<Token> content = List.of();
    if (clause.isPresent()) {
      content = clauseContent(verb, kind, clause.get());
    } else {
      content = otherContent(verb, kind);
    }
    return content;
  }

  /** Whether the clause begins right after the verb, or with "that". */
  private boolean isNext(Token verb, Token clause) {
    return sentence.child(clause, "mark").isPresent()
        || sentence.subtree(clause).get(0).index() == verb.index() + 1;
  }

  /** "said on Friday the country is ready": the noun phrase right before, hung on the day. */
  private List<Token> nounBefore(Token verb, Token clause) {
    List<Token> tokens = sentence.tokens();
    int start = sentence.subtree(clause).get(0).index();
    int from = start;
    while (from - 1 > verb.index()) {
      Token each = tokens.get(from - 1);
      boolean phrase =
          each.isNoun()
              || each.tag().startsWith("JJ")
              || each.tag().equals("CD")
              || each.tag().equals("POS")
              || each.tag().equals("DT");
      if (!phrase) {
        break;
      }
      from--;
      if (each.tag().equals("DT")) {
        break;
      }
    }
    boolean determined = from < start && tokens.get(from).tag().equals("DT");
    return determined && isFinite(clause) ? tokens.subList(from, start) : List.of();
  }

  private boolean lostSubject(Token verb, Token clause) {
    Optional<Token> object = sentence.child(verb, "dobj");
    return object.isPresent()
        && !hasSubject(clause)
        && object.get().index() > verb.index()
        && object.get().index() < clause.index();
  }

  /** "He won, officials said": a comma or a quotation mark parts them, no semicolon. */
  private boolean isFronted(Token verb, Token clause) {
    boolean comma = false;
    for (int i = clause.index() + 1; i < verb.index(); i++) {
      String text = sentence.tokens().get(i).text();
      if (text.equals(";") || text.equals(":")) {
        return quoted.test(sentence.tokens().get(i));
      }
      comma |= text.equals(",") || "\"”’—–?!".contains(text);
    }
    return comma;
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
    boolean gap = verb.is("relcl") || (lostSubject(verb, clause) && !verb.lemma().equals("tell"));
    if (!marked && !infinitive && !hasSubject(clause) && !(gap && clause.isVerb())) {
      return List.of();
    }
    List<Token> words = new ArrayList<>();
    // "found the advice 'was unlawful'": the subject read as an object.
    List<Token> noun =
        !marked && !hasSubject(clause) && !verb.is("relcl") ? nounBefore(verb, clause) : List.of();
    if (!noun.isEmpty()) {
      words.addAll(noun);
    } else if (lostSubject(verb, clause) && !verb.lemma().equals("tell")) {
      words.addAll(sentence.subtree(sentence.child(verb, "dobj").orElseThrow()));
    }
    words.addAll(withoutAfterthought(clause));
    return trimmed(verb, words);
  }

  /**
   * The clause without what the article adds by itself: "that it be paid, but nobody has paid", "a
   * sum, which he said is small".
   */
  private List<Token> withoutAfterthought(Token clause) {
    List<Token> words = new ArrayList<>(sentence.subtree(clause));
    boolean that = sentence.child(clause, "mark").filter(m -> m.lemma().equals("that")).isPresent();
    int end = Integer.MAX_VALUE;
    for (Token each : words) {
      boolean but =
          that
              && each.is("conj")
              && each.head() == clause.index()
              && sentence.child(each, "nsubj", "nsubjpass").isPresent()
              && sentence.child(each, "mark").isEmpty()
              && sentence.children(clause, "cc").stream()
                  .anyMatch(c -> c.lemma().equals("but") && c.index() < each.index());
      boolean which =
          each.is("relcl")
              && Cues.kind(each).filter(k -> k == Cues.Kind.SAY).isPresent()
              && sentence.child(each, "nsubj").isPresent()
              && !sentence.child(each, "nsubj").get().tag().startsWith("W")
              && sentence.child(each, "ccomp").isPresent();
      boolean meanwhile =
          each.is("advcl")
              && each.head() == clause.index()
              && sentence.child(each, "mark").filter(m -> m.lemma().equals("while")).isPresent()
              && sentence.child(each, "nsubj", "nsubjpass").isPresent()
              && sentence.subtree(each).get(0).index() > clause.index()
              && sentence
                  .tokens()
                  .get(sentence.subtree(each).get(0).index() - 1)
                  .text()
                  .equals(",");
      boolean also =
          each.is("conj")
              && Cues.kind(each).isPresent()
              && ((each.head() == clause.index()
                      && each.tag().equals("VBG")
                      && !clause.tag().equals("VBG"))
                  || (that && isReport(each)));
      boolean adding =
          each.tag().equals("VBG")
              && each.index() > clause.index()
              && Cues.GOES_ON.contains(each.lemma())
              && sentence.tokens().get(each.index() - 1).text().equals(",");
      if (but || which || meanwhile || also || adding) {
        end = Math.min(end, sentence.subtree(each).get(0).index());
      }
    }
    int limit = end;
    words.removeIf(w -> w.index() >= limit);
    while (!words.isEmpty() && words.get(words.size() - 1).is("cc", "punct")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  /** "... had occurred, and wrote that ...": another report of the same speaker. */
  private boolean isReport(Token verb) {
    return isFinite(verb)
        && sentence.child(verb, "nsubj", "nsubjpass").isEmpty()
        && sentence
            .child(verb, "ccomp")
            .flatMap(c -> sentence.child(c, "mark"))
            .filter(m -> m.lemma().equals("that"))
            .isPresent();
  }

  private boolean hasSubject(Token clause) {
    return sentence.child(clause, "nsubj", "nsubjpass", "expl", "csubj").isPresent();
  }

  private boolean isWh(Token clause) {
    List<Token> words = sentence.subtree(clause);
    if (words.get(0).tag().startsWith("W") && words.get(0).index() > clause.head()) {
      return true;
    }
    for (Token each : words) {
      if (each.tag().startsWith("W")
          && each.head() == clause.index()
          && each.index() > clause.head()) {
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

  /**
   * "People followed them, Doe said, and ...": the clause that the reporting clause is put into.
   */
  private List<Token> around(Token verb) {
    Token clause = sentence.tokens().get(verb.head());
    List<Token> words = new ArrayList<>();
    for (Token each : sentence.subtree(clause)) {
      if (!sentence.dominates(verb, each)) {
        words.add(each);
      }
    }
    boolean outside = words.stream().anyMatch(w -> !quoted.test(w) && !w.is("punct"));
    if (words.isEmpty() || !outside || !clause.isVerb()) {
      return List.of();
    }
    int first = words.get(0).index();
    int last = words.get(words.size() - 1).index();
    boolean inside = first < verb.index() && verb.index() < last;
    return edges(inside ? sentence.tokens().subList(first, last + 1) : words);
  }

  private List<Token> otherContent(Token verb, Cues.Kind kind) {
    if (kind == Cues.Kind.SAY
        && verb.is("parataxis")
        && verb.head() >= 0
        && sentence.child(verb, "nsubj").isPresent()
        && sentence.child(verb, "dobj").isEmpty()) {
      return around(verb);
    }
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
        both.addAll(withoutAfterthought(second.get()));
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
        if (verb.lemma().equals("accuse")
            || verb.lemma().equals("complain")
            || verb.lemma().equals("warn")) {
          List<Token> of = preposition(verb, "of");
          return of.isEmpty() ? preposition(verb, "about") : of;
        }
        Optional<Token> gerund =
            sentence.children(verb, "xcomp").stream()
                .filter(x -> x.tag().equals("VBG") && x.index() > verb.index())
                .findFirst();
        if (gerund.isPresent() && GERUND.contains(verb.lemma())) {
          return trimmed(verb, sentence.subtree(gerund.get()));
        }
        if (verb.lemma().equals("admit") || verb.lemma().equals("confess")) {
          return preposition(verb, "to");
        }
        List<Token> told = nounClause(verb, object);
        if (!told.isEmpty()) {
          return told;
        }
        if (verb.lemma().equals("question") && object.isPresent() && !isPerson(object.get())) {
          return trimmed(verb, sentence.subtree(object.get()));
        }
        boolean suggests =
            verb.lemma().equals("suggest")
                && sentence
                    .child(verb, "nsubj")
                    .filter(s -> Cues.FINDERS.contains(s.lemma()))
                    .isPresent();
        if (object.isPresent()
            && object.get().index() > verb.index()
            && (suggests || Cues.SAY_OBJECT.contains(verb.lemma()))) {
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

  /** "told reporters in a statement that ...", "highlighted the fact that ...". */
  private List<Token> nounClause(Token verb, Optional<Token> object) {
    List<Token> nouns = new ArrayList<>();
    object.ifPresent(nouns::add);
    for (Token each : sentence.children(verb, "prep")) {
      sentence.child(each, "pobj").ifPresent(nouns::add);
    }
    for (Token noun : nouns) {
      boolean fact = noun.lemma().equals("fact") || noun.lemma().equals("possibility");
      Optional<Token> clause = complement(noun);
      if (clause.isPresent()
          && (fact || ISSUED.contains(noun.lemma()) || Cues.NOUNS.contains(noun.lemma()))) {
        return trimmed(verb, sentence.subtree(clause.get()));
      }
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
        return quotedStart(trimmed(verb, below));
      }
    }
    Optional<Token> object = sentence.child(verb, "dobj");
    List<Token> words =
        object.isEmpty() ? List.of() : trimmed(verb, sentence.subtree(object.get()));
    return words.size() >= 5 && words.get(0).index() > verb.index() ? words : List.of();
  }

  /** Of "'a shame' including other things" only what is quoted. */
  private List<Token> quotedStart(List<Token> words) {
    if (words.isEmpty() || !quoted.test(words.get(0))) {
      return words;
    }
    int end = 0;
    while (end < words.size() && quoted.test(words.get(end))) {
      end++;
    }
    return words.subList(0, end);
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
    boolean told = verb.lemma().equals("tell") || verb.lemma().equals("inform");
    if (clause.isPresent() && (it || source != null || told)) {
      content = trimmed(verb, sentence.subtree(clause.get()));
    } else if (action.isPresent() && rumour && about.isPresent()) {
      List<Token> whole = new ArrayList<>(sentence.subtree(about.get()));
      whole.addAll(sentence.subtree(action.get()));
      content = whole;
    } else if (action.isPresent() && rumour && (verb.is("advcl") || verb.is("conj"))) {
      content = trimmed(verb, sentence.subtree(action.get()));
    } else if (action.isPresent() && verb.lemma().equals("announce") && about.isPresent()) {
      content = new ArrayList<>(sentence.subtree(about.get()));
      content.addAll(sentence.subtree(action.get()));
    }
    boolean suspected = verb.lemma().equals("suspect") && about.isPresent();
    if (content.isEmpty() && ((told && source != null) || suspected)) {
      content = preposition(verb, "of");
    }
    if (verb.lemma().equals("accuse")) {
      List<Token> charge = new ArrayList<>(preposition(verb, "of"));
      for (Token each : List.copyOf(charge)) {
        if (each.lemma().equals("by") && sentence.child(each, "pobj").isPresent()) {
          source = sentence.child(each, "pobj").get();
          charge.removeIf(w -> w.index() >= each.index());
          break;
        }
      }
      content = source == null ? content : charge;
      by.ifPresent(b -> charge.removeIf(w -> sentence.dominates(b, w)));
    }
    if ((content.isEmpty() && source == null) || isUnspoken(verb, Cues.Kind.SAY)) {
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
    Optional<Token> to = tokens(token.index() + 1).filter(t -> t.text().equals("to"));
    Optional<Token> source =
        to.flatMap(t -> sentence.child(t, "pobj")).or(() -> to.flatMap(this::nounAfter));
    if (source.isEmpty()) {
      return;
    }
    List<Token> words = edges(accordingContent(token, to.get(), source.get()));
    if (words.isEmpty()) {
      return;
    }
    found.add(
        new Frame(sentence, token, Cues.Kind.SAY, source.get(), List.of(token, to.get()), words));
  }

  /** The last noun of the phrase after a preposition that the parser gave no object. */
  private Optional<Token> nounAfter(Token preposition) {
    Token noun = null;
    for (int i = preposition.index() + 1; i < sentence.tokens().size(); i++) {
      Token each = sentence.tokens().get(i);
      boolean genitive = each.text().equals("'s") || each.text().equals("’s");
      boolean phrase =
          each.isNoun()
              || each.tag().startsWith("JJ")
              || Set.of("DT", "CD", "POS", "PRP$", "WP").contains(each.tag());
      if (!phrase && !genitive) {
        break;
      }
      noun = each.isNoun() ? each : noun;
    }
    return Optional.ofNullable(noun);
  }

  /** By the words, since parsers often hang the clause on the source. */
  private List<Token> accordingContent(Token according, Token to, Token source) {
    List<Token> tokens = sentence.tokens();
    int start = clauseStart(according.index());
    boolean leads = true;
    for (Token each : tokens.subList(start, according.index())) {
      leads &= isEdge(each, true) || each.is("mark");
    }
    if (leads) {
      return tokens.subList(phraseEnd(to.index(), source.index()), tokens.size());
    }
    boolean trails =
        tokens.subList(according.index(), tokens.size()).stream()
            .noneMatch(t -> isFinite(t) && !sentence.dominates(according, t));
    if (trails || isClosed(source)) {
      return tokens.subList(start, according.index());
    }
    return tokens.subList(start, tokens.size());
  }

  /** "..., according to data – another clause": what follows the dash is the article's own. */
  private boolean isClosed(Token source) {
    return tokens(source.index() + 1).filter(t -> "–—;".contains(t.text())).isPresent();
  }

  private int clauseStart(int before) {
    int comma = before - 1;
    for (int i = before - 1; i >= 0; i--) {
      Token each = sentence.tokens().get(i);
      boolean that = each.is("mark") && each.lemma().equals("that");
      // "..., but, according to": what stands before "but" is the article's own
      boolean joins =
          Set.of("but", "and", "while", "although", "though", "yet").contains(each.lemma())
              && (i == comma || (i == comma - 1 && sentence.tokens().get(comma).text().equals(",")))
              && i > 0;
      if (each.text().equals(";") || that || joins) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Where the source of a leading "according to" ends: at the comma, else with its name. */
  private int phraseEnd(int to, int source) {
    List<Token> tokens = sentence.tokens();
    int end = source + 1;
    while (end < tokens.size() && tokens.get(end).isProperNoun()) {
      end++;
    }
    for (int i = to + 1; i < tokens.size(); i++) {
      if (tokens.get(i).text().equals(",") && !quoted.test(tokens.get(i))) {
        boolean more =
            i + 1 < tokens.size()
                && (tokens.get(i + 1).tag().equals("VBG")
                    || tokens.get(i + 1).tag().startsWith("W"));
        if (!more) {
          return i + 1;
        }
      } else if (isFinite(tokens.get(i)) && !tokens.get(i).is("relcl", "acl")) {
        break;
      }
    }
    return end;
  }

  private static boolean isFinite(Token token) {
    return token.tag().equals("VBD")
        || token.tag().equals("VBZ")
        || token.tag().equals("VBP")
        || token.tag().equals("MD");
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

  // "as Doe told the paper"

  private static final Set<String> AS_SAID =
      Set.of(
          "say",
          "tell",
          "put",
          "explain",
          "note",
          "report",
          "point",
          "observe",
          "write",
          "state",
          "announce",
          "argue",
          "warn",
          "recall",
          "describe");

  private void asSaid(Token as) {
    if (!as.lemma().equals("as") || !as.is("mark") || as.head() < 0) {
      return;
    }
    Token verb = sentence.tokens().get(as.head());
    Optional<Token> subject = sentence.child(verb, "nsubj");
    boolean says =
        verb.is("advcl")
            && AS_SAID.contains(verb.lemma())
            && subject.isPresent()
            && sentence.child(verb, "ccomp", "xcomp").isEmpty()
            && !isUnspoken(verb, Cues.Kind.SAY);
    boolean object = sentence.child(verb, "dobj").filter(o -> !o.text().equals("it")).isPresent();
    if (!says || isSelf(subject.get()) || (object && !verb.lemma().equals("tell"))) {
      return;
    }
    List<Token> clause = sentence.subtree(verb);
    int first = clause.get(0).index();
    int last = clause.get(clause.size() - 1).index();
    List<Token> tokens = sentence.tokens();
    boolean leads = tokens.subList(0, first).stream().allMatch(t -> isEdge(t, true));
    boolean comma =
        leads ? tokens(last + 1).filter(t -> t.text().equals(",")).isPresent() : first > 0;
    List<Token> content =
        edges(leads ? tokens.subList(last + 1, tokens.size()) : tokens.subList(0, first));
    if (comma && WordOrder.isClause(content)) {
      found.add(
          new Frame(sentence, verb, Cues.Kind.SAY, subject.get(), cue(verb, content), content));
    }
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
      source = voiced(noun);
    }
    if (source == null) {
      return;
    }
    List<Token> content = trimmed(noun, sentence.subtree(clause.get()));
    if (!content.isEmpty()) {
      found.add(new Frame(sentence, noun, Cues.Kind.SAY, source, List.of(noun), content));
    }
  }

  /** "came to the conclusion that", "made the claim that": the subject of the verb. */
  private @Nullable Token voiced(Token noun) {
    Token at = noun;
    while (at.is("pobj", "prep") && at.head() >= 0) {
      at = sentence.tokens().get(at.head());
    }
    Token verb = at.is("dobj") && at.head() >= 0 ? sentence.tokens().get(at.head()) : at;
    boolean light =
        Set.of("make", "come", "reach", "express", "voice", "issue", "raise", "repeat", "draw")
            .contains(verb.lemma());
    return light && verb.isVerb() && !isUnspoken(verb, Cues.Kind.SAY) ? subject(verb, 0) : null;
  }

  /** The that-clause of a noun. */
  private Optional<Token> complement(Token noun) {
    return sentence.children(noun, "acl", "ccomp").stream()
        .filter(c -> sentence.child(c, "mark").filter(m -> m.lemma().equals("that")).isPresent())
        .filter(c -> !quoted.test(c))
        .findFirst();
  }
}
