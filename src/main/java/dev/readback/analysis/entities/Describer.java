package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Description;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what the article calls an entity: the title before its name, appositions beside it. */
final class Describer {

  private static final Set<String> ADJECTIVES =
      Set.of(
          "former",
          "acting",
          "interim",
          "deputy",
          "prime",
          "vice",
          "foreign",
          "chief",
          "senior",
          "junior",
          "current",
          "incoming",
          "outgoing",
          "retired",
          "general",
          "assistant",
          "associate",
          "regional",
          "national",
          "federal",
          "presidential",
          "financial",
          "executive",
          "then",
          "ex",
          "first",
          "lead",
          "leading",
          "elected",
          "political",
          "military",
          "human");

  private final Article article;

  Describer(Article article) {
    this.article = article;
  }

  void describe(Chain chain) {
    for (NameMention name : chain.names) {
      title(chain, name);
      after(chain, name);
      before(chain, name);
    }
    chain.gender = gender(chain);
  }

  /** "Prime Minister Jo Doe". */
  private void title(Chain chain, NameMention name) {
    if (chain.type == EntityType.PLACE || chain.type == EntityType.GROUP) {
      return;
    }
    Sentence sentence = name.sentence();
    List<Token> words = new ArrayList<>();
    for (int i = name.from() - 1; i >= 0; i--) {
      Token token = sentence.tokens().get(i);
      if (!sentence.dominates(name.head(), token) || !isTitleWord(token)) {
        break;
      }
      words.add(token);
    }
    Collections.reverse(words);
    while (!words.isEmpty() && isPlainAdjective(words.get(0))) {
      words.remove(0);
    }
    if (words.isEmpty() || !words.get(words.size() - 1).isNoun() || followsHyphen(words.get(0))) {
      return;
    }
    Token last = words.get(words.size() - 1);
    boolean person = chain.type == EntityType.PERSON;
    if (!person && (last.isProperNoun() || NameFinder.isCapital(last.text()))) {
      return;
    }
    if (last.tag().equals("NNS") || last.is("poss", "dobj", "pobj", "nsubj")) {
      return;
    }
    add(chain, Sentence.spanOf(words), true, name);
  }

  /** The "General" of a Secretary-General is no title. */
  private boolean followsHyphen(Token word) {
    int at = word.span().start();
    return at > 0 && article.text().charAt(at - 1) == '-';
  }

  private static boolean isTitleWord(Token token) {
    boolean word =
        token.isNoun()
            || token.tag().startsWith("JJ")
            || token.tag().equals("CC")
            || token.tag().equals("HYPH")
            || token.tag().equals("VBN");
    return word && !token.is("det", "poss", "punct", "case", "appos");
  }

  private static boolean isPlainAdjective(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    return token.tag().equals("CC")
        || token.tag().equals("HYPH")
        || (!token.isNoun()
            && !ADJECTIVES.contains(lower)
            && !Demonyms.isDemonym(lower)
            && !NameFinder.isCapital(token.text()));
  }

  /** "Jo Doe, the mayor of X,". */
  private void after(Chain chain, NameMention name) {
    Sentence sentence = name.sentence();
    for (Token token : sentence.children(name.head(), "appos")) {
      if (token.index() < name.to() || !isDescribing(token, chain.type)) {
        continue;
      }
      List<Token> phrase = phrase(sentence, token);
      if (phrase.isEmpty() || phrase.get(0).index() < name.to()) {
        continue;
      }
      Token between = sentence.tokens().get(name.to());
      boolean apart =
          between.text().equals(",")
              || between.tag().equals(":")
              || between.text().equals("(")
              || between.text().equals("–")
              || between.text().equals("—");
      if (apart) {
        add(chain, Sentence.spanOf(phrase), false, name);
      }
    }
  }

