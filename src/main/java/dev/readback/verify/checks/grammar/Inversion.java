package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;

/** In a question the inflected verb stands before the subject, unless the subject asks. */
final class Inversion implements GrammarRule {

  @Override
  public String id() {
    return "inversion";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    if (!passage.isQuestion() || !passage.text().endsWith("?")) {
      return Optional.empty();
    }
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    Optional<Token> asking =
        sentence.tokens().stream()
            .filter(t -> t.tag().startsWith("W") && !passage.quoted(t))
            .findFirst();
    Optional<Token> root = sentence.root().filter(Token::isVerb);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    VerbGroup group = VerbGroup.of(sentence, root.get());
    Optional<Token> finite = group.finite();
    List<Token> subjects = group.subjects();
    if (finite.isEmpty() || subjects.isEmpty()) {
      return Optional.empty();
    }
    int verb = finite.get().index();
    Token subject = subjects.get(subjects.size() - 1);
    if (verb < subject.index() || sentence.tokens().get(0).isVerb()) {
      return Optional.empty();
    }
    if (asking.isEmpty()) {
      return Optional.of("neither a question word nor the verb in front");
    }
    if (asking.get().index() > verb || asks(sentence, subject)) {
      return Optional.empty();
    }
    return Optional.of("\"" + subject.text() + "\" stands before \"" + finite.get().text() + "\"");
  }

  private static boolean asks(Sentence sentence, Token subject) {
    return sentence.subtree(subject).stream().anyMatch(t -> t.tag().startsWith("W"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("Where the old bridge was closed on Monday?"),
        Example.wrong("Why the council closed the bridge?"),
        Example.wrong("How many boats the storm has sunk?"),
        Example.right("Where was the old bridge closed on Monday?"),
        Example.right("Which old bridge was closed on Monday?"),
        Example.right("Why did the council close the bridge?"),
        Example.right("How many boats has the storm sunk?"),
        Example.right("According to the mayor, how many boats has the storm sunk?"),
        Example.right("How many boats from Hull sank in the storm?"),
        Example.right("Who or what is driving the change in the town?"),
        Example.right("Who said that the council closed the bridge?"),
        Example.right("Whose boat sank in the storm?"));
  }
}
