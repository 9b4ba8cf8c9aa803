package dev.readback.analysis.quotations;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Statement.Kind;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One search for statements in one article. */
final class Finder {

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Span> quotations;
  private final Sources sources;
  private final List<Entity> entities;

  /** All words in text order. */
  private final List<Place> words = new ArrayList<>();

  private final Map<Integer, List<Frame>> frames = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  /** A word with its sentence. */
  private record Place(Sentence sentence, Token token) {}

  /** A statement, and the reporting clause it comes from. */
  private record Said(Statement statement, Source source, @Nullable Frame frame, int sentence) {}

  Finder(Article article, List<Sentence> sentences, List<Entity> entities, List<Span> quotations) {
    this.article = article;
    this.sentences = sentences;
    this.quotations = quotations;
    this.entities = entities;
    this.sources = new Sources(article, sentences, entities, quotations);
    for (Sentence sentence : sentences) {
      sentence.tokens().forEach(token -> words.add(new Place(sentence, token)));
      frames.put(sentence.index(), Frames.in(sentence, this::quoted));
    }
  }

  List<Statement> find() {
    for (Sentence sentence : sentences) {
      for (Frame frame : frames.getOrDefault(sentence.index(), List.of())) {
        reported(frame);
      }
      for (Span quotation : quotations) {
        if (endsIn(quotation, sentence)) {
          quoted(quotation);
        }
      }
      hedges(sentence);
    }
    return said.stream()
        .map(Said::statement)
        .sorted(Comparator.comparing(Statement::content))
        .toList();
  }

  private boolean quoted(Token token) {
    return quotations.stream().anyMatch(q -> q.overlaps(token.span()));
  }

  /** Quotations are looked at with the sentence that holds their last word. */
  private boolean endsIn(Span quotation, Sentence sentence) {
    Token last = null;
    for (Token each : sentence.tokens()) {
      if (quotation.overlaps(each.span())) {
        last = each;
      }
    }
    if (last == null) {
      return false;
    }
    int next = sentence.index() + 1;
    return next >= sentences.size()
        || sentences.get(next).block() != sentence.block()
        || sentences.get(next).tokens().stream().noneMatch(t -> quotation.overlaps(t.span()));
  }

  // Reported clauses

  private void reported(Frame frame) {
    if (!frame.reports()) {
      return;
    }
    List<Token> words = lastSentence(frame);
    long inside = words.stream().filter(this::quoted).count();
    boolean direct = inside > 0 && words.stream().allMatch(t -> quoted(t) || isMark(t));
    if (direct) {
      return; // its quotation comes to it
    }
    if (frame.kind() == Cues.Kind.QUOTE) {
      return;
    }
    Sentence sentence = frame.sentence();
    boolean own =
        (frame.kind() == Cues.Kind.BELIEVE || frame.kind() == Cues.Kind.HOLD)
            && frame.subject() != null
            && frame.subject().isPronoun()
            && within(frame);
    if (own) {
      return; // "she said that she hoped": said once
    }
    Span content = Sentence.spanOf(words);
    for (Span each : quotations) {
      if (each.overlaps(content) && !content.contains(each) && each.start() >= content.start()) {
        content = new Span(content.start(), Math.min(each.end(), blockEnd(sentence)));
      }
    }
    Span whole = withQuotation(content, frame);
    boolean more = !whole.equals(content);
    content = whole;
    inside += more ? 1 : 0;
    boolean before = words.get(0).index() < frame.verb().index();
    Source source = source(before ? withSubject(frame) : frame);
    add(frame, content, inside > 0 ? Kind.MIXED : Kind.INDIRECT, source);
  }

