package dev.readback.bank;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Checks a bank beyond what reading it already does. */
public final class BankCheck {
  private BankCheck() {}

  /** A warning for each article whose text does not have the hash that stands beside it. */
  static List<Diagnostic> changedTexts(QuestionSet set, String name) {
    List<Diagnostic> found = new ArrayList<>();
    for (SourceArticle article : set.articles()) {
      String text = article.text();
      if (text != null && !sha256(text).equals(article.sha256())) {
        found.add(
            Diagnostic.warning(
                "bank-text-changed",
                name,
                "article "
                    + Quote.plain(article.id())
                    + ": its text does not have the sha256 that stands beside it; "
                    + "expected the text unchanged; make the bank again from the article"));
      }
    }
    return found;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
