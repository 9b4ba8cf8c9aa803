package dev.readback.article.readers;

import dev.readback.article.BlockKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each piece of an article is, by markup where there is any, else by its shape and
 * place. What is neither story nor about it (links, sources, advertisements) gets no kind.
 */
final class Classifier {
  /** How many pieces at the top may come before the story: kicker, headline, byline, date. */
  private static final int TOP = 8;

  private static final int LONGEST_HEADLINE = 220;

  private static final Set<String> FINITE =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "may", "can",
          "must", "should", "says", "say", "said", "does", "do", "did", "faces", "wins", "calls");

  private static final Pattern ABOUT_AUTHOR =
      Pattern.compile(
          "\\s+(?:is (?:a|an|the|our)|are|covers|writes|reports|edits|works|joined|has (?:been|covered|written))\\b");

  /** A part of a piece and what it is; offsets in the piece, end exclusive. */
  record Part(BlockKind kind, int start, int end) {}

  /**
   * What was found.
   *
   * @param parts for each piece its parts, in order and apart; none for what was left out
   * @param title the headline's words, where there is a headline
   */
  record Result(
      List<List<Part>> parts,
      @Nullable String title,
      @Nullable String byline,
      @Nullable LocalDate published,
      @Nullable String credit) {}

  private final List<Piece> pieces;
  private final @Nullable String author;
  private final @Nullable BlockKind[] kinds;
  private final boolean[] left;
  private final boolean[] prose;
  private int lastProse = -1;
  private @Nullable String title;
  private @Nullable String byline;
  private @Nullable LocalDate published;
  private @Nullable String credit;

  private Classifier(List<Piece> pieces, @Nullable String author) {
    this.author = author;
    this.pieces = pieces;
    this.kinds = new BlockKind[pieces.size()];
    this.left = new boolean[pieces.size()];
    this.prose = new boolean[pieces.size()];
  }

  /** Tells the pieces apart; {@code author} is the byline that the metadata gives, if any. */
  static Result classify(List<Piece> pieces, @Nullable String author) {
    return new Classifier(pieces, author).run();
  }

  private Result run() {
    for (int i = 0; i < pieces.size(); i++) {
      kinds[i] = pieces.get(i).kind();
      prose[i] = looksLikeProse(i);
      if (prose[i]) {
        lastProse = i;
      }
    }
    int headline = findHeadline();
    leaveOutSections();
    for (int i = 0; i < pieces.size(); i++) {
      if (i != headline && !left[i] && kinds[i] == null) {
        kinds[i] = kind(i, headline);
        left[i] = kinds[i] == null;
      }
    }
    displayedQuotations();
    pullQuotes();
    transcripts();
    leaveOutAuthor();
    List<List<Part>> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      parts.add(left[i] ? List.of() : parts(i));
    }
    return new Result(List.copyOf(parts), title, byline, published, credit);
  }

  private String text(int i) {
    return pieces.get(i).text();
  }

  private boolean looksLikeProse(int i) {
    BlockKind known = pieces.get(i).kind();
    if (known != null) {
      return known == BlockKind.PARAGRAPH;
    }
    String text = text(i);
    return Lines.isProse(text)
        && !Captions.isCaption(text, false)
        && !Lines.isByline(text)
        && !Lines.isBoilerplate(text)
        && !Lines.isSectionHeading(text)
        && !Lines.isLabelledKeywords(text)
        && !Dates.isDateLine(text);
  }

  private int findHeadline() {
    for (int i = 0; i < pieces.size(); i++) {
      if (kinds[i] == BlockKind.HEADLINE) {
        title = Lines.oneLine(text(i));
        return i;
      }
    }
    for (int i = 0; i < Math.min(TOP, pieces.size()); i++) {
      String text = text(i);
      if (kinds[i] != null
          || Dates.isDateLine(text)
          || Lines.isByline(text)
          || Lines.isBoilerplate(text)
          || Lines.isDateline(text)) {
        continue;
      }
      if (!isHeadline(text) || Captions.isCaption(text, false)) {
        return -1;
      }
      int headline = i;
      // A section's name above the headline: "World", "Business news".
      if (Lines.words(text).size() <= 2 && i + 1 < pieces.size()) {
        String next = text(i + 1);
        if (kinds[i + 1] == null
            && isHeadline(next)
            && Lines.words(next).size() >= 4
            && !Dates.isDateLine(next)
            && !Lines.isByline(next)
            && !Lines.isBoilerplate(next)
            && !Captions.isCaption(next, false)) {
          left[i] = true;
          headline = i + 1;
        }
      }
      kinds[headline] = BlockKind.HEADLINE;
      prose[headline] = false;
      title = Lines.oneLine(text(headline));
      return headline;
    }
    return -1;
  }

  /** Short, and no sentence of the story: no final full stop, or the capitals of a title. */
  private static boolean isHeadline(String text) {
    int words = Lines.words(text).size();
    if (text.length() > LONGEST_HEADLINE || words > 32 || words == 0 || Lines.isList(text)) {
      return false;
    }
    String bare = text.strip().replaceAll("[\"”'’)\\]]+$", "");
    boolean stop = bare.endsWith(".") && !bare.endsWith("..");
    if (Lines.hasInnerSentence(text) && stop) {
      return false;
    }
    return !stop || Lines.endsInAbbreviation(bare) || hasTitleCapitals(text);
  }

  private static boolean hasTitleCapitals(String text) {
    List<String> words = Lines.words(text);
    long long4 = words.stream().filter(w -> w.length() >= 4).count();
    long capital =
        words.stream()
            .filter(w -> w.length() >= 4)
            .filter(
                w ->
                    w.codePoints()
                        .filter(Character::isLetter)
                        .limit(1)
                        .allMatch(Character::isUpperCase))
            .count();
    return words.size() >= 3 && words.size() <= 20 && long4 >= 3 && capital == long4;
  }

  /** Sources end the article; links to other stories end where running text goes on. */
  private void leaveOutSections() {
    for (int i = 0; i < pieces.size(); i++) {
      if (!Lines.isSectionHeading(text(i))
          || left[i]
          || kinds[i] == BlockKind.HEADLINE
          || kinds[i] == BlockKind.PARAGRAPH) {
        continue;
      }
      left[i] = true;
      boolean end = Lines.isEndHeading(text(i)) && proseBefore(i);
      for (int k = i + 1; k < pieces.size(); k++) {
        if (kinds[k] == BlockKind.KEYWORDS || (!end && goesOn(k))) {
          break;
        }
        left[k] = true;
        prose[k] = false;
      }
    }
    lastProse = -1;
    for (int i = 0; i < pieces.size(); i++) {
      lastProse = prose[i] && !left[i] ? i : lastProse;
    }
  }

  /** Running text, or a subheading or picture before it: not the line of a link. */
  private boolean goesOn(int k) {
    if (prose[k]) {
      return Lines.sentences(text(k)) >= 2 || Lines.words(text(k)).size() >= 20;
    }
    boolean before = kinds[k] == BlockKind.SUBHEADING || kinds[k] == BlockKind.CAPTION;
    return before && !Lines.isSectionHeading(text(k)) && k + 1 < pieces.size() && goesOn(k + 1);
  }

  private @Nullable BlockKind kind(int i, int headline) {
    String text = text(i);
    boolean top = lastProse < 0 || !proseBefore(i);
    boolean afterBody = i > lastProse;
    if (Lines.isBoilerplate(text)) {
      return null;
    }
    if (Dates.isDateLine(text)) {
      // Further down a line with a date belongs to something else.
      if (top || afterBody) {
        notePublished(text);
      }
      return BlockKind.DATELINE;
    }
    if (Lines.isByline(text) && (top || afterBody || text.startsWith("("))) {
      noteByline(text, top);
      return BlockKind.BYLINE;
    }
    if (top && i > headline && headline >= 0 && Lines.isName(text) && besideDate(i)) {
      byline = byline == null ? Lines.oneLine(text) : byline;
      return BlockKind.BYLINE;
    }
    if (top && Lines.isDateline(text)) {
      notePublished(text);
      return BlockKind.DATELINE;
    }
    if (Lines.isLabelledKeywords(text)) {
      return BlockKind.KEYWORDS;
    }
    if (Lines.isKeywordList(text) && (afterBody || (!top && onlyCaptionsFollow(i)))) {
      if (!afterBody) {
        lastProse = i;
      }
      return BlockKind.KEYWORDS;
    }
    if (Captions.isCreditOnly(text)) {
      noteCredit(text);
      return BlockKind.CREDIT;
    }
    if (Captions.isCaption(text, afterBody) || (afterBody && afterKeywords(i))) {
      return BlockKind.CAPTION;
    }
    if (Lines.isQuoteWithSource(text)) {
      return BlockKind.QUOTE;
    }
    if (Lines.isQuoteSource(text) && !Lines.hasInnerSentence(text) && !listBeside(i)) {
      return BlockKind.QUOTE;
    }
    if (Lines.isList(text)) {
      return Lines.endsSentence(text) && Lines.words(text).size() >= 6
          ? BlockKind.PARAGRAPH
          : BlockKind.LIST;
    }
    if (Lines.isProse(text)) {
      return isQuestionHeading(i) ? BlockKind.SUBHEADING : BlockKind.PARAGRAPH;
    }
    if (top && i == headline + 1 && headline >= 0 && isStandfirst(text)) {
      return BlockKind.STANDFIRST;
    }
    boolean leadsOn = i + 1 < pieces.size() && !left[i + 1] && prose[i + 1];
    return leadsOn && Lines.words(text).size() <= 14 ? BlockKind.SUBHEADING : BlockKind.CAPTION;
  }

  private boolean besideDate(int i) {
    for (int k = Math.max(0, i - 1); k <= Math.min(pieces.size() - 1, i + 2); k++) {
      if (k != i && Dates.isDateLine(text(k))) {
        return true;
      }
    }
    return false;
  }

  /** After keywords comes no story: at most a few captions, whatever their sentences look like. */
  private boolean onlyCaptionsFollow(int i) {
    for (int k = i + 1; k < pieces.size(); k++) {
      String text = text(k);
      if (k - i > 3
          || kinds[k] == BlockKind.PARAGRAPH
          || Lines.words(text).size() > 60
          || Lines.sentences(text) > 2
          || Lines.hasQuotationMarks(text)) {
        return false;
      }
    }
    return i + 1 < pieces.size() && Lines.words(text(i)).size() >= 3;
  }

  private boolean afterKeywords(int i) {
    for (int k = 0; k < i; k++) {
      if (kinds[k] == BlockKind.KEYWORDS && !Lines.isLabelledKeywords(text(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean proseBefore(int i) {
    for (int k = 0; k < i; k++) {
      if (prose[k] && !left[k]) {
        return true;
      }
    }
    return false;
  }

  private boolean listBeside(int i) {
    String text = text(i);
    char mark = text.charAt(0);
    return (i > 0 && text(i - 1).charAt(0) == mark)
        || (i + 1 < pieces.size() && text(i + 1).charAt(0) == mark);
  }

  /** {@code What happens next?} between two paragraphs. */
  private boolean isQuestionHeading(int i) {
    String text = text(i);
    return text.endsWith("?")
        && Lines.words(text).size() <= 9
        && !Lines.hasInnerSentence(text)
        && !Lines.hasQuotationMarks(text)
        && i + 1 < pieces.size()
        && prose[i + 1]
        && Lines.words(text(i + 1)).size() > 12;
  }

  private static boolean isStandfirst(String text) {
    List<String> words = Lines.words(text.toLowerCase(Locale.ROOT));
    return words.size() >= 8 && words.stream().anyMatch(FINITE::contains);
  }

  /** Quotations set apart, whose words nobody's quotation marks may hold together. */
  private void displayedQuotations() {
    for (int i = 1; i < pieces.size(); i++) {
      if (left[i] || left[i - 1] || kinds[i - 1] != BlockKind.PARAGRAPH) {
        continue;
      }
      boolean sourceLine = kinds[i] == BlockKind.QUOTE && Lines.isQuoteSource(text(i));
      if (sourceLine && (isWhollyQuoted(text(i - 1)) || (i >= 2 && leadsIn(text(i - 2))))) {
        kinds[i - 1] = BlockKind.QUOTE;
      }
      if (kinds[i] == BlockKind.PARAGRAPH
          && pieces.get(i).kind() == null
          && Lines.introducesWords(text(i - 1))
          && !Lines.hasQuotationMarks(text(i))
          && !Lines.isList(text(i))) {
        kinds[i] = BlockKind.QUOTE;
      }
    }
  }

  /** {@code Jo Doe covers rivers and lakes} below the story that Jo Doe wrote. */
  private void leaveOutAuthor() {
    String name = byline != null ? byline : author;
    if (name == null) {
      return;
    }
    String first = name.split(",| and | & |\\|")[0].strip();
    for (int i = pieces.size() - 1; i > 0 && i >= lastProse - 2; i--) {
      boolean about =
          kinds[i] == BlockKind.PARAGRAPH
              && first.contains(" ")
              && text(i).startsWith(first + " ")
              && ABOUT_AUTHOR.matcher(text(i).substring(first.length())).lookingAt();
      left[i] = left[i] || about;
    }
  }

  /** {@code Q: ... A: ...}: who speaks stands before the words, and no quotation marks around. */
  private void transcripts() {
    Map<String, Integer> labels = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (isLabelled(i)) {
        labels.merge(Lines.speakerLabel(text(i)).orElse(""), 1, Integer::sum);
      }
    }
    boolean questionAndAnswer = labels.containsKey("Q") && labels.containsKey("A");
    long turns = labels.values().stream().filter(count -> count >= 2).count();
    if (!questionAndAnswer && turns < 2) {
      return;
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (isLabelled(i)) {
        kinds[i] = BlockKind.QUOTE;
      }
    }
  }

  private boolean isLabelled(int i) {
    return !left[i] && kinds[i] == BlockKind.PARAGRAPH && Lines.speakerLabel(text(i)).isPresent();
  }

  /** Words of the story shown a second time, in large letters. */
  private void pullQuotes() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      paragraphs.add(kinds[i] == BlockKind.PARAGRAPH && !left[i] ? bare(text(i)) : "");
    }
    for (int i = 0; i < pieces.size(); i++) {
      String words = paragraphs.get(i);
      if (words.length() < 15 || words.length() > 400) {
        continue;
      }
      for (String other : paragraphs) {
        if (other.length() > words.length() && other.contains(words)) {
          kinds[i] = BlockKind.QUOTE;
          break;
        }
      }
    }
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && "\"“‘' ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "\"”’'.,!? ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isWhollyQuoted(String text) {
    char last = text.charAt(text.length() - 1);
    return Lines.startsQuoted(text) && "\"”»’'".indexOf(last) >= 0;
  }

  private static boolean leadsIn(String text) {
    return text.endsWith(":");
  }

  private List<Part> parts(int i) {
    String text = text(i);
    BlockKind kind = kinds[i];
    if (kind == null || text.isEmpty()) {
      return List.of();
    }
    if (kind == BlockKind.CAPTION) {
      OptionalInt start = Captions.creditStart(text);
      if (start.isPresent() && start.getAsInt() > 0) {
        noteCredit(text.substring(start.getAsInt()));
        return split(text, BlockKind.CAPTION, start.getAsInt(), BlockKind.CREDIT);
      }
    } else if (kind == BlockKind.CREDIT) {
      noteCredit(text);
    } else if (kind == BlockKind.PARAGRAPH) {
      int dateline = Lines.datelineEnd(text);
      if (dateline > 0 && dateline < text.length()) {
        notePublished(text.substring(0, dateline));
        return split(text, BlockKind.DATELINE, dateline, BlockKind.PARAGRAPH);
      }
    } else if (kind == BlockKind.DATELINE && pieces.get(i).kind() != null) {
      notePublished(text);
    } else if (kind == BlockKind.BYLINE && pieces.get(i).kind() != null) {
      noteByline(text, true);
    }
    return List.of(new Part(kind, 0, text.length()));
  }

  /** Two parts, without the white space between them. */
  private static List<Part> split(String text, BlockKind first, int at, BlockKind second) {
    int end = at;
    while (end > 1 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return List.of(new Part(first, 0, end), new Part(second, at, text.length()));
  }

  private void notePublished(String text) {
    if (published == null) {
      Optional<LocalDate> date = Dates.find(text);
      published = date.orElse(null);
    }
  }

  private void noteByline(String text, boolean top) {
    if (byline == null && top) {
      byline = Lines.byline(text).map(Lines::oneLine).orElse(null);
    }
    if (published == null && top) {
      notePublished(text);
    }
  }

  private void noteCredit(String text) {
    String name = Captions.creditName(text);
    if (credit == null && !name.isEmpty()) {
      credit = name;
    }
  }
}
