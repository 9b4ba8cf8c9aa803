package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Subject and verb have the same number, where both are clear. */
final class Agreement implements GrammarRule {

  @Override
  public String id() {
    return "agreement";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    for (VerbGroup group : VerbGroup.all(sentence)) {
      Optional<Token> subject = group.subject();
      Optional<Token> finite = group.finite();
      if (subject.isEmpty()
          || finite.isEmpty()
          || passage.quoted(subject.get())
          || helped(sentence, finite.get())
          || sentence.child(group.verb(), "expl").isPresent()) {
        continue;
      }
      GrammaticalNumber wanted = number(finite.get());
      GrammaticalNumber found = Nouns.number(sentence, subject.get());
      boolean clear = wanted != GrammaticalNumber.OPEN && found != GrammaticalNumber.OPEN;
      if (clear && wanted != found && !unreal(sentence, group, finite.get())) {
        return Optional.of("\"" + subject.get().text() + "\" with \"" + finite.get().text() + "\"");
      }
    }
    return Optional.empty();
  }

  /** "Does the ferry have": a base form whose auxiliary the parser hung elsewhere. */
  private static boolean helped(Sentence sentence, Token finite) {
    return finite.tag().equals("VBP")
        && sentence.tokens().subList(0, finite.index()).stream()
            .anyMatch(t -> t.tag().equals("MD") || t.lemma().equals("do"));
  }

  private static GrammaticalNumber number(Token finite) {
    String word = finite.text().toLowerCase(Locale.ROOT);
    if (Set.of("is", "was", "has", "does").contains(word)) {
      return GrammaticalNumber.SINGULAR;
    }
    if (Set.of("are", "were", "have", "do").contains(word)) {
      return GrammaticalNumber.PLURAL;
    }
    return switch (finite.tag()) {
      case "VBZ" ->
          word.endsWith("s") && !word.startsWith("'") && !word.startsWith("’")
              ? GrammaticalNumber.SINGULAR
              : GrammaticalNumber.OPEN;
      case "VBP" ->
          Verbs.pastLikeBase(word) || !Character.isLetter(word.charAt(0))
              ? GrammaticalNumber.OPEN
              : GrammaticalNumber.PLURAL;
      default -> GrammaticalNumber.OPEN;
    };
  }

  /** "If the ban were lifted", "demanded that he leave". */
  private static boolean unreal(Sentence sentence, VerbGroup group, Token finite) {
    boolean mayBeUnreal = finite.text().equalsIgnoreCase("were") || finite.tag().equals("VBP");
    return mayBeUnreal && sentence.child(group.verb(), "mark").isPresent();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("1,497 visitors from the towns of Ely and Bath has suffered from the heat."),
        Example.wrong("Which officials urges the council to wait?"),
        Example.wrong("How many boats was sunk in the storm?"),
        Example.wrong("The old ferry are too small for lorries."),
        Example.wrong("What do the captain of the ferry want?"),
        Example.right("1,497 visitors from the towns of Ely and Bath have suffered from the heat."),
        Example.right("Which officials urge the council to wait?"),
        Example.right("Which official urges the council to wait?"),
        Example.right("How many boats were sunk in the storm?"),
        Example.right("Does the ferry have older boats than the one recently sunk?"),
        Example.right("A number of boats were sunk in the storm."),
        Example.right("Ten years is a long time for a ferry."),
        Example.right("The team are waiting for the ferry to Hull."),
        Example.right("Bread and butter is all that the shop sells."),
        Example.right("What does the captain of the ferry demand?"),
        Example.right("The mayor would leave if the ban were lifted."));
  }
}
