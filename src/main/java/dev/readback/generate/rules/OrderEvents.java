package dev.readback.generate.rules;

import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.rules.DatedFacts.Dated;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened first, next and last, by the article's own dates. */
final class OrderEvents implements QuestionRule {

  @Override
  public String id() {
    return "order-events";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Dated> chosen = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Dated each : DatedFacts.of(material)) {
      Set<String> own = ContentWords.of(each.words());
      long shared = own.stream().filter(taken::contains).count();
      if (chosen.size() < 5
          && chosen.stream().allMatch(c -> Dated.apart(c, each))
          && shared * 2 <= own.size()) {
        chosen.add(each);
        taken.addAll(own);
      }
    }
    if (chosen.size() < 3) {
      return List.of();
    }
    List<Dated> inOrder = chosen.stream().sorted(Comparator.comparing(Dated::value)).toList();
    List<Item> items = new ArrayList<>();
    for (Dated each : inOrder) {
      items.add(
          new Item(
              "i" + (items.size() + 1), each.words(), "The article's date: " + each.when() + "."));
    }
    List<Evidence> evidence =
        chosen.stream()
            .sorted(Comparator.comparingInt(d -> d.fact().sentence().index()))
            .map(d -> material.sentence(d.fact().sentence()))
            .distinct()
            .toList();
    return List.of(
        new Draft(
            id(),
            Focus.ORDER,
            ComprehensionProcess.INTEGRATE,
            0.5,
            "Put these events in the order in which they happened, the earliest first.",
            new Interaction.Order(items),
            inOrder.stream().map(Dated::words).collect(Collectors.joining(" ")),
            evidence,
            Attribution.NARRATOR,
            Drafts.says(evidence),
            chosen.stream().map(d -> d.fact().sentence().index()).collect(Collectors.toSet()),
            Set.of(),
            Map.of("position", 0.5)));
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Theatre returns

            Susan Whitlow bought a theatre in Dunrick in 2012. A fire destroyed the roof of the \
            Corn Exchange in Dunrick in 1998. Peter Langley closed a school of music in Brenmouth \
            in 2005.""",
            "Put these events in the order in which they happened, the earliest first.",
            "A fire destroyed the roof of the Corn Exchange in Dunrick. Peter Langley closed a "
                + "school of music in Brenmouth. Susan Whitlow bought a theatre in Dunrick."),
        // two dates are no order to work out
        RuleExample.declines(
            """
            Theatre returns

            Susan Whitlow bought a theatre in Dunrick in 2012. Peter Langley closed a school of \
            music in Brenmouth in 2005."""));
  }
}
