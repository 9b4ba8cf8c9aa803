package dev.readback.bank;

import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;

/** The interactions as formats tell them apart. */
public enum Kind {
  /** One option is right. */
  CHOICE("one of several"),
  /** Several options may be right. */
  MULTIPLE("several of several"),
  /** A statement that is true or false. */
  TRUE_FALSE("true or false"),
  /** A typed answer. */
  TEXT("typed text"),
  /** A typed number. */
  NUMBER("number"),
  /** A text with gaps. */
  GAP("gaps"),
  /** Items of two lists to pair. */
  MATCH("matching"),
  /** Items to put in order. */
  ORDER("ordering");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** {@return the kind in words, for people} */
  public String words() {
    return words;
  }

  /**
   * {@return the kind of an interaction}
   *
   * @param interaction of a question
   */
  public static Kind of(Interaction interaction) {
    return interaction.match(
        new Interaction.Cases<>() {
          @Override
          public Kind choice(Choice choice) {
            return choice.select() == Select.ONE ? CHOICE : MULTIPLE;
          }

          @Override
          public Kind trueFalse(TrueFalse trueFalse) {
            return TRUE_FALSE;
          }

          @Override
          public Kind text(TextEntry text) {
            return TEXT;
          }

          @Override
          public Kind number(NumberEntry number) {
            return NUMBER;
          }

          @Override
          public Kind gap(Gap gap) {
            return GAP;
          }

          @Override
          public Kind match(Match match) {
            return MATCH;
          }

          @Override
          public Kind order(Order order) {
            return ORDER;
          }
        });
  }
}
