package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Description;
import dev.readback.analysis.Entity.Form;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.entities.Mentions.Placed;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Links "the ..." to the entity that is called so, where only one can be meant. */
final class Nominals {

  private final Mentions mentions;
  private final List<Call> calls = new ArrayList<>();

  /** "Acme is an airline". */
  private record Call(Chain chain, Sentence sentence, Token noun) {}

  Nominals(Mentions mentions) {
    this.mentions = mentions;
    for (Sentence sentence : mentions.sentences) {
      for (Token noun : sentence.tokens()) {
        if (noun.is("attr") && noun.tag().equals("NN") && !mentions.quoted(noun)) {
          called(sentence, noun).ifPresent(c -> calls.add(new Call(c, sentence, noun)));
        }
      }
    }
  }

  private Optional<Chain> called(Sentence sentence, Token noun) {
    boolean plain =
        sentence.child(noun, "det").isPresent()
            && sentence.head(noun).filter(v -> v.lemma().equals("be")).isPresent()
            && sentence.head(noun).flatMap(v -> sentence.child(v, "neg")).isEmpty();
    return plain
        ? sentence
            .head(noun)
            .flatMap(v -> sentence.child(v, "nsubj"))
            .filter(s -> sentence.child(s, "conj").isEmpty())
            .flatMap(s -> mentions.at(sentence, s))
            .filter(c -> c.type == EntityType.PERSON || c.type == EntityType.ORGANIZATION)
            .filter(c -> (c.type == EntityType.PERSON) == Nouns.isPerson(noun))
        : Optional.empty();
  }

  static boolean isDefinite(Sentence sentence, Token token) {
    if (!token.isNoun() || token.tag().endsWith("S")) {
      return false;
    }
    return sentence.child(token, "det").filter(d -> d.text().equalsIgnoreCase("the")).isPresent();
  }

  void link(Sentence sentence, Token noun) {
    if (mentions.at(sentence, noun).isPresent() || mentions.isDescription(noun)) {
      return;
    }
    int from = sentence.child(noun, "det").orElseThrow().index();
    if (from > noun.index()
        || sentence
                .children(noun, "prep", "relcl", "appos", "conj", "poss", "acl", "advcl", "case")
                .size()
            > 0) {
      return;
    }
    List<String> modifiers = new ArrayList<>();
    for (int i = from + 1; i < noun.index(); i++) {
      modifiers.add(sentence.tokens().get(i).text().toLowerCase(Locale.ROOT));
    }
    if (noun.index() + 1 < sentence.tokens().size()
        && sentence.tokens().get(noun.index() + 1).isNoun()
        && sentence.tokens().get(noun.index() + 1).index() == noun.head()) {
      return;
    }
    int at = noun.span().start();
    List<Chain> meant =
        mentions.chains.stream().filter(c -> isCalled(c, noun, modifiers, at)).toList();
    if (meant.isEmpty() && modifiers.isEmpty()) {
      meant = bare(sentence, noun);
    }
    if (meant.size() == 1
        && !otherKind(noun, at)
        && !(OWN.contains(noun.lemma()) && anotherSince(meant.get(0), sentence, at))) {
      mentions.add(meant.get(0), sentence, from, noun.index() + 1, noun.index(), Form.NOMINAL);
    }
  }

  /** Whether a body was named in this paragraph or the one before it, but not this one. */
  private boolean anotherSince(Chain chain, Sentence sentence, int at) {
    Set<Chain> near = new HashSet<>();
    for (Placed each : mentions.all()) {
      if (each.sentence().block() >= sentence.block() - 1
          && each.start() < at
          && each.chain().type == EntityType.ORGANIZATION) {
        near.add(each.chain());
      }
    }
    return !near.isEmpty() && !near.contains(chain);
  }

  /** What a country can be called. */
  private static final Set<String> COUNTRIES =
      Set.of(
          "country", "nation", "state", "republic", "kingdom", "island", "neighbour", "neighbor");

