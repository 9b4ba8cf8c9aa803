package dev.readback.marking;

import dev.readback.question.AnswerType;
import java.util.ArrayList;
import java.util.List;

/** Compares the dates of an answer with the date of the key. */
final class DateComparison {
  private static final String SAME = "accepted: same date";

  /** How many words a date can have. */
  private static final int LONGEST_DATE = 8;

  private final Asked asked;
  private final Reply reply;

  DateComparison(Asked asked, Reply reply) {
    this.asked = asked;
    this.reply = reply;
  }

  /** Whether the key is a date and may be compared as one. */
  boolean appliesTo(Key key) {
    return (asked.type() == AnswerType.DATE || asked.type() == AnswerType.OTHER)
        && !key.dates().isEmpty();
  }

  Finding with(Key key) {
    if (reply.isSentence() && inSentence(key)) {
      return Finding.yes(SAME);
    }
    List<PartialDate> given = longestDate();
    if (given.isEmpty()) {
      return Finding.ANOTHER;
    }
    boolean agrees = false;
    for (PartialDate right : key.dates()) {
      for (PartialDate date : given) {
        if (right.agrees(date)) {
          if (date.covers(right)) {
            return Finding.yes(SAME);
          }
          if (asked.type() == AnswerType.OTHER && date.year() != null && !asked.forDay()) {
            return Finding.yes("accepted: the same date, less exact");
          }
          agrees = true;
        }
      }
    }
    return Finding.no(agrees ? "less exact than the answer" : "another date");
  }

  /** Whether one of the dates of a long answer is the right one, and not denied. */
  private boolean inSentence(Key key) {
    List<Token> typed = reply.words();
    for (int from = 0; from < typed.size(); from++) {
      for (int to = Math.min(typed.size(), from + LONGEST_DATE); to > from; to--) {
        List<Token> part = typed.subList(from, to);
        if (part.stream().noneMatch(PartialDate::isDateWord) || asked.gives(part)) {
          continue;
        }
        List<PartialDate> readings = PartialDate.readings(part);
        if (readings.isEmpty()) {
          continue;
        }
        if (readings.stream()
                .anyMatch(d -> key.dates().stream().anyMatch(k -> k.agrees(d) && d.covers(k)))
            && reply.forbidden(key.tokens(), from, to) == null) {
          return true;
        }
        from = to - 1;
        break;
      }
    }
    return false;
  }

  /** The longest part of the answer that reads as a date. */
  private List<PartialDate> longestDate() {
    List<Token> typed = reply.words();
    for (int length = Math.min(typed.size(), LONGEST_DATE); length > 0; length--) {
      List<PartialDate> found = new ArrayList<>();
      for (int from = 0; from + length <= typed.size(); from++) {
        List<Token> part = typed.subList(from, from + length);
        if (part.stream().anyMatch(PartialDate::isDateWord) && !asked.gives(part)) {
          List<PartialDate> readings = PartialDate.readings(part);
          if (!found.isEmpty() && !readings.isEmpty()) {
            // Two dates of one length: which one is meant cannot be told.
            return List.of();
          }
          found.addAll(readings);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
