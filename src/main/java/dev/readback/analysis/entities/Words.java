package dev.readback.analysis.entities;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Word lists of names: titles, the nouns of bodies, words that show a gender. */
final class Words {

  private Words() {}

  private static Set<String> set(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+")));
  }

  /** Words that stand before a person's name and are no part of it. */
  private static final Set<String> TITLES =
      set(
          """
          mr mrs ms miss mme mlle dr prof professor sir dame lord lady baron baroness count countess
          sheikh sultan emir king queen prince princess duke duchess emperor empress pope archbishop
          bishop cardinal reverend rev father sister brother rabbi imam ayatollah saint president
          vice-president premier chancellor minister prime vice secretary ambassador governor mayor
          senator sen congressman congresswoman representative rep speaker commissioner chairman
          chairwoman chair chairperson chief director head leader spokesman spokeswoman spokesperson
          judge justice prosecutor attorney solicitor general lieutenant lt colonel col major captain
          capt sergeant sgt corporal private admiral commander marshal officer constable detective
          inspector superintendent sheriff deputy coach manager midfielder striker goalkeeper
          defender forward winger actor actress singer author writer inventor scientist
          comedian rapper guitarist drummer musician producer journalist reporter editor
          correspondent analyst economist historian researcher doctor nurse teacher lawyer barrister
          activist motorcyclist cyclist astronaut pilot driver engineer founder co-founder ceo
          executive mp mep msp taoiseach ex-president ex-minister former president-elect
          foreign interior finance health defence defense acting interim senior junior
          democrat republican champion teammate rival spokes-person candidate councillor councilor
          uncle aunt cousin husband wife son daughter widow
          """);

  /** Titles that can only stand before a name, with the gender they show. */
  private static final Set<String> FEMALE =
      set(
          """
          mrs ms miss mme mlle madame dame lady baroness countess queen princess duchess empress
          sister actress congresswoman chairwoman spokeswoman businesswoman policewoman saleswoman
          sportswoman stateswoman camerawoman noblewoman mother daughter wife widow
          aunt niece grandmother granddaughter mum mom sister-in-law mother-in-law daughter-in-law
          stepmother stepdaughter girlfriend fiancée heroine waitress hostess schoolgirl girl woman
          housewife midwife mother-of-two mother-of-three godmother great-grandmother ballerina
          """);

  private static final Set<String> MALE =
      set(
          """
          mr sir lord baron count king prince duke emperor pope archbishop father brother congressman
          chairman spokesman businessman policeman salesman sportsman statesman cameraman nobleman
          son husband widower uncle nephew grandfather grandson dad brother-in-law father-in-law
          son-in-law stepfather stepson boyfriend fiancé schoolboy boy man fisherman fireman
          frontman gunman sheikh sultan emir ayatollah imam rabbi father-of-two
          father-of-three godfather great-grandfather craftsman ombudsman stuntman postman
          """);

  /** Nouns that make a name the name of a body. */
  private static final Set<String> BODIES =
      set(
          """
          ministry department office court tribunal committee commission council assembly parliament
          congress senate party union federation confederation association organization organisation
          agency authority board bureau police university college school institute academy museum
          hospital clinic church bank fund foundation charity trust company corporation corp inc ltd
          plc llc gmbh group holdings airlines airways motors industries media network channel radio
          television tv newspaper magazine times post tribune herald gazette guardian telegraph news
          journal chronicle observer mirror reuters press institution society league club team
          fc united army navy force forces guard brigade service services administration embassy
          consulate secretariat center centre laboratory lab studios records alliance coalition
          front movement consortium partnership exchange store stores supermarket
          treasury cabinet inquiry panel watchdog regulator ombudsman registry chamber taskforce
          """);

  /** Small words inside a person's name. */
  private static final Set<String> PARTICLES =
      set(
          "de da di du del della der den des la le el al bin ibn ben van von ter ten dos das y e zu");

  static final Set<String> MONTHS_AND_DAYS =
      set(
          """
          january february march april may june july august september october november december
          monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep
          sept oct nov dec christmas easter ramadan ap am pm bst utc gmt est pst
          """);

  static boolean isTitle(String word) {
    String plain = plain(word);
    return TITLES.contains(plain)
        || FEMALE.contains(plain)
        || MALE.contains(plain)
        || (plain.startsWith("ex-") && TITLES.contains(plain.substring(3)));
  }

  static boolean isBody(String word) {
    return BODIES.contains(plain(word));
  }

  static boolean isFemale(String word) {
    return FEMALE.contains(plain(word));
  }

  static boolean isMale(String word) {
    return MALE.contains(plain(word));
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(plain(word));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Without case and accents, for comparing names: "Erdoğan" and "Erdogan" are one. */
  static String fold(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      switch (c) {
        case 'ł', 'Ł' -> out.append('l');
        case 'ø', 'Ø' -> out.append('o');
        case 'ı' -> out.append('i');
        case 'đ', 'Đ' -> out.append('d');
        case '’', '‘' -> out.append('\'');
        default -> out.append(Character.toLowerCase(c));
      }
    }
    return out.toString().replaceAll("\\s+", " ").strip();
  }
}
