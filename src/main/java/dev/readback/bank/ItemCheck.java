package dev.readback.bank;

import dev.readback.article.Evidence;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Severity;
import dev.readback.json.Quote;
import dev.readback.marking.Markers;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks one question after the other: its markers, what gives its key away, what guessing earns.
 */
final class ItemCheck {
  private final String origin;
  private final List<Diagnostic> found = new ArrayList<>();

  ItemCheck(String origin) {
    this.origin = origin;
  }

  List<Diagnostic> found() {
    return found;
  }

  void check(Question question) {
    question.interaction().match(new Cases(question));
    if (!Markers.mark(question, Markers.key(question)).correct()) {
      add(
          Severity.ERROR,
          "bank-wrong-key",
          question,
          "its own key is not marked as right; expected everything for it; correct the key");
    }
    add(
        Severity.NOTE,
        "bank-chance-score",
        question,
        "a blind guess earns " + BankCheck.percent(Markers.chance(question)) + " on average");
  }

  /** The evidence of the question and of its options. */
  static List<Evidence> allEvidence(Question question) {
    List<Evidence> all = new ArrayList<>(question.provenance().evidence());
    if (question.interaction() instanceof Choice choice) {
      choice.options().forEach(option -> all.addAll(option.evidence()));
    }
    return all;
  }

  private void add(Severity severity, String code, Question question, String message) {
    found.add(
        new Diagnostic(
            code,
            severity,
            origin,
            null,
            "question " + Quote.plain(question.id()) + ": " + message));
  }

  /** Nothing to return: what is found is noted. */
  private final class Cases implements Interaction.Cases<Boolean> {
    private final Question question;

    private Cases(Question question) {
      this.question = question;
    }

    @Override
    public Boolean choice(Choice choice) {
      for (Option option : choice.options()) {
        if (option.correct() && choice.select() == Select.ONE) {
          inStem(option.text());
        }
      }
      return true;
    }

    @Override
    public Boolean trueFalse(TrueFalse trueFalse) {
      return true;
    }

    @Override
    public Boolean text(TextEntry text) {
      for (Accepted answer : text.accepted()) {
        if (!answer.wildcard() && answer.fraction() == 1) {
          inStem(answer.text());
        }
      }
      answers(question.stem(), text);
      return true;
    }

    @Override
    public Boolean number(NumberEntry number) {
      return true;
    }

    @Override
    public Boolean gap(Gap gap) {
      for (Blank blank : gap.gaps()) {
        if (blank.options().isEmpty()) {
          answers(
              gap.text(), new TextEntry(blank.answerType(), blank.accepted(), blank.notAccepted()));
        }
      }
      return true;
    }

    @Override
    public Boolean match(Match match) {
      boolean tells = true;
      for (Pair pair : match.pairs()) {
        tells &=
            pair.left().replaceAll("\\D", "").equals(pair.right().replaceAll("\\D", ""))
                && pair.left().matches(".*\\d.*");
      }
      if (tells) {
        idsTell("pairs");
      }
      return true;
    }

    @Override
    public Boolean order(Order order) {
      List<String> ids = order.items().stream().map(Item::id).toList();
      if (ids.size() > 2 && ids.equals(ids.stream().sorted().toList())) {
        idsTell("order");
      }
      return true;
    }

    private void idsTell(String what) {
      add(
          Severity.WARNING,
          "bank-ids-tell",
          question,
          "the ids of its items tell the "
              + what
              + "; expected ids that tell nothing; change them");
    }

    private void inStem(String key) {
      String words =
          " " + BankReader.sameKey(key).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
      String stem =
          " " + BankReader.sameKey(question.stem()).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
      if (words.length() > 3 && stem.contains(words)) {
        add(
            Severity.WARNING,
            "bank-key-in-stem",
            question,
            "its stem holds the key " + Quote.of(key) + "; expected a stem without it; reword it");
      }
    }

    /** What is accepted must be marked so, and what is not accepted must not. */
    private void answers(String stem, TextEntry entry) {
      for (Accepted answer : entry.accepted()) {
        if (!answer.wildcard()) {
          Mark mark = Markers.typed(stem, entry, answer.text());
          if (mark.fraction() < answer.fraction() - 1e-9) {
            add(
                Severity.ERROR,
                "bank-wrong-key",
                question,
                "the accepted answer "
                    + Quote.of(answer.text())
                    + " earns "
                    + BankCheck.percent(mark.fraction())
                    + " ("
                    + mark.reason()
                    + "); expected "
                    + BankCheck.percent(answer.fraction())
                    + "; correct the answers");
          }
        }
      }
      for (NotAccepted rival : entry.notAccepted()) {
        Mark mark = Markers.typed(stem, entry, rival.text());
        if (mark.fraction() > 0) {
          add(
              Severity.ERROR,
              "bank-wrong-key",
              question,
              "the answer "
                  + Quote.of(rival.text())
                  + " is not accepted, but earns "
                  + BankCheck.percent(mark.fraction())
                  + " ("
                  + mark.reason()
                  + "); expected nothing; correct the answers");
        }
      }
    }
  }
}
