package dev.readback.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Word lists and word forms that the markers of typed answers share. */
final class Words {
  static final Set<String> ARTICLES = Set.of("the", "a", "an");

  static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot");

  /** Words that carry no answer of their own. */
  static final Set<String> FUNCTION =
      words(
          "the a an of in on at by to for from with into onto as and or that this these those it its"
              + " is are was were be been being am do does did has have had will would can could"
              + " may might shall should must he she they we i you him her them his their there"
              + " who whom whose which what when where why how because since so then than also"
              + " about during after before between up out over under all both each some any"
              + " me my your our us just only very really around approximately roughly nearly"
              + " almost some");

  /** How an answer given as a sentence begins. */
  static final Set<String> FRAME =
      words(
          "it he she they that this there is was were are be been s would will has had did i we you"
              + " think thought believe guess suppose say said answer the correct right maybe"
              + " probably perhaps possibly called named known as by in on at to from for of with"
              + " because it's around about approximately roughly person people name man woman"
              + " one a an must my");

  /** Titles and posts that may stand before a person's name. */
  static final Set<String> TITLES =
      words(
          "mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness count"
              + " countess duke duchess earl king queen prince princess emperor pope saint st"
              + " father sister brother reverend rev bishop archbishop cardinal rabbi imam sheikh"
              + " president prime minister premier chancellor secretary senator sen congressman"
              + " congresswoman representative rep governor gov mayor judge justice general gen"
              + " colonel col major captain capt lieutenant lt sergeant sgt corporal admiral"
              + " commander officer inspector detective chief superintendent constable vice"
              + " deputy former ex acting foreign interior finance defence defense education"
              + " health state attorney ambassador coach manager director chairman chairwoman"
              + " chair ceo leader hms rms uss ss spokesman spokeswoman spokesperson mp the hon honourable");

  /** Words that make another one of the title or the thing that follows. */
  static final Set<String> TURNING =
      words(
          "vice deputy former ex acting assistant co non anti pro half semi ante under sub shadow"
              + " mock fake false quasi pseudo would attempted alleged failed north south east west"
              + " northern southern eastern western central upper lower inner outer left right old"
              + " new great male female positive negative minus");

  /** Words that set what follows apart: what is before Friday is not on Friday. */
  static final Set<String> RELATIONS =
      words("before after until till without except against unlike despite beyond");

  /** What may stand before "of" and the name of a place. */
  static final Set<String> PLACE_KINDS =
      words("city town village state province region republic kingdom island county district port");

  /** What may stand before "of" and a name without meaning something else: "the city of". */
  static final Set<String> KINDS =
      words(
          "city town village state province region country nation republic kingdom island county"
              + " district part area port capital member people kind type form sort lack act crime"
              + " charge accusation group name month year day title post role");

  /** What may follow a name without making another one of it: "the Vell River". */
  static final Set<String> TRAILING_KINDS =
      words(
          "river area region sea ocean mountains mountain lake party company corporation corp inc"
              + " ltd plc group club fc team band airport");

  /** Parts of a surname that are written small or left out. */
  static final Set<String> PARTICLES =
      words(
          "van von der den de del della di da dos du la le al el bin ibn ben abu ter ten zu"
              + " san mac o");

  static final Set<String> NAME_SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

