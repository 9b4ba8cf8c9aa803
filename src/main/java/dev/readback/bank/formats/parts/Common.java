package dev.readback.bank.formats.parts;

import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says for a question which of the things that it has a format has no place for. */
public final class Common {
  private final Set<Loss> missing;
  private final Losses losses;

  /**
   * @param missing what the format cannot carry of any question
   */
  public Common(Set<Loss> missing, Losses losses) {
    this.missing = Set.copyOf(missing);
    this.losses = losses;
  }

  /** Adds a loss for each thing that is missing and that the question has. */
  public void check(Question question) {
    for (Loss loss : Loss.values()) {
      if (missing.contains(loss) && has(question, loss)) {
        losses.add(question, loss);
      }
    }
  }

  private static boolean has(Question q, Loss loss) {
    Interaction it = q.interaction();
    return switch (loss) {
      case EXPLANATION -> q.explanation() != null;
      case EVIDENCE -> !q.provenance().evidence().isEmpty();
      case HINTS -> !q.hints().isEmpty();
      case POINTS -> q.points() != 1;
      case PENALTY -> q.penalty() != null;
      case TAGS -> !q.tags().isEmpty();
      case CLASSES ->
          q.focus() != null || q.process() != null || q.difficulty() != null || it.match(TYPED);
      case SHUFFLE -> it instanceof Choice choice && !choice.shuffle();
      case CORRECTION -> it instanceof TrueFalse truth && truth.correction() != null;
      case UNIT -> it instanceof NumberEntry number && number.unit() != null;
      case TOLERANCE ->
          it instanceof NumberEntry number && number.min().compareTo(number.max()) != 0;
      case FEEDBACK -> it.match(FEEDBACK);
      case RIVALS -> it.match(RIVALS);
      case PART_IDS -> it.match(PART_IDS);
      case ID -> true;
      default -> false;
    };
  }

  private static boolean said(@Nullable String feedback) {
    return feedback != null;
  }

  private static final Asks TYPED =
      new Asks() {
        @Override
        public Boolean text(TextEntry text) {
          return text.answerType() != dev.readback.question.AnswerType.OTHER;
        }

        @Override
        public Boolean gap(Gap gap) {
          return gap.gaps().stream()
              .anyMatch(b -> b.answerType() != dev.readback.question.AnswerType.OTHER);
        }
      };

  private static final Asks RIVALS =
      new Asks() {
        @Override
        public Boolean text(TextEntry text) {
          return !text.notAccepted().isEmpty();
        }

        @Override
        public Boolean gap(Gap gap) {
          return gap.gaps().stream().anyMatch(b -> !b.notAccepted().isEmpty());
        }
      };

  private static final Asks PART_IDS =
      new Asks() {
        @Override
        public Boolean choice(Choice choice) {
          return true;
        }

        @Override
        public Boolean gap(Gap gap) {
          List<String> ids = gap.gaps().stream().map(Blank::id).toList();
          for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).equals(String.valueOf(i + 1))) {
              return true;
            }
          }
          return false;
        }

        @Override
        public Boolean match(Match match) {
          return true;
        }

        @Override
        public Boolean order(Order order) {
          return true;
        }
      };

  private static final Asks FEEDBACK =
      new Asks() {
        @Override
        public Boolean choice(Choice choice) {
          return choice.options().stream().anyMatch(o -> said(o.feedback()));
        }

        @Override
        public Boolean trueFalse(TrueFalse it) {
          return said(it.feedbackTrue()) || said(it.feedbackFalse());
        }

        @Override
        public Boolean text(TextEntry text) {
          return said(text.accepted(), text.notAccepted());
        }

        @Override
        public Boolean gap(Gap gap) {
          return gap.gaps().stream().anyMatch(b -> said(b.accepted(), b.notAccepted()));
        }

        @Override
        public Boolean match(Match match) {
          return Parts.haveFeedback(match.left()) || Parts.haveFeedback(match.right());
        }

        @Override
        public Boolean order(Order order) {
          return Parts.haveFeedback(order.items());
        }

        private boolean said(List<Accepted> accepted, List<NotAccepted> rivals) {
          return accepted.stream().anyMatch(a -> Common.said(a.feedback()))
              || rivals.stream().anyMatch(r -> Common.said(r.feedback()));
        }

        private boolean said(@Nullable String feedback) {
          return Common.said(feedback);
        }
      };

  /** A question about an interaction whose answer is no unless a case says otherwise. */
  private abstract static class Asks implements Interaction.Cases<Boolean> {
    @Override
    public Boolean choice(Choice choice) {
      return false;
    }

    @Override
    public Boolean trueFalse(TrueFalse trueFalse) {
      return false;
    }

    @Override
    public Boolean text(TextEntry text) {
      return false;
    }

    @Override
    public Boolean number(NumberEntry number) {
      return false;
    }

    @Override
    public Boolean gap(Gap gap) {
      return false;
    }

    @Override
    public Boolean match(Match match) {
      return false;
    }

    @Override
    public Boolean order(Order order) {
      return false;
    }
  }
}
