package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.NotAccepted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a marker needs that runs where neither this package nor its dictionary is, such as in a web
 * page: the word lists, and for a question what the dictionary says of it.
 */
public final class MarkerTables {

  /** Common verbs that are no nouns, without those in "-ed", which need no list. */
  private static final String VERBS =
      "accept allow announce appear apply arrange assume bare choose complete consider continue create"
          + " decide deliver develop discover dull eat engage enjoy enter exclude expect explain fail"
          + " fallen follow forget frozen further grow grown happen hear identify include insist"
          + " introduce involve join learn live long loose lose maintain near obtain off oppose"
          + " organise organize prefer prepare prevent produce prove provide receive reduce refuse"
          + " regret reject remain remember remove replace represent require resign seem send slow"
          + " speak suffer suggest support survive thin tried understand warm write"
          + " ate became become becomes began begun believe believes born broke brought built came caught"
          + " chose chosen died drew drove fallen fed flew fled forgot forgotten fought gave given"
          + " goes gone got grew hears heard held hid hidden include includes kept knew knows known"
          + " laid led lent lost made makes meant met occur occurs paid receive receives rode ran"
          + " says sang seems seen sent shook shot slept sold sought speaks spent spoken sprang"
          + " stole stolen stood stuck swam swept swore taken takes taught tells thinks threw thrown"
          + " told understood went woke wore writes written wrote";

  /** Persons whom "of" may join to another: the wife of Jo Doe is not Jo Doe. */
  private static final String PERSONS =
      "actor adviser aide ally architect artist assistant assassin aunt author boss boyfriend"
          + " brother bride captain chairman child citizen client coach colleague companion composer"
          + " cousin critic daughter deputy descendant director doctor editor enemy fan father"
          + " follower founder friend girlfriend governor grandchild granddaughter grandfather"
          + " grandmother grandson guardian heir husband killer king lawyer leader lover manager"
          + " mayor member minister mother nephew niece opponent owner parent partner patron player"
          + " politician president producer professor queen relative resident rival ruler secretary"
          + " servant singer sister soldier son spokesman spokeswoman student successor supporter"
          + " teacher uncle victim widow widower wife winner worker writer";

  private static final List<String> INFLECTIONS = List.of("", "s", "es", "ed", "ing", "er", "est");

  /**
   * What the dictionary says of a question.
   *
   * @param who whether it asks for a person
   * @param forms for each accepted answer, in order, the forms in which it may be given
   * @param near English words so close to a word of the key that they would pass as a slip
   * @param names words of the question that are no English words
   * @param pertains "Denmark Danish": a word of the key and another one that says where it is from
   */
  public record Extract(
      boolean who,
      List<List<String>> forms,
      List<String> near,
      List<String> names,
      List<String> pertains) {

    public Extract {
      forms = List.copyOf(forms);
      near = List.copyOf(near);
      names = List.copyOf(names);
      pertains = List.copyOf(pertains);
    }
  }

  /** Read once: both go through the whole dictionary. */
  private static final class Dictionary {
    static final Set<String> WORDS = Lexicon.wordNet().words();
    static final Map<String, Set<String>> PERTAINYMS = Lexicon.wordNet().pertainyms();
  }

  private MarkerTables() {}

  /** {@return the word lists by name: collections of words, or maps from words} */
  public static Map<String, Object> words() {
    Map<String, Object> all = new TreeMap<>();
    all.put("articles", new TreeSet<>(Words.ARTICLES));
    all.put("negations", new TreeSet<>(Words.NEGATIONS));
    all.put("function", new TreeSet<>(Words.FUNCTION));
    all.put("frame", new TreeSet<>(Words.FRAME));
    all.put("titles", new TreeSet<>(Words.TITLES));
    all.put("turning", new TreeSet<>(Words.TURNING));
    all.put("relations", new TreeSet<>(Words.RELATIONS));
    all.put("placeKinds", new TreeSet<>(Words.PLACE_KINDS));
    all.put("kinds", new TreeSet<>(Words.KINDS));
    all.put("trailingKinds", new TreeSet<>(Words.TRAILING_KINDS));
    all.put("particles", new TreeSet<>(Words.PARTICLES));
    all.put("nameSuffixes", new TreeSet<>(Words.NAME_SUFFIXES));
    all.put("legalForms", new TreeSet<>(Words.LEGAL_FORMS));
    all.put("origin", new TreeSet<>(Words.ORIGIN));
    Map<String, Object> shortNames = new TreeMap<>();
    Words.SHORT_NAMES.forEach((name, others) -> shortNames.put(name, new TreeSet<>(others)));
    all.put("shortNames", shortNames);
    all.put("irregular", new TreeMap<>(Words.IRREGULAR));
    all.put("spellings", new TreeMap<>(Words.SPELLINGS));
    all.put("cardinals", new TreeMap<>(NumberWords.CARDINAL));
    all.put("ordinals", new TreeMap<>(NumberWords.ORDINAL));
    all.put("magnitudes", new TreeMap<>(NumberWords.MAGNITUDE));
    all.put("spelledMagnitudes", new TreeSet<>(NumberWords.SPELLED));
    all.put("units", new TreeMap<>(Quantity.UNITS));
    all.put("currencies", new TreeSet<>(Quantity.CURRENCIES));
    all.put("verbs", new TreeSet<>(List.of(VERBS.split(" "))));
    all.put("persons", new TreeSet<>(List.of(PERSONS.split(" "))));
    return all;
  }

