package dev.readback.fact;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whole phrases as a fact uses them: without asides at their end or in them. */
public final class Phrases {
  private static final Set<String> PASSING =
      Set.of("also", "however", "therefore", "thus", "meanwhile");

  private Phrases() {}

  /**
   * {@return the words of the phrase with this head, in text order}
   *
   * @param sentence where the words are
   * @param head the head of the phrase
   */
  public static List<Token> of(Sentence sentence, Token head) {
    return prune(sentence, head, Set.of());
  }

  /**
   * {@return the same without what depends on {@code modifier}: "a petition" of "a petition filed
   * by X"}
   *
   * @param sentence where the words are
   * @param head the head of the phrase
   * @param modifier what is left out
   */
  public static List<Token> without(Sentence sentence, Token head, Token modifier) {
    return prune(sentence, head, Set.of(modifier.index()));
  }

  /**
   * The subtree of {@code head} without non-restrictive relative clauses, appositions and asides.
   */
  private static List<Token> prune(Sentence sentence, Token head, Set<Integer> without) {
    Set<Integer> dropped = new HashSet<>();
    for (Token each : sentence.subtree(head)) {
      if (each.index() == head.index()) {
        continue;
      }
      boolean aside =
          without.contains(each.index())
              || each.is("parataxis", "meta", "discourse", "intj")
              || (each.is("appos") && !restrictive(sentence, each))
              || (each.is("relcl", "acl", "advcl") && commaBefore(sentence, each))
              || (each.is("acl", "advcl", "dep")
                  && each.index() < head.index()
                  && sentence.head(each).filter(head::equals).isPresent()
                  && each.isVerb()
                  && sentence.subtree(each).size() > 1)
              || (each.tag().equals("CD")
                  && each.index() > head.index()
                  && commaBefore(sentence, each)
                  && sentence.head(each).filter(h -> h.isProperNoun()).isPresent())
              || (each.is("advmod") && PASSING.contains(each.lemma()))
              || (each.is("prep") && each.text().equalsIgnoreCase("according"))
              || (each.is("prep")
                  && each.lemma().equals("including")
                  && commaBefore(sentence, each))
              || (each.is("amod", "nmod", "advmod")
                  && each.index() > 0
                  && commaBefore(sentence, each)
                  && each.index() > head.index()
                  && sentence.head(each).filter(Token::isNoun).isPresent());
      if (aside) {
        for (Token below : sentence.subtree(each)) {
          dropped.add(below.index());
        }
      }
    }
    List<Token> kept = new ArrayList<>();
    for (Token each : sentence.subtree(head)) {
      if (!dropped.contains(each.index())) {
        kept.add(each);
      }
    }
    return trim(kept);
  }

  /** "the actor Jo Doe", "(FBI)": part of the name, not an aside. */
  private static boolean restrictive(Sentence sentence, Token appos) {
    int first = sentence.subtree(appos).get(0).index();
    return first > 0
        && !Set.of(",", "–", "—", "-", "--", "(", ":")
            .contains(sentence.tokens().get(first - 1).text())
        && !sentence.tokens().get(first).text().equals("(");
  }

  private static boolean commaBefore(Sentence sentence, Token head) {
    int first = sentence.subtree(head).get(0).index();
    return (first > 0
            && Set.of(",", "–", "—", "-", "--", "(")
                .contains(sentence.tokens().get(first - 1).text()))
        || Set.of(",", "–", "—", "(").contains(sentence.tokens().get(first).text());
  }

  /** Without commas, dashes and conjunctions at either end, and without two commas in a row. */
  private static List<Token> trim(List<Token> tokens) {
    List<Token> kept = new ArrayList<>(tokens);
    while (kept.size() > 1 && loose(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    while (kept.size() > 1 && loose(kept.get(0))) {
      kept.remove(0);
    }
    for (int i = kept.size() - 1; i > 0; i--) {
      boolean gap = kept.get(i).index() - kept.get(i - 1).index() > 1;
      if (Set.of(",", "–", "—", "--").contains(kept.get(i).text())
          && (gap
              || (i + 1 < kept.size() && kept.get(i + 1).index() - kept.get(i).index() > 1)
              || kept.get(i - 1).text().equals(","))) {
        kept.remove(i);
      }
    }
    return kept;
  }

  private static boolean loose(Token token) {
    return Set.of(",", "–", "—", "--", "-", ";", ":", ".").contains(token.text());
  }
}
