package dev.readback.verify.checks.grammar;

import java.util.Set;

/** Forms of verbs that taggers mix up. */
final class Verbs {
  /** Base form, past and participle are one word. */
  private static final Set<String> INVARIABLE =
      Set.of(
          ("bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed"
                  + " shut slit split spread thrust upset wed beat offset reset")
              .split(" "));

  /** Base form and participle are one word, or the past is the base form of another verb. */
  private static final Set<String> LIKE_BASE =
      Set.of(
          "come become overcome run overrun found bound wound ground saw fell felt lay left"
              .split(" "));

  /** Pasts that are never participles. */
  private static final Set<String> PAST_ONLY =
      Set.of(
          ("went took gave saw did wrote drove began ran came became knew grew drew threw flew broke"
                  + " chose spoke stole woke froze rose rode ate fell shook sang swam drank was were")
              .split(" "));

  private static final Set<String> BASE_IN_ED =
      Set.of(
          "need breed bleed speed proceed succeed exceed embed feed heed weed seed shred"
              .split(" "));

  private Verbs() {}

  /** "put", "cut": nobody can tell the present from the past. */
  static boolean pastLikeBase(String word) {
    return INVARIABLE.contains(word);
  }

  /** "required", where the tagger takes it for a base form. */
  static boolean isPast(String word) {
    return word.endsWith("ed") && word.length() > 4 && !BASE_IN_ED.contains(word);
  }

  /** A word that is a base form, whatever else it may be. */
  static boolean mayBeBase(String word) {
    return INVARIABLE.contains(word) || LIKE_BASE.contains(word);
  }

  /** A word that is a participle, though it looks like a base form. */
  static boolean mayBeParticiple(String word) {
    return INVARIABLE.contains(word)
        || word.equals("come")
        || word.equals("become")
        || word.equals("overcome")
        || word.equals("run")
        || word.equals("overrun");
  }

  static boolean pastOnly(String word) {
    return PAST_ONLY.contains(word);
  }
}
