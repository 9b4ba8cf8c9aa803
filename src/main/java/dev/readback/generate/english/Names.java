package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.article.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an article's people, places and bodies are named in our own sentences. */
public final class Names {
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d.&-]{1,7}s?");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:president|minister|premier|chancellor|mayor|governor|senator|secretary|professor|judge|justice|colonel|general|captain|major|lieutenant|sergeant|admiral|commander|commissioner|bishop|archbishop|cardinal|pope|king|queen|prince|princess|duke|sheriff|superintendent|inspector|ambassador|director|prosecutor|attorney|councillor|chief|chairman|chairwoman|speaker|leader|representative|congressman|congresswoman)$|\\bsecretary of state$");
  private static final Pattern LOWER_THE = Pattern.compile("(?i)\\bthe\\s+$");
  private static final Set<String> SHORT_TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.", "dr", "dr.", "sir", "dame", "lord",
          "lady");

  /** Last words of bodies' names that ask for "the". */
  private static final Set<String> THE_WORDS =
      Set.of(
          "party",
          "council",
          "court",
          "ministry",
          "union",
          "commission",
          "committee",
          "association",
          "federation",
          "agency",
          "department",
          "institute",
          "foundation",
          "society",
          "organization",
          "organisation",
          "authority",
          "democrats",
          "republicans",
          "conservatives",
          "office",
          "bureau",
          "service",
          "forces",
          "army",
          "navy");

  private final Analysis analysis;
  private final String text;

  public Names(Analysis analysis) {
    this.analysis = analysis;
    this.text = analysis.article().text();
  }

  /** The full name with the article it takes in running text: "the United Nations", "Jo Doe". */
  public String plain(Entity entity) {
    String name = joined(usual(entity)) + (possessive(entity) ? "’s" : "");
    boolean stop = name.endsWith(".") && name.indexOf('.') == name.length() - 1;
    if (stop && !name.matches(".*\\b(?:Inc|Corp|Ltd|Co|Jr|Sr)\\.")) {
      name = name.substring(0, name.length() - 1);
    }
    return takesThe(entity) && !startsWithThe(name) ? "the " + name : name;
  }

  /** "McDonald's" is never "McDonald": a body that the article names with the ending only. */
  private boolean possessive(Entity entity) {
    List<Entity.Mention> names =
        entity.mentions().stream().filter(m -> m.form() == Entity.Form.NAME).toList();
    return entity.type() == EntityType.ORGANIZATION
        && names.size() >= 3
        && names.stream()
            .allMatch(
                m ->
                    text.startsWith("'s", m.span().end()) || text.startsWith("’s", m.span().end()));
  }

  /**
   * The name that the article uses most, surname included: "Robert Mugabe", although it gives the
   * middle name once.
   */
  private String usual(Entity entity) {
    if (entity.type() != EntityType.PERSON) {
      return entity.name();
    }
    Map<String, Long> uses =
        entity.mentions().stream()
            .filter(m -> m.form() == Entity.Form.NAME)
            .map(m -> m.span().cut(text).replaceAll("\\s+", " "))
            .filter(n -> n.contains(" ") && entity.name().endsWith(n.substring(n.lastIndexOf(' '))))
            .collect(Collectors.groupingBy(n -> n, LinkedHashMap::new, Collectors.counting()));
    return uses.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(e -> e.getKey().equals(entity.name()) ? 1 : 0))
        .filter(e -> e.getValue() > 1)
        .map(Map.Entry::getKey)
        .orElse(entity.name());
  }

  /** "Jean- Pierre", as pages break names, is Jean-Pierre. */
  private static String joined(String name) {
    return name.replaceAll("(?<=\\p{L})- (?=\\p{L})", "-");
  }

  /** The name as an option or a key: capitalised, with its article where it takes one. */
  public String option(Entity entity) {
    return Words.capitalise(plain(entity));
  }

  /** The full name with the title that the article puts before it: "Interior Minister Jo Doe". */
  public String introduced(Entity entity) {
    if (entity.type() != EntityType.PERSON) {
      return plain(entity);
    }
    String name = joined(usual(entity));
    return title(entity).map(t -> t + " " + name).orElse(name);
  }

  /** A title of some content that stands right before the name; "Mr" and the like have none. */
  public Optional<String> title(Entity entity) {
    return entity.descriptions().stream()
        .filter(Entity.Description::title)
        .map(Entity.Description::text)
        .filter(t -> !SHORT_TITLES.contains(t.toLowerCase(Locale.ROOT)))
        .filter(t -> t.split("\\s+").length <= 5)
        .filter(t -> !t.contains(",") && !t.contains("\""))
        .filter(t -> Character.isUpperCase(t.charAt(0)))
        .filter(t -> TITLE.matcher(t).find())
        .findFirst();
  }

  /** Whether the article mostly puts "the" before the name. */
  public boolean takesThe(Entity entity) {
    if (entity.type() == EntityType.PERSON) {
      return false;
    }
    String[] parts = entity.name().toLowerCase(Locale.ROOT).split("\\s+");
    if (entity.type() == EntityType.ORGANIZATION
        && parts.length >= 3
        && THE_WORDS.contains(parts[parts.length - 1])) {
      return true;
    }
    int with = 0;
    int without = 0;
    for (Entity.Mention mention : entity.mentions()) {
      if (mention.form() != Entity.Form.NAME || !sameName(mention.span(), entity.name())) {
        continue;
      }
      String before =
          text.substring(Math.max(0, mention.span().start() - 6), mention.span().start());
      // "the England captain" has the captain's article
      boolean the = LOWER_THE.matcher(before).find();
      if (the && !hasRelation(mention.span(), "compound", "nmod")) {
        with++;
      } else if (!the && !inCompound(mention.span())) {
        without++;
      }
    }
    if (with == 0 && without == 0) {
      String last =
          entity.name().substring(entity.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
      boolean of =
          entity
              .name()
              .toLowerCase(Locale.ROOT)
              .matches(
                  ".*\\b(?:department|ministry|university|institute|bank|office|bureau|board|council|court|committee|commission) (?:of|for) .*");
      return entity.type() == EntityType.ORGANIZATION && (of || THE_WORDS.contains(last));
    }
    return with > 0 && with >= without;
  }

  /**
   * "United Nations officials": the name modifies the next noun and says nothing about its article.
   */
  private boolean inCompound(Span mention) {
    String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + 2));
    return hasRelation(mention, "compound", "nmod", "poss")
        || after.startsWith("'")
        || after.startsWith("’");
  }

  private boolean hasRelation(Span mention, String... relations) {
    return analysis.sentenceAt(mention.start()).stream()
        .flatMap(s -> s.tokens().stream())
        .anyMatch(
            t -> mention.contains(t.span()) && t.span().end() == mention.end() && t.is(relations));
  }

  private boolean sameName(Span mention, String name) {
    return bare(mention.cut(text)).equals(bare(name));
  }

  private static String bare(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  static boolean startsWithThe(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4);
  }

  static boolean isAcronym(String name) {
    return ACRONYM.matcher(name).matches();
  }

  /** Every way the article names it, in lower case, without "the". */
  public static Set<String> forms(Entity entity) {
    Set<String> forms = entity.aliases().stream().map(Names::bare).collect(Collectors.toSet());
    forms.add(bare(entity.name()));
    return forms;
  }
}
