package dev.readback.verify;

import dev.readback.question.Draft;
import java.util.Optional;

/** One thing that a draft must satisfy to become a question. Stateless. */
public interface Check {

  /** Kebab-case id, shown where a draft is rejected. */
  String id();

  /** Why the draft may not pass, in a phrase; empty where it may. */
  Optional<String> inspect(Draft draft, Subject subject);
}
