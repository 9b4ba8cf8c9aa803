package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Token;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.TextEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/** What the rules share: which facts may be asked about, and how a draft is put together. */
final class Drafts {
  private static final Set<String> REPORTING =
      Set.of(
          "say",
          "tell",
          "add",
          "claim",
          "announce",
          "report",
          "state",
          "explain",
          "write",
          "note",
          "argue",
          "insist",
          "warn",
          "believe",
          "think",
          "confirm",
          "suggest",
          "deny",
          "reveal",
          "describe",
          "call",
          "accuse",
          "ask",
          "comment",
          "declare",
          "admit",
          "acknowledge",
          "reply",
          "respond",
          "quote");
  private static final Set<String> EMPTY_VERBS =
      Set.of(
          "be", "have", "do", "seem", "appear", "become", "get", "go", "come", "mean", "include",
          "need", "want", "know", "think", "feel", "like", "happen", "remain");

  private static final Pattern SURNAME =
      Pattern.compile(
          "(?<= )(?:(?:[Dd]e|[Dd]a|[Dd]el|[Dd]i|[Ll]a|[Ll]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Bb]in|[Aa]l) )*(?:[ade]l-|[dl]['’])?\\p{Lu}[^ ]+$");

  private static final String FORMS_OF_ADDRESS =
      "(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Captain|Judge|Senator|Father|Sister|Rev)\\.?";

  private Drafts() {}

  /**
   * Whether a question may rest on the fact: trusted parse, outside quotation marks, nothing denied
   * or conditional.
   */
  static boolean askable(Material material, Fact fact) {
    Certainty certainty = fact.attribution().certainty();
    return fact.trusted()
        && !fact.negated()
        && !sharesWhatFollows(fact)
        && !couldBelongToTheNextNoun(fact)
        && (certainty == Certainty.ASSERTED || certainty == Certainty.ATTRIBUTED)
        && namedSource(material, fact)
        && (!material.analysis().quoted(fact.verb().span())
            || fact.attribution().kind() == Attribution.Kind.SPEAKER);
  }

  /** "30 schools have started or will soon start the daily mile": started what, comes later. */
  private static boolean sharesWhatFollows(Fact fact) {
    return fact.argument(Argument.Role.OBJECT).isEmpty()
        && fact.sentence()
            .child(fact.verb(), "conj")
            .filter(
                verb ->
                    verb.isVerb()
                        && fact.sentence().child(verb, "nsubj", "nsubjpass").isEmpty()
                        && fact.sentence().child(verb, "dobj").isPresent())
            .isPresent();
  }

  /** "A farm in Ivory Coast, which produces fish": the farm does, not the country. */
  private static boolean couldBelongToTheNextNoun(Fact fact) {
    Sentence sentence = fact.sentence();
    return fact.verb().is("relcl")
        && sentence
            .head(fact.verb())
            .filter(noun -> noun.is("pobj"))
            .flatMap(sentence::head)
            .flatMap(sentence::head)
            .filter(Token::isNoun)
            .isPresent();
  }

  /** The narrator's, or a source that can be named in the stem. */
  static boolean namedSource(Material material, Fact fact) {
    return fact.attribution().kind() == Attribution.Kind.NARRATOR
        || unnamedSource(material, fact).isPresent()
        || (fact.attribution().kind() == Attribution.Kind.SPEAKER
            && fact.attribution().source() != null
            && (knownSpeaker(material, fact) || fact.attribution().source().contains(" "))
            && !fact.attribution()
                .source()
                .matches("(?i)(?:it|he|she|they|we|i|you|who|which|that|this|these|those)"));
  }

  /** Whether the article names whoever says it; "MP" alone is no name. */
  static boolean knownSpeaker(Material material, Fact fact) {
    return fact.statement() != null
        && material
            .entity(fact.statement().entity())
            .filter(e -> e.type() != EntityType.PERSON || material.sure(e))
            .filter(e -> !material.lexicon().isPerson(e.name().toLowerCase(Locale.ROOT), 1))
            .isPresent();
  }