  /** "the mayor of X, Jo Doe". */
  private void before(Chain chain, NameMention name) {
    Sentence sentence = name.sentence();
    Token head = name.head();
    if (!head.is("appos") || head.head() > head.index()) {
      return;
    }
    Token noun = sentence.tokens().get(head.head());
    if (!isDescribing(noun, chain.type)) {
      return;
    }
    List<Token> phrase = new ArrayList<>();
    for (Token each : phrase(sentence, noun)) {
      if (each.index() < name.from() && !sentence.dominates(head, each)) {
        phrase.add(each);
      }
    }
    while (!phrase.isEmpty() && isPunctuation(phrase.get(phrase.size() - 1))) {
      phrase.remove(phrase.size() - 1);
    }
    boolean adjoins =
        !phrase.isEmpty()
            && sentence
                .tokens()
                .subList(phrase.get(phrase.size() - 1).index() + 1, name.from())
                .stream()
                .noneMatch(t -> t.tag().startsWith("RB") || t.isVerb());
    if (adjoins && phrase.contains(noun)) {
      add(chain, Sentence.spanOf(phrase), false, name);
    }
  }

  private static boolean isDescribing(Token noun, EntityType type) {
    if (!noun.isNoun()) {
      return false;
    }
    if (noun.isProperNoun()) {
      return type == EntityType.PERSON && Words.isTitle(noun.text());
    }
    if (type == EntityType.PERSON && !Nouns.mayBePerson(noun.lemma())) {
      return false;
    }
    return !noun.tag().equals("NNS") || type != EntityType.PERSON;
  }

  /** The noun phrase of {@code noun}, without relative clauses, in one piece. */
  private static List<Token> phrase(Sentence sentence, Token noun) {
    List<Token> all = new ArrayList<>();
    for (Token each : sentence.subtree(noun)) {
      if (!underClause(sentence, noun, each)) {
        all.add(each);
      }
    }
    // One piece only: from the noun outwards while there is no gap.
    int at = all.indexOf(noun);
    int from = at;
    while (from > 0 && all.get(from - 1).index() == all.get(from).index() - 1) {
      from--;
    }
    int to = at + 1;
    while (to < all.size() && all.get(to).index() == all.get(to - 1).index() + 1) {
      to++;
    }
    List<Token> piece = new ArrayList<>(all.subList(from, to));
    while (!piece.isEmpty() && isPunctuation(piece.get(piece.size() - 1))) {
      piece.remove(piece.size() - 1);
    }
    while (!piece.isEmpty() && isPunctuation(piece.get(0))) {
      piece.remove(0);
    }
    return piece;
  }

  private static boolean underClause(Sentence sentence, Token top, Token token) {
    Token at = token;
    while (at.index() != top.index()) {
      if (at.is("relcl", "rcmod", "appos", "conj", "cc", "advcl", "parataxis")
          && at.head() == top.index()) {
        return !at.is("conj", "cc") || token.isVerb();
      }
      if (at.head() < 0) {
        return false;
      }
      at = sentence.tokens().get(at.head());
    }
    return false;
  }

  static boolean isPunctuation(Token token) {
    return token.text().chars().noneMatch(Character::isLetterOrDigit);
  }

  private void add(Chain chain, Span span, boolean title, NameMention name) {
    String text =
        span.cut(article.text()).replaceAll("\\s+", " ").replaceFirst("^(?i)(the|a|an) ", "");
    if (text.isEmpty()) {
      return;
    }
    Description found = new Description(span, text, title, name.span());
    if (!chain.descriptions.contains(found)) {
      chain.descriptions.add(found);
    }
  }

  /** From titles and kinship words first, then the given name. */
  private static @Nullable Gender gender(Chain chain) {
    if (chain.type != EntityType.PERSON) {
      return null;
    }
    boolean female = false;
    boolean male = false;
    for (Description each : chain.descriptions) {
      String head = headWord(each.text());
      female |= Words.isFemale(head);
      male |= Words.isMale(head);
    }
    if (female != male) {
      return female ? Gender.FEMALE : Gender.MALE;
    }
    String full = chain.fullest();
    int space = full.indexOf(' ');
    return space < 0 ? null : GivenNames.gender(full.substring(0, space)).orElse(null);
  }

  /** The noun that a description rests on: "mayor" in "former mayor of X". */
  static String headWord(String description) {
    String[] words = description.split("[\\s]+");
    int end = words.length;
    for (int i = 1; i < words.length; i++) {
      String word = words[i].toLowerCase(Locale.ROOT);
      boolean ends =
          Set.of(
                      "of", "for", "at", "in", "on", "from", "to", "with", "and", "who", "which",
                      "since", "by", "between", "near", "as", "–", "—", "(")
                  .contains(word)
              || words[i - 1].endsWith(",");
      if (ends) {
        end = i;
        break;
      }
    }
    String word = words[end - 1];
    return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
  }
}
