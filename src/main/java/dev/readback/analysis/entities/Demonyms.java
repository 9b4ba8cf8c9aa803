package dev.readback.analysis.entities;

import java.util.List;
import java.util.Optional;

/** Adjectives of countries that stand before the names of their bodies. */
final class Demonyms {

  private static final List<String> PAIRS =
      List.of(
          "british|United Kingdom",
          "american|United States",
          "french|France",
          "german|Germany",
          "italian|Italy",
          "spanish|Spain",
          "portuguese|Portugal",
          "dutch|Netherlands",
          "belgian|Belgium",
          "swiss|Switzerland",
          "austrian|Austria",
          "polish|Poland",
          "czech|Czech Republic",
          "slovak|Slovakia",
          "hungarian|Hungary",
          "romanian|Romania",
          "bulgarian|Bulgaria",
          "greek|Greece",
          "turkish|Turkey",
          "russian|Russia",
          "ukrainian|Ukraine",
          "belarusian|Belarus",
          "swedish|Sweden",
          "norwegian|Norway",
          "danish|Denmark",
          "finnish|Finland",
          "icelandic|Iceland",
          "irish|Ireland",
          "scottish|Scotland",
          "welsh|Wales",
          "english|England",
          "canadian|Canada",
          "mexican|Mexico",
          "brazilian|Brazil",
          "argentine|Argentina",
          "chilean|Chile",
          "colombian|Colombia",
          "venezuelan|Venezuela",
          "peruvian|Peru",
          "cuban|Cuba",
          "bolivian|Bolivia",
          "paraguayan|Paraguay",
          "guatemalan|Guatemala",
          "chinese|China",
          "japanese|Japan",
          "indian|India",
          "pakistani|Pakistan",
          "bangladeshi|Bangladesh",
          "indonesian|Indonesia",
          "malaysian|Malaysia",
          "thai|Thailand",
          "vietnamese|Vietnam",
          "philippine|Philippines",
          "filipino|Philippines",
          "australian|Australia",
          "iranian|Iran",
          "iraqi|Iraq",
          "syrian|Syria",
          "israeli|Israel",
          "egyptian|Egypt",
          "saudi|Saudi Arabia",
          "jordanian|Jordan",
          "lebanese|Lebanon",
          "afghan|Afghanistan",
          "kenyan|Kenya",
          "nigerian|Nigeria",
          "ethiopian|Ethiopia",
          "rwandan|Rwanda",
          "ugandan|Uganda",
          "tanzanian|Tanzania",
          "ghanaian|Ghana",
          "libyan|Libya",
          "tunisian|Tunisia",
          "moroccan|Morocco",
          "algerian|Algeria",
          "sudanese|Sudan",
          "somali|Somalia",
          "zimbabwean|Zimbabwe",
          "cypriot|Cyprus",
          "serbian|Serbia",
          "croatian|Croatia",
          "estonian|Estonia",
          "latvian|Latvia",
          "lithuanian|Lithuania");

  private Demonyms() {}

  static boolean isDemonym(String word) {
    return country(word).isPresent();
  }

  /** The usual name of the country of this adjective. */
  static Optional<String> country(String word) {
    String start = Words.fold(word) + "|";
    return PAIRS.stream()
        .filter(each -> each.startsWith(start))
        .map(each -> each.substring(start.length()))
        .findFirst();
  }
}
