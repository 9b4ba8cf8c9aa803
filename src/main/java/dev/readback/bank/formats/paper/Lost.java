package dev.readback.bank.formats.paper;

import dev.readback.bank.Loss;
import java.util.EnumSet;
import java.util.Set;

/** What has no place on paper. */
final class Lost {
  static final Set<Loss> ON_PAPER =
      EnumSet.of(
          Loss.FEEDBACK,
          Loss.HINTS,
          Loss.PENALTY,
          Loss.SHUFFLE,
          Loss.TAGS,
          Loss.CLASSES,
          Loss.RIVALS,
          Loss.ID,
          Loss.PART_IDS);

  private Lost() {}
}
