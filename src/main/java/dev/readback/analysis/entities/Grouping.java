package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Groups names that mean the same: full and short names, acronyms, aliases of countries. */
final class Grouping {

  private final List<Chain> chains = new ArrayList<>();

  // Every chain is compared with every other, so what they are compared by is worked out once.
  private final Map<Chain, String> fullest = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();

  private Grouping() {}

  static List<Chain> group(List<NameMention> mentions) {
    Grouping grouping = new Grouping();
    grouping.byForm(mentions);
    grouping.persons();
    grouping.surnames();
    grouping.bodies();
    grouping.mistakenPersons();
    grouping.acronyms();
    grouping.chains.removeIf(each -> each.names.isEmpty());
    grouping.chains.sort(Comparator.comparingInt(Chain::start));
    return grouping.chains;
  }

  /** One chain for each written form, of the type that most engines give it. */
  private void byForm(List<NameMention> mentions) {
    Map<String, List<NameMention>> forms = new LinkedHashMap<>();
    for (NameMention each : mentions) {
      forms.computeIfAbsent(key(each.text()), unused -> new ArrayList<>()).add(each);
    }
    for (List<NameMention> same : forms.values()) {
      Chain chain = new Chain(majority(same));
      chain.names.addAll(same);
      chains.add(chain);
    }
  }

  private static EntityType majority(List<NameMention> same) {
    Map<EntityType, Integer> weight = new EnumMap<>(EntityType.class);
    for (NameMention each : same) {
      weight.merge(each.type(), (each.strong() ? 10 : 0) + 2 * each.votes() + 1, Integer::sum);
    }
    EntityType best = same.get(0).type();
    for (Map.Entry<EntityType, Integer> each : weight.entrySet()) {
      if (each.getValue() > weight.getOrDefault(best, 0)) {
        best = each.getKey();
      }
    }
    return best;
  }