  /**
   * "Police", "a ministry official", "FSB sources": no name, but enough to say according to whom.
   */
  private static Optional<String> unnamedSource(Material material, Fact fact) {
    Statement statement = fact.statement();
    if (fact.attribution().kind() != Attribution.Kind.UNNAMED
        || statement == null
        || statement.source() == null) {
      return Optional.empty();
    }
    Optional<Sentence> sentence = material.analysis().sentenceAt(statement.source().start());
    List<Token> tokens = sentence.map(s -> s.tokensIn(statement.source())).orElse(List.of());
    if (tokens.isEmpty()
        || tokens.size() > 5
        || tokens.stream()
            .anyMatch(t -> t.isPronoun() || t.tag().equals("CD") || t.tag().startsWith("W"))) {
      return Optional.empty();
    }
    Token first = tokens.get(0);
    Token last = tokens.get(tokens.size() - 1);
    String before =
        first.index() == 0
            ? ""
            : sentence.get().tokens().get(first.index() - 1).text().toLowerCase(Locale.ROOT);
    String words = material.cut(statement.source());
    boolean lower =
        first.index() == 0
            && !first.isProperNoun()
            && !material.lexicon().capitalisedAdjective(first.text())
            && !words.equals(words.toUpperCase(Locale.ROOT));
    words = lower ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    boolean opens = Set.of("a", "an").contains(first.lemma());
    if (opens || Set.of("a", "an").contains(before)) {
      return Optional.of(opens ? words : before + " " + words);
    }
    boolean pointing =
        first.is("det", "poss")
            || Set.of(
                    "the", "his", "her", "their", "its", "this", "that", "some", "other", "many",
                    "several", "these", "those", "both")
                .contains(before)
            || Set.of("some", "other", "many", "several", "such", "few", "most")
                .contains(first.lemma());
    boolean plural =
        last.tag().equals("NNS") || last.lemma().equals("police") || last.lemma().equals("media");
    return plural && !pointing ? Optional.of(words) : Optional.empty();
  }

  /** Whether the verb only reports that something was said. */
  static boolean reports(Fact fact) {
    return REPORTING.contains(fact.verb().lemma());
  }

  static boolean empty(Fact fact) {
    return EMPTY_VERBS.contains(fact.verb().lemma());
  }

  /**
   * "According to Jo Doe, " where the fact is not the narrator's, with the speaker marked as named.
   */
  static String preamble(Material material, Fact fact, Wording.Draft draft) throws Unwordable {
    if (fact.attribution().kind() == Attribution.Kind.NARRATOR) {
      return "";
    }
    Statement statement = fact.statement();
    Optional<Entity> speaker =
        statement == null ? Optional.empty() : material.entity(statement.entity());
    if (speaker.isPresent()) {
      draft.knows(speaker.get());
      return "according to " + material.wording().names().introduced(speaker.get()) + ", ";
    }
    String source = unnamedSource(material, fact).orElse(fact.attribution().source());
    return "according to " + source + ", ";
  }

  /** A question with its preamble, as one sentence. */
  static String withPreamble(String preamble, String question) {
    if (preamble.isEmpty()) {
      return question;
    }
    String lower = question.substring(0, 1).toLowerCase(Locale.ROOT) + question.substring(1);
    return Words.capitalise(preamble + lower);
  }

  /** Whose words they are, where the article quotes them. */
  static String quotes(String speaker, String words) {
    String quoted = quotable(words);
    return "The article quotes "
        + speaker
        + ": “"
        + quoted
        + (quoted.matches(".*[.?!]") ? "" : ".")
        + "”";
  }

  /** What the article says, quoted. */
  static String says(Evidence evidence) {
    return "The article says: “" + quotable(evidence.text()) + "”";
  }