  /** "described him as a man, '...'", "said it was late, but 'that it mattered'". */
  private Span withQuotation(Span content, Frame frame) {
    int limit = Sentence.spanOf(frame.sentence().tokens()).end();
    for (Span each : quotations) {
      if (each.start() <= content.end() || each.start() >= limit) {
        continue;
      }
      String between = article.text().substring(content.end(), each.start() - 1).strip();
      boolean joined =
          between.equals(",")
              || between.equals(", but")
              || between.equals(", and")
              || between.equals("but")
              || between.equals("and");
      if (joined && after(each).isEmpty()) {
        return content.union(each);
      }
      break;
    }
    return content;
  }

  /** What is reported, without a sentence of the story that was run into it. */
  private List<Token> lastSentence(Frame frame) {
    List<Token> words = frame.content();
    for (int i = words.size() - 2; i > 0; i--) {
      boolean stop = words.get(i).text().equals(".") && !quoted(words.get(i));
      if (stop && words.get(i).index() < frame.verb().index()) {
        return words.subList(i + 1, words.size());
      }
    }
    return words;
  }

  private static boolean isMark(Token token) {
    return token.text().chars().noneMatch(Character::isLetterOrDigit);
  }

  private int blockEnd(Sentence sentence) {
    return article.blocks().get(sentence.block()).span().end();
  }

  /** Whether this clause is itself what another clause of its sentence reports. */
  private boolean within(Frame frame) {
    return frames.getOrDefault(frame.sentence().index(), List.of()).stream()
        .anyMatch(each -> !each.equals(frame) && each.content().contains(frame.verb()));
  }

