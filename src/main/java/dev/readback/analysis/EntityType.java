package dev.readback.analysis;

/** What a name names. A type is not a role: countries and teams act, and places may be bodies. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  /** A nationality, religion or political camp: "Italian", "Republicans". */
  GROUP,
  OTHER
}
