package dev.readback.assemble;

import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.rank.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Picks a set: best first, spread over sentences and rules, no two that ask the same or answer each
 * other, as many true statements as false ones.
 */
public final class Assembler {
  /** Sentences no further apart than this may be one speech: who said one has said the other. */
  private static final int ONE_SPEECH = 4;

  /** Rules whose key is a person, mostly one of the same few. */
  private static final Set<String> PERSONS = Set.of("who-said", "who-claimed", "refers-to");

  /** Rules whose options are the words of several speakers, whom nothing else can ask for then. */
  private static final Set<String> WIDE = Set.of("what-said", "match");

  private static final int MOST_OF_A_PERSON = 3;

  /**
   * The chosen drafts in article order; fewer than asked for where no more fit. A quarter asks for
   * more than a detail, where that costs no more than a third of the questions.
   */
  public List<Ranked> assemble(List<Ranked> ranked, Blueprint blueprint) {
    List<Ranked> best = new ArrayList<>(ranked);
    best.sort(
        Comparator.comparingDouble((Ranked r) -> -r.score()).thenComparing(r -> r.draft().stem()));
    List<Ranked> few = narrow(best);
    List<Ranked> plain =
        larger(filled(best, List.of(), blueprint), filled(few, List.of(), blueprint));
    List<Ranked> chosen = isDeep(plain) ? plain : deepened(plain, List.of(best, few), blueprint);
    chosen.sort(
        Comparator.comparingInt((Ranked r) -> r.draft().evidence().get(0).span().start())
            .thenComparing(r -> r.draft().stem()));
    return chosen;
  }

  /**
   * The largest set of which a quarter asks for more, where it keeps two thirds of the plain one.
   */
  private static List<Ranked> deepened(
      List<Ranked> plain, List<List<Ranked>> choices, Blueprint blueprint) {
    List<Ranked> deep = List.of();
    for (int most = 1; most <= Math.max(1, blueprint.count() / 4); most++) {
      for (List<Ranked> each : choices) {
        List<Ranked> mixed = filled(each, beyondRetrieve(each, blueprint, most), blueprint);
        deep = isDeep(mixed) ? larger(deep, mixed) : deep;
      }
    }
    return 3 * deep.size() >= 2 * plain.size() ? deep : plain;
  }

  /** Without questions that use up the words of several speakers. */
  private static List<Ranked> narrow(List<Ranked> best) {
    return best.stream().filter(r -> !WIDE.contains(r.draft().rule())).toList();
  }

  private static List<Ranked> larger(List<Ranked> one, List<Ranked> other) {
    return other.size() > one.size() ? other : one;
  }

  /** Whether a quarter asks for more than a detail. */
  private static boolean isDeep(List<Ranked> set) {
    return 4 * set.stream().filter(Assembler::asksForMore).count() >= set.size();
  }

  private static boolean asksForMore(Ranked each) {
    return each.draft().process() != ComprehensionProcess.RETRIEVE;
  }

  private static List<Ranked> beyondRetrieve(List<Ranked> best, Blueprint blueprint, int most) {
    List<Ranked> first = new ArrayList<>();
    for (Ranked each : best) {
      if (first.size() < most
          && asksForMore(each)
          && fits(each.draft(), first, blueprint, blueprint.mostPerSentence(), 0)) {
        first.add(each);
      }
    }
    return first;
  }

  private static List<Ranked> filled(List<Ranked> best, List<Ranked> first, Blueprint blueprint) {
    List<Ranked> chosen = new ArrayList<>(first);
    for (int perSentence = blueprint.mostPerSentence(); perSentence <= 2; perSentence++) {
      for (int more = 0; more <= 1; more++) {
        fill(best, chosen, blueprint, perSentence, more);
      }
    }
    return chosen;
  }

  private static void fill(
      List<Ranked> best, List<Ranked> chosen, Blueprint blueprint, int perSentence, int more) {
    for (Ranked each : best) {
      if (chosen.size() >= blueprint.count()) {
        return;
      }
      if (!chosen.contains(each) && fits(each.draft(), chosen, blueprint, perSentence, more)) {
        chosen.add(each);
      }
    }
  }

