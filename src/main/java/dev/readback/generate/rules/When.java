package dev.readback.generate.rules;

import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Dates;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Option;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** When it happened: a clause with one date of its own. */
final class When implements QuestionRule {

  /** "In which year did sales grow by 47%?": the figure is what counts. */
  private static final Pattern MEASURED = Pattern.compile("\\d ?%|\\d\\p{L}|per ?cent");

  /** "Plans an event in 2022": the year is the event's. */
  private static final Set<String> PROSPECTIVE =
      Set.of("plan", "expect", "schedule", "intend", "hope", "aim", "want", "promise", "forecast");

  @Override
  public String id() {
    return "when";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact) || Drafts.reports(fact)) {
        continue;
      }
      List<Argument> times =
          fact.arguments().stream().filter(a -> a.role() == Argument.Role.TIME).toList();
      boolean state =
          fact.verb().lemma().equals("be")
              || (fact.verb().lemma().equals("bear")
                  && fact.argument(Argument.Role.OBJECT).isPresent());
      if (times.size() != 1 || state) {
        continue;
      }
      Argument time = times.get(0);
      if (!Set.of("in", "on").contains(time.head().lemma()) && !time.head().is("npadvmod")) {
        continue;
      }
      List<Token> inner =
          time.tokens().stream()
              .filter(t -> !t.equals(time.head()) || time.head().is("npadvmod"))
              .toList();
      if (inner.isEmpty()) {
        continue;
      }
      Optional<Dates.Date> date = Dates.parse(material.cut(Drafts.span(inner)));
      if (date.isEmpty() || !tells(date.get()) || PROSPECTIVE.contains(fact.verb().lemma())) {
        continue;
      }
      List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
      without.add(time);
      if (!Drafts.substantial(fact, without) || fact.subjectHead().tag().equals("EX")) {
        continue;
      }
      try {
        Wording.Draft words = material.wording().draft();
        String preamble = Drafts.preamble(material, fact, words);
        String question =
            material
                .wording()
                .question(
                    fact,
                    date.get().grain().question().toLowerCase(Locale.ROOT),
                    List.of(),
                    words,
                    without);
        Optional<Interaction> interaction = interaction(material, fact, date.get());
        if (interaction.isPresent() && !MEASURED.matcher(question).find()) {
          drafts.add(
              Drafts.draft(
                  material,
                  id(),
                  Focus.WHEN,
                  ComprehensionProcess.RETRIEVE,
                  0.5,
                  fact,
                  Drafts.withPreamble(preamble, question),
                  interaction.get(),
                  date.get().words(),
                  words.named()));
        }
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return drafts;
  }

  /** No weekday, and no month of which the year is not said. */
  private static boolean tells(Dates.Date date) {
    return date.grain() != Dates.Grain.WEEKDAY
        && (date.grain() != Dates.Grain.MONTH || date.words().matches(".*\\d{4}"));
  }

  private static Optional<Interaction> interaction(Material material, Fact fact, Dates.Date key) {
    Evidence evidence = material.sentence(fact.sentence());
    Map<String, Dates.Date> dates = new HashMap<>();
    dates.put(key.words(), key);
    Map<Dates.Date, Evidence> others = new LinkedHashMap<>();
    for (TimeExpression each : material.analysis().times()) {
      Optional<Dates.Date> other = Dates.parse(material.cut(each.span()));
      if (other.isPresent()
          && other.get().shape().equals(key.shape())
          && other.get().order() != key.order()) {
        material
            .analysis()
            .sentenceAt(each.span().start())
            .ifPresent(s -> others.putIfAbsent(other.get(), material.sentence(s)));
      }
    }
    List<Dates.Date> nearest = new ArrayList<>(others.keySet());
    nearest.removeIf(d -> key.grain() == Dates.Grain.YEAR && Math.abs(d.order() - key.order()) > 8);
    nearest.sort(Comparator.comparingInt(d -> Math.abs(d.order() - key.order())));
    Options options = new Options(4);
    options.key(key.words(), "The article gives this date.", evidence);
    for (Dates.Date date : nearest) {
      Evidence where = others.get(date);
      dates.putIfAbsent(date.words(), date);
      options.distractor(
          date.words(),
          where.span().equals(evidence.span())
              ? OptionRole.MISREADS_EVIDENCE
              : OptionRole.TRUE_ELSEWHERE,
          "The article gives " + date.words() + " in another connection.",
          List.of(where));
    }
    int latest = material.analysis().article().published().map(d -> d.getYear()).orElse(2100);
    List<Dates.Date> near = Dates.near(key, latest);
    int shift = material.pick(fact.span() + "when", Math.max(1, near.size()));
    for (int i = 0; i < near.size(); i++) {
      Dates.Date date = near.get((i + shift) % near.size());
      boolean stands = dates.values().stream().anyMatch(d -> d.order() == date.order());
      if (!stands && !options.full()) {
        dates.put(date.words(), date);
        options.distractor(
            date.words(),
            OptionRole.UNSUPPORTED,
            "The article does not give " + date.words() + " for this.",
            List.of());
      }
    }
    if (options.size() < 3) {
      return Optional.empty();
    }
    Comparator<Option> order = Comparator.comparingInt(o -> dates.get(o.text()).order());
    return Optional.of(options.ordered(order));
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Hall opens

            Susan Whitlow opened a concert hall in Dunrick on 12 May 2018.""",
            "On what date did Susan Whitlow open a concert hall in Dunrick?",
            "12 May 2018"),
        RuleExample.makes(
            """
            Painter wins

            Lena Morvik, a painter from Solhavn, sold 40 pictures for $3 million in 2012.""",
            "In which year did Lena Morvik sell 40 pictures for $3 million?",
            "2012"),
        // the year is the event's, not the plan's
        RuleExample.declines(
            """
            Hall waits

            Susan Whitlow plans a concert in the Corn Exchange of Dunrick in 2022."""),
        // the figure is what a reader should keep
        RuleExample.declines(
            """
            Bakers sell more

            Bakers in Dunrick saw a 47% growth in sales of bread in 2013."""),
        // a weekday is no date
        RuleExample.declines(
            """
            Hall opens

            Susan Whitlow opened a concert hall in Dunrick on Tuesday."""),
        // possible, then denied
        RuleExample.declines(
            """
            Hall waits

            Susan Whitlow may open a concert hall in Dunrick on 12 May 2018.

            Peter Langley did not open a school in Brenmouth in 2014."""));
  }
}
