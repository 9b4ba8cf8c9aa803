package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The words around a reporting verb that report: "has reportedly told the press". */
final class CueWords {

  /** Verbs whose object is who hears it. */
  private static final Set<String> TELLS =
      Set.of("tell", "inform", "assure", "remind", "warn", "notify", "brief", "advise");

  private final Sentence sentence;

  CueWords(Sentence sentence) {
    this.sentence = sentence;
  }

  /**
   * The verb with its auxiliaries, negation and whom it was told, as far as they stand together.
   */
  List<Token> of(Token verb, List<Token> content) {
    List<Token> words = new ArrayList<>();
    for (Token each : sentence.children(verb)) {
      boolean near = each.index() < verb.index() && each.is("aux", "auxpass", "neg");
      if (near || Cues.HEDGES.contains(each.lemma())) {
        words.add(each);
      }
      if (isHearer(verb, each)) {
        sentence.subtree(each).stream().filter(t -> !content.contains(t)).forEach(words::add);
      }
      if (each.is("prt")) {
        words.add(each);
      }
    }
    words.add(verb);
    words.sort(Comparator.comparingInt(Token::index));
    return together(words, words.indexOf(verb));
  }

  private static boolean isHearer(Token verb, Token object) {
    return object.index() > verb.index()
        && object.is("dobj", "dative")
        && TELLS.contains(verb.lemma());
  }

  /** The words without a gap around the one at {@code at}. */
  private static List<Token> together(List<Token> words, int at) {
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
}