  private static boolean fits(
      Draft draft, List<Ranked> chosen, Blueprint blueprint, int perSentence, int more) {
    Map<String, Integer> rules = new HashMap<>();
    Map<Integer, Integer> sentences = new HashMap<>();
    int balance = 0;
    for (Ranked each : chosen) {
      Draft other = each.draft();
      rules.merge(other.rule(), 1, Integer::sum);
      other.sentences().forEach(s -> sentences.merge(s, 1, Integer::sum));
      if (other.interaction() instanceof Interaction.TrueFalse tf) {
        balance += tf.answer() ? 1 : -1;
      }
      if (asksForSomebody(draft)
          && asksForSomebody(other)
          && (near(draft, other, 0)
              || (sameSpeaker(draft, other) && near(draft, other, ONE_SPEECH)))) {
        return false;
      }
      if (sameQuestion(draft, other)
          || tells(draft, other)
          || tells(other, draft)
          || namesWhatIsTyped(draft, other)
          || namesWhatIsTyped(other, draft)) {
        return false;
      }
    }
    int most = blueprint.mostOf().getOrDefault(draft.rule(), blueprint.mostPerRule()) + more;
    if (rules.getOrDefault(draft.rule(), 0) >= most) {
      return false;
    }
    // the others' posts are this one's options: a second such question answers itself
    if (draft.rule().equals("role") && rules.containsKey("role")) {
      return false;
    }
    if (PERSONS.contains(draft.rule())) {
      List<Draft> samePerson =
          chosen.stream()
              .map(Ranked::draft)
              .filter(c -> PERSONS.contains(c.rule()) && c.answer().equals(draft.answer()))
              .toList();
      // whom another "he" means is asked once, or the questions are one
      boolean again =
          draft.rule().equals("refers-to")
              && samePerson.stream().anyMatch(c -> c.rule().equals("refers-to"));
      if (again || samePerson.size() >= MOST_OF_A_PERSON) {
        return false;
      }
    }
    if (draft.sentences().stream().anyMatch(s -> sentences.getOrDefault(s, 0) >= perSentence)) {
      return false;
    }
    if (draft.interaction() instanceof Interaction.TrueFalse tf) {
      return Math.abs(balance + (tf.answer() ? 1 : -1)) <= 1;
    }
    return true;
  }

  private static boolean asksForSomebody(Draft draft) {
    return draft.focus() == Focus.ATTRIBUTION || PERSONS.contains(draft.rule());
  }

  /** Whether one's speaker is the answer of the other or named in it. */
  private static boolean sameSpeaker(Draft a, Draft b) {
    return (a.stem() + a.answer()).contains(b.answer())
        || (b.stem() + b.answer()).contains(a.answer());
  }

  /** Whether an answer that must be typed is the other's too, or stands in its stem. */
  private static boolean namesWhatIsTyped(Draft typed, Draft other) {
    return typed.interaction() instanceof Interaction.TextEntry
        && (other.stem().contains(typed.answer())
            || (other.interaction() instanceof Interaction.TextEntry
                && other.answer().equals(typed.answer())));
  }

  /** Whether they rest on sentences no further apart than this. */
  private static boolean near(Draft a, Draft b, int distance) {
    return a.sentences().stream()
        .anyMatch(x -> b.sentences().stream().anyMatch(y -> Math.abs(x - y) <= distance));
  }

  /** Most content words the same, or the same answer asked about the same sentence. */
  private static boolean sameQuestion(Draft a, Draft b) {
    Set<String> x = words(a.stem());
    Set<String> y = words(b.stem());
    Set<String> shared = new HashSet<>(x);
    shared.retainAll(y);
    boolean near = shared.size() >= 0.6 * Math.min(x.size(), y.size()) && shared.size() >= 3;
    boolean overlap = near(a, b, 0);
    if (a.rule().equals("claim-or-fact")
        && b.rule().equals("claim-or-fact")
        && a.answer().equals(b.answer())) {
      return true;
    }
    boolean same = near && (overlap || shared.size() >= 0.8 * Math.min(x.size(), y.size()));
    return same || (overlap && a.answer().equalsIgnoreCase(b.answer()));
  }

  /**
   * Whether the stem of {@code a} gives away the answer of {@code b}: same sentence, its words
   * there.
   */
  private static boolean tells(Draft a, Draft b) {
    if (b.interaction() instanceof Interaction.TrueFalse || b.answer().length() < 2) {
      return near(a, b, 0);
    }
    boolean overlap = near(a, b, 0);
    boolean stands =
        a.stem().toLowerCase(Locale.ROOT).contains(b.answer().toLowerCase(Locale.ROOT));
    if (overlap && stands) {
      return true;
    }
    Set<String> shared = words(a.stem());
    Set<String> stem = words(b.stem());
    int size = stem.size();
    stem.retainAll(shared);
    return stands && stem.size() >= 0.5 * size;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String each : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (each.length() > 3) {
        words.add(each.length() > 6 ? each.substring(0, 6) : each);
      }
    }
    return words;
  }
}
