package dev.readback.analysis.engines.corenlp;

import dev.readback.analysis.ClauseOpinion;
import dev.readback.article.Span;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads verbs and their arguments from Universal Dependencies, where in "Lima is the capital" the
 * head is "capital", with "is" as its {@code cop}.
 */
final class Opinions {
  private final List<CoreLabel> tokens;
  private final Offsets offsets;
  private final int[] heads;
  private final String[] relations;

  private Opinions(List<CoreLabel> tokens, GrammaticalStructure parse, Offsets offsets) {
    this.tokens = tokens;
    this.offsets = offsets;
    this.heads = new int[tokens.size()];
    this.relations = new String[tokens.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "");
    for (TypedDependency each : parse.typedDependencies()) {
      heads[each.dep().index() - 1] = each.gov().index() - 1;
      relations[each.dep().index() - 1] = each.reln().toString();
    }
  }

  /** An opinion for each verb that is no auxiliary, in text order. */
  static List<ClauseOpinion> in(
      List<CoreLabel> tokens, GrammaticalStructure parse, Offsets offsets) {
    Opinions sentence = new Opinions(tokens, parse, offsets);
    List<ClauseOpinion> opinions = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (sentence.relations[i].equals("cop")) {
        opinions.add(sentence.copula(i));
      } else if (sentence.isVerb(i)) {
        opinions.add(sentence.verb(i));
      }
    }
    return opinions;
  }

  private boolean isVerb(int i) {
    boolean auxiliary = relations[i].startsWith("aux");
    boolean verbal = tokens.get(i).tag().startsWith("VB") || !children(i, "obj").isEmpty();
    return verbal && !auxiliary && children(i, "cop").isEmpty();
  }

  private ClauseOpinion copula(int i) {
    int predicate = heads[i];
    return new ClauseOpinion(
        offsets.of(tokens.get(i)),
        first(children(predicate, "nsubj")),
        null,
        List.of(offsets.of(tokens.get(predicate))),
        null);
  }

  private ClauseOpinion verb(int i) {
    List<Integer> objects = children(i, "obj", "iobj");
    children(i, "ccomp", "xcomp").stream()
        .filter(this::isInfinitive)
        .forEach(c -> objects.addAll(children(c, "nsubj")));
    return new ClauseOpinion(
        offsets.of(tokens.get(i)),
        isInfinitive(i) ? null : first(children(i, "nsubj")),
        first(children(i, "nsubj:pass")),
        objects.stream().sorted().map(c -> offsets.of(tokens.get(c))).toList(),
        agent(i));
  }

  /** The "go" of "let him go": "him" counts as the object of "let", as in other parses. */
  private boolean isInfinitive(int i) {
    return tokens.get(i).tag().equals("VB")
        && (relations[i].equals("ccomp") || relations[i].equals("xcomp"))
        && children(i, "aux", "mark", "cop").stream()
            .allMatch(c -> tokens.get(c).tag().equals("TO"));
  }

  private @Nullable Span agent(int i) {
    if (!tokens.get(i).tag().equals("VBN")) {
      return null;
    }
    return first(
        children(i, "obl", "obl:agent").stream()
            .filter(c -> children(c, "case").stream().anyMatch(this::isBy))
            .toList());
  }

  private boolean isBy(int i) {
    return tokens.get(i).word().equalsIgnoreCase("by");
  }

  private @Nullable Span first(List<Integer> some) {
    return some.isEmpty() ? null : offsets.of(tokens.get(some.get(0)));
  }

  private List<Integer> children(int head, String... wanted) {
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && Arrays.asList(wanted).contains(relations[i])) {
        children.add(i);
      }
    }
    return children;
  }
}