  /** The same for several places, an ellipsis where words are left out between them. */
  static String says(List<Evidence> evidence) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < evidence.size(); i++) {
      if (i > 0) {
        int gap = evidence.get(i).span().start() - evidence.get(i - 1).span().end();
        words.append(gap <= 3 ? " " : " … ");
      }
      words.append(paired(evidence.get(i).text().strip()));
    }
    return "The article says: “" + quotable(words.toString()) + "”";
  }

  /** The words for use between double quotation marks; marks without their other half go. */
  static String quotable(String text) {
    return paired(
            text.replaceAll("\\s+", " ")
                .replaceAll("(?<=\\p{L})- (?=\\p{L})(?!(?:and|or|to) )", "-")
                .strip())
        .replace('“', '‘')
        .replace('”', '’')
        .replace("\"", "'");
  }

  /** Quoted words for a stem or an option: without the full stop. */
  static String quoted(String words) {
    return quotable(words.replaceFirst("\\.$", ""));
  }

  /** With the quotation mark that the other sentences of the quotation hold. */
  private static String paired(String text) {
    long open = text.chars().filter(c -> c == '“').count();
    long close = text.chars().filter(c -> c == '”').count();
    boolean odd = text.chars().filter(c -> c == '"').count() % 2 == 1;
    int last = text.lastIndexOf('"');
    boolean opens = odd && (last == 0 || Character.isWhitespace(text.charAt(last - 1)));
    if (open > close || opens) {
      return text + (opens ? "\"" : "”");
    }
    return close > open ? "“" + text : odd ? "\"" + text : text;
  }

  static Map<String, Double> features(Material material, Sentence sentence) {
    return Map.of("position", position(material, sentence), "topical", topical(material, sentence));
  }

  /** How many of the words that the article is about the sentence has, 0 to 1. */
  private static double topical(Material material, Sentence sentence) {
    Set<String> topics = material.topics();
    long said =
        sentence.tokens().stream()
            .filter(Token::isNoun)
            .map(t -> t.lemma().toLowerCase(Locale.ROOT))
            .filter(topics::contains)
            .distinct()
            .count();
    return Math.min(3, said) / 3.0;
  }

  /** 1 for the first sentence, falling to 0 for the last. */
  private static double position(Material material, Sentence sentence) {
    int count = material.analysis().sentences().size();
    return count < 2 ? 1 : 1 - (double) sentence.index() / (count - 1);
  }

  static Draft draft(
      Material material,
      String rule,
      Focus focus,
      ComprehensionProcess process,
      double difficulty,
      Fact fact,
      String stem,
      Interaction interaction,
      String answer,
      Set<Integer> named) {
    List<Evidence> evidence = evidence(material, fact);
    Evidence said = material.sentence(fact.sentence());
    return new Draft(
        rule,
        focus,
        process,
        difficulty,
        stem,
        interaction,
        answer,
        evidence,
        fact.attribution(),
        says(said),
        Set.of(fact.sentence().index()),
        named,
        features(material, fact.sentence()));
  }

  static List<Evidence> evidence(Material material, Fact fact) {
    return fact.statement() == null
        ? List.of(material.sentence(fact.sentence()))
        : evidence(material, fact.statement(), fact.sentence());
  }

  /**
   * The sentence of what is said, the one that says by whom, and where that is "he said" the last
   * one before it that names the speaker; in text order.
   */
  static List<Evidence> evidence(Material material, Statement statement, Sentence said) {
    return evidence(material, statement, said, said);
  }

  /** The same for what is said in several sentences. */
  static List<Evidence> evidence(
      Material material, Statement statement, Sentence said, Sentence last) {
    Set<Integer> sentences = new TreeSet<>();
    for (int i = said.index(); i <= last.index(); i++) {
      sentences.add(i);
    }
    if (statement.source() != null) {
      material
          .analysis()
          .sentenceAt(statement.source().start())
          .ifPresent(s -> sentences.add(s.index()));
    }
    material
        .entity(statement.entity())
        .ifPresent(
            speaker -> {
              List<Integer> named =
                  speaker.mentions().stream()
                      .filter(m -> m.form() == Entity.Form.NAME)
                      .map(Entity.Mention::sentence)
                      .toList();
              if (named.stream().noneMatch(sentences::contains)) {
                named.stream()
                    .filter(n -> n < sentences.iterator().next())
                    .reduce((a, b) -> b)
                    .ifPresent(sentences::add);
              }
            });
    List<Sentence> all = material.analysis().sentences();
    return sentences.stream().map(i -> material.sentence(all.get(i))).toList();
  }

  /** Typed answer for an entity: all its names, with the article's others of its type as rivals. */
  static TextEntry entry(Material material, Entity entity, AnswerType type) {
    Set<String> accepted = new LinkedHashSet<>();
    accepted.add(entity.name());
    accepted.addAll(entity.aliases());
    if (type == AnswerType.PERSON) {
      accepted.addAll(fullNames(material, entity));
    }
    surname(material, entity)
        .ifPresent(
            surname -> {
              accepted.add(surname);
              titles(entity).forEach(t -> accepted.add(t + " " + surname));
            });
    List.copyOf(accepted).forEach(a -> accepted.add(StringUtils.stripAccents(a)));
    List<NotAccepted> rivals = new ArrayList<>();
    for (Entity other : material.analysis().entities()) {
      if (other.id() != entity.id() && other.type() == entity.type()) {
        rivals.add(
            new NotAccepted(
                other.name(),
                "The article names "
                    + material.wording().names().plain(other)
                    + " in another connection."));
      }
    }
    return new TextEntry(type, accepted.stream().map(Accepted::of).toList(), rivals);
  }

  /** The titles that the article gives the person, with the everyday ones that may fit. */
  private static Set<String> titles(Entity entity) {
    Set<String> titles = new LinkedHashSet<>();
    entity.descriptions().stream()
        .filter(Entity.Description::title)
        .map(Entity.Description::text)
        .forEach(
            t -> {
              titles.add(t);
              // "neuroscientist Dr" Spiers is Dr Spiers
              String last = t.substring(t.lastIndexOf(' ') + 1);
              if (last.matches(FORMS_OF_ADDRESS)) {
                titles.add(last);
              }
            });
    boolean professor =
        entity.descriptions().stream().anyMatch(d -> d.text().matches("(?i).*\\bprofessor\\b.*"));
    if (professor) {
      titles.addAll(List.of("Professor", "Prof", "Dr"));
    }
    if (entity.gender() != Entity.Gender.FEMALE) {
      titles.add("Mr");
    }
    if (entity.gender() != Entity.Gender.MALE) {
      titles.addAll(List.of("Ms", "Mrs"));
    }
    return titles;
  }

  /** With the names that stand right before the name in the text: "Recep Tayyip Erdoğan". */
  private static Set<String> fullNames(Material material, Entity entity) {
    Set<String> names = new LinkedHashSet<>();
    for (Entity.Mention mention : entity.mentions()) {
      Sentence sentence = material.analysis().sentences().get(mention.sentence());
      List<Token> name = sentence.tokensIn(mention.span());
      if (mention.form() != Entity.Form.NAME || name.isEmpty()) {
        continue;
      }
      int first = name.get(0).index();
      while (first > 1
          && sentence.tokens().get(first - 1).isProperNoun()
          && sentence.tokens().get(first - 1).is("compound")
          && !material.lexicon().isPerson(sentence.tokens().get(first - 1).lemma(), 2)) {
        first--;
      }
      if (first < name.get(0).index()) {
        int start = sentence.tokens().get(first).span().start();
        names.add(material.cut(new Span(start, mention.span().end())).replaceAll("\\s+", " "));
      }
    }
    return names;
  }

  /** "Keller" for Anna Keller, "von Neuhoff" with its particle, where nobody else has that name. */
  private static Optional<String> surname(Material material, Entity entity) {
    Matcher surname = SURNAME.matcher(entity.name());
    if (entity.type() != EntityType.PERSON || !surname.find()) {
      return Optional.empty();
    }
    boolean shared =
        material.analysis().entities().stream()
            .anyMatch(
                e ->
                    e.id() != entity.id()
                        && e.type() == EntityType.PERSON
                        && e.name().endsWith(surname.group()));
    return shared ? Optional.empty() : Optional.of(surname.group());
  }

  /**
   * Whether a typed answer can be marked fairly: a person or a country, not a body with many short
   * names.
   */
  static boolean typable(Entity entity) {
    return entity.type() == EntityType.PERSON || entity.type() == EntityType.PLACE;
  }

  static AnswerType answerType(EntityType type) {
    return switch (type) {
      case PERSON -> AnswerType.PERSON;
      case ORGANIZATION -> AnswerType.ORGANISATION;
      case PLACE -> AnswerType.PLACE;
      default -> AnswerType.OTHER;
    };
  }

  /** Whether two entities are mentioned as one of several: "Russia and China". */
  static boolean coordinated(Sentence sentence, Token head) {
    return sentence.child(head, "conj", "cc").isPresent() || head.is("conj");
  }

  /** Enough said to be worth asking: an object, complement or two other arguments. */
  static boolean substantial(Fact fact, List<Argument> without) {
    int words = Math.max(0, fact.subject().size() - 3);
    for (Argument each : fact.arguments()) {
      if (!without.contains(each)) {
        words += each.tokens().size();
      }
    }
    return words >= 3;
  }

  static Span span(List<Token> tokens) {
    return Sentence.spanOf(tokens);
  }
}
