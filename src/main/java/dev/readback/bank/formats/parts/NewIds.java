package dev.readback.bank.formats.parts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Ids for what a file gives none: short hashes of the words, so that reading again gives the same
 * ones, and an id tells neither key nor order.
 */
public final class NewIds {
  private final Set<String> used = new HashSet<>();

  /** How often these words had an id: those are taken. */
  private final Map<String, Integer> tries = new HashMap<>();

  /** An id of a question. */
  public String question(String words) {
    return free("q-", words, 10);
  }

  /** An id of a part (option, item) of a question. */
  public String part(String question, String words) {
    return free("o-", question + '\0' + words, 8);
  }

  /** The id that the file gives, where no question before has it. */
  public boolean take(String id) {
    return used.add(id);
  }

  private String free(String prefix, String words, int digits) {
    for (int i = tries.getOrDefault(words, 0); ; i++) {
      String id = prefix + hash(i == 0 ? words : words + '\0' + i).substring(0, digits);
      if (used.add(id)) {
        tries.put(words, i + 1);
        return id;
      }
    }
  }

  /** SHA-256 in lower-case hexadecimal. */
  public static String hash(String words) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
