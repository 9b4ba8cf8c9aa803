package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Figures;
import dev.readback.generate.english.Figures.Figure;
import dev.readback.generate.english.Figures.Precision;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Option;
import dev.readback.question.OptionRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many, how much, what share: a figure that the clause gives. */
final class HowMany implements QuestionRule {
  private static final Set<String> TIME_UNITS =
      Set.of("year", "month", "week", "day", "hour", "minute", "second", "decade", "century");

  /** "How many miles had they been travelling": "how far" is what people ask. */
  private static final Set<String> DISTANCES =
      Set.of("mile", "kilometre", "kilometer", "km", "metre", "meter", "foot", "yard", "inch");

  /** Who is asked how many brothers somebody has says two. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(3);

  @Override
  public String id() {
    return "how-many";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    Map<Integer, List<Figure>> bySentence = new HashMap<>();
    for (Sentence each : material.analysis().sentences()) {
      bySentence.put(each.index(), Figures.in(each));
    }
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact) || Drafts.reports(fact)) {
        continue;
      }
      for (Figure figure : bySentence.getOrDefault(fact.sentence().index(), List.of())) {
        if (figure.sign().isEmpty() && figure.value().compareTo(LEAST) < 0) {
          continue;
        }
        try {
          draft(material, fact, figure, bySentence).ifPresent(drafts::add);
        } catch (Unwordable declined) {
          // this fact cannot be worded so that it stands alone: stay silent
        }
      }
    }
    drafts.addAll(AtWhatAge.draft(material, id()));
    return drafts;
  }

  private Optional<Draft> draft(
      Material material, Fact fact, Figure figure, Map<Integer, List<Figure>> figures)
      throws Unwordable {
    boolean inSubject = fact.subject().containsAll(figure.tokens());
    if (pointsAtEvent(fact) || (!inSubject && hasVagueSubject(fact, figure))) {
      return Optional.empty();
    }
    Optional<Argument> holder =
        fact.arguments().stream().filter(a -> a.tokens().containsAll(figure.tokens())).findFirst();
    if (!inSubject && holder.isEmpty()) {
      return Optional.empty();
    }
    Sentence sentence = fact.sentence();
    List<Token> phrase;
    if (inSubject) {
      phrase = fact.subject();
      // the figure must count the subject itself, not a noun inside it
      if (figure.noun().isPresent()
          ? !figure.noun().get().equals(fact.subjectHead())
          : !figure.tokens().contains(fact.subjectHead())) {
        return Optional.empty();
      }
    } else {
      Argument argument = holder.get();
      if (argument.role() == Argument.Role.OBJECT || argument.role() == Argument.Role.COMPLEMENT) {
        phrase = argument.tokens();
        Token head = argument.head();
        if (figure.noun().isPresent()
            ? !figure.noun().get().equals(head)
            : !figure.tokens().contains(head)) {
          return Optional.empty();
        }
      } else if (argument.head().is("prep", "npadvmod")) {
        return measured(material, fact, figure, argument, figures);
      } else {
        return Optional.empty();
      }
    }
    if (Drafts.coordinated(sentence, phraseHead(fact, holder, inSubject))
        || figure
            .noun()
            .filter(n -> TIME_UNITS.contains(n.lemma()) || DISTANCES.contains(n.lemma()))
            .isPresent()) {
      return Optional.empty();
    }
    List<Token> rest = phrase.stream().filter(t -> !figure.tokens().contains(t)).toList();
    if (rest.stream()
        .anyMatch(
            t ->
                t.is("det", "poss", "predet", "advmod")
                    && t.index() < figure.tokens().get(0).index())) {
      return Optional.empty();
    }
    List<Argument> without = material.wording().leftOut(fact);
    Wording.Draft words = material.wording().draft();
    String preamble = Drafts.preamble(material, fact, words);
    String restWords = rest.isEmpty() ? "" : words.phrase(sentence, rest);
    String wh;
    if (figure.sign().equals("%")) {
      if (!restWords.startsWith("of ")) {
        return Optional.empty();
      }
      wh = "what percentage " + restWords;
    } else if (!figure.sign().isEmpty()) {
      wh = "how much money" + (restWords.isEmpty() ? "" : " " + restWords);
    } else {
      if (restWords.isEmpty() || !figure.noun().orElseThrow().tag().equals("NNS")) {
        return Optional.empty();
      }
      wh = "how many " + restWords;
    }
    String question;
    boolean trailing =
        figure.noun().isPresent()
            && phrase.stream()
                .anyMatch(
                    t ->
                        t.is("advmod")
                            && t.index() > figure.noun().get().index()
                            && t.head() == figure.noun().get().index());
    if (trailing) {
      return Optional.empty();
    }
    Optional<Token> noun = figure.noun().filter(n -> !inSubject && staysBehind(phrase, n));
    if (noun.isPresent()) {
      int last = noun.get().index();
      List<Token> asked = phrase.stream().filter(t -> t.index() <= last).toList();
      List<Token> kind = rest.stream().filter(t -> t.index() <= last).toList();
      words = material.wording().draft();
      preamble = Drafts.preamble(material, fact, words);
      wh = "how many " + words.phrase(sentence, kind);
      question = material.wording().question(fact, wh, asked, words, without);
    } else if (inSubject) {
      question = subjectQuestion(material, fact, wh, words, without);
    } else {
      question = material.wording().question(fact, wh, phrase, words, without);
    }
    return asked(material, fact, figure, figures, Drafts.withPreamble(preamble, question), words);
  }

  /** "Three neighbourhoods", "the Butare shop", "sales fell by 4%": which ones, whose? */
  private static boolean hasVagueSubject(Fact fact, Figure figure) {
    Token head = fact.subjectHead();
    Sentence sentence = fact.sentence();
    boolean told =
        head.isProperNoun() || sentence.child(head, "prep", "relcl", "acl", "appos").isPresent();
    boolean counted =
        fact.subject().stream().anyMatch(t -> t.tag().equals("CD") && t.head() == head.index());
    boolean the =
        sentence.child(head, "det").filter(d -> d.lemma().equals("the")).isPresent()
            && !Wording.unique(head.lemma());
    boolean change =
        figure.sign().equals("%")
            && fact.argument(Argument.Role.OBJECT).isEmpty()
            && fact.subject().stream().noneMatch(Token::isProperNoun);
    return counted || (!told && (the || change));
  }

