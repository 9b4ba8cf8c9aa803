package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.fact.Phrases;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The things that an article speaks of, in words that stand alone: rivals for one another. */
final class NounPhrases {
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ", Pattern.CASE_INSENSITIVE);

  /** Below this, two nouns name things of different kinds. */
  private static final double ALIKE = 0.5;

  /**
   * A noun phrase without a name at its head.
   *
   * @param kind WordNet's broad class of its head: "noun.act", "noun.artifact"
   * @param named entities that the words name
   */
  record NounPhrase(
      Sentence sentence, Token head, String words, String kind, Set<Integer> named) {

    boolean plural() {
      return head.tag().equals("NNS");
    }

    boolean definite() {
      return words.toLowerCase(Locale.ROOT).startsWith("the ");
    }

    /** As an option, with a capital. */
    String option() {
      return Words.capitalise(words);
    }
  }

  private final List<NounPhrase> all;
  private final Lexicon lexicon;

  private NounPhrases(List<NounPhrase> all, Lexicon lexicon) {
    this.all = all;
    this.lexicon = lexicon;
  }

  static NounPhrases of(Material material) {
    Map<String, NounPhrase> phrases = new LinkedHashMap<>();
    for (Sentence sentence : material.analysis().sentences()) {
      for (Token head : sentence.tokens()) {
        if (!head.is("dobj", "pobj", "nsubj", "nsubjpass", "attr")
            || material.analysis().quoted(head.span())) {
          continue;
        }
        try {
          NounPhrase phrase =
              of(
                  material,
                  sentence,
                  head,
                  Phrases.of(sentence, head),
                  material.wording().draft());
          phrases.putIfAbsent(phrase.words().toLowerCase(Locale.ROOT), phrase);
        } catch (Unwordable declined) {
          // no words of its own: no rival
        }
      }
    }
    return new NounPhrases(List.copyOf(phrases.values()), material.lexicon());
  }

  /** The phrase, or {@link Unwordable} where it has a name or a list at its head or is too long. */
  static NounPhrase of(
      Material material, Sentence sentence, Token head, List<Token> tokens, Wording.Draft draft)
      throws Unwordable {
    List<String> kinds = material.lexicon().nounSupersenses(head.lemma());
    boolean common = head.tag().equals("NN") || head.tag().equals("NNS");
    boolean clause =
        tokens.stream()
            .anyMatch(
                t ->
                    t.is("relcl", "ccomp", "appos", "conj", "dep", "advcl")
                        || Set.of("VBZ", "VBD", "VBP", "MD").contains(t.tag()));
    if (!common || kinds.isEmpty() || clause) {
      throw new Unwordable("no plain noun phrase");
    }
    if (tokens.stream().anyMatch(t -> t.tag().equals("PRP$") || t.is("neg"))) {
      throw new Unwordable("leans on its place");
    }
    String words = draft.phrase(sentence, tokens);
    int count = Words.count(ARTICLE.matcher(words).replaceFirst(""));
    boolean quantity =
        words.matches(
            "(?i)(?:an? |the )?(?:number|part|lot|kind|sort|series|group|range|rest|amount|total"
                + "|way|case|fact|result|issue|thing|time|year|day|other|same|end|start|handful"
                + "|first time|same time)\\b.*")
            || tokens.stream().anyMatch(t -> t.tag().equals("CD"));
    if (count < 2
        || count > 8
        || quantity
        || words.contains("“")
        || words.contains("\"")
        || words.contains(",")) {
      throw new Unwordable("too short or too long for an option");
    }
    return new NounPhrase(sentence, head, words, kinds.get(0), draft.named());
  }

  /** What could stand in the place of {@code key} and is something else, most alike first. */
  List<NounPhrase> rivals(NounPhrase key, String stem) {
    Set<String> taken = new HashSet<>(content(key.words()));
    taken.addAll(content(stem));
    List<NounPhrase> candidates = new ArrayList<>();
    Map<NounPhrase, Double> alike = new LinkedHashMap<>();
    for (NounPhrase each : all) {
      int a = Words.count(key.words());
      int b = Words.count(each.words());
      boolean form = each.plural() == key.plural() && a <= 2.5 * b && b <= 2.5 * a;
      if (form && !each.head().span().equals(key.head().span())) {
        double similarity = lexicon.similarity(each.head().lemma(), key.head().lemma());
        double score =
            similarity
                + (each.kind().equals(key.kind()) ? 0.2 : 0)
                + (each.definite() == key.definite() ? 0.1 : 0)
                - 0.03 * Math.abs(a - b);
        if (similarity >= ALIKE || each.kind().equals(key.kind())) {
          candidates.add(each);
          alike.put(each, score);
        }
      }
    }
    candidates.sort(Comparator.comparingDouble((NounPhrase p) -> -alike.get(p)));
    List<NounPhrase> rivals = new ArrayList<>();
    for (NounPhrase each : candidates) {
      if (content(each.words()).stream().noneMatch(taken::contains)) {
        rivals.add(each);
        taken.addAll(content(each.words()));
      }
    }
    return rivals;
  }

  /** The beginnings of the longer words, to tell whether two texts speak of the same. */
  static Set<String> content(String text) {
    return java.util.Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> w.length() > 3)
        .map(w -> w.length() > 5 ? w.substring(0, 5) : w)
        .collect(Collectors.toSet());
  }
}