  /** Nouns for any company. */
  private static final Set<String> COMPANIES = Set.of("company", "firm");

  /** Nouns that a speaker's own body goes by in what he says. */
  private static final Set<String> OWN =
      Set.of(
          "company",
          "firm",
          "group",
          "organisation",
          "organization",
          "charity",
          "agency",
          "airline",
          "retailer",
          "bank",
          "club",
          "network",
          "chain",
          "business",
          "union",
          "party");

  /** Nouns so wide that being a kind of them tells nothing. */
  private static final Set<String> WIDE =
      Set.of(
          "person",
          "man",
          "woman",
          "individual",
          "group",
          "organization",
          "organisation",
          "body",
          "unit",
          "leader",
          "member",
          "figure",
          "child",
          "adult",
          "worker",
          "head",
          "team",
          "expert",
          "public",
          "city",
          "world",
          "side");

  /** "The company", with nothing but its noun to tell which. */
  private List<Chain> bare(Sentence sentence, Token noun) {
    int at = noun.span().start();
    if (noun.lemma().equals("country")) {
      return countryNear(sentence, at);
    }
    if (OWN.contains(noun.lemma())) {
      List<Chain> own = speakersBody(sentence, noun);
      if (!own.isEmpty()) {
        return own;
      }
    }
    if (COMPANIES.contains(noun.lemma())) {
      List<Chain> near = companyNear(sentence, at);
      return near.isEmpty() ? calledSo(sentence, noun) : near;
    }
    return WIDE.contains(noun.lemma()) ? List.of() : ofKind(sentence, noun);
  }

  /** "Jo Doe, head of Acme, said the company ...": the one body in what the speaker is called. */
  private List<Chain> speakersBody(Sentence sentence, Token noun) {
    for (Token up = noun; up.head() >= 0; up = sentence.tokens().get(up.head())) {
      Token above = sentence.tokens().get(up.head());
      if (!up.is("ccomp") || !above.isVerb()) {
        continue;
      }
      Optional<Chain> speaker =
          sentence
              .child(above, "nsubj")
              .flatMap(s -> mentions.at(sentence, s))
              .filter(c -> c.type == EntityType.PERSON);
      if (speaker.isEmpty()) {
        return List.of();
      }
      Set<Chain> bodies = new HashSet<>();
      for (Description each : speaker.get().descriptions) {
        for (Placed placed : mentions.all()) {
          Span name = placed.span();
          if (each.span().contains(name) && placed.chain().type == EntityType.ORGANIZATION) {
            bodies.add(placed.chain());
          }
        }
      }
      boolean other =
          bodies.stream()
              .map(c -> Describer.headWord(c.fullest()))
              .anyMatch(h -> Words.isBody(h) && !sameNoun(h, noun));
      return bodies.size() == 1 && !other ? List.copyOf(bodies) : List.of();
    }
    return List.of();
  }

  /** The only country named in this paragraph and the one before it, and no other's people. */
  private List<Chain> countryNear(Sentence sentence, int at) {
    Set<Chain> near = new HashSet<>();
    for (Placed each : mentions.all()) {
      int block = each.sentence().block();
      if (block < sentence.block() - 1 || block > sentence.block() || each.start() >= at) {
        continue;
      }
      String name = each.chain().fullest();
      if (Countries.isCountry(name)) {
        near.add(each.chain());
      } else if (Demonyms.isDemonym(name)) {
        return List.of();
      }
    }
    return near.size() == 1 ? List.copyOf(near) : List.of();
  }