  /** "People who came to the event": which event? */
  private static boolean pointsAtEvent(Fact fact) {
    return fact.arguments().stream()
        .flatMap(a -> a.tokens().stream())
        .anyMatch(
            t ->
                Set.of("event", "scene", "incident").contains(t.lemma())
                    && fact.sentence()
                        .child(t, "det")
                        .filter(d -> d.lemma().equals("the"))
                        .isPresent());
  }

  /**
   * "How many wolves are there in Poland": what follows the noun stays behind, unless it is needed
   * to say what is counted ("members of the council").
   */
  private static boolean staysBehind(List<Token> phrase, Token noun) {
    return phrase.stream()
        .filter(t -> t.index() > noun.index())
        .findFirst()
        .filter(t -> t.is("prep") && !t.lemma().equals("of"))
        .isPresent();
  }

  /** "Rose by 8 per cent", "fell 12%", "trapped for 30 hours", "in 20 countries". */
  private Optional<Draft> measured(
      Material material,
      Fact fact,
      Figure figure,
      Argument argument,
      Map<Integer, List<Figure>> figures)
      throws Unwordable {
    Sentence sentence = fact.sentence();
    boolean bare = argument.head().is("npadvmod");
    List<Token> inner =
        argument.tokens().stream().filter(t -> bare || !t.equals(argument.head())).toList();
    Optional<Token> object =
        bare ? Optional.of(argument.head()) : sentence.child(argument.head(), "pobj");
    if (object.isEmpty() || Drafts.coordinated(sentence, object.get())) {
      return Optional.empty();
    }
    boolean whole =
        figure.noun().isPresent()
            ? figure.noun().get().equals(object.get())
            : figure.tokens().contains(object.get());
    List<Token> rest = inner.stream().filter(t -> !figure.tokens().contains(t)).toList();
    if (!whole || (!inner.isEmpty() && !figure.tokens().contains(inner.get(0)))) {
      return Optional.empty();
    }
    String preposition = bare ? "" : argument.head().lemma();
    Wording.Draft words = material.wording().draft();
    String preamble = Drafts.preamble(material, fact, words);
    String restWords = rest.isEmpty() ? "" : words.phrase(sentence, rest);
    boolean time = figure.noun().filter(n -> TIME_UNITS.contains(n.lemma())).isPresent();
    String wh;
    if (figure.sign().equals("%")) {
      if ((!bare && !Set.of("by", "at", "to").contains(preposition)) || !restWords.isEmpty()) {
        return Optional.empty();
      }
      wh = (bare ? "by" : preposition) + " what percentage";
    } else if (!figure.sign().isEmpty()) {
      if (bare || !Set.of("for", "by").contains(preposition) || !restWords.isEmpty()) {
        return Optional.empty();
      }
      wh = preposition + " what sum";
    } else if (time) {
      if (!preposition.equals("for") || figure.noun().get().tag().equals("NN")) {
        return Optional.empty();
      }
      wh = "for how many " + restWords;
    } else {
      if (bare
          || !Set.of("in", "from", "to", "across", "at").contains(preposition)
          || !figure.noun().get().tag().equals("NNS")) {
        return Optional.empty();
      }
      wh = preposition + " how many " + restWords;
    }
    List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
    without.add(argument);
    String question = material.wording().question(fact, wh, List.of(), words, without);
    return asked(material, fact, figure, figures, Drafts.withPreamble(preamble, question), words);
  }

