package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** "According to Doe, the crane was old", "the crane was old, according to Doe". */
final class AccordingTo implements ReportPattern {

  private static final Set<String> JOINS =
      Set.of("but", "and", "while", "although", "though", "yet");

  private final Sentence sentence;
  private final List<Token> tokens;
  private final Predicate<Token> quoted;

  AccordingTo(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.quoted = quoted;
  }

  @Override
  public Optional<Frame> at(Token token) {
    if (!token.text().equalsIgnoreCase("according")) {
      return Optional.empty();
    }
    Optional<Token> to = Words.at(sentence, token.index() + 1).filter(t -> t.text().equals("to"));
    Optional<Token> source =
        to.flatMap(t -> sentence.child(t, "pobj")).or(() -> to.flatMap(this::nounAfter));
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<Token> words = Words.trimmed(content(token, to.get(), source.get()));
    List<Token> cue = List.of(token, to.get());
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Frame(sentence, token, Cues.Kind.SAY, source.get(), cue, words));
  }

  /** The last noun of the phrase after a preposition that the parser gave no object. */
  private Optional<Token> nounAfter(Token preposition) {
    Token noun = null;
    for (Token each : tokens.subList(preposition.index() + 1, tokens.size())) {
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
  private List<Token> content(Token according, Token to, Token source) {
    int start = clauseStart(according.index());
    boolean leads =
        tokens.subList(start, according.index()).stream()
            .allMatch(t -> Words.isEdge(t, true) || t.is("mark"));
    if (leads) {
      return tokens.subList(sourceEnd(to.index(), source.index()), tokens.size());
    }
    boolean trails =
        tokens.subList(according.index(), tokens.size()).stream()
            .noneMatch(t -> Words.isFinite(t) && !sentence.dominates(according, t));
    int end = trails || isClosed(source) ? according.index() : tokens.size();
    return tokens.subList(start, end);
  }

  /** "..., according to data – another clause": what follows the dash is the article's own. */
  private boolean isClosed(Token source) {
    return Words.at(sentence, source.index() + 1).filter(t -> "–—;".contains(t.text())).isPresent();
  }

  /** After a semicolon, "that", or a conjunction right before. */
  private int clauseStart(int before) {
    for (int i = before - 1; i >= 0; i--) {
      Token each = tokens.get(i);
      if (each.text().equals(";") || Words.isThat(each) || joins(i, before)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "..., but, according to": what stands before "but" is the article's own. */
  private boolean joins(int at, int before) {
    int comma = before - 1;
    boolean near = at == comma || (at == comma - 1 && Words.isComma(tokens.get(comma)));
    return at > 0 && near && JOINS.contains(tokens.get(at).lemma());
  }

  /** Where the source of a leading "according to" ends: at the comma, else with its name. */
  private int sourceEnd(int to, int source) {
    for (int i = to + 1; i < tokens.size(); i++) {
      Token each = tokens.get(i);
      if (Words.isComma(each) && !quoted.test(each)) {
        if (!goesOn(i + 1)) {
          return i + 1;
        }
      } else if (Words.isFinite(each) && !each.is("relcl", "acl")) {
        break;
      }
    }
    int end = source + 1;
    while (end < tokens.size() && tokens.get(end).isProperNoun()) {
      end++;
    }
    return end;
  }

  /** "According to Doe, speaking on Friday, ...", "..., who was there, ...". */
  private boolean goesOn(int at) {
    return Words.at(sentence, at)
        .filter(t -> t.tag().equals("VBG") || t.tag().startsWith("W"))
        .isPresent();
  }
}
