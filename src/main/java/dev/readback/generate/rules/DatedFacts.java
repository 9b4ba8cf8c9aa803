package dev.readback.generate.rules;

import dev.readback.analysis.TimeExpression;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened when: the narrator's past facts with one date each. */
final class DatedFacts {

  /**
   * A fact with its date.
   *
   * @param value the date as {@code 2019}, {@code 2019-10} or {@code 2019-10-14}
   * @param when the date in words, with its preposition: "in 2019"
   * @param words the rest as a sentence
   */
  record Dated(Fact fact, String value, String when, String words) {

    /** Whether one is surely before the other. */
    static boolean apart(Dated a, Dated b) {
      return !a.value.startsWith(b.value) && !b.value.startsWith(a.value);
    }
  }

  private DatedFacts() {}

  /** In text order. */
  static List<Dated> of(Material material) {
    List<Dated> dated = new ArrayList<>();
    for (Fact fact : material.facts()) {
      boolean past =
          fact.reduced()
              || fact.group().stream().anyMatch(t -> t.tag().equals("VBD") && !t.is("advmod"));
      if (!fact.asserted()
          || !Drafts.askable(material, fact)
          || Drafts.reports(fact)
          || !past
          || fact.subjectHead().tag().equals("EX")) {
        continue;
      }
      List<Argument> times =
          fact.arguments().stream().filter(a -> a.role() == Argument.Role.TIME).toList();
      if (times.size() != 1) {
        continue;
      }
      Argument time = times.get(0);
      Optional<String> value = value(material, time);
      boolean plain =
          Set.of("in", "on").contains(time.head().lemma()) || time.head().is("npadvmod");
      List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
      without.add(time);
      if (value.isEmpty() || !plain || !Drafts.substantial(fact, without)) {
        continue;
      }
      try {
        Wording.Draft draft = material.wording().draft();
        String words = material.wording().statement(fact, draft, without);
        String when = material.wording().draft().phrase(fact.sentence(), time.tokens());
        int count = Words.count(words);
        if (count >= 5 && count <= 18 && !draft.named().isEmpty()) {
          dated.add(new Dated(fact, value.get(), when, Words.sentence(words)));
        }
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return dated;
  }

  private static Optional<String> value(Material material, Argument time) {
    List<TimeExpression> here =
        material.analysis().times().stream()
            .filter(t -> Drafts.span(time.tokens()).overlaps(t.span()))
            .toList();
    return here.size() == 1 && here.get(0).value() != null
        ? Optional.of(here.get(0).value()).filter(v -> v.matches("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?"))
        : Optional.empty();
  }
}
