package dev.readback.question;

/** How an option relates to the article, after STARC (Berzak et al., ACL 2020). */
public enum OptionRole {
  /** The right answer, on the critical span. */
  KEY,
  /** Misreads the critical span. */
  MISREADS_EVIDENCE,
  /** Stands elsewhere in the article and does not answer this question. */
  TRUE_ELSEWHERE,
  /** Plausible, without support in the article. */
  UNSUPPORTED
}
