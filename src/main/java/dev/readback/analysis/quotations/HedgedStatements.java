package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement.Kind;
import dev.readback.analysis.Token;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the article only passes on, in its own voice: "reportedly", "an alleged bribe". */
final class HedgedStatements {

  private final Reading reading;
  private final SaidSoFar said;

  HedgedStatements(Reading reading, SaidSoFar said) {
    this.reading = reading;
    this.said = said;
  }

  void addAll(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.head() < 0 || reading.isQuoted(token)) {
        continue;
      }
      Token head = sentence.tokens().get(token.head());
      if (isHedge(token)) {
        addClause(sentence, token, head);
      } else if (isDoubtful(token)) {
        addPhrase(sentence, token, head);
      }
    }
  }

  private static boolean isHedge(Token adverb) {
    return Cues.HEDGES.contains(adverb.lemma()) && !adverb.lemma().equals("presumably");
  }

  private static boolean isDoubtful(Token adjective) {
    return Cues.DOUBTFUL.contains(adjective.text())
        && adjective.is("nmod", "amod")
        && adjective.head() > adjective.index();
  }

  /** "The crane reportedly fell", where no reporting clause has the adverb already. */
  private void addClause(Sentence sentence, Token adverb, Token verb) {
    boolean reported =
        reading.frames(sentence).stream()
            .anyMatch(f -> f.cue().contains(adverb) || f.content().contains(adverb));
    if (reported || !verb.isVerb()) {
      return;
    }
    boolean own = sentence.child(verb, "nsubj", "nsubjpass").isPresent();
    List<Token> content = new ArrayList<>(sentence.subtree(verb));
    content.removeIf(t -> t.equals(adverb) || (!own && t.index() < adverb.index()));
    while (!content.isEmpty()
        && (Words.isMark(content.get(0)) || content.get(0).is("mark", "cc"))) {
      content.remove(0);
    }
    add(sentence, content, adverb.span());
  }

  /** "an alleged [bribe of a minister]", "[a suspected gas leak led to a fire]". */
  private void addPhrase(Sentence sentence, Token adjective, Token noun) {
    // "a suspected gunman" is what somebody is called
    boolean role = !adjective.text().equals("alleged") && Cues.isPerson(noun);
    if (!noun.isNoun() || role || said.holds(adjective.span())) {
      return;
    }
    Optional<Token> verb =
        sentence
            .head(noun)
            .filter(v -> noun.is("nsubj") && v.isVerb() && adjective.text().equals("suspected"));
    add(
        sentence,
        verb.map(v -> upToComma(sentence, v))
            .orElseGet(
                () ->
                    sentence.subtree(noun).stream()
                        .filter(t -> t.index() > adjective.index())
                        .toList()),
        adjective.span());
  }

  private static List<Token> upToComma(Sentence sentence, Token verb) {
    return sentence.subtree(verb).stream()
        .takeWhile(t -> t.index() <= verb.index() || !Words.isComma(t))
        .toList();
  }

  private void add(Sentence sentence, List<Token> words, Span cue) {
    int end = words.size();
    while (end > 0 && Words.isMark(words.get(end - 1))) {
      end--;
    }
    List<Token> content = words.subList(0, end);
    if (content.size() < 2) {
      return;
    }
    Kind kind = content.stream().anyMatch(reading::isQuoted) ? Kind.MIXED : Kind.INDIRECT;
    said.add(
        Source.NOBODY.says(Sentence.spanOf(content), kind, cue, Certainty.HEDGED),
        Source.NOBODY,
        null,
        sentence);
  }
}
