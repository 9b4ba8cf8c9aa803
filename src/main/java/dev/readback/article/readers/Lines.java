package dev.readback.article.readers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the shape of a line of a news article says of it. */
final class Lines {
  /** The longest byline or note of who reported, in UTF-16 code units. */
  private static final int LONGEST_LINE = 320;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String RULE = "-*_=~#•·.+─━═│┃";

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:by|words by|words|story by|written by|reported by|reporting by|text by|author|authors"
              + "|from our correspondent|analysis by|opinion by|interview by)(?::\\s*|\\s+)"
              + "((?:\\p{Lu}[\\p{L}\\p{M}.'’-]*)(?:[\\s,;|/&•·]+(?:\\p{L}[\\p{L}\\p{M}\\p{N}.'’@-]*)){0,15})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|al|bin)){1,3}"
              + "(?:(?:,| and| &) \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3})*"
              + "(?:,? in \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?)?");
  private static final Set<String> PUBLICATION =
      Set.of(
          "news",
          "post",
          "times",
          "herald",
          "tribune",
          "press",
          "agency",
          "journal",
          "magazine",
          "daily",
          "weekly",
          "online",
          "gazette",
          "chronicle",
          "media",
          "tv",
          "radio",
          "observer",
          "review",
          "mail",
          "star",
          "sun",
          "world",
          "business",
          "sport",
          "sports",
          "politics");
  private static final Pattern SPEAKER =
      Pattern.compile("(\\p{Lu}[\\p{L}.'’ -]{0,40}):\\s+(?=\\S)");
  private static final Pattern REPORTING =
      Pattern.compile(
          "\\(?(?:additional )?(?:reporting|report|writing|editing|compiled|translated) by .{3,300}"
              + "|.{3,160} contributed (?:to this|reporting).{0,80}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern LIST =
      Pattern.compile(
          "(?:[•‣◦▪■□●○►▶█✓✔➢–*+·]+\\s*\\S|[-—]\\s+\\S|\\(?\\d{1,3}[.)]\\s+\\S|\\(?[a-zA-Z][)]\\s+\\S)[\\s\\S]*");

  private static final Pattern QUOTE_SOURCE =
      Pattern.compile("(?:[—–―]|--|-)\\s*\\p{Lu}[^.!?]{1,150}[.]?");
  private static final Pattern QUOTE_WITH_SOURCE =
      Pattern.compile(
          "[\"“].*[\"”]\\s*(?:(?:[—–―]|--|-)\\s*\\p{Lu}[^.!?]{1,150}|\\p{Lu}[^.!?\"“]{1,80},\\s*[\"“][^\"”]{1,150}[\"”])",
          Pattern.DOTALL);

  private static final Pattern ENDS =
      Pattern.compile(
          "[.!?…।][\"”“'’»)\\]]*(?:\\s*\\(\\(?\\p{L}{2,3}\\)\\)?[.]?)?(?:\\s*\\[[\\w, ]{1,8}\\])*\\s*$");
  private static final Pattern LEADS_IN = Pattern.compile(":(?:\\s*\\(\\(?\\p{L}{2,3}\\)\\)?)?$");
  private static final Pattern INNER_END =
      Pattern.compile("(?<![\\s.]\\p{Lu})[.!?…][\"”'’)\\]]*\\s+[\"“‘'(\\[]*[\\p{Lu}\\d]");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:\\b(?:\\p{Lu}\\.){1,4}|\\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|No|Gov|Sen|Rep|Gen|Dr|Mr|Mrs|vs|etc|a\\.m|p\\.m)\\.)$");

  /** After these the article is over. */
  private static final Set<String> END_HEADINGS =
      Set.of(
          "sources",
          "source",
          "references",
          "reference",
          "external links",
          "external link",
          "sister links",
          "sister projects",
          "further reading",
          "notes",
          "footnotes",
          "citations",
          "bibliography",
          "comments",
          "leave a comment",
          "leave a reply",
          "discussion",
          "about the author",
          "about the authors",
          "around the web",
          "from the web",
          "elsewhere on the web",
          "have your say",
          "around the bbc");

  /** After these come links to other stories; the article may go on below them. */
  private static final Set<String> LINK_HEADINGS =
      Set.of(
          "related news",
          "related articles",
          "related article",
          "related stories",
          "related story",
          "related topics",
          "related content",
          "related links",
          "related",
          "see also",
          "read more",
          "read also",
          "also read",
          "more stories",
          "more on this story",
          "more on this",
          "more from",
          "share this",
          "share this article",
          "share this story",
          "most read",
          "most popular",
          "trending",
          "recommended",
          "recommended for you",
          "you may also like",
          "you might also like",
          "more news",
          "latest news",
          "top stories",
          "follow us",
          "newsletter",
          "sign up",
          "elsewhere");

  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?:read (?:more|also|next)|also read|see also|related|watch|listen|more on this|more)\\s*:.*"
              + "|read more\\b.*|advertise?ment\\b.*|(?:story|article) continues (?:below|after).*|continue reading.*"
              + "|(?:click|tap) here\\b.*|sign up (?:for|to)\\b.*|subscribe (?:to|now|today)\\b.*"
              + "|follow (?:us|[\\w@ ]{1,30}) on (?:twitter|facebook|instagram|x|linkedin|youtube|whatsapp|telegram)\\b.*"
              + "|share (?:this|on)\\b.*|(?:email|print|save|copy)(?: this)?(?: article| story| link)?"
              + "|(?:skip|jump) to (?:main )?(?:content|navigation)|all rights reserved.*|.{0,80}all rights reserved\\.?"
              + "|(?:©|\\(c\\) ?\\d{4}|copyright (?:©|\\(c\\)|\\d{4})).{0,160}|our standards:.*"
              + "|published|updated|share|save|listen|print|close|menu|watch|image caption,?|media caption,?"
              + "|(?:a version of )?this (?:article|story|piece) (?:(?:was|is|has been|first|originally|also) )?(?:first |originally |also |re)?(?:published|appeared|produced|provided|appears)\\b.*"
              + "|you (?:are receiving|received|get) this (?:e-?mail|newsletter)\\b.*|.{0,120}\\bunsubscribe\\b.{0,60}|view (?:this )?(?:e-?mail )?in (?:your )?browser.*"
              + "|(?:image|media|video|photo) (?:caption|source|credit)|play video.*|\\d+ comments?|comments? \\(\\d+\\)|view comments?.*"
              + "|\\d{1,2} min(?:ute)?s? read|reading time.*|loading\\.*|enlarge(?: this)? image.*|toggle caption|hide caption"
              + "|this is (?:some of )?(?:the )?(?:article's )?text:?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern URL_LINE =
      Pattern.compile(
          "(?:(?:url|link|source|retrieved from|via)\\s*:?\\s*)?<?(?:https?://|www\\.)\\S+>?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KEYWORD_LABEL =
      Pattern.compile(
          "(?:tags?|tagged|key ?words?|topics?|filed under|categor(?:y|ies)|labels?|in this (?:story|article))\\s*(?::|\\bwith\\b)\\s*\\S.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HASHTAGS = Pattern.compile("(?:#[\\p{L}\\p{N}_]+[\\s,]*){1,40}");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|•·/]\\s*");

  private static final String DATELINE_PLACE =
      "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]+|\\p{Lu}\\.)(?:[ /-](?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*|de|la|el|al))*(?:,\\s*\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?";
  private static final String DATELINE_DATE =
      "(?:,?\\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+\\p{Lu}\\p{L}{2,8}\\.?)(?:,?\\s+\\d{4})?)";
  private static final String AGENCY = "\\s*\\((?:\\p{Lu}[\\p{L}&./’' -]{1,40})\\)";
  private static final Pattern DATELINE_PREFIX =
      Pattern.compile(
          "(?:"
              + DATELINE_PLACE
              + DATELINE_DATE
              + "?(?:"
              + AGENCY
              + ")?|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?(?:,\\s*\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?"
              + DATELINE_DATE
              + "?"
              + AGENCY
              + ")\\s*(?:[—–―]|--|-|:)\\s+(?=[\\p{L}\"“‘'\\d])"
              // (CNN)The ...
              + "|\\(\\p{Lu}[\\p{L} ]{1,25}\\)\\s*(?:(?:[—–―]|--|-)\\s+)?(?=[\\p{Lu}\"“‘])");
  private static final Pattern DATELINE_ALONE =
      Pattern.compile(
          "(?:"
              + DATELINE_PLACE
              + "|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)(?:"
              + DATELINE_DATE
              + "(?:"
              + AGENCY
              + ")?|"
              + AGENCY
              + ")\\s*(?:[—–―]|--|-)?");

  private static final Set<String> REPORTING_CUES =
      Set.of(
          "said",
          "says",
          "wrote",
          "writes",
          "stated",
          "states",
          "statement",
          "tweeted",
          "tweet",
          "posted",
          "post",
          "added",
          "read",
          "reads",
          "told",
          "replied",
          "explained",
          "letter",
          "email");

  private Lines() {}

  /** A line of dashes, stars or the like. */
  static boolean isRule(String line) {
    long marks = line.chars().filter(c -> RULE.indexOf(c) >= 0).count();
    return marks >= 3 && line.chars().allMatch(c -> RULE.indexOf(c) >= 0 || c == ' ');
  }

  /** {@code • 365 seats}, {@code 2) Leave early}. */
  static boolean isList(String line) {
    return LIST.matcher(line).matches();
  }

  /** {@code By Jo Doe, Moscow correspondent}; not {@code By Friday the army had left.} */
  static boolean isByline(String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    if (REPORTING.matcher(line).matches()) {
      return true;
    }
    return byline(line).isPresent() && words(line).size() <= 16;
  }

  /** {@code Jo Doe and Max Roe} of {@code By Jo Doe and Max Roe}. */
  static Optional<String> byline(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    // "Posted on March 2, 2021 by Jo Doe": without the date it is a byline.
    Matcher matcher = BYLINE.matcher(Dates.without(line));
    if (!matcher.matches() || (endsSentence(line) && !endsInAbbreviation(line))) {
      return Optional.empty();
    }
    String names = matcher.group(1).strip();
    // The pattern ignores case for "BY" only: a name has its capital.
    if (!Character.isUpperCase(names.codePointAt(0))) {
      return Optional.empty();
    }
    return Optional.of(names);
  }

  /** {@code Jo Doe in Ardale}: what stands beside the date may be who wrote it. */
  static boolean isName(String line) {
    return line.length() <= 80
        && NAME.matcher(line).matches()
        && words(line.toLowerCase(Locale.ROOT)).stream().noneMatch(PUBLICATION::contains);
  }

  /** {@code Q} of {@code Q: Was there no other way?}; a label that may be a speaker. */
  static Optional<String> speakerLabel(String text) {
    Matcher matcher = SPEAKER.matcher(text.substring(0, Math.min(text.length(), 60)));
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether it ends as a sentence does: with its stop, and marks or brackets after it. */
  static boolean endsSentence(String text) {
    return ENDS.matcher(tail(text, 80)).find();
  }

  static boolean endsInAbbreviation(String text) {
    return ABBREVIATION.matcher(tail(text, 16)).find();
  }

  /** Whether a sentence ends inside it, before another begins. */
  static boolean hasInnerSentence(String text) {
    return INNER_END.matcher(text).find();
  }

  /** How many sentences stand in it, near enough to tell three from two. */
  static int sentences(String text) {
    int count = 0;
    Matcher matcher = INNER_END.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at)) {
      if (!endsInAbbreviation(
          text.substring(Math.max(0, matcher.start() - 8), matcher.start() + 1))) {
        count++;
      }
      at = matcher.start() + 1;
    }
    return count + 1;
  }

  /** The first sentence of a line, without its full stop. */
  static String firstSentence(String line) {
    Matcher matcher = INNER_END.matcher(line);
    int end = line.length();
    int at = 0;
    while (at < line.length() && matcher.find(at)) {
      if (!endsInAbbreviation(upTo(line, matcher.start()))) {
        end = matcher.start() + 1;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
          end++;
        }
        break;
      }
      at = matcher.start() + 1;
    }
    String sentence = line.substring(0, end).strip();
    return sentence.endsWith(".") && !endsInAbbreviation(sentence)
        ? sentence.substring(0, sentence.length() - 1)
        : sentence;
  }

  /** Whether it reads as running text: sentences, not a heading, list line or caption. */
  static boolean isProse(String text) {
    int words = words(text).size();
    return (endsSentence(text) && words >= 3)
        || (hasInnerSentence(text) && words >= 8)
        || (words >= 8 && LEADS_IN.matcher(tail(text, 20)).find())
        || (words >= 3 && introducesWords(text))
        || words >= 35;
  }

  /** {@code Sources}, {@code Related news:}. */
  static boolean isSectionHeading(String line) {
    return isEndHeading(line) || LINK_HEADINGS.contains(bareHeading(line));
  }

  /** {@code Sources}: nothing of the story follows. */
  static boolean isEndHeading(String line) {
    return END_HEADINGS.contains(bareHeading(line));
  }

  private static String bareHeading(String line) {
    return line.length() > 60
        ? ""
        : line.strip().toLowerCase(Locale.ROOT).replaceAll("[:.…\\s]+$", "");
  }

  /** {@code Read more: ...}, {@code Advertisement}, {@code https://...}. */
  static boolean isBoilerplate(String line) {
    String text = line.strip();
    return text.length() <= 220
        && (BOILERPLATE.matcher(text).matches() || URL_LINE.matcher(text).matches());
  }

  /** {@code — Jo Doe on the rescue}: who said what is displayed above or beside it. */
  static boolean isQuoteSource(String line) {
    return line.length() <= 200 && words(line).size() <= 22 && QUOTE_SOURCE.matcher(line).matches();
  }

  /** {@code "It is a long game." - Jo Doe}. */
  static boolean isQuoteWithSource(String line) {
    return line.length() <= 1_000 && QUOTE_WITH_SOURCE.matcher(line).matches();
  }

  /** {@code The mayor said in a statement:}. */
  static boolean introducesWords(String text) {
    if (!LEADS_IN.matcher(tail(text, 20)).find()) {
      return false;
    }
    List<String> words = words(text.toLowerCase(Locale.ROOT));
    return words.subList(Math.max(0, words.size() - 8), words.size()).stream()
        .anyMatch(word -> REPORTING_CUES.contains(word.replaceAll("[^a-z]", "")));
  }

  static boolean startsQuoted(String text) {
    return !text.isEmpty() && "\"“«‘'".indexOf(text.charAt(0)) >= 0;
  }

  static boolean hasQuotationMarks(String text) {
    return text.chars().anyMatch(c -> "\"“”«»".indexOf(c) >= 0);
  }

  /** {@code Tags: war, peace} or {@code #war #peace}: says itself that it is keywords. */
  static boolean isLabelledKeywords(String line) {
    return line.length() <= 400
        && ((KEYWORD_LABEL.matcher(line).matches() && !endsSentence(line))
            || HASHTAGS.matcher(line).matches());
  }

  /** {@code Russia, Venezuela, troops}: short items between commas and no end. */
  static boolean isKeywordList(String line) {
    if (line.length() > 400 || endsSentence(line) || hasQuotationMarks(line)) {
      return false;
    }
    List<String> items = List.of(SEPARATOR.split(line.strip()));
    return items.size() >= 2
        && items.stream()
            .allMatch(
                item ->
                    !item.isEmpty()
                        && words(item).size() <= (items.size() >= 4 ? 4 : 3)
                        && !item.toLowerCase(Locale.ROOT).startsWith("and "));
  }

  /** Where {@code LONDON (Reuters) — } at the start of a paragraph ends; 0 where there is none. */
  static int datelineEnd(String text) {
    // One character more than it may take, to look ahead at.
    Matcher matcher = DATELINE_PREFIX.matcher(text.substring(0, Math.min(text.length(), 91)));
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** {@code LONDON, October 15, 2019 (Reuters)} on a line of its own. */
  static boolean isDateline(String line) {
    return line.length() <= 100 && DATELINE_ALONE.matcher(line).matches();
  }

  private static String upTo(String text, int last) {
    return text.substring(Math.max(0, last - 16), last + 1);
  }

  private static String tail(String text, int length) {
    String bare = text.stripTrailing();
    return bare.substring(Math.max(0, bare.length() - length));
  }

  static List<String> words(String text) {
    String bare = text.strip();
    return bare.isEmpty() ? List.of() : List.of(SPACE.split(bare));
  }

  /** On one line, with single spaces. */
  static String oneLine(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }
}
