package dev.readback.marking;

import org.jspecify.annotations.Nullable;

/** What one typed answer earned, 0 to 1, with the reason in words. */
record Verdict(double fraction, String reason, @Nullable String feedback) {

  static Verdict wrong(String reason) {
    return new Verdict(0, reason, null);
  }
}
