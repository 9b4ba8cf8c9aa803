package dev.readback.generate.english;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.lexicon.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of thing a name names, as a noun that "which" can ask for. */
public final class Categories {
  private static final Set<String> COUNTRIES =
      Stream.concat(
              Arrays.stream(Locale.getISOCountries())
                  .map(
                      c ->
                          new Locale.Builder()
                              .setRegion(c)
                              .build()
                              .getDisplayCountry(Locale.ENGLISH)
                              .toLowerCase(Locale.ROOT)),
              Stream.of(
                  "uk",
                  "us",
                  "usa",
                  "u.s.",
                  "u.k.",
                  "britain",
                  "great britain",
                  "england",
                  "scotland",
                  "wales",
                  "northern ireland",
                  "russia",
                  "south korea",
                  "north korea",
                  "czech republic",
                  "united states of america",
                  "america"))
          .collect(Collectors.toSet());
  private static final Set<String> US_STATES =
      Set.of(
          "alabama",
          "alaska",
          "arizona",
          "arkansas",
          "california",
          "colorado",
          "connecticut",
          "delaware",
          "florida",
          "hawaii",
          "idaho",
          "illinois",
          "indiana",
          "iowa",
          "kansas",
          "kentucky",
          "louisiana",
          "maine",
          "maryland",
          "massachusetts",
          "michigan",
          "minnesota",
          "mississippi",
          "missouri",
          "montana",
          "nebraska",
          "nevada",
          "new hampshire",
          "new jersey",
          "new mexico",
          "north carolina",
          "north dakota",
          "ohio",
          "oklahoma",
          "oregon",
          "pennsylvania",
          "rhode island",
          "south carolina",
          "south dakota",
          "tennessee",
          "texas",
          "utah",
          "vermont",
          "virginia",
          "west virginia",
          "wisconsin",
          "wyoming");
  private static final Set<String> CONTINENTS =
      Set.of(
          "europe",
          "asia",
          "africa",
          "north america",
          "south america",
          "australia",
          "antarctica",
          "latin america");

  /** Last or leading words of bodies' names, and the noun they make sure. */
  private static final Map<String, String> NAME_WORDS =
      Map.ofEntries(
          Map.entry("university", "university"),
          Map.entry("ministry", "ministry"),
          Map.entry("court", "court"),
          Map.entry("bank", "bank"),
          Map.entry("party", "party"),
          Map.entry("agency", "agency"),
          Map.entry("institute", "institute"),
          Map.entry("museum", "museum"),
          Map.entry("hospital", "hospital"),
          Map.entry("council", "council"),
          Map.entry("committee", "committee"),
          Map.entry("commission", "commission"),
          Map.entry("airlines", "airline"),
          Map.entry("airways", "airline"),
          Map.entry("inc", "company"),
          Map.entry("inc.", "company"),
          Map.entry("corp", "company"),
          Map.entry("ltd", "company"),
          Map.entry("plc", "company"),
          Map.entry("company", "company"),
          Map.entry("foundation", "foundation"),
          Map.entry("association", "association"),
          Map.entry("federation", "federation"),
          Map.entry("society", "society"),
          Map.entry("department", "department"),
          Map.entry("union", "union"),
          Map.entry("college", "college"),
          Map.entry("school", "school"));

  /** Heads of descriptions that "which" asks for as they are. */
  private static final Set<String> DESCRIPTION_HEADS =
      Set.of(
          "company",
          "firm",
          "airline",
          "newspaper",
          "magazine",
          "agency",
          "charity",
          "bank",
          "university",
          "city",
          "town",
          "village",
          "party",
          "club",
          "team",
          "union",
          "group",
          "organisation",
          "organization",
          "broadcaster",
          "website",
          "retailer",
          "manufacturer",
          "museum",
          "institute",
          "hospital",
          "school",
          "river",
          "island",
          "lake",
          "mountain",
          "region",
          "province",
          "country",
          "state",
          "county",
          "district",
          "suburb",
          "port",
          "capital",
          "association",
          "foundation",
          "supermarket",
          "ministry",
          "regulator",
          "watchdog",
          "court",
          "operator",
          "utility",
          "startup",
          "brewery");

  private Categories() {}

  /** Whether the name is a country's. */
  public static boolean isCountry(Entity entity) {
    return entity.type() == EntityType.PLACE && anyForm(entity, COUNTRIES);
  }

  private static boolean anyForm(Entity entity, Set<String> names) {
    return Names.forms(entity).stream().anyMatch(names::contains);
  }

  /** The noun for this entity: "country", "newspaper", "university"; nothing where none is sure. */
  public static Optional<String> of(Entity entity, Lexicon lexicon) {
    if (entity.type() == EntityType.PLACE) {
      if (anyForm(entity, COUNTRIES)) {
        return Optional.of("country");
      }
      if (anyForm(entity, US_STATES)) {
        return Optional.of("US state");
      }
      if (anyForm(entity, CONTINENTS)) {
        return Optional.of("continent");
      }
    }
    if (entity.type() == EntityType.PERSON || entity.type() == EntityType.GROUP) {
      return Optional.empty();
    }
    Optional<String> described =
        entity.descriptions().stream()
            .map(d -> descriptionHead(d.text()))
            .filter(DESCRIPTION_HEADS::contains)
            .findFirst();
    if (described.isPresent()) {
      return described.map(d -> d.equals("capital") ? "city" : d);
    }
    if (entity.type() == EntityType.PLACE) {
      String name = entity.name().toLowerCase(Locale.ROOT);
      return lexicon.isWord(name) && lexicon.hyponymOf(name, "city")
          ? Optional.of("city")
          : Optional.empty();
    }
    List<String> words = List.of(entity.name().toLowerCase(Locale.ROOT).split("\\s+"));
    String last = words.get(words.size() - 1);
    if (NAME_WORDS.containsKey(last)) {
      return Optional.of(NAME_WORDS.get(last));
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      if (NAME_WORDS.containsKey(words.get(i)) && Set.of("of", "for").contains(words.get(i + 1))) {
        return Optional.of(NAME_WORDS.get(words.get(i)));
      }
    }
    return Optional.empty();
  }

  /** The same, or "organisation" for a body whose kind is not sure. */
  public static Optional<String> broad(Entity entity, Lexicon lexicon) {
    Optional<String> narrow = of(entity, lexicon);
    return narrow.isPresent() || entity.type() != EntityType.ORGANIZATION
        ? narrow
        : Optional.of("organisation");
  }

  /** The noun at the head of a description. */
  public static String descriptionHead(String description) {
    String head = description.toLowerCase(Locale.ROOT).replaceAll("^(?:the|a|an) ", "");
    head =
        head
            .split(
                ",| (?:of|in|for|at|from|based|that|which|who|with|on|by|above|near|under|outside|south|north|east|west|between|off|known|called|founded|owned|run|to|over|about|behind|where|whose|and) ")[
            0]
            .strip();
    return head.substring(head.lastIndexOf(' ') + 1);
  }
}