  private @Nullable Source lastSource(Sentence sentence) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Said each = said.get(i);
      if (sentences.get(each.sentence()).block() != sentence.block()) {
        return null;
      }
      if (each.source().span() != null) {
        return each.source();
      }
    }
    return null;
  }

  private void add(Frame frame, Span content, Kind kind, Source source) {
    Certainty certainty = Certainties.of(frame, kind);
    Span cue = Sentence.spanOf(frame.cue());
    Statement statement =
        new Statement(
            content,
            kind,
            source.span(),
            source.name(),
            source.entity(),
            cue,
            certainty,
            source.unnamed());
    said.add(new Said(statement, source, frame, frame.sentence().index()));
  }

  // Quotations

  private void quoted(Span quotation) {
    boolean mixed =
        said.stream()
            .anyMatch(
                s ->
                    s.statement().kind() == Kind.MIXED
                        && s.statement().content().contains(quotation));
    if (mixed) {
      return;
    }
    Optional<Frame> frame =
        after(quotation)
            .or(() -> before(quotation))
            .or(() -> naming(quotation))
            .or(() -> reporting(quotation))
            .or(() -> besideByWords(quotation));
    if (frame.isPresent()) {
      Frame whole = withSubject(frame.get());
      direct(quotation, whole, source(whole));
      return;
    }
    Optional<Said> joined = joined(quotation);
    if (joined.isPresent()) {
      direct(quotation, joined.get().frame(), joined.get().source());
      return;
    }
    if (!isSentence(quotation)) {
      return;
    }
    direct(quotation, null, unframed(quotation));
  }

  /** {@code praised her "courage" and "wit"}: the second goes with the first. */
  private Optional<Said> joined(Span quotation) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Said each = said.get(i);
      Span before = each.statement().content();
      if (each.statement().kind() != Kind.DIRECT || before.end() > quotation.start()) {
        continue;
      }
      String between = article.text().substring(before.end(), quotation.start());
      boolean and =
          between.length() < 20
              && between
                  .replaceAll("[\"“”‘’',]", " ")
                  .strip()
                  .matches("(and|or|but|as|then)?( as)?");
      boolean list = and && !between.contains(".") && !between.contains("\n");
      return list && each.source().known() ? Optional.of(each) : Optional.empty();
    }
    return Optional.empty();
  }

  private Source source(Frame frame) {
    Sentence sentence = frame.sentence();
    return sources.of(sentence, frame.subject(), lastSource(sentence), earlierSource(sentence));
  }

  /** The last source of the paragraph before. */
  private @Nullable Source earlierSource(Sentence sentence) {
    for (int i = said.size() - 1; i >= 0; i--) {
      Said each = said.get(i);
      int block = sentences.get(each.sentence()).block();
      if (block < sentence.block()) {
        return block == sentence.block() - 1 && each.source().known() ? each.source() : null;
      }
    }
    return null;
  }

  private void direct(Span quotation, @Nullable Frame frame, Source source) {
    int first = firstWord(quotation);
    if (first < 0) {
      return;
    }
    List<Token> words = wordsIn(quotation);
    List<Token> end = this.words.get(lastWord(quotation)).sentence().tokensIn(quotation);
    Sentence lastSentence = this.words.get(lastWord(quotation)).sentence();
    Certainty certainty =
        frame == null
            ? Certainties.ofQuotation(sentenceOf(quotation), words)
            : Certainties.ofQuotation(sentenceOf(quotation), words, frame);
    if (certainty == Certainty.ATTRIBUTED
        && Certainties.ofQuotation(lastSentence, end) == Certainty.HEDGED) {
      certainty = Certainty.HEDGED;
    }
    Statement statement =
        new Statement(
            quotation,
            Kind.DIRECT,
            source.span(),
            source.name(),
            source.entity(),
            frame == null ? null : Sentence.spanOf(frame.cue()),
            certainty,
            source.unnamed());
    said.add(new Said(statement, source, frame, this.words.get(first).sentence().index()));
  }

  private List<Token> wordsIn(Span quotation) {
    return sentenceOf(quotation).tokensIn(quotation);
  }

  private Sentence sentenceOf(Span quotation) {
    return words.get(firstWord(quotation)).sentence();
  }

  private int firstWord(Span quotation) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).token().span().overlaps(quotation)) {
        return i;
      }
    }
    return -1;
  }

  private int lastWord(Span quotation) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (words.get(i).token().span().overlaps(quotation)) {
        return i;
      }
    }
    return -1;
  }

  /** The reporting clause right after: {@code ... ," said Doe}. */
  private Optional<Frame> after(Span quotation) {
    int last = lastWord(quotation);
    int at = last + 1;
    int block = words.get(last).sentence().block();
    while (at < words.size() && at <= last + 3 && isSkipped(words.get(at).token())) {
      at++;
    }
    if (at >= words.size() || words.get(at).sentence().block() != block) {
      return Optional.empty();
    }
    Sentence sentence = words.get(at).sentence();
    int index = words.get(at).token().index();
    char end = article.text().charAt(quotation.end() - 1);
    char next =
        at - 1 > last ? article.text().charAt(words.get(at - 1).token().span().start()) : ' ';
    if (end == '.' && next != ',') {
      return Optional.empty();
    }
    for (Frame each : frames.getOrDefault(sentence.index(), List.of())) {
      boolean begins =
          each.from() == index || (each.from() == index + 1 && isAdverb(sentence, index));
      boolean ownClause =
          each.reports()
              && each.content().get(0).index() > each.verb().index()
              && !quoted(each.content().get(0));
      boolean noClause = each.kind() == Cues.Kind.DENY || each.kind() == Cues.Kind.NAME;
      if (begins && !noClause && !ownClause && !opensAfter(each, end)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** {@code "...?" Doe said, "..."}: after a full stop the clause belongs to what follows. */
  private boolean opensAfter(Frame frame, char end) {
    if (end == ',') {
      return false;
    }
    int limit = Sentence.spanOf(frame.sentence().tokens()).end();
    int verb = frame.verb().span().end();
    boolean colon = false;
    for (Span each : quotations) {
      if (each.start() > verb && each.start() <= limit) {
        colon = article.text().substring(verb, each.start()).contains(":");
      }
    }
    return colon;
  }

  private static boolean isAdverb(Sentence sentence, int index) {
    return sentence.tokens().get(index).tag().equals("RB");
  }

  private static boolean isSkipped(Token token) {
    String text = token.text();
    return text.equals(",")
        || isQuote(token)
        || text.equals("–")
        || text.equals("—")
        || text.equals("-");
  }

  private static boolean isQuote(Token token) {
    return token.tag().equals("``") || token.tag().equals("''") || "\"“”‘’'".contains(token.text());
  }

  /** The reporting clause right before: {@code Doe told reporters: "...}. */
  private Optional<Frame> before(Span quotation) {
    int first = firstWord(quotation);
    int at = first - 1;
    while (at >= 0
        && isQuote(words.get(at).token())
        && words.get(at).token().span().end() >= quotation.start() - 1) {
      at--;
    }
    if (at < 0) {
      return Optional.empty();
    }
    Token last = words.get(at).token();
    Sentence sentence = words.get(at).sentence();
    boolean same = sentence.index() == words.get(first).sentence().index();
    boolean opens = last.text().equals(":") || last.text().equals(",");
    boolean near = sentence.block() == words.get(first).sentence().block();
    if ((!same && !opens) || (!near && !last.text().equals(":") && !last.text().equals(","))) {
      return Optional.empty();
    }
    Frame best = null;
    for (Frame each : frames.getOrDefault(sentence.index(), List.of())) {
      boolean quotes = each.kind() != Cues.Kind.DENY && each.kind() != Cues.Kind.NAME;
      if (quotes
          && each.verb().index() <= last.index()
          && each.cue().get(0).isVerb()
          && (best == null || each.verb().index() > best.verb().index())) {
        best = each;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    int between = 0;
    for (int i = best.verb().index() + 1; i <= last.index(); i++) {
      Token token = sentence.tokens().get(i);
      if (quoted(token)) {
        continue;
      }
      boolean finite =
          token.tag().equals("VBD")
              || token.tag().equals("VBZ")
              || token.tag().equals("VBP")
              || token.tag().equals("MD");
      if (finite) {
        return Optional.empty();
      }
      between++;
    }
    boolean of = last.tag().equals("IN") && last.head() == best.verb().index();
    boolean fragment = !isSentence(quotation) && !opens && !of && between > 0 && !isTold(best);
    return fragment ? Optional.empty() : Optional.of(best);
  }

  private static boolean isTold(Frame frame) {
    return frame.cue().size() > 1
        && frame.cue().get(frame.cue().size() - 1).index() > frame.verb().index();
  }

  /** A reporting word beside the quotation whose clause the parser did not see. */
  private Optional<Frame> besideByWords(Span quotation) {
    int last = lastWord(quotation);
    int at = last + 1;
    int block = words.get(last).sentence().block();
    while (at < words.size() && at <= last + 3 && isSkipped(words.get(at).token())) {
      at++;
    }
    char end = article.text().charAt(quotation.end() - 1);
    boolean goesOn = at < words.size() && words.get(at).sentence().block() == block;
    boolean comma = at - 1 > last && words.get(at - 1).token().text().equals(",");
    if (goesOn && (end != '.' || comma)) {
      Sentence sentence = words.get(at).sentence();
      int index = words.get(at).token().index();
      boolean joins = Set.of("IN", "CC", "WRB", "WDT", "WP").contains(words.get(at).token().tag());
      for (int i = index; !joins && i < Math.min(index + 12, sentence.tokens().size()); i++) {
        Token token = sentence.tokens().get(i);
        if (quoted(token)) {
          break;
        }
        boolean closes = i <= index + 4 && i > index && end == ',' && isNear(sentence, index, i);
        if (speaks(token) || closes) {
          if (isFramed(sentence, token)) {
            break;
          }
          Token subject = i == index ? rightOf(sentence, i) : leftOf(sentence, i);
          if (subject != null && subject.index() >= index) {
            return Optional.of(frame(sentence, token, subject));
          }
          break;
        }
        if (isFinite(token)) {
          break;
        }
      }
    }
    int before = firstWord(quotation) - 1;
    while (before >= 0 && isQuote(words.get(before).token())) {
      before--;
    }
    if (before < 0 || words.get(before).sentence().block() != block) {
      return Optional.empty();
    }
    Sentence sentence = words.get(before).sentence();
    int from = words.get(before).token().index();
    boolean opens = ":,".contains(sentence.tokens().get(from).text());
    for (int i = from; opens && i > Math.max(from - 8, 0); i--) {
      Token token = sentence.tokens().get(i);
      if (quoted(token)) {
        break;
      }
      if (speaks(token)) {
        Token subject = isFramed(sentence, token) ? null : leftOf(sentence, i);
        return subject == null ? Optional.empty() : Optional.of(frame(sentence, token, subject));
      }
      if (isFinite(token)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Whether nothing but a name or a pronoun stands before the verb: {@code ...," she nodded}. */
  private static boolean isNear(Sentence sentence, int from, int verb) {
    Token token = sentence.tokens().get(verb);
    List<Token> subject = sentence.tokens().subList(from, verb);
    return isFinite(token)
        && !token.tag().equals("MD")
        && subject.stream().allMatch(t -> t.isProperNoun() || t.tag().equals("PRP"));
  }

  private static Frame frame(Sentence sentence, Token verb, Token subject) {
    Cues.Kind kind = Cues.kind(verb).orElse(Cues.Kind.SAY);
    return new Frame(sentence, verb, kind, subject, List.of(verb), List.of());
  }

  /** Whether a clause was seen with this verb, so that its words need no second look. */
  private boolean isFramed(Sentence sentence, Token verb) {
    return frames.getOrDefault(sentence.index(), List.of()).stream()
        .anyMatch(f -> f.verb().index() == verb.index() && f.reports());
  }

  private static boolean speaks(Token token) {
    boolean form =
        token.tag().equals("VBD")
            || token.tag().equals("VBZ")
            || token.tag().equals("VBP")
            || token.tag().equals("VBN");
    return form
        && Cues.kind(token)
            .filter(k -> k == Cues.Kind.SAY || k == Cues.Kind.QUOTE || k == Cues.Kind.ASK)
            .isPresent();
  }

  /** The clause with the subject that stands beside its verb, where the parse gives none. */
  private Frame withSubject(Frame frame) {
    Token parsed = frame.subject();
    boolean inside = parsed != null && quoted(parsed);
    boolean spoken =
        speaks(frame.verb())
            || frame.kind() == Cues.Kind.QUOTE
            || frame.verb().lemma().equals("put");
    if (!inside && (parsed != null || !spoken)) {
      return frame;
    }
    Token subject = leftOf(frame.sentence(), frame.verb().index());
    if (subject == null) {
      subject = rightOf(frame.sentence(), frame.verb().index());
    }
    return new Frame(
        frame.sentence(), frame.verb(), frame.kind(), subject, frame.cue(), frame.content());
  }

  /** The subject right after its verb: "said Jo Doe". */
  private @Nullable Token rightOf(Sentence sentence, int verb) {
    Token found = null;
    for (int i = verb + 1; i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      boolean phrase =
          token.tag().startsWith("NN")
              || token.tag().startsWith("JJ")
              || token.tag().equals("DT")
              || token.tag().equals("CD")
              || token.tag().equals("POS");
      if (token.tag().equals("PRP") && i == verb + 1) {
        return token;
      }
      if (!phrase || quoted(token)) {
        break;
      }
      boolean other = token.lemma().equals("another") && found == null;
      found = token.isNoun() || other ? token : found;
    }
    return found;
  }

  /** The subject right before its verb, over an apposition between commas. */
  private @Nullable Token leftOf(Sentence sentence, int verb) {
    int at = verb - 1;
    while ((at >= 0 && Set.of("RB", "MD").contains(sentence.tokens().get(at).tag()))
        || (at >= 0 && sentence.tokens().get(at).is("aux"))) {
      at--;
    }
    if (at < 0) {
      return null;
    }
    Token token = sentence.tokens().get(at);
    if (quoted(token)) {
      return null;
    }
    if (token.tag().equals("PRP") || token.isNoun()) {
      Token top = token;
      for (int steps = 0;
          steps < 6 && top.head() >= 0 && top.is("pobj", "prep", "compound", "poss");
          steps++) {
        Token up = sentence.tokens().get(top.head());
        if (up.index() > verb || up.isVerb()) {
          break;
        }
        top = up;
      }
      return top.isNoun() || top.isPronoun() ? top : token;
    }
    if (!token.text().equals(",")) {
      return null;
    }
    for (Token each : sentence.tokens().subList(0, at)) {
      boolean person =
          !quoted(each)
              && entities.stream()
                  .filter(e -> e.type() == EntityType.PERSON)
                  .flatMap(e -> e.mentions().stream())
                  .anyMatch(m -> m.span().contains(each.span()));
      if (person) {
        return each;
      }
    }
    return null;
  }

  /** {@code called it "a shame"}, {@code described by Doe as "a shame"}. */
  private Optional<Frame> naming(Span quotation) {
    int first = firstWord(quotation);
    Sentence sentence = words.get(first).sentence();
    Token head = words.get(first).token();
    for (Frame each : frames.getOrDefault(sentence.index(), List.of())) {
      boolean names = each.kind() == Cues.Kind.NAME || each.verb().lemma().equals("describe");
      if (names
          && each.subject() != null
          && each.verb().index() < head.index()
          && sentence.dominates(each.verb(), head)
          && (each.content().isEmpty() || each.content().contains(head))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The clause that reports just this: {@code accused them of "a shame"}. */
  private Optional<Frame> reporting(Span quotation) {
    Sentence sentence = words.get(firstWord(quotation)).sentence();
    return frames.getOrDefault(sentence.index(), List.of()).stream()
        .filter(Frame::reports)
        .filter(f -> f.content().stream().allMatch(t -> quoted(t) || isMark(t)))
        .filter(f -> f.content().stream().anyMatch(t -> quotation.contains(t.span())))
        .findFirst();
  }

  /** Whole sentences, not just a phrase in quotation marks. */
  private boolean isSentence(Span quotation) {
    List<Token> inside = wordsIn(quotation);
    boolean finite =
        inside.stream()
            .anyMatch(
                t ->
                    t.tag().equals("VBD")
                        || t.tag().equals("VBZ")
                        || t.tag().equals("VBP")
                        || t.tag().equals("MD"));
    char last = article.text().charAt(quotation.end() - 1);
    return inside.size() >= 4 && finite && (",.?!…".indexOf(last) >= 0 || inside.size() >= 8);
  }

  /** Who speaks in a quotation without a reporting clause of its own. */
  private Source unframed(Span quotation) {
    Source silent = new Source(null, null, -1, false, false);
    int first = firstWord(quotation);
    int last = lastWord(quotation);
    Sentence here = words.get(first).sentence();
    int block = here.block();
    Optional<Source> signed = signed(last, block);
    if (signed.isPresent()) {
      return signed.get();
    }
    int at = first - 1;
    while (at >= 0 && isQuote(words.get(at).token())) {
      at--;
    }
    boolean opens = at < 0 || words.get(at).sentence().block() != block;
    if (opens) {
      if (saysMore(last, block)) {
        return silent; // set apart from the story, as in a pull quote
      }
      return at < 0 ? silent : fromBefore(at, block);
    }
    Sentence before = words.get(at).sentence();
    if (before.index() == here.index()) {
      // inside a sentence of the article: "Doe reacted on Friday: '...'"
      boolean announced = ":,".contains(words.get(at).token().text());
      return announced ? announcer(here, words.get(at).token()).orElse(silent) : silent;
    }
    if (quoted(words.get(at).token())) {
      return lastSaid(block).orElse(silent);
    }
    boolean announced = ":,".contains(words.get(at).token().text());
    return speakerOf(before, announced).or(() -> onlySpeaker(block)).orElse(silent);
  }

  /** The main subject, if its verb stands before the mark that announces the quotation. */
  private Optional<Source> announcer(Sentence sentence, Token mark) {
    boolean told = sentence.root().filter(r -> r.isVerb() && r.index() < mark.index()).isPresent();
    return told ? speakerOf(sentence, true) : Optional.empty();
  }

  /** {@code "..." - Jo Doe} to the end of the paragraph. */
  private Optional<Source> signed(int last, int block) {
    int at = last + 1;
    boolean dash = false;
    while (at < words.size() && isSkipped(words.get(at).token())) {
      dash |= "-–—".contains(words.get(at).token().text());
      at++;
    }
    if (!dash || at >= words.size() || words.get(at).sentence().block() != block) {
      return Optional.empty();
    }
    Sentence sentence = words.get(at).sentence();
    Token token = words.get(at).token();
    boolean verb = sentence.tokens().stream().anyMatch(t -> !quoted(t) && isFinite(t));
    Source source = sources.of(sentence, token, null, null);
    return verb || source.entity() < 0 ? Optional.empty() : Optional.of(source);
  }

  private static boolean isFinite(Token token) {
    return token.tag().equals("VBD")
        || token.tag().equals("VBZ")
        || token.tag().equals("VBP")
        || token.tag().equals("MD");
  }

  /** Whether words that make no sentence follow the quotation in its paragraph. */
  private boolean saysMore(int last, int block) {
    List<Token> rest = new ArrayList<>();
    for (int i = last + 1; i < words.size() && words.get(i).sentence().block() == block; i++) {
      if (!isMark(words.get(i).token())) {
        rest.add(words.get(i).token());
      }
    }
    return !rest.isEmpty() && rest.size() < 8 && rest.stream().noneMatch(Finder::isFinite);
  }

  private Optional<Source> lastSaid(int block) {
    for (int i = said.size() - 1; i >= 0; i--) {
      if (sentences.get(said.get(i).sentence()).block() == block) {
        return Optional.of(said.get(i).source());
      }
    }
    return Optional.empty();
  }

  /** The first quotation of a paragraph goes on from the paragraph before. */
  private Source fromBefore(int at, int block) {
    Source silent = new Source(null, null, -1, false, false);
    Sentence before = words.get(at).sentence();
    if (before.block() < block - 1) {
      return silent;
    }
    String end = words.get(at).token().text();
    if (quoted(words.get(at).token())) {
      return lastSaid(before.block()).orElse(silent);
    }
    return speakerOf(before, ":,".contains(end)).orElse(silent);
  }

  /**
   * Who speaks in a sentence, or is the subject of it; only a person goes on speaking without a
   * word of saying, unless a colon or comma announces the quotation.
   */
  private Optional<Source> speakerOf(Sentence sentence, boolean announced) {
    Optional<Token> root = sentence.root();
    for (Frame frame : frames.getOrDefault(sentence.index(), List.of())) {
      boolean main = frame.verb().head() < 0 || frame.verb().is("parataxis", "conj", "dep", "prep");
      if (main && frame.subject() != null) {
        Source source = source(frame);
        if (source.known()) {
          return Optional.of(source);
        }
      }
    }
    Optional<Token> subject =
        root.flatMap(r -> sentence.child(r, "nsubj", "nsubjpass")).filter(s -> !quoted(s));
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    Source source =
        sources.of(sentence, subject.get(), lastSource(sentence), earlierSource(sentence));
    boolean person =
        source.entity() >= 0 && entities.get(source.entity()).type() == EntityType.PERSON;
    boolean speaks = person || (announced && source.entity() >= 0);
    return speaks ? Optional.of(source) : Optional.empty();
  }

  /** The one who alone has spoken in this paragraph, if it names no other person since. */
  private Optional<Source> onlySpeaker(int block) {
    Source only = null;
    for (Said each : said) {
      if (sentences.get(each.sentence()).block() == block && each.source().known()) {
        boolean other =
            only != null
                && (only.entity() != each.source().entity()
                    || !only.name().equals(each.source().name()));
        if (other) {
          return Optional.empty();
        }
        only = each.source();
      }
    }
    return Optional.ofNullable(only);
  }

  // Hedges

  /** "reportedly", "allegedly", "an alleged bribe" in the article's own voice. */
  private void hedges(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      boolean doubtful = Cues.DOUBTFUL.contains(token.text()) && token.is("nmod", "amod");
      if (doubtful && token.head() > token.index() && !quoted(token)) {
        alleged(sentence, token);
      }
      boolean adverb = Cues.HEDGES.contains(token.lemma()) && !token.lemma().equals("presumably");
      if (!adverb || quoted(token) || token.head() < 0) {
        continue;
      }
      Token verb = sentence.tokens().get(token.head());
      boolean reporting =
          frames.getOrDefault(sentence.index(), List.of()).stream()
              .anyMatch(f -> f.cue().contains(token) || f.content().contains(token));
      if (reporting || !verb.isVerb()) {
        continue;
      }
      boolean own = sentence.child(verb, "nsubj", "nsubjpass").isPresent();
      List<Token> content = new ArrayList<>();
      for (Token each : sentence.subtree(verb)) {
        boolean left = each.index() < token.index();
        if (each.index() != token.index() && (own || !left)) {
          content.add(each);
        }
      }
      while (!content.isEmpty() && isMark(content.get(content.size() - 1))) {
        content.remove(content.size() - 1);
      }
      while (!content.isEmpty() && (isMark(content.get(0)) || content.get(0).is("mark", "cc"))) {
        content.remove(0);
      }
      if (content.size() < 2) {
        continue;
      }
      Span span = Sentence.spanOf(content);
      boolean mixed = content.stream().anyMatch(this::quoted);
      Statement statement =
          new Statement(
              span,
              mixed ? Kind.MIXED : Kind.INDIRECT,
              null,
              null,
              -1,
              token.span(),
              Certainty.HEDGED,
              true);
      said.add(new Said(statement, Source.NOBODY, null, sentence.index()));
    }
  }

  private void alleged(Sentence sentence, Token adjective) {
    Token noun = sentence.tokens().get(adjective.head());
    boolean reported =
        said.stream().anyMatch(s -> s.statement().content().contains(adjective.span()));
    boolean role = !adjective.text().equals("alleged") && Cues.isPerson(noun);
    if (!noun.isNoun() || reported || role) {
      return; // "a suspected gunman" is what somebody is called
    }
    Optional<Token> verb =
        sentence
            .head(noun)
            .filter(v -> noun.is("nsubj") && v.isVerb() && adjective.text().equals("suspected"));
    List<Token> content = new ArrayList<>(sentence.subtree(verb.orElse(noun)));
    if (verb.isPresent()) {
      // "a suspected leak led to a fire", up to a comma
      Optional<Token> comma =
          content.stream()
              .filter(t -> t.index() > verb.get().index() && t.text().equals(","))
              .findFirst();
      comma.ifPresent(c -> content.removeIf(t -> t.index() >= c.index()));
    } else {
      content.removeIf(t -> t.index() <= adjective.index());
    }
    while (!content.isEmpty() && isMark(content.get(content.size() - 1))) {
      content.remove(content.size() - 1);
    }
    if (content.size() < 2) {
      return;
    }
    boolean mixed = content.stream().anyMatch(this::quoted);
    Statement statement =
        new Statement(
            Sentence.spanOf(content),
            mixed ? Kind.MIXED : Kind.INDIRECT,
            null,
            null,
            -1,
            adjective.span(),
            Certainty.HEDGED,
            true);
    said.add(new Said(statement, Source.NOBODY, null, sentence.index()));
  }
}
