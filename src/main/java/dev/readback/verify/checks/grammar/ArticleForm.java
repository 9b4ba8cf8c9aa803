package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "A" before consonants, "an" before vowels, no plural after either, and no two articles. */
final class ArticleForm implements GrammarRule {
  private static final Pattern SILENT_H = Pattern.compile("(?i)(?:hour|honest|honou?r|heir).*");
  private static final Pattern YOU =
      Pattern.compile(
          "(?i)(?:uni[cfoqstv]|us[eaiu]|util|uto|ubiq|uran|ukr|ug|eu|ewe|once\\b|one\\b).*");
  private static final Set<String> SINGULAR_IN_S =
      Set.of(
          ("series species means headquarters crossroads barracks gallows works politics athletics"
                  + " news sports economics")
              .split(" "));
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "his", "their", "my", "our");

  @Override
  public String id() {
    return "article-form";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    List<Token> tokens = passage.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token article = tokens.get(i);
      Token next = tokens.get(i + 1);
      String word = article.text().toLowerCase(Locale.ROOT);
      String after = next.text().toLowerCase(Locale.ROOT);
      if (next.span().start() != article.span().end() + 1) {
        continue;
      }
      if (DETERMINERS.contains(word)
          && article.tag().matches("DT|PRP\\$")
          && DETERMINERS.contains(after)
          && next.tag().matches("DT|PRP\\$")
          && !next.text().equals("The")
          && !next.text().equals("A")) {
        return Optional.of("\"" + article.text() + " " + next.text() + "\"");
      }
      if (!article.tag().equals("DT") || !(word.equals("a") || word.equals("an"))) {
        continue;
      }
      if (startsWithVowel(next.text()) != word.equals("an")
          && !after.startsWith("histor")
          && Character.isLetterOrDigit(after.codePointAt(0))) {
        return Optional.of("\"" + article.text() + " " + next.text() + "\"");
      }
    }
    return passage.sentence().flatMap(s -> plural(passage, s));
  }

  private static Optional<String> plural(Passage passage, Sentence sentence) {
    for (Token each : sentence.tokens()) {
      String word = each.text().toLowerCase(Locale.ROOT);
      if (!(word.equals("a") || word.equals("an"))
          || !each.is("det")
          || passage.quoted(each)
          || each.head() <= each.index()) {
        continue;
      }
      Token noun = sentence.tokens().get(each.head());
      List<Token> between = sentence.tokens().subList(each.index() + 1, noun.index());
      boolean amount =
          between.stream()
              .anyMatch(
                  t ->
                      t.tag().equals("CD")
                          || (t.tag().equals("JJ") && t.index() == each.index() + 1)
                          || Set.of("few", "many", "dozen", "lot", "record", "couple", "total")
                              .contains(t.lemma()));
      boolean possessive = sentence.child(noun, "case").isPresent();
      if (noun.tag().equals("NNS")
          && !possessive
          && !amount
          && !SINGULAR_IN_S.contains(noun.text().toLowerCase(Locale.ROOT))
          && !noun.text().equalsIgnoreCase("people")) {
        return Optional.of("\"" + each.text() + "\" with the plural \"" + noun.text() + "\"");
      }
    }
    return Optional.empty();
  }

  /** By sound, as far as spelling tells. */
  static boolean startsWithVowel(String word) {
    char first = Character.toLowerCase(word.charAt(0));
    if (Character.isDigit(first)) {
      return first == '8' || word.matches("(?:11|18)(?!\\d).*|(?:11|18),\\d{3}(?!,).*");
    }
    boolean letters =
        word.length() > 1
            && word.equals(word.toUpperCase(Locale.ROOT))
            && word.chars().filter(Character::isLetter).count() > 1;
    if (letters || word.length() == 1) {
      boolean spelt = !word.matches("[A-Z][AEIOU][A-Z]{1,}.*") || word.startsWith("U");
      return spelt ? "aefhilmnorsx".indexOf(first) >= 0 : "aeio".indexOf(first) >= 0;
    }
    if (SILENT_H.matcher(word).matches()) {
      return true;
    }
    return "aeiou".indexOf(first) >= 0 && !YOU.matcher(word).matches();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("Who took a old ferry to Hull?"),
        Example.wrong("The crossing takes a hour in bad weather."),
        Example.wrong("Jo Doe leads an union of fishermen."),
        Example.wrong("The baker paid for the a bag of flour."),
        Example.wrong("A boats sank in the storm on Monday."),
        Example.right("Who took an old ferry to Hull?"),
        Example.right("The crossing takes an hour in bad weather."),
        Example.right("Jo Doe leads a union of fishermen."),
        Example.right("An FBI agent and a NATO officer met in a European town."),
        Example.right("A UK court heard an MP and an 18-year-old."),
        Example.right("A few boats sank in the storm on Monday."),
        Example.right("A record 12 boats sank in the storm on Monday."),
        Example.right("A series of storms hit Hull on Monday."));
  }
}
