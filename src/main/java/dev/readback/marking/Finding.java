package dev.readback.marking;

/**
 * What a comparison of a typed answer with a key found.
 *
 * @param accepted the reason in words; empty where it is not accepted
 * @param refused the reason in words; empty where it is accepted
 */
record Finding(String accepted, String refused) {
  private static final String NOTHING = "another answer";

  /** Another answer, and nothing more can be said of it. */
  static final Finding ANOTHER = new Finding("", NOTHING);

  static Finding yes(String reason) {
    return new Finding(reason, "");
  }

  static Finding no(String reason) {
    return new Finding("", reason);
  }

  boolean isAccepted() {
    return !accepted.isEmpty();
  }

  /** Whether it neither accepts nor tells why not. */
  boolean isOpen() {
    return refused.equals(NOTHING);
  }
}
