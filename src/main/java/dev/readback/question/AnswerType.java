package dev.readback.question;

/** What kind of thing a typed answer is: what a marker needs beside the accepted answers. */
public enum AnswerType {
  /** A person. */
  PERSON,
  /** A company, party, body or team. */
  ORGANISATION,
  /** A place. */
  PLACE,
  /** A number. */
  NUMBER,
  /** A date or time. */
  DATE,
  /** An amount of money. */
  MONEY,
  /** A share in per cent. */
  PERCENT,
  /** Anything else. */
  OTHER
}