  /** The draft with this stem, where figures for its options can be had. */
  private Optional<Draft> asked(
      Material material,
      Fact fact,
      Figure figure,
      Map<Integer, List<Figure>> figures,
      String stem,
      Wording.Draft words) {
    return interaction(material, fact, figure, figures)
        .map(
            i ->
                Drafts.draft(
                    material,
                    id(),
                    Focus.HOW_MANY,
                    ComprehensionProcess.RETRIEVE,
                    0.5,
                    fact,
                    stem,
                    i,
                    Words.tidy(figure.qualifier() + " " + shown(figure)),
                    words.named()));
  }

  private static Token phraseHead(Fact fact, Optional<Argument> holder, boolean inSubject) {
    return inSubject ? fact.subjectHead() : holder.orElseThrow().head();
  }

  /** A plural subject keeps its plural verb: "How many people were hurt?" */
  private static String subjectQuestion(
      Material material, Fact fact, String wh, Wording.Draft words, List<Argument> without)
      throws Unwordable {
    List<Token> subject = fact.subject();
    for (int i = 0; i < subject.size(); i++) {
      words.replace(subject.get(i), i == 0 ? wh : "");
    }
    return Words.question(material.wording().statement(fact, words, without));
  }

  private static String shown(Figure figure) {
    if (figure.sign().equals("%")) {
      return figure.number() + "%";
    }
    return figure.sign() + figure.number();
  }

