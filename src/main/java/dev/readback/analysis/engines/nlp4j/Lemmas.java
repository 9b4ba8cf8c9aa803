package dev.readback.analysis.engines.nlp4j;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.Locale;

/** Base forms, where NLP4J's own are none. */
final class Lemmas {

  private Lemmas() {}

  /** NLP4J writes digits as 0, some words as #crd# and leaves short forms as they are. */
  static String of(String word, NLPNode node) {
    String plain = Spelling.plain(word).toLowerCase(Locale.ROOT);
    String own = node.getLemma();
    if (own == null
        || own.startsWith("#")
        || plain.chars().noneMatch(Character::isLetter)
        || plain.chars().anyMatch(Character::isDigit)) {
      return plain;
    }
    String tag = node.getPartOfSpeechTag();
    if (!tag.startsWith("V") && !tag.equals("MD")) {
      return own.toLowerCase(Locale.ROOT);
    }
    return switch (plain) {
      case "'s" -> node.isDependencyLabel("aux") && beforeParticiple(node) ? "have" : "be";
      case "'m", "'re" -> "be";
      case "'ve" -> "have";
      case "'d" -> tag.equals("MD") ? "would" : "have";
      case "'ll", "wo" -> "will";
      case "ca" -> "can";
      case "sha" -> "shall";
      default -> own.toLowerCase(Locale.ROOT);
    };
  }

  private static boolean beforeParticiple(NLPNode node) {
    NLPNode head = node.getDependencyHead();
    return head != null && !"VBG".equals(head.getPartOfSpeechTag());
  }
}
