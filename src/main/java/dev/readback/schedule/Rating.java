package dev.readback.schedule;

/** How well something was recalled. */
public enum Rating {
  /** Not recalled. */
  AGAIN(1),
  /** Recalled with serious difficulty. */
  HARD(2),
  /** Recalled. */
  GOOD(3),
  /** Recalled without effort. */
  EASY(4);

  private final int grade;

  Rating(int grade) {
    this.grade = grade;
  }

  /** The rating of a grade, 1 to 4. */
  static Rating of(int grade) {
    return switch (grade) {
      case 1 -> AGAIN;
      case 2 -> HARD;
      case 3 -> GOOD;
      case 4 -> EASY;
      default -> throw new IllegalArgumentException("grade " + grade + ": expected 1 to 4");
    };
  }

  /** The number that the scheduler's formulas call G: 1 to 4. */
  int grade() {
    return grade;
  }
}