  private static Optional<Interaction> interaction(
      Material material, Fact fact, Figure key, Map<Integer, List<Figure>> figures) {
    Evidence evidence = material.sentence(fact.sentence());
    if (key.precision() == Precision.FLOOR || key.precision() == Precision.CEILING) {
      return ranges(material, fact, key, evidence);
    }
    Map<String, BigDecimal> values = new HashMap<>();
    String keyText = option(key, key.value());
    Options options = new Options(4);
    values.put(keyText, key.value());
    options.key(keyText, "The article gives this figure.", evidence);
    Map<BigDecimal, Evidence> others = new LinkedHashMap<>();
    for (Sentence sentence : material.analysis().sentences()) {
      for (Figure other : figures.getOrDefault(sentence.index(), List.of())) {
        if (other.sign().equals(key.sign())
            && likeNoun(key, other)
            && (!whole(key) || whole(other))
            && apart(other.value(), key.value())
            && comparable(other.value(), key.value())) {
          others.putIfAbsent(other.value(), material.sentence(sentence));
        }
      }
    }
    // so many of the three wrong figures are lower that the key stands anywhere
    int lower = material.pick(fact.span() + "rank", 4);
    Side below = new Side(lower);
    Side above = new Side(3 - lower);
    List<BigDecimal> taken = new ArrayList<>(List.of(key.value()));
    Side rest = new Side(3);
    for (List<Side> sides : List.of(List.of(below, above), List.of(rest, rest))) {
      int fromArticle = 0;
      for (Map.Entry<BigDecimal, Evidence> each : others.entrySet()) {
        Side side = each.getKey().compareTo(key.value()) < 0 ? sides.get(0) : sides.get(1);
        if (fromArticle < 2
            && side.open()
            && !options.full()
            && taken.stream().allMatch(t -> apart(t, each.getKey()))) {
          String text = option(key, each.getKey());
          values.put(text, each.getKey());
          taken.add(each.getKey());
          side.take();
          options.distractor(
              text,
              OptionRole.TRUE_ELSEWHERE,
              "The article gives this figure for something else.",
              List.of(each.getValue()));
          fromArticle++;
        }
      }
      for (BigDecimal near : near(key)) {
        Side side = near.compareTo(key.value()) < 0 ? sides.get(0) : sides.get(1);
        String text = option(key, near);
        if (side.open()
            && !options.full()
            && !inArticle(material, near)
            && taken.stream().allMatch(t -> apart(t, near))
            && values.putIfAbsent(text, near) == null) {
          taken.add(near);
          side.take();
          options.distractor(
              text, OptionRole.UNSUPPORTED, "The article does not give this figure.", List.of());
        }
      }
    }
    if (options.size() < 3) {
      return Optional.empty();
    }
    return Optional.of(options.ordered(Comparator.comparing((Option o) -> values.get(o.text()))));
  }

  /** "More than 100" lies inside "more than 50": so ranges that do not overlap. */
  private static Optional<Interaction> ranges(
      Material material, Fact fact, Figure key, Evidence evidence) {
    boolean floor = key.precision() == Precision.FLOOR;
    Optional<BigDecimal> other = round(key.value().doubleValue() * (floor ? 0.5 : 2), key.value());
    if (other.isEmpty()
        || key.value().compareTo(BigDecimal.TEN) < 0
        || (key.sign().equals("%") && other.get().doubleValue() >= 100)) {
      return Optional.empty();
    }
    String at = value(key, key.value());
    String far = value(key, other.get());
    String no = "The article does not give this figure.";
    Options options = new Options(3);
    options.key(
        Words.capitalise(key.qualifier() + " " + at), "The article gives this figure.", evidence);
    options.distractor(
        "Between " + (floor ? far + " and " + at : at + " and " + far),
        OptionRole.MISREADS_EVIDENCE,
        no,
        List.of());
    options.distractor(
        (floor ? "Fewer than " : "More than ") + far, OptionRole.UNSUPPORTED, no, List.of());
    List<String> rising = floor ? List.of("Fewer", "Between") : List.of("", "Between", "More");
    Comparator<Option> order =
        Comparator.comparingInt(
            o ->
                o.correct()
                    ? (floor ? 9 : -1)
                    : rising.indexOf(o.text().substring(0, o.text().indexOf(' '))));
    // the key is at one end: rising or falling, or it would always be the same
    boolean falls = material.pick(fact.span() + "falls", 2) == 1;
    return Optional.of(options.ordered(falls ? order.reversed() : order));
  }

  private static String value(Figure like, BigDecimal value) {
    String number = Figures.write(value, like.number());
    return like.sign().equals("%") ? number + "%" : like.sign() + number;
  }

  private static String option(Figure like, BigDecimal value) {
    String number = Figures.write(value, like.number());
    String shown = like.sign().equals("%") ? number + "%" : like.sign() + number;
    String qualifier =
        like.precision() == Precision.EXACT
            ? ""
            : "about".equals(rough(like)) ? "about " : rough(like) + " ";
    return Words.capitalise(qualifier + shown);
  }

  private static String rough(Figure figure) {
    return figure.precision() == Precision.ROUGH && !figure.qualifier().equals("some")
        ? figure.qualifier()
        : figure.precision() == Precision.ROUGH ? "about" : figure.qualifier();
  }

  /** Nobody buys 9.4 carriages. */
  private static boolean whole(Figure figure) {
    return figure.value().stripTrailingZeros().scale() <= 0;
  }

  private static boolean likeNoun(Figure a, Figure b) {
    return a.noun().isPresent() == b.noun().isPresent();
  }