  static String key(String name) {
    Optional<String> usual = Countries.usual(name);
    if (usual.isPresent()) {
      return Words.fold(usual.get());
    }
    String folded = Words.fold(name);
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  private List<String> words(Chain chain) {
    return words(fullest(chain));
  }

  private List<String> words(String name) {
    return words.computeIfAbsent(name, n -> List.of(key(n).split("[ ]")));
  }

  private String fullest(Chain chain) {
    return fullest.computeIfAbsent(chain, Chain::fullest);
  }

  private void changed(Chain chain) {
    fullest.remove(chain);
  }

  /** Full names of one person: the same first and last word, or one the end of the other. */
  private void persons() {
    List<Chain> full =
        new ArrayList<>(
            chains.stream()
                .filter(c -> c.type == EntityType.PERSON && words(c).size() > 1)
                .toList());
    full.sort(Comparator.comparingInt((Chain c) -> -words(c).size()));
    for (int i = 0; i < full.size(); i++) {
      Chain longer = full.get(i);
      if (longer.names.isEmpty()) {
        continue;
      }
      for (int j = i + 1; j < full.size(); j++) {
        Chain shorter = full.get(j);
        if (!shorter.names.isEmpty() && samePerson(words(longer), words(shorter))) {
          boolean unique =
              full.stream()
                      .filter(c -> !c.names.isEmpty() && c != shorter)
                      .filter(c -> samePerson(words(c), words(shorter)))
                      .count()
                  == 1;
          if (unique) {
            merge(longer, shorter);
          }
        }
      }
    }
  }

  private static boolean samePerson(List<String> longer, List<String> shorter) {
    int more = longer.size();
    int fewer = shorter.size();
    if (more < fewer) {
      return false;
    }
    boolean end = longer.subList(more - fewer, more).equals(shorter);
    boolean sameLast = longer.get(more - 1).equals(shorter.get(fewer - 1));
    boolean sameFirst =
        longer.get(0).equals(shorter.get(0))
            || (shorter.get(0).length() <= 2
                && longer.get(0).charAt(0) == shorter.get(0).charAt(0));
    return (end && more > fewer) || (sameLast && sameFirst);
  }

  private void merge(Chain into, Chain from) {
    into.absorb(from);
    from.names.clear();
    changed(into);
    changed(from);
  }

  /** A person's last word alone is that person; so is a first name that only one has. */
  private void surnames() {
    List<Chain> full =
        chains.stream()
            .filter(c -> c.type == EntityType.PERSON && !c.names.isEmpty() && words(c).size() > 1)
            .toList();
    for (Chain each : List.copyOf(chains)) {
      if (each.names.isEmpty() || words(each).size() != 1 || full.contains(each)) {
        continue;
      }
      String word = words(each).get(0);
      List<Chain> owners = full.stream().filter(c -> last(c).equals(word)).toList();
      boolean bySurname = !owners.isEmpty();
      if (owners.isEmpty() && each.type == EntityType.PERSON) {
        owners = full.stream().filter(c -> words(c).get(0).equals(word)).toList();
      }
      if (owners.isEmpty() || (bySurname && Countries.isCountry(each.fullest()))) {
        continue;
      }
      for (NameMention mention : List.copyOf(each.names)) {
        if (each.type != EntityType.PERSON && (standsAsPlace(mention) || mention.strong())) {
          continue;
        }
        List<Chain> fitting = owners.stream().filter(c -> !ofOtherSex(mention, c)).toList();
        List<Chain> known = fitting.stream().filter(c -> c.start() < mention.start()).toList();
        if (known.isEmpty() && fitting.size() == 1) {
          known = fitting;
        }
        if (known.size() == 1) {
          Chain owner = known.get(0);
          boolean retyped = mention.type() != EntityType.PERSON;
          each.names.remove(mention);
          owner.names.add(retyped ? mention.as(EntityType.PERSON, 0, false) : mention);
          owner.names.sort(Comparator.comparingInt(NameMention::start));
          owner.surnameLinked |= bySurname;
          changed(each);
          changed(owner);
        }
      }
    }
  }

  /** "Lord Carnarvon" is not Lady Fiona Carnarvon. */
  private static boolean ofOtherSex(NameMention surname, Chain chain) {
    Optional<Gender> titled = titled(surname);
    Optional<Gender> known =
        chain.names.stream()
            .filter(n -> n.text().contains(" "))
            .flatMap(n -> titled(n).or(() -> GivenNames.gender(n.text().split(" ")[0])).stream())
            .findFirst();
    return titled.isPresent() && known.isPresent() && !titled.equals(known);
  }

  /** The sex that a title before the name tells: "Lady", "Mr". */
  private static Optional<Gender> titled(NameMention mention) {
    if (mention.from() == 0) {
      return Optional.empty();
    }
    String before = mention.sentence().tokens().get(mention.from() - 1).text();
    return !Words.isTitle(before)
        ? Optional.empty()
        : Words.isFemale(before)
            ? Optional.of(Gender.FEMALE)
            : Words.isMale(before) ? Optional.of(Gender.MALE) : Optional.empty();
  }

  private String last(Chain chain) {
    List<String> words = words(chain);
    String last = words.get(words.size() - 1);
    boolean suffix =
        last.equals("jr")
            || last.equals("jr.")
            || last.equals("sr")
            || last.equals("ii")
            || last.equals("iii");
    return suffix && words.size() > 2 ? words.get(words.size() - 2).replace(",", "") : last;
  }

  /** "in Paris", "from Washington". */
  private static boolean standsAsPlace(NameMention mention) {
    if (mention.from() == 0) {
      return false;
    }
    Token before = mention.sentence().tokens().get(mention.from() - 1);
    return switch (before.lemma()) {
      case "in", "at", "near", "from", "to", "into", "outside", "around", "across" ->
          before.tag().equals("IN") || before.tag().equals("TO");
      default -> false;
    };
  }

  /**
   * Short names of bodies: without the country before, or with "X Department" for "Department of
   * X".
   */
  private void bodies() {
    List<Chain> bodies =
        new ArrayList<>(
            chains.stream()
                .filter(c -> c.type == EntityType.ORGANIZATION && !c.names.isEmpty())
                .toList());
    bodies.sort(Comparator.comparingInt((Chain c) -> -words(c).size()));
    for (Chain shorter : List.copyOf(bodies)) {
      if (shorter.names.isEmpty()) {
        continue;
      }
      List<Chain> longer =
          bodies.stream()
              .filter(c -> c != shorter && !c.names.isEmpty())
              .filter(c -> words(c).size() >= words(shorter).size())
              .filter(c -> sameBody(fullest(c), fullest(shorter)))
              .toList();
      if (longer.size() == 1) {
        merge(longer.get(0), shorter);
      }
    }
  }

  /** "Acme", taken for a person where only "Acme Group" is named besides. */
  private void mistakenPersons() {
    for (Chain each : List.copyOf(chains)) {
      if (each.names.isEmpty() || each.type != EntityType.PERSON || words(each).size() != 1) {
        continue;
      }
      List<Chain> longer =
          chains.stream()
              .filter(c -> c.type == EntityType.ORGANIZATION && !c.names.isEmpty())
              .filter(c -> sameBody(fullest(c), fullest(each)))
              .toList();
      if (longer.size() == 1) {
        merge(longer.get(0), each);
      }
    }
  }

  private boolean sameBody(String longer, String shorter) {
    List<String> more = words(longer);
    List<String> fewer = words(shorter);
    if (more.equals(fewer)) {
      return false;
    }
    // "Acme Corporation" and "Acme"; "US Department of Justice" and "Department of Justice".
    int extra = more.size() - fewer.size();
    if (extra > 0 && more.subList(0, fewer.size()).equals(fewer)) {
      List<String> tail = more.subList(fewer.size(), more.size());
      if (tail.size() == 1 && COMPANY.contains(tail.get(0).replace(".", ""))) {
        return true;
      }
    }
    if (extra > 0 && fewer.size() > 1 && more.subList(extra, more.size()).equals(fewer)) {
      String front = String.join(" ", more.subList(0, extra));
      String asPrinted = longer.replaceFirst("^[Tt]he ", "");
      String printed = String.join(" ", List.of(asPrinted.split("\\s+")).subList(0, extra));
      return Countries.isCountry(printed)
          || Demonyms.isDemonym(front)
          || front.equals("federal")
          || front.equals("royal");
    }
    int of = more.indexOf("of");
    if (of > 0 && fewer.size() > 1) {
      String kind = more.get(of - 1);
      List<String> rest = more.subList(of + 1, more.size());
      return fewer.get(fewer.size() - 1).equals(kind)
          && DEPARTMENTS.contains(kind)
          && fewer.subList(0, fewer.size() - 1).equals(rest);
    }
    return false;
  }

  private static final java.util.Set<String> COMPANY =
      java.util.Set.of(
          "inc",
          "corp",
          "corporation",
          "ltd",
          "limited",
          "plc",
          "llc",
          "group",
          "company",
          "co",
          "holdings",
          "gmbh",
          "ag",
          "sa");
  private static final java.util.Set<String> DEPARTMENTS =
      java.util.Set.of(
          "department", "ministry", "office", "university", "bank", "parliament", "church");

  /** "World Health Organization (WHO)", and "WHO" elsewhere by its initials. */
  private void acronyms() {
    for (Chain shorter : List.copyOf(chains)) {
      if (shorter.names.isEmpty() || !isAcronym(shorter.fullest())) {
        continue;
      }
      Optional<Chain> bracketed = bracketed(shorter);
      if (bracketed.isPresent()) {
        merge(bracketed.get(), shorter);
        continue;
      }
      String letters = shorter.fullest().replace(".", "");
      List<Chain> owners =
          chains.stream()
              .filter(c -> c != shorter && !c.names.isEmpty())
              .filter(c -> c.type != EntityType.PERSON && c.type != EntityType.GROUP)
              .filter(c -> hasInitials(fullest(c), letters))
              .toList();
      if (owners.size() == 1 && letters.length() > 2) {
        merge(owners.get(0), shorter);
      }
    }
  }

  private static boolean isAcronym(String name) {
    return name.matches("[A-Z](\\.?[A-Z]){1,7}\\.?");
  }

  private Optional<Chain> bracketed(Chain acronym) {
    for (NameMention mention : acronym.names) {
      Sentence sentence = mention.sentence();
      int open = mention.from() - 1;
      boolean brackets =
          open > 0
              && mention.to() < sentence.tokens().size()
              && isOpening(sentence.tokens().get(open))
              && isClosing(sentence.tokens().get(mention.to()));
      if (!brackets) {
        continue;
      }
      for (Chain each : chains) {
        boolean before =
            each != acronym
                && each.names.stream()
                    .anyMatch(n -> n.sentence().index() == sentence.index() && n.to() == open);
        if (before
            && each.type != EntityType.PERSON
            && related(each, acronym.fullest(), sentence, open)) {
          if (each.type == EntityType.OTHER) {
            each.type = EntityType.ORGANIZATION;
          }
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** At least half of the letters begin words of the name, so "Apple (UK)" is no acronym. */
  private static boolean related(Chain chain, String acronym, Sentence sentence, int end) {
    String letters = acronym.replace(".", "").toLowerCase(Locale.ROOT);
    for (NameMention each : chain.names) {
      if (each.sentence().index() == sentence.index() && each.to() == end) {
        String text = Words.fold(each.text());
        int hits = 0;
        int from = 0;
        for (int k = 0; k < letters.length(); k++) {
          char letter = letters.charAt(k);
          for (int i = from; i < text.length(); i++) {
            boolean initial = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (initial && text.charAt(i) == letter) {
              hits++;
              from = i + 1;
              break;
            }
          }
        }
        return hits * 2 > letters.length();
      }
    }
    return false;
  }

  private static boolean isOpening(Token token) {
    return token.text().equals("(") || token.text().equals("[");
  }

  private static boolean isClosing(Token token) {
    return token.text().equals(")") || token.text().equals("]");
  }

  static boolean hasInitials(String name, String letters) {
    StringBuilder all = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (String word : name.split("[\\s-]+")) {
      if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
        all.append(Character.toUpperCase(word.charAt(0)));
        if (Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
          capitals.append(word.charAt(0));
        }
      }
    }
    return all.toString().equals(letters) || capitals.toString().equals(letters);
  }
}
