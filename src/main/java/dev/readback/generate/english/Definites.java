package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a bare "the bridge" stands for: the one fuller phrase with the same noun that the article
 * used before, such as "a railway bridge". Where several differ, nothing.
 */
final class Definites {

  /** A noun phrase that says more than its noun. */
  private record Fuller(
      Sentence sentence,
      Token head,
      List<Token> before,
      List<Token> after,
      String key,
      boolean definite) {}

  private static final Set<String> NO_DESCRIPTION =
      Set.of(
          "new",
          "first",
          "second",
          "third",
          "last",
          "own",
          "many",
          "several",
          "few",
          "more",
          "most",
          "other",
          "same",
          "such",
          "next",
          "recent",
          "previous",
          "further",
          "additional",
          "whole",
          "entire",
          "certain",
          "similar",
          "big",
          "large",
          "small",
          "good",
          "bad",
          "great",
          "separate",
          "different",
          "only",
          "early",
          "late");

  private final Map<String, List<Fuller>> byNoun = new HashMap<>();

  Definites(Analysis analysis) {
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : sentence.tokens()) {
        if (Set.of("NN", "NNS").contains(token.tag())
            && !token.is("compound", "nmod")
            && !analysis.quoted(token.span())) {
          fuller(sentence, token)
              .ifPresent(
                  f ->
                      byNoun
                          .computeIfAbsent(token.lemma() + token.tag(), k -> new ArrayList<>())
                          .add(f));
        }
      }
    }
  }

  private static Optional<Fuller> fuller(Sentence sentence, Token head) {
    List<Token> before = new ArrayList<>();
    List<Token> after = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      if (child.isPronoun() || child.tag().equals("CD") || child.is("qmod", "predet", "neg")) {
        if (child.tag().equals("PRP$") || child.is("neg")) {
          return Optional.empty();
        }
        continue;
      }
      if (child.index() < head.index()
          && child.is("compound", "nmod", "poss")
          && !NO_DESCRIPTION.contains(child.lemma())
          && !Set.of("JJR", "JJS", "RBR", "DT", "PDT").contains(child.tag())) {
        List<Token> words = sentence.subtree(child);
        if (words.size() <= 3
            && words.stream()
                .noneMatch(
                    t ->
                        t.isPronoun()
                            || t.text().equals(",")
                            || t.tag().startsWith("W")
                            || t.isVerb())) {
          before.addAll(words);
        }
      }
      if (child.index() > head.index()
          && child.is("prep")
          && Set.of("of", "with", "for", "on", "in", "between", "against")
              .contains(child.lemma())) {
        List<Token> words = sentence.subtree(child);
        if (after.isEmpty()
            && words.size() <= 6
            && words.stream()
                .noneMatch(
                    t ->
                        t.isPronoun()
                            || t.text().equals(",")
                            || t.tag().startsWith("W")
                            || t.isVerb())) {
          after.addAll(words);
        }
      }
    }
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    // "insufficient evidence" is not what "the evidence" later stands for; "a wooden bridge" is
    boolean introduced =
        sentence.child(head, "det").filter(d -> Set.of("a", "an").contains(d.lemma())).isPresent()
            || before.stream().anyMatch(t -> t.isNoun())
            || !after.isEmpty();
    if (!introduced || (head.tag().equals("NNS") && before.stream().noneMatch(Token::isNoun))) {
      return Optional.empty();
    }
    if (!before.isEmpty()) {
      after.clear();
    }
    boolean definite = sentence.child(head, "det").filter(d -> d.lemma().equals("the")).isPresent();
    StringBuilder key = new StringBuilder();
    before.forEach(t -> key.append(t.lemma()).append(' '));
    after.forEach(t -> key.append('/').append(t.lemma()));
    return Optional.of(
        new Fuller(
            sentence, head, before, after, key.toString().toLowerCase(Locale.ROOT), definite));
  }

  /**
   * A fuller phrase, as tokens of its own sentence; its head is the last of {@code tokens} before
   * any complement.
   */
  record Description(Sentence sentence, List<Token> tokens, boolean possessive) {}

  /**
   * The one fuller phrase for {@code noun}, used earlier than it; nothing where there are several.
   */
  Optional<Description> of(Sentence sentence, Token noun) {
    List<Fuller> candidates = byNoun.getOrDefault(noun.lemma() + noun.tag(), List.of());
    Set<String> keys = new TreeSet<>();
    Fuller first = null;
    for (Fuller each : candidates) {
      if (each.head().span().equals(noun.span())) {
        continue;
      }
      // "the ten-storey building" is the one spoken of before; "a brick building" may be another
      if (!each.definite()) {
        keys.add(each.key());
      }
      if (each.head().span().start() < noun.span().start() && first == null) {
        first = each;
      }
    }
    if (first == null || keys.size() > 1) {
      return Optional.empty();
    }
    List<Token> tokens = new ArrayList<>(first.before());
    tokens.add(first.head());
    tokens.addAll(first.after());
    tokens.sort(Comparator.comparingInt(Token::index));
    boolean possessive = first.before().stream().anyMatch(t -> t.is("poss"));
    return Optional.of(new Description(first.sentence(), tokens, possessive));
  }
}
