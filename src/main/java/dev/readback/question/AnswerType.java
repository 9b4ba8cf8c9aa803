package dev.readback.question;

/** What kind of thing a typed answer is: what a marker needs beside the accepted answers. */
public enum AnswerType {
  PERSON,
  ORGANISATION,
  PLACE,
  NUMBER,
  DATE,
  MONEY,
  PERCENT,
  OTHER
}
