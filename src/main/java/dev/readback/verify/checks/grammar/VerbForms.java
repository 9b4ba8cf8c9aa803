package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** After "do" and modals a base form, after "have" a participle. */
final class VerbForms implements GrammarRule {
  private static final Set<String> INFLECTED = Set.of("VBD", "VBZ", "VBN", "VBG");

  @Override
  public String id() {
    return "verb-forms";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    for (VerbGroup group : VerbGroup.all(sentence)) {
      for (int i = 0; i + 1 < group.members().size(); i++) {
        Token first = group.members().get(i);
        Token second = group.members().get(i + 1);
        if (!passage.quoted(first)
            && !passage.quoted(second)
            && wrong(first, second)
            && !laterBase(sentence, second)) {
          return Optional.of("\"" + first.text() + "\" with \"" + second.text() + "\"");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean wrong(Token first, Token second) {
    String word = second.text().toLowerCase(Locale.ROOT);
    boolean past = Verbs.isPast(word);
    boolean base = (word.equals(second.lemma()) && !past) || Verbs.mayBeBase(word);
    boolean inflected = (INFLECTED.contains(second.tag()) || past) && !base;
    if (first.tag().equals("MD")) {
      if (second.tag().equals("TO")) {
        return !Set.of("ought", "used", "need", "dare").contains(first.lemma());
      }
      return inflected || second.tag().equals("MD");
    }
    return switch (first.lemma()) {
      case "do" ->
          inflected
              || second.tag().equals("MD")
              || (second.tag().equals("VBN") && second.lemma().equals("be"));
      case "have" ->
          (Set.of("VB", "VBP", "VBZ", "VBG").contains(second.tag())
                  && !past
                  && !Verbs.mayBeParticiple(word))
              || Verbs.pastOnly(word);
      case "be" ->
          (Set.of("VB", "VBP", "VBZ").contains(second.tag())
                  && !past
                  && !Verbs.mayBeParticiple(word)
                  && !second.lemma().equals("be"))
              || Verbs.pastOnly(word);
      default -> false;
    };
  }

  /** A base form further on: the auxiliary may belong there, and the parser be wrong. */
  private static boolean laterBase(Sentence sentence, Token verb) {
    for (Token each : sentence.tokens()) {
      if (each.index() > verb.index()
          && each.tag().equals("VB")
          && !sentence.tokens().get(each.index() - 1).tag().equals("TO")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("What did the mayor asked the council?"),
        Example.wrong("Which bridge does the council wants to close?"),
        Example.wrong("Who must to pay the fine for the ferry?"),
        Example.wrong("The ferry would required a new captain."),
        Example.wrong("Which captain has took the ferry to Hull?"),
        Example.right("The ferry would need a new captain."),
        Example.right("What did the mayor ask the council?"),
        Example.right("Which bridge does the council want to close?"),
        Example.right("Who had to pay the fine for the ferry?"),
        Example.right("Who ought to pay the fine for the ferry?"),
        Example.right("The ferry will leave Hull at noon."),
        Example.right("Which captain has taken the ferry to Hull?"),
        Example.right("What did the man accused of the theft do on the ferry?"),
        Example.right("The ferry has become the pride of Hull."),
        Example.right("Which charity did the captain found in the town?"));
  }
}
