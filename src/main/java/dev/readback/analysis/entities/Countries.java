package dev.readback.analysis.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of countries and of the few bodies that go by several well-known names. */
final class Countries {

  /** Each line: the usual name, then others for the same, as printed in news. */
  private static final List<String> SAME =
      List.of(
          "United Kingdom|UK|U.K.|Britain|Great Britain",
          "United States|US|U.S.|USA|U.S.A.|United States of America|America",
          "United Arab Emirates|UAE|U.A.E.|Emirates",
          "European Union|EU|E.U.",
          "United Nations|UN|U.N.",
          "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC",
          "South Korea|Republic of Korea",
          "North Korea|DPRK|Democratic People's Republic of Korea",
          "Myanmar|Burma",
          "Czech Republic|Czechia",
          "Netherlands|Holland",
          "Ivory Coast|Côte d'Ivoire|Côte d’Ivoire",
          "East Timor|Timor-Leste",
          "Turkey|Türkiye",
          "Russia|Russian Federation",
          "China|People's Republic of China|PRC",
          "Eswatini|Swaziland",
          "North Macedonia|Macedonia",
          "Vatican City|Vatican|Holy See");

  private static final Set<String> BODIES = Set.of("european union", "united nations");

  private static final Map<String, String> USUAL = new HashMap<>();
  private static final Set<String> COUNTRIES = new HashSet<>();

  static {
    for (String code : Locale.getISOCountries()) {
      COUNTRIES.add(Words.fold(new Locale("", code).getDisplayCountry(Locale.ENGLISH)));
    }
    COUNTRIES.addAll(
        Set.of("england", "scotland", "wales", "northern ireland", "palestine", "kosovo", "congo"));
    // Names that are more often a person's.
    COUNTRIES.removeAll(Set.of("jersey", "georgia & south sandwich islands"));
    for (String line : SAME) {
      String[] names = line.split("\\|");
      for (String each : names) {
        USUAL.put(key(each), names[0]);
        if (!BODIES.contains(Words.fold(names[0]))) {
          COUNTRIES.add(Words.fold(each));
        }
      }
    }
  }

  private Countries() {}

  /** Case counts in short names: "US" is a country, "us" is not. */
  private static String key(String name) {
    return name.length() <= 4 ? name : Words.fold(name);
  }

  /** The usual name of a country or body with several names; empty for any other name. */
  static Optional<String> usual(String name) {
    return Optional.ofNullable(USUAL.get(key(name)));
  }

  /** Other names for what {@code name} names, itself left out. */
  static List<String> others(String name) {
    Optional<String> usual = usual(name);
    return SAME.stream()
        .map(line -> List.of(line.split("\\|")))
        .filter(names -> usual.isPresent() && names.get(0).equals(usual.get()))
        .flatMap(List::stream)
        .filter(each -> !each.equals(name))
        .toList();
  }

  /** Whether this names a country (or a part of the United Kingdom). */
  static boolean isCountry(String name) {
    return name.length() <= 4
        ? (USUAL.containsKey(name) && !BODIES.contains(Words.fold(USUAL.get(name))))
            || (name.length() == 4
                && Character.isLowerCase(name.charAt(1))
                && COUNTRIES.contains(Words.fold(name)))
        : COUNTRIES.contains(Words.fold(name));
  }
}
