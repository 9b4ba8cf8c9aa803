package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A sentence does not break off: no article, conjunction or lone preposition at its end. */
final class DanglingEnd implements GrammarRule {
  private static final Set<String> NEVER_LAST =
      Set.of(
          ("a an the and or but nor than that which who whom whose if because although whereas"
                  + " unless until while its their his my our your every to at per via amid among"
                  + " during despite upon toward towards unlike since into onto between against as")
              .split(" "));
  private static final Set<String> STRANDED_LATER =
      Set.of("to", "at", "into", "onto", "between", "against", "as", "among");

  /** Verbs that always have an object; "projects that created" breaks off. */
  private static final Set<String> TRANSITIVE =
      Set.of(
          ("create include contain involve require provide cause bring put get find affect become"
                  + " describe mention denote comprise represent")
              .split(" "));

  @Override
  public String id() {
    return "dangling-end";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    List<Token> words = new ArrayList<>();
    for (Sentence each : passage.sentences()) {
      for (Token token : each.tokens()) {
        if (Character.isLetterOrDigit(token.text().codePointAt(0))) {
          words.add(token);
        }
      }
    }
    if (words.isEmpty() || passage.quoted(words.get(words.size() - 1))) {
      return Optional.empty();
    }
    Token last = words.get(words.size() - 1);
    String word = last.text().toLowerCase(Locale.ROOT);
    if (word.endsWith(".")) {
      // Some parsers leave the full stop on: "to live in."
      word = word.substring(0, word.length() - 1);
    }
    String before =
        words.size() > 1 ? words.get(words.size() - 2).text().toLowerCase(Locale.ROOT) : "";
    boolean stranded = STRANDED_LATER.contains(word) && mayStrand(passage, last);
    if (last.tag().equals("TO")) {
      return Optional.of("ends with \"" + last.text() + "\"");
    }
    if (word.equals("between") && before.equals("in")) {
      return Optional.empty();
    }
    if (NEVER_LAST.contains(word) && !stranded && !last.tag().startsWith("NN")) {
      return Optional.of("ends with \"" + last.text() + "\"");
    }
    if ((word.equals("of") && before.equals("because"))
        || (word.equals("to") && before.equals("due"))) {
      return Optional.of("ends with \"" + before + " " + word + "\"");
    }
    if (last.tag().equals("IN") && !mayStrand(passage, last)) {
      return Optional.of("ends with \"" + last.text() + "\"");
    }
    return passage.sentence().flatMap(s -> cutOff(s, last));
  }

  /** Whether something further to the front can be what the preposition is about. */
  private static boolean mayStrand(Passage passage, Token last) {
    if (passage.sentence().isEmpty() || (last.tag().equals("TO") && last.is("aux"))) {
      return passage.sentence().isEmpty();
    }
    Sentence sentence = passage.sentence().get();
    if (passage.isQuestion()) {
      return sentence.tokens().stream()
          .anyMatch(
              t ->
                  Set.of("what", "who", "whom", "which", "whose", "where", "many", "much")
                      .contains(t.text().toLowerCase(Locale.ROOT)));
    }
    for (Token up = last; up.head() >= 0; up = sentence.tokens().get(up.head())) {
      if (up.is("relcl", "acl", "auxpass", "csubj")
          || up.tag().equals("VBN")
          || (up.tag().equals("VB") && sentence.child(up, "aux").isPresent())) {
        return true;
      }
    }
    return sentence.root().map(r -> r.tag().equals("VBN")).orElse(false);
  }

  private static Optional<String> cutOff(Sentence sentence, Token last) {
    boolean broken =
        last.is("relcl")
            && last.isVerb()
            && TRANSITIVE.contains(last.lemma())
            && sentence.child(last, "auxpass", "dobj").isEmpty()
            && sentence.child(last, "nsubj").filter(t -> t.tag().startsWith("W")).isPresent();
    return broken ? Optional.of("\"" + last.text() + "\" has no object") : Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("The harbour has about 22,000 boats and."),
        Example.wrong("Fishermen rest from dawn to dusk during which."),
        Example.wrong("In which year did the singer have surgery for which?"),
        Example.wrong("The library made it possible on small phones that."),
        Example.wrong("The mayor of Hull wants the."),
        Example.wrong("Who handed the money out to projects that created?"),
        Example.wrong("What did Norway stop new projects because of?"),
        Example.wrong("What did the captain want to?"),
        Example.right("The harbour has about 22,000 boats and ferries."),
        Example.right("What is Jo Doe the governor of?"),
        Example.right("Who does the captain work with?"),
        Example.right("Bath is the best city to live in."),
        Example.right("The ferry is something that the town can be proud of."),
        Example.right("The storm was what the town had been afraid of."),
        Example.right("When does the storm end its run and calm down?"),
        Example.right("Which boats were the money and time spent on?"));
  }
}
