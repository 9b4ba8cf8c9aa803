package dev.readback.analysis.quotations;

import dev.readback.analysis.Token;
import java.util.Optional;

/** One kind of reporting clause, known by the word that reports. */
interface ReportPattern {

  /** The reporting clause of this word; empty where it is none of this kind. */
  Optional<Frame> at(Token word);
}
