package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Sentence;
import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Categories;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which post somebody holds, among the posts of the others. */
final class Role implements QuestionRule {
  /** Posts whose holders everybody knows. */
  private static final Set<String> FAMOUS =
      Set.of(
          "president",
          "prime minister",
          "pope",
          "king",
          "queen",
          "chancellor",
          "secretary of state",
          "attorney general",
          "mayor",
          "speaker",
          "minister");

  @Override
  public String id() {
    return "role";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    List<Entity> people = material.people().stream().filter(p -> p.name().contains(" ")).toList();
    for (Entity person : people) {
      Optional<Entity.Description> post = post(material, person);
      if (post.isEmpty()) {
        continue;
      }
      Optional<Sentence> sentence = material.analysis().sentenceAt(post.get().span().start());
      if (sentence.isEmpty() || material.analysis().quoted(post.get().span())) {
        continue;
      }
      Evidence evidence = material.sentence(sentence.get());
      String name = material.wording().names().plain(person);
      Options options = new Options(4);
      options.key(option(post.get()), "The article says so of " + name + ".", evidence);
      for (Entity other : people) {
        Optional<Entity.Description> theirs = post(material, other);
        if (other.id() != person.id() && theirs.isPresent() && !alike(theirs.get(), post.get())) {
          options.distractor(
              option(theirs.get()),
              OptionRole.TRUE_ELSEWHERE,
              "That is how the article describes " + material.wording().names().plain(other) + ".",
              material
                  .analysis()
                  .sentenceAt(theirs.get().span().start())
                  .map(s -> List.of(material.sentence(s)))
                  .orElse(List.of()));
        }
      }
      if (options.size() < 3) {
        holder(material, person, post.get(), sentence.get()).ifPresent(drafts::add);
        continue;
      }
      drafts.add(
          new Draft(
              id(),
              Focus.ROLE,
              ComprehensionProcess.RETRIEVE,
              0.4,
              "How does the article describe " + person.name() + "?",
              options.choice(),
              option(post.get()),
              List.of(evidence),
              Attribution.NARRATOR,
              Drafts.says(evidence),
              Set.of(sentence.get().index()),
              Set.of(person.id()),
              Drafts.features(material, sentence.get())));
    }
    return drafts;
  }

  /** Who holds the post, where too few posts are told to choose among. */
  private Optional<Draft> holder(
      Material material, Entity person, Entity.Description post, Sentence sentence) {
    Options options = new Options(4);
    Evidence evidence = material.sentence(sentence);
    String name = material.wording().names().plain(person);
    options.key(name, "The article says so of " + name + ".", evidence);
    Set<Integer> inPost = material.wording().entitiesIn(post.span());
    for (Entity other : Rivals.of(material, person, sentence, inPost)) {
      String rival = material.wording().names().plain(other);
      options.distractor(
          rival,
          OptionRole.TRUE_ELSEWHERE,
          "The article does not say so of " + rival + ".",
          material.firstMention(other).map(List::of).orElse(List.of()));
    }
    if (options.size() < 3 || !post.text().matches(".* (?:of|for|at) .*")) {
      return Optional.empty();
    }
    String before = material.analysis().article().text().substring(0, post.span().start());
    String article =
        before.matches("(?s).*\\b[Tt]he\\s+$")
            ? "the "
            : before.matches("(?s).*\\b[Aa]n\\s+$")
                ? "an "
                : before.matches("(?s).*\\b[Aa]\\s+$") ? "a " : "";
    String head = Categories.descriptionHead(post.text());
    boolean unique =
        Set.of(
                "director",
                "head",
                "president",
                "chair",
                "chief",
                "mayor",
                "manager",
                "leader",
                "secretary",
                "founder",
                "co-founder",
                "captain",
                "editor",
                "commander",
                "governor",
                "chairman",
                "chairwoman",
                "owner",
                "officer",
                "executive")
            .contains(head);
    if (article.isEmpty()) {
      boolean vowel = "aeiou".indexOf(Character.toLowerCase(post.text().charAt(0))) >= 0;
      boolean one =
          unique
              || post.text().matches("(?i)(?:\\S+ ){0,2}general (?:of|for) .*")
              || post.text().matches("\\S+ of (?:the )?\\p{Lu}.*");
      article = one ? "the " : vowel ? "an " : "a ";
    }
    String text = inSentence(post.text().replaceAll("\\s+", " "));
    return Optional.of(
        new Draft(
            id(),
            Focus.ROLE,
            ComprehensionProcess.RETRIEVE,
            0.4,
            "Who does the article describe as "
                + (text.matches("(?i)(?:the|an?) .*") ? "" : article)
                + text
                + "?",
            options.choice(),
            name,
            List.of(evidence),
            Attribution.NARRATOR,
            Drafts.says(evidence),
            Set.of(sentence.index()),
            inPost,
            Drafts.features(material, sentence)));
  }

  /** "Executive director of the Ask Society" loses the capital that it had as a caption's first. */
  private static String inSentence(String post) {
    return post.matches("\\p{Lu}\\p{Ll}+ (?!of |for )\\p{Ll}.*")
        ? post.substring(0, 1).toLowerCase(Locale.ROOT) + post.substring(1)
        : post;
  }

  private static Optional<Entity.Description> post(Material material, Entity person) {
    return person.descriptions().stream()
        .filter(d -> !d.title())
        .filter(d -> !d.text().matches("(?i)(?:another|one|other|some|the other|fellow)\\b.*"))
        .filter(d -> material.lexicon().isPerson(Categories.descriptionHead(d.text()), 2))
        .filter(
            d ->
                Words.count(d.text()) >= 2
                    && Words.count(d.text()) <= 12
                    && Words.balanced(d.text()))
        .filter(d -> !d.text().split(" (?:of|for|at) ")[0].matches(".*(?:'s|’s|s'|s’) .*"))
        .filter(d -> FAMOUS.stream().noneMatch(f -> d.text().toLowerCase(Locale.ROOT).contains(f)))
        .filter(
            d ->
                !d.text()
                    .matches(
                        "(?i).*\\b(?:this|that|these|those|his|her|their|its|he|she|who|whom|whose|our|my)\\b.*"))
        .findFirst();
  }

  private static String option(Entity.Description post) {
    return Words.capitalise(post.text().replaceAll("\\s+", " ").replaceFirst("^(?i:the|an?) ", ""));
  }

  private static boolean alike(Entity.Description a, Entity.Description b) {
    String x = a.text().toLowerCase(Locale.ROOT);
    String y = b.text().toLowerCase(Locale.ROOT);
    return x.contains(y) || y.contains(x);
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Choir grows

            Anna Keller, a teacher from Dunrick, wrote a song for a choir in Kelmore.

            David Moreno, a farmer from Kelmore, built a stage for the choir.

            Peter Langley, a doctor from Brenmouth, sold a boat to a hotel in Kelmore.""",
            "How does the article describe David Moreno?",
            "Farmer from Kelmore"),
        // one post has no rival
        RuleExample.declines(
            """
            Choir grows

            Anna Keller, a teacher from Dunrick, wrote a song for a choir in Kelmore.

            Susan Whitlow led the choir. Peter Langley built a stage for it."""));
  }
}
