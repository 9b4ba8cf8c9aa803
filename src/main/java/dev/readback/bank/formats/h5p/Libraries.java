package dev.readback.bank.formats.h5p;

/**
 * The versions of H5P content types that a file names, "1.16" and so on. They have to be those that
 * the question set itself lists: another one is rejected, or shown as nothing.
 */
record Libraries(
    String questionSet, String multiChoice, String trueFalse, String blanks, String dragText) {

  /** What H5P.QuestionSet 1.21 lists. */
  static final Libraries CURRENT = new Libraries("1.21", "1.16", "1.8", "1.14", "1.10");
}
