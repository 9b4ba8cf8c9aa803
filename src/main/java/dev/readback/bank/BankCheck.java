package dev.readback.bank;

import dev.readback.article.Evidence;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.json.Quote;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks a bank beyond what reading it already does: against the schema, its articles, its markers,
 * and for what gives a key away.
 */
public final class BankCheck {
  private BankCheck() {}

  /**
   * {@return everything that is to be said of a bank file; errors of reading it included, nothing
   * is thrown}
   *
   * @param file the file
   * @param articleText the article's text, where it is not in the bank or is to be compared
   */
  public static List<Diagnostic> check(Path file, Optional<String> articleText) {
    try {
      return check(Banks.open(file).value(), articleText);
    } catch (InputException e) {
      return e.diagnostics();
    }
  }

  /**
   * {@return the same for a bank that could be read}
   *
   * @param bank the bank
   * @param articleText the text of the article
   */
  public static List<Diagnostic> check(BankFile bank, Optional<String> articleText) {
    List<Diagnostic> found = new ArrayList<>();
    for (String problem : BankSchema.problems(bank.original())) {
      found.add(
          error(
              bank, "bank-schema", problem + "; expected what the bank's schema says; correct it"));
    }
    for (Diagnostic changed : changedTexts(bank.set(), bank.name())) {
      found.add(
          new Diagnostic(
              changed.code(), Severity.ERROR, changed.origin(), null, changed.message()));
    }
    articleText.ifPresent(text -> found.addAll(against(bank, text)));
    ItemCheck items = new ItemCheck(bank.name());
    bank.set().questions().forEach(items::check);
    found.addAll(items.found());
    found.addAll(SetCheck.check(bank.set(), bank.name()));
    return List.copyOf(found);
  }

  /**
   * What a bank with this question would be refused for, one line each with its place in the
   * question; empty where it can be written and read again.
   *
   * @param question as it would stand in a bank
   * @return the reasons in the order found
   */
  public static List<String> refusals(Question question) {
    QuestionSet alone = new QuestionSet("", List.of(), List.of(question));
    try {
      BankReader.read(BankWriter.tree(alone), "");
      return List.of();
    } catch (InputException e) {
      return e.diagnostics().stream()
          .map(d -> d.message().replaceFirst("^question .* at /questions/0/?", ""))
          .toList();
    }
  }

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

  /** Evidence cut again from a text that came from outside the bank. */
  private static List<Diagnostic> against(BankFile bank, String text) {
    String hash = sha256(text);
    List<SourceArticle> articles = bank.set().articles();
    List<SourceArticle> meant = articles.stream().filter(a -> a.sha256().equals(hash)).toList();
    List<Diagnostic> found = new ArrayList<>();
    if (meant.isEmpty()) {
      found.add(
          error(
              bank,
              "bank-other-article",
              "no article of the bank has the sha256 of the article given ("
                  + hash.substring(0, 12)
                  + "...); expected the article that the bank was made from; give that one"));
      // With one article it is plain which one was meant: its evidence tells what changed.
      meant = articles.size() == 1 ? articles : List.of();
    }
    for (SourceArticle article : meant) {
      for (Question question : bank.set().questions()) {
        if (article.id().equals(question.provenance().articleId())) {
          for (Evidence evidence : ItemCheck.allEvidence(question)) {
            if (!evidence.recuts(text)) {
              found.add(
                  error(
                      bank,
                      "bank-wrong-offsets",
                      "question "
                          + Quote.plain(question.id())
                          + ": offsets "
                          + evidence.span().start()
                          + " to "
                          + evidence.span().end()
                          + " of the article given do not cut "
                          + Quote.of(evidence.text())
                          + "; expected these words; give the article that the bank was made from"));
            }
          }
        }
      }
    }
    return found;
  }

  private static Diagnostic error(BankFile bank, String code, String message) {
    return Diagnostic.error(code, bank.name(), message);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
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
