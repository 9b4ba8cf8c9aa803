package dev.readback.article.readers;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Captions and credits of pictures, told by their wording. */
final class Captions {
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&_-]*";
  private static final String NAMES =
      NAME + "(?:[ ,]+(?:and |of |de |von |van |for )?" + NAME + "){0,6}";

  private static final String AGENCY =
      "(?:Getty(?: Images)?|AFP|AP|Associated Press|Reuters|REUTERS|EPA|EPA-EFE|PA(?: Wire| Media| Images)?|Press Association"
          + "|Shutterstock|Alamy|iStock(?:photo)?|Unsplash|Pixabay|Pexels|Flickr|Wikimedia(?: Commons)?|Wikipedia|Xinhua|TASS|Sputnik|Anadolu(?: Agency)?"
          + "|Bloomberg|ZUMA(?: Press)?|NurPhoto|Rex(?: Features)?|REX|UPI|AAP|ANSA|DPA|dpa|Kyodo|Yonhap|MAXPPP|Corbis|Magnum|NASA|ESA|NOAA|Handout|CC[ -]BY[\\w. -]*)";

  private static final String LABEL =
      "(?:Photo(?:graph(?:er|s|y)?)?s?|Image(?:s| courtesy)?|Picture|Credit|Courtesy|Illustration|Graphic|Video|File photo|Pic|Screenshot|Artwork)";

  /** A credit at the end of a caption, with what introduces it. */
  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?:"
              // Getty/NAME/AFP, Reuters / Jo Doe
              + "\\b"
              + AGENCY
              + "(?:\\s?/\\s?\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’& -]*)+"
              + "|"
              + NAMES
              + "(?:\\s?/\\s?"
              + NAMES
              + ")*\\s?/\\s?"
              + AGENCY
              // Ardale Museum/JO DOE, without a full stop
              + "|"
              + NAMES
              + "\\s?/\\s?\\p{Lu}{2,}(?:[ .'’/-]+\\p{Lu}[\\p{L}.'’-]*){0,5}(?<!\\.)(?=\\s*$)"
              + "|(?<=[.!?][\"”'’]? )"
              + NAMES
              + "(?:\\s?/\\s?"
              + NAMES
              + ")+(?<!\\.)(?=\\s*$)"
              // Photo: Jo Doe. Image by Jo Doe (flickr).
              + "|[(\\[]?\\b"
              + LABEL
              + "(?:(?: (?:by|credit|courtesy|courtesy of|from|via|source))?\\s*(?::|\\.{3}|…)\\s*[^.:;]{2,80}(?:\\.(?=\\p{L})[^.:;]{1,80})*|(?: courtesy)? (?:by|of|via|from) "
              + NAMES
              + "(?: ?\\([\\w. -]{2,30}\\))?)"
              // (AP Photo/Jo Doe), [Reuters]
              + "|[(\\[](?:AP Photo|"
              + AGENCY
              + ")\\b[^()\\[\\]]{0,60}[)\\]]"
              // © Jo Doe
              + "|[©]\\s*(?:\\d{4}\\s*)?"
              + NAMES
              // Jo Doe via Getty Images
              + "|(?:"
              + NAMES
              + " )?via "
              + AGENCY
              // Getty Images
              + "|(?<=[.!?] )"
              + AGENCY
              + "(?: Images| Photos?)?"
              + "|(?<=[.!?] )"
              + NAMES
              + " for [\\p{Lu}][\\p{L} ]{2,40}"
              + ")[)\\]]?\\.?\\s*$");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:photo(?:graph)?|image|picture|caption|pictured|file photo|video|illustration|graphic|map|chart|screenshot)(?: (?:by|credit|courtesy(?: of)?|caption|source))?\\s*[:|].*"
              + "|(?:photo(?:graph)?|image|picture)s? (?:by|credit|courtesy of) .*|credit\\s*:.*|(?:image|media|video) source, .*|\\(?(?:file )?(?:photo|image)\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CREDIT_ONLY_LABEL =
      Pattern.compile(
          "(?i:photo(?:graph)?|image|picture|credit|video)(?i:s?(?: (?:by|credit|courtesy(?: of)?|source))?)"
              + "(?:\\s*:\\s*|(?<=by|of)\\s+)"
              + NAMES
              + "(?:[/ |,(]+"
              + NAMES
              + "\\)?)*\\.?");
  private static final Pattern IMAGE_SOURCE =
      Pattern.compile("(?:image|media|video) source, .*", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL_BEFORE =
      Pattern.compile(
          "^[(\\[]?(?:photo(?:graph(?:er|s|y)?)?s?|images?|pictures?|credits?|videos?|courtesy)"
              + "(?: (?:by|credit|courtesy|of|from|via|source))*\\s*(?:[:,]|\\.{3}|…)?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDING =
      Pattern.compile(
          "\\b(?:is|are|was|were) (?:pictured|seen here|shown here|photographed)\\b|\\bpictured (?:in|on|at|above|below|here|with|after|during|left|right)\\b|\\(pictured\\)|\\((?:left|right|centre|center|L|R|C|second from (?:left|right)|above|below)\\)"
              + "|\\bin (?:this|an?|a file|an undated|a handout|this undated|this handout) (?:photo|photograph|picture|image|file photo|handout|undated photo|frame grab|screenshot)\\b|\\bfile (?:photo|picture|image|pic)\\b|; from file\\b|\\bfrom file, \\d{4}\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a credit that ends in a full stop has in it; it spares sentences the search. */
  private static final Pattern MAY_CREDIT =
      Pattern.compile("[/:©(\\[]| by | via | of | for |" + AGENCY + "\\.");

  private static final int LONGEST_CREDIT = 200;
  private static final int LONGEST_CAPTION = 1_000;

  private Captions() {}

  /** {@code Jo Doe/Agency} of {@code Photo: Jo Doe/Agency.} */
  static String creditName(String credit) {
    return LABEL_BEFORE
        .matcher(Lines.oneLine(credit))
        .replaceFirst("")
        .replaceAll("^[(\\[]+|[)\\].]+$", "")
        .strip();
  }

  /** Where the credit at the end of {@code text} starts, if one is there. */
  static OptionalInt creditStart(String text) {
    // A credit is short: whatever stands before the last words is none.
    int from = Math.max(0, text.length() - LONGEST_CREDIT);
    if (Lines.endsSentence(text) && !MAY_CREDIT.matcher(text).region(from, text.length()).find()) {
      return OptionalInt.empty();
    }
    Matcher matcher = CREDIT_AT_END.matcher(text);
    matcher.region(from, text.length()).useTransparentBounds(true);
    return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
  }

  /**
   * Whether a paragraph without markup reads as a caption.
   *
   * @param afterBody whether no running text follows any more, where less is proof enough
   */
  static boolean isCaption(String text, boolean afterBody) {
    int words = Lines.words(text).size();
    if (words > 80 || text.length() > LONGEST_CAPTION) {
      return false;
    }
    if (LABELLED.matcher(text).matches()) {
      return words <= 60;
    }
    if (creditStart(text).isPresent()) {
      return Lines.sentences(text) <= 3;
    }
    return WORDING.matcher(text).find() && Lines.sentences(text) <= 2 && (afterBody || words <= 40);
  }

  /** {@code Photo: Jo Doe/Agency}: a credit and nothing else. */
  static boolean isCreditOnly(String text) {
    return text.length() <= 120
        && (IMAGE_SOURCE.matcher(text).matches()
            || CREDIT_ONLY_LABEL.matcher(text).matches()
            || creditStart(text).orElse(-1) == 0);
  }
}
