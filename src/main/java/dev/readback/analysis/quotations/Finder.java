package dev.readback.analysis.quotations;

import dev.readback.analysis.Entity;
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
import org.jspecify.annotations.Nullable;

/** One search for statements in one article. */
final class Finder {

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Span> quotations;
  private final Sources sources;

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
    this.sources = new Sources(article, entities);
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
    long inside = frame.content().stream().filter(this::quoted).count();
    boolean direct = inside > 0 && frame.content().stream().allMatch(t -> quoted(t) || isMark(t));
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
    Span content = Sentence.spanOf(frame.content());
    for (Span each : quotations) {
      if (each.overlaps(content) && !content.contains(each) && each.start() >= content.start()) {
        content = new Span(content.start(), Math.min(each.end(), blockEnd(sentence)));
      }
    }
    Source source = sources.of(sentence, frame.subject(), lastSource(sentence));
    add(frame, content, inside > 0 ? Kind.MIXED : Kind.INDIRECT, source);
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
        after(quotation).or(() -> before(quotation)).or(() -> naming(quotation));
    if (frame.isPresent()) {
      Sentence sentence = frame.get().sentence();
      Source source = sources.of(sentence, frame.get().subject(), lastSource(sentence));
      direct(quotation, frame.get(), source);
      return;
    }
    if (!isSentence(quotation)) {
      return;
    }
    Optional<Said> same = going(quotation);
    Source source = same.map(Said::source).orElse(new Source(null, null, -1, false));
    direct(quotation, same.map(Said::frame).orElse(null), source);
  }

  private void direct(Span quotation, @Nullable Frame frame, Source source) {
    int first = firstWord(quotation);
    if (first < 0) {
      return;
    }
    List<Token> words = wordsIn(quotation);
    Certainty certainty =
        frame == null
            ? Certainties.ofQuotation(sentenceOf(quotation), words)
            : Certainties.ofQuotation(sentenceOf(quotation), words, frame);
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
      boolean quotes =
          each.kind() != Cues.Kind.DENY
              && each.kind() != Cues.Kind.NAME
              && each.kind() != Cues.Kind.FIND;
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
    boolean fragment = !isSentence(quotation) && !opens && between > 0 && !isTold(best);
    return fragment ? Optional.empty() : Optional.of(best);
  }

  private static boolean isTold(Frame frame) {
    return frame.cue().size() > 1
        && frame.cue().get(frame.cue().size() - 1).index() > frame.verb().index();
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

  /** The statement whose speaker goes on in this quotation. */
  private Optional<Said> going(Span quotation) {
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Said before = said.get(said.size() - 1);
    for (int i = said.size() - 1; i >= 0; i--) {
      // Of nested reports the outer speaker goes on.
      if (said.get(i).sentence() == before.sentence()
          && said.get(i).frame() != null
          && said.get(i).statement().content().contains(before.statement().content())) {
        before = said.get(i);
      }
    }
    Sentence here = sentenceOf(quotation);
    Sentence there =
        before.frame() == null ? sentences.get(before.sentence()) : before.frame().sentence();
    int from = Math.max(there.index(), before.sentence());
    boolean follows = here.block() == there.block() && here.index() - lastOf(before, from) <= 1;
    boolean openParagraph =
        here.block() != there.block()
            && before.statement().kind() == Kind.DIRECT
            && before.statement().content().end() >= blockEnd(sentences.get(before.sentence())) - 1
            && !isClosed(before.statement().content());
    return follows || openParagraph ? Optional.of(before) : Optional.empty();
  }

  /** Index of the last sentence that the statement or its reporting clause reaches. */
  private int lastOf(Said before, int from) {
    int last = from;
    for (Sentence each : sentences) {
      if (each.span().overlaps(before.statement().content())) {
        last = Math.max(last, each.index());
      }
    }
    return last;
  }

  private boolean isClosed(Span quotation) {
    return quotation.end() < article.text().length()
        && Quotations.isDouble(article.text().charAt(quotation.end()));
  }

  // Hedges

  /** "reportedly", "allegedly" in the article's own voice. */
  private void hedges(Sentence sentence) {
    for (Token token : sentence.tokens()) {
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
}