  /** Two figures that nobody takes for each other: apart by a tenth at least. */
  private static boolean apart(BigDecimal a, BigDecimal b) {
    double x = a.doubleValue();
    double y = b.doubleValue();
    return Math.abs(x - y) >= Math.max(0.1 * Math.max(Math.abs(x), Math.abs(y)), 0.05)
        && a.compareTo(b) != 0;
  }

  private static boolean comparable(BigDecimal a, BigDecimal b) {
    double ratio = a.doubleValue() / Math.max(1e-9, b.doubleValue());
    return ratio > 0.3 && ratio < 3.4;
  }

  /** Whether the article has the figure anywhere, for whatever. */
  static boolean inArticle(Material material, BigDecimal value) {
    return material.analysis().sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .flatMap(t -> Figures.value(t.text().replaceFirst("-.*", "")).stream())
        .anyMatch(v -> v.compareTo(value) == 0);
  }

  /** Invented figures, as round as the key, a little and a good deal lower and higher. */
  private static List<BigDecimal> near(Figure key) {
    double value = key.value().doubleValue();
    List<BigDecimal> near = new ArrayList<>();
    for (double factor : new double[] {0.7, 1.4, 0.5, 2, 0.85, 1.7, 0.35, 3, 1.2}) {
      round(value * factor, key.value())
          .filter(v -> !key.sign().equals("%") || v.doubleValue() < 100)
          .ifPresent(near::add);
    }
    return near;
  }

  /** How many more figures are wanted that are lower, or higher, than the key. */
  private static final class Side {
    private int wanted;

    Side(int wanted) {
      this.wanted = wanted;
    }

    boolean open() {
      return wanted > 0;
    }

    void take() {
      wanted--;
    }
  }

  private static Optional<BigDecimal> round(double value, BigDecimal like) {
    BigDecimal stripped = like.stripTrailingZeros();
    int scale = stripped.scale();
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    return rounded.signum() <= 0
            || rounded.compareTo(like) == 0
            || rounded.compareTo(BigDecimal.ONE) == 0
        ? Optional.empty()
        : Optional.of(rounded);
  }

  @Override
  public List<RuleExample> examples() {
    String bread =
        """
        Bread gets dearer

        The price of bread in Dunrick rose by 8 per cent in 2012.

        Bakers in Dunrick sold more than 300 cakes to tourists from Portugal.""";
    return List.of(
        RuleExample.makes(
            """
            Fire in Brenmouth

            Firefighters from Dunrick rescued 46 people from a burning hotel in Brenmouth \
            on Sunday.""",
            "How many people did firefighters from Dunrick rescue from a burning hotel in "
                + "Brenmouth?",
            "46"),
        RuleExample.makes(
            bread, "By what percentage did the price of bread in Dunrick rise in 2012?", "8%"),
        RuleExample.makes(
            bread,
            "How many cakes did bakers in Dunrick sell to tourists from Portugal?",
            "more than 300"),
        RuleExample.makes(
            """
            Fire in Brenmouth

            The 46 guests rescued by firefighters from Dunrick slept in a school. There are 12 \
            hotels in Brenmouth.""",
            "How many hotels are there in Brenmouth?",
            "12"),
        RuleExample.makes(
            """
            Painter dies

            Lena Morvik, a painter from Solhavn, died in a hospital at the age of 84.""",
            "At what age did Lena Morvik die in a hospital?",
            "84"),
        // nobody has to read that it was two
        RuleExample.declines(
            """
            Baker helps

            Lena Morvik, a baker from Dunrick, gave two loaves of fresh bread to Peter Langley."""),
        // the farm breeds them, not the island
        RuleExample.declines(
            """
            Fish farm grows

            Peter Langley bought a farm on Brenmouth Island, which breeds 3,000 tonnes of fish each \
            year."""),
        // started what?
        RuleExample.declines(
            """
            Pupils run

            In Dunrick, 30 schools have started or will start the daily mile."""),
        // denied, then conditional
        RuleExample.declines(
            """
            Fire in Brenmouth

            Firefighters from Dunrick did not rescue 46 people from a hotel in Brenmouth.

            If a wall falls, firefighters from Dunrick could lose 12 ladders."""));
  }
}