  /** The one that the same words stood for before, if no other company came up since. */
  private List<Chain> calledSo(Sentence sentence, Token noun) {
    Set<Chain> before = new HashSet<>();
    for (Placed each : mentions.all()) {
      Token head = each.sentence().tokens().get(each.head());
      boolean same = each.form() == Form.NOMINAL && head.lemma().equals(noun.lemma());
      if (same && each.start() < noun.span().start()) {
        before.add(each.chain());
      }
    }
    boolean rival =
        mentions.all().stream()
            .filter(p -> p.sentence().block() >= sentence.block() - 1)
            .filter(p -> p.start() < noun.span().start())
            .map(Placed::chain)
            .filter(c -> c.type == EntityType.ORGANIZATION && !before.contains(c))
            .anyMatch(c -> !Words.isBody(Describer.headWord(c.fullest())));
    return before.size() == 1 && !rival ? List.copyOf(before) : List.of();
  }

  /** "Jo Doe, a biologist," is "the scientist", if nobody else near can be one. */
  private List<Chain> ofKind(Sentence sentence, Token noun) {
    boolean person = Nouns.isPerson(noun);
    if (!person && !Nouns.isBody(noun.lemma())) {
      return List.of();
    }
    EntityType type = person ? EntityType.PERSON : EntityType.ORGANIZATION;
    int at = noun.span().start();
    Set<Chain> meant = new HashSet<>();
    for (Chain each : mentions.chains) {
      boolean kind =
          each.type == type
              && each.descriptions.stream()
                  .filter(d -> d.span().start() < at)
                  .map(d -> Describer.headWord(d.text()).toLowerCase(Locale.ROOT))
                  .anyMatch(h -> Nouns.isKindOf(h, noun.lemma()));
      if (kind) {
        meant.add(each);
      }
    }
    boolean unknown =
        mentions.all().stream()
            .filter(p -> p.sentence().block() >= sentence.block() - 1 && p.start() < at)
            .map(Placed::chain)
            .anyMatch(c -> c.type == type && !meant.contains(c) && c.descriptions.isEmpty());
    boolean near =
        mentions.all().stream()
            .anyMatch(
                p ->
                    meant.contains(p.chain())
                        && p.start() < at
                        && p.sentence().block() >= sentence.block() - 2);
    return meant.size() == 1 && !unknown && near ? List.copyOf(meant) : List.of();
  }

  /** "The 34-year-old": the only person of that age, or the only person near. */
  void linkAge(Sentence sentence, Token old) {
    List<Token> tokens = sentence.tokens();
    int from = old.index() - 5;
    boolean phrase =
        from >= 0
            && old.lemma().equals("old")
            && tokens.get(from).lemma().equals("the")
            && tokens.get(from + 1).tag().equals("CD")
            && tokens.get(from + 3).lemma().equals("year")
            && (old.index() + 1 == tokens.size() || !isModified(tokens.get(old.index() + 1)));
    if (!phrase || mentions.at(sentence, old).isPresent()) {
      return;
    }
    String age = tokens.get(from + 1).text();
    int at = tokens.get(from).span().start();
    Set<Chain> ofAge = new HashSet<>();
    Set<Chain> near = new HashSet<>();
    for (Placed each : mentions.all()) {
      if (each.chain().type != EntityType.PERSON || each.start() >= at) {
        continue;
      }
      if (isAged(each, age)) {
        ofAge.add(each.chain());
      }
      if (each.sentence().block() >= sentence.block() - 1
          && each.sentence().block() <= sentence.block()) {
        near.add(each.chain());
      }
    }
    Set<Chain> meant = ofAge.isEmpty() ? near : ofAge;
    if (meant.size() == 1 && !strangerNear(sentence, at)) {
      mentions.add(
          meant.iterator().next(), sentence, from, old.index() + 1, old.index(), Form.NOMINAL);
    }
  }

  /** Whether "a teenager" without a name, who may have the age, came up near. */
  private boolean strangerNear(Sentence sentence, int at) {
    return mentions.sentences.stream()
        .filter(s -> s.block() >= sentence.block() - 1 && s.block() <= sentence.block())
        .anyMatch(
            s ->
                s.tokens().stream()
                    .anyMatch(
                        t ->
                            t.span().start() < at
                                && Nouns.isPerson(t)
                                && t.is("nsubj", "nsubjpass", "dobj")
                                && s.child(t, "det")
                                    .filter(d -> d.lemma().startsWith("a"))
                                    .isPresent()
                                && mentions.at(s, t).isEmpty()
                                && !mentions.isDescription(t)));
  }