  /** Parts of an organisation's name that say only what legal form it has. */
  static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "corp",
          "corporation",
          "co",
          "company",
          "plc",
          "llc",
          "gmbh",
          "ag",
          "sa",
          "nv");

  /** What a question has that asks for a country or for who comes from there. */
  static final Set<String> ORIGIN =
      words("where country countries nation nationality origin originate people language");

  /** Common English short forms of given names, each with the names that it may stand for. */
  static final Map<String, Set<String>> SHORT_NAMES =
      shortNames(
          "abe abraham; al albert alan alfred; alex alexander alexandra; andy andrew; ben benjamin;"
              + " bert albert herbert; beth elizabeth; bill william; billy william; bob robert;"
              + " bobby robert; cathy catherine; charlie charles; chris christopher christine"
              + " christian; dan daniel; danny daniel; dave david; deb deborah; dick richard; don"
              + " donald; ed edward edwin edmund; eddie edward; fred frederick alfred; gene eugene;"
              + " greg gregory; hank henry; harry harold henry; jack john; jake jacob; jamie james;"
              + " jeff jeffrey; jen jennifer; jenny jennifer; jerry gerald jerome; jim james; jimmy"
              + " james; joe joseph; joey joseph; johnny john; josh joshua; kate katherine catherine;"
              + " kathy katherine; ken kenneth; larry lawrence; leo leonard; liz elizabeth; maggie"
              + " margaret; matt matthew; max maximilian; meg margaret; mick michael; mike michael;"
              + " nancy anne; nate nathan nathaniel; ned edward; nick nicholas; pat patrick patricia;"
              + " peg margaret; pete peter; phil philip; ray raymond; rich richard; rick richard; rob"
              + " robert; ron ronald; sam samuel samantha; sandy alexander; steve steven stephen; sue"
              + " susan; ted edward theodore; teddy theodore; terry terence theresa; tim timothy; tom"
              + " thomas; tommy thomas; tony anthony; vic victor; will william; zach"
              + " zachary");

  private static Map<String, Set<String>> shortNames(String table) {
    Map<String, Set<String>> names = new HashMap<>();
    for (String line : table.split("; ")) {
      Set<String> all = words(line);
      names.put(line.substring(0, line.indexOf(' ')), all);
    }
    return Map.copyOf(names);
  }

  /** Whether one given name is a common short form of the other. */
  static boolean sameGivenName(String a, String b) {
    return SHORT_NAMES.getOrDefault(a, Set.of()).contains(b)
        || SHORT_NAMES.getOrDefault(b, Set.of()).contains(a);
  }

  static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("children", "child"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("mice", "mouse"),
          Map.entry("wives", "wife"),
          Map.entry("lives", "life"),
          Map.entry("knives", "knife"),
          Map.entry("leaves", "leaf"),
          Map.entry("wolves", "wolf"));

  static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("grey", "gray"),
          Map.entry("programme", "program"),
          Map.entry("defence", "defense"),
          Map.entry("offence", "offense"),
          Map.entry("licence", "license"),
          Map.entry("centre", "center"),
          Map.entry("theatre", "theater"),
          Map.entry("metre", "meter"),
          Map.entry("kilometre", "kilometer"),
          Map.entry("litre", "liter"),
          Map.entry("aeroplane", "airplane"),
          Map.entry("tyre", "tire"),
          Map.entry("jewellery", "jewelry"),
          Map.entry("cheque", "check"),
          Map.entry("catalogue", "catalog"),
          Map.entry("dialogue", "dialog"));

  private static final List<String> VERB_ENDINGS = List.of("ing", "ed", "es", "s", "e");
  private static final List<String> ROOT_ENDINGS = List.of("ing", "ed", "e");

  private record Ending(Pattern british, String american) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(Pattern.compile("is(e|es|ed|er|ers|ing|ation|ations)$"), "iz$1"),
          new Ending(Pattern.compile("our(s|ed|ing|able|ite|ful|)$"), "or$1"),
          new Ending(Pattern.compile("yse(d|s|)$"), "yze$1"),
          new Ending(Pattern.compile("ll(ed|ing|er|ers)$"), "l$1"));

  private Words() {}

  private static Set<String> words(String all) {
    return Set.copyOf(List.of(all.split(" ")));
  }

  /** The singular of a plural, by its ending; another word stays as it is. */
  static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("xes")
        || word.endsWith("sses")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether they are forms of one verb: marks, marked, marking. */
  static boolean inflected(String a, String b) {
    if (!verbEnding(a) && !verbEnding(b)) {
      return false;
    }
    String stem = withoutEnding(a, VERB_ENDINGS);
    return stem.length() > 3 && stem.equals(withoutEnding(b, VERB_ENDINGS));
  }

  private static boolean verbEnding(String word) {
    return word.endsWith("ing") || word.endsWith("ed");
  }

  /** The word without the first of these endings that it has. */
  private static String withoutEnding(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** A rough root, to tell the question's own words in other forms. */
  static String root(String word) {
    String one = singular(word);
    String bare = one.length() > 5 ? withoutEnding(one, ROOT_ENDINGS) : one;
    return bare.isEmpty() ? one : bare;
  }

  /** Cheap, so that most words are not looked at closely. */
  private static boolean mayBeBritish(String word) {
    int from = word.length() - 8;
    return word.indexOf("is", from) >= 0
        || word.indexOf("our", from) >= 0
        || word.indexOf("ys", from) >= 0
        || word.indexOf("ll", from) >= 0;
  }

  /** One spelling for British and American ones: colour and color, organise and organize. */
  static String spelling(String word) {
    String known = SPELLINGS.get(word);
    if (known != null) {
      return known;
    }
    if (word.length() < 6 || !mayBeBritish(word)) {
      return word;
    }
    String american = word;
    for (Ending each : ENDINGS) {
      american = each.british().matcher(american).replaceFirst(each.american());
    }
    return american;
  }
}
