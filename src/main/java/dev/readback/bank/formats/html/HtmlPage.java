package dev.readback.bank.formats.html;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Html;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTML file that plays a set in a browser: no network, no other file, and a content security
 * policy that lets only its own script and style run. An exam page holds no key.
 */
public final class HtmlPage implements BankFormat {

  private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");

  private static final String NOTICE =
      "<p class=\"said\">This is an exam: the page holds no answers. Save yours at the end and hand"
          + " the file in; marking it needs the question bank.</p>\n";

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String description() {
    return "a page to take in a browser, without a network; --exam for one without answers";
  }

  @Override
  public List<String> extensions() {
    return List.of(".html", ".htm");
  }

  @Override
  public Carriage carries(Kind kind) {
    return Carriage.WHOLE;
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    String style = resource("page.css");
    String script = (options.exam() ? "" : resource("marking.js")) + resource("page.js");
    Map<String, String> parts =
        Map.of(
            "csp",
            policy(script, style),
            "title",
            Html.escape(set.title().replaceAll("\\s+", " ")),
            "style",
            style,
            "notice",
            options.exam() ? NOTICE : "",
            "data",
            PageData.of(set, options),
            "script",
            script);
    String page =
        PLACE
            .matcher(resource("page.html"))
            .replaceAll(m -> Matcher.quoteReplacement(parts.getOrDefault(m.group(1), m.group())));
    return new Outcome<>(page.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /** Nothing is loaded; only this script and this style run, and no text becomes markup. */
  private static String policy(String script, String style) {
    return "default-src 'none'; script-src '"
        + hash(script)
        + "'; style-src '"
        + hash(style)
        + "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script';"
        + " trusted-types 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      // An HTML parser reads each line end as one newline, and so does the hash.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
