package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How an article writes its words: with a capital or without, with an article or without. */
public final class Usage {
  /** A word after one of these may have its capital from there. */
  private static final Set<String> MAY_PRECEDE_CAPITAL =
      Set.of("“", "\"", "``", "‘", "'", ":", "-", "--", "–", "—", "(", "•", "*");

  private static final Pattern DETERMINING = Pattern.compile("CD|DT|PDT|PRP\\$|W.*");

  private final Map<String, Integer> inside = new HashMap<>();
  private final Map<String, Integer> determined = new HashMap<>();
  private final Map<String, Integer> bare = new HashMap<>();
  private final Set<String> nameWords = new HashSet<>();
  private final List<String> names;
  private final List<String> persons;

  private Usage(List<Sentence> sentences, List<String> names, List<String> persons) {
    this.names = List.copyOf(names);
    this.persons = List.copyOf(persons);
    for (String name : names) {
      nameWords.addAll(List.of(name.split("[\\s’']+")));
    }
    for (Sentence each : sentences) {
      count(each);
    }
  }

  /** Of the body and the names of an article; a headline writes as it likes. */
  public static Usage of(Analysis analysis) {
    List<String> names = new ArrayList<>();
    List<String> persons = new ArrayList<>();
    for (Entity each : analysis.entities()) {
      names.add(each.name());
      names.addAll(each.aliases());
      if (each.type() == EntityType.PERSON && each.sure()) {
        persons.add(each.name());
      }
    }
    List<Sentence> body =
        analysis.sentences().stream()
            .filter(s -> analysis.article().blocks().get(s.block()).kind() == BlockKind.PARAGRAPH)
            .toList();
    return new Usage(body, names, persons);
  }

  static Usage of(List<Sentence> sentences, List<String> persons) {
    return new Usage(sentences, persons, persons);
  }

  private void count(Sentence sentence) {
    boolean start = true;
    boolean clause = sentence.tokens().stream().anyMatch(Token::isVerb);
    for (Token each : sentence.tokens()) {
      String word = each.text();
      if (Character.isLetterOrDigit(word.codePointAt(0))) {
        if (!start) {
          inside.merge(word, 1, Integer::sum);
        }
        start = false;
      } else if (MAY_PRECEDE_CAPITAL.contains(word)) {
        start = true;
      }
      if (clause && singularHead(each)) {
        (determined(sentence, each) ? determined : bare).merge(key(each), 1, Integer::sum);
      }
    }
  }

  /** Whether nothing is known. */
  boolean isEmpty() {
    return inside.isEmpty();
  }

  /** How often the word stands just so, capitals and all, where no sentence starts. */
  int inside(String word) {
    return inside.getOrDefault(word, 0);
  }

  /** Whether the word is part of a name. */
  boolean inName(String word) {
    return nameWords.contains(word);
  }

  /** Every name and short name. */
  List<String> names() {
    return names;
  }

  /** The full names of persons. */
  List<String> persons() {
    return persons;
  }

  /** Whether every use of the noun as head of a phrase has an article or the like before it. */
  boolean alwaysDetermined(String noun) {
    String key = noun.toLowerCase(Locale.ROOT);
    return determined.getOrDefault(key, 0) > 0 && bare.getOrDefault(key, 0) == 0;
  }

  /** A singular noun that heads a phrase: subject, object. */
  static boolean singularHead(Token token) {
    return (token.tag().equals("NN") || token.tag().equals("NNP"))
        && token.is("nsubj", "nsubjpass", "dobj", "pobj", "attr");
  }

  /** Whether something before the noun makes it a whole phrase: article, number, possessive. */
  static boolean determined(Sentence sentence, Token noun) {
    if (before(sentence, noun)) {
      return true;
    }
    if (noun.isProperNoun()) {
      return sentence.child(noun, "det", "poss").isPresent();
    }
    return sentence.subtree(noun).stream()
        .filter(t -> t.index() < noun.index())
        .anyMatch(
            t -> t.is("det", "poss", "predet", "nummod") || DETERMINING.matcher(t.tag()).matches());
  }

  /** Going back over what may stand between an article and its noun, for where parses fail. */
  private static boolean before(Sentence sentence, Token noun) {
    for (int i = noun.index() - 1; i >= 0; i--) {
      String tag = sentence.tokens().get(i).tag();
      if (tag.matches("DT|PRP\\$|POS")) {
        return true;
      }
      if (!tag.matches("JJ.?|NN.*|CD|HYPH|-LRB-|-RRB-|VBN|VBG|RB")) {
        return false;
      }
    }
    return false;
  }

  private static String key(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
