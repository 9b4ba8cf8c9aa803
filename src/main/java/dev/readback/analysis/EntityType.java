package dev.readback.analysis;

/** What a name names. A type is not a role: countries and teams act, and places may be bodies. */
public enum EntityType {
  /** A person. */
  PERSON,
  /** A company, party, body or team. */
  ORGANIZATION,
  /** A place. */
  PLACE,
  /** A nationality, religion or political camp: "Italian", "Republicans". */
  GROUP,
  /** Something else that has a name. */
  OTHER
}