  private static boolean isModified(Token next) {
    return next.isNoun() || next.tag().startsWith("JJ") || next.tag().equals("HYPH");
  }

  /** "Jo Doe, 34," or "34-year-old Jo Doe". */
  private static boolean isAged(Placed name, String age) {
    List<Token> tokens = name.sentence().tokens();
    boolean after =
        name.to() + 1 < tokens.size()
            && tokens.get(name.to()).text().equals(",")
            && tokens.get(name.to() + 1).text().equals(age);
    for (int i = Math.max(0, name.from() - 8); i + 2 < name.from(); i++) {
      after |= tokens.get(i).text().equals(age) && tokens.get(i + 2).lemma().equals("year");
    }
    return after;
  }

  /** The only company named in this paragraph before, or else in the one before it. */
  private List<Chain> companyNear(Sentence sentence, int at) {
    for (int block = sentence.block(); block >= Math.max(0, sentence.block() - 1); block--) {
      Set<Chain> near = new HashSet<>();
      for (Placed each : mentions.all()) {
        if (each.sentence().block() == block
            && each.start() < at
            && each.chain().type == EntityType.ORGANIZATION
            && each.chain().names.size() > 1) {
          near.add(each.chain());
        }
      }
      if (!near.isEmpty()) {
        boolean body = near.stream().anyMatch(c -> Words.isBody(Describer.headWord(c.fullest())));
        return near.size() == 1 && !body ? List.copyOf(near) : List.of();
      }
    }
    return List.of();
  }

  /** Whether a description or the last word of a body's name, before {@code at}, is this noun. */
  private boolean isCalled(Chain chain, Token noun, List<String> modifiers, int at) {
    if (Countries.isCountry(chain.fullest()) && !COUNTRIES.contains(noun.lemma())) {
      return false;
    }
    for (Description each : chain.descriptions) {
      if (each.span().start() < at
          && (!noun.isProperNoun() || chain.type == EntityType.PERSON)
          && sameNoun(Describer.headWord(each.text()), noun)
          && words(each.text()).containsAll(modifiers)) {
        return true;
      }
    }
    for (Call each : calls) {
      boolean same =
          each.chain() == chain
              && each.noun().span().end() < at
              && each.noun().lemma().equals(noun.lemma());
      if (same
          && words(
                  each.sentence().subtree(each.noun()).stream()
                      .map(Token::text)
                      .collect(Collectors.joining(" ")))
              .containsAll(modifiers)) {
        return true;
      }
    }
    if (chain.type == EntityType.ORGANIZATION && chain.start() < at) {
      String name = chain.fullest();
      return name.contains(" ")
          && Words.isBody(Describer.headWord(name))
          && sameNoun(Describer.headWord(name), noun)
          && words(name).containsAll(modifiers);
    }
    return false;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+")));
  }

  private static boolean sameNoun(String word, Token noun) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals(noun.lemma()) || lower.equals(noun.text().toLowerCase(Locale.ROOT));
  }

  /** "a court in X", "another airline" before it: then more than one can be meant. */
  private boolean otherKind(Token noun, int at) {
    for (Sentence sentence : mentions.sentences) {
      for (Token token : sentence.tokens()) {
        if (token.span().start() >= at) {
          return false;
        }
        if (token.isNoun()
            && token.lemma().equals(noun.lemma())
            && mentions.at(sentence, token).isEmpty()
            && !mentions.isDescription(token)
            && calls.stream().noneMatch(c -> c.noun().equals(token))
            && sentence
                .child(token, "det")
                .filter(d -> !d.text().equalsIgnoreCase("the"))
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