  /**
   * {@return what the dictionary says of a question for a typed answer}
   *
   * @param stem the words of the question
   * @param type what kind of thing is asked for
   * @param accepted right answers
   * @param notAccepted answers that are told apart as wrong
   */
  public static Extract extract(
      String stem, AnswerType type, List<Accepted> accepted, List<NotAccepted> notAccepted) {
    Asked asked = new Asked(stem, type, accepted, notAccepted);
    Lexicon lexicon = Lexicon.wordNet();
    Set<String> words = new LinkedHashSet<>();
    for (Key key : asked.forms()) {
      key.tokens().stream().filter(t -> !t.isNumber()).map(Token::form).forEach(words::add);
    }
    return new Extract(
        asked.forPerson() && type != AnswerType.PERSON,
        accepted.stream()
            .map(a -> a.wildcard() ? List.<String>of() : Key.variants(a.text()))
            .toList(),
        List.copyOf(near(words)),
        asked.stem().stream()
            .filter(t -> !t.isNumber() && !lexicon.isWord(t.form()))
            .map(Token::form)
            .distinct()
            .toList(),
        asked.forOrigin() && type != AnswerType.PERSON ? pertaining(words) : List.of());
  }

  /** The English words that the spelling rule would take for one of these, were they none. */
  private static Collection<String> near(Set<String> keys) {
    Set<String> found = new TreeSet<>();
    List<String> open = keys.stream().filter(k -> Spelling.forgives(k)).toList();
    if (open.isEmpty()) {
      return found;
    }
    Lexicon lexicon = Lexicon.wordNet();
    for (String lemma : Dictionary.WORDS) {
      for (String key : open) {
        if (mayBeNear(key, lemma)) {
          inflected(lemma)
              .filter(word -> Spelling.close(key, word) && lexicon.isWord(word))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  /** A cheap look: no slip changes the first letter but by swapping it with the second. */
  private static boolean mayBeNear(String key, String lemma) {
    char first = lemma.charAt(0);
    return (first == key.charAt(0) || first == key.charAt(1))
        && lemma.length() <= key.length() + 3
        && lemma.length() + 6 >= key.length();
  }

  /** The word with every ending that the dictionary's own rules take away. */
  private static Stream<String> inflected(String lemma) {
    Stream<String> regular = INFLECTIONS.stream().map(ending -> lemma + ending);
    String bare = lemma.substring(0, lemma.length() - 1);
    if (lemma.endsWith("e")) {
      return Stream.concat(
          regular, Stream.of(bare + "ed", bare + "ing", bare + "er", bare + "est"));
    }
    return lemma.endsWith("y")
        ? Stream.concat(regular, Stream.of(bare + "ies"))
        : lemma.endsWith("man")
            ? Stream.concat(regular, Stream.of(lemma.substring(0, lemma.length() - 2) + "en"))
            : regular;
  }

  private static List<String> pertaining(Set<String> keys) {
    Map<String, Set<String>> all = new HashMap<>();
    Dictionary.PERTAINYMS.forEach(
        (adjective, nouns) -> {
          for (String noun : nouns) {
            all.computeIfAbsent(noun, n -> new TreeSet<>()).add(adjective);
            all.computeIfAbsent(adjective, a -> new TreeSet<>()).add(noun);
          }
        });
    List<String> pairs = new ArrayList<>();
    for (String key : keys) {
      pairs.addAll(
          all.getOrDefault(key, Set.of()).stream()
              .map(other -> key + " " + other)
              .collect(Collectors.toList()));
    }
    return pairs;
  }
}
