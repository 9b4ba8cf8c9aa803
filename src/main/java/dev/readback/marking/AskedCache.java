package dev.readback.marking;

import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.NotAccepted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions last marked, taken apart: a class answers the same ones again and again. */
final class AskedCache {
  private static final int MOST = 256;

  private record Question(
      String stem, AnswerType type, List<Accepted> accepted, List<NotAccepted> notAccepted) {}

  private static final Map<Question, Asked> LAST =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Asked> eldest) {
          return size() > MOST;
        }
      };

  private AskedCache() {}

  static Asked get(
      String stem, AnswerType type, List<Accepted> accepted, List<NotAccepted> notAccepted) {
    Question question = new Question(stem, type, accepted, notAccepted);
    synchronized (LAST) {
      return LAST.computeIfAbsent(
          question, q -> new Asked(q.stem(), q.type(), q.accepted(), q.notAccepted()));
    }
  }
}
