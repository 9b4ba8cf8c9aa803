package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;

/** A comma does not part the subject from its verb, unless a second one closes an aside. */
final class UnclosedAside implements GrammarRule {

  @Override
  public String id() {
    return "unclosed-aside";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    Optional<Token> root = sentence.root().filter(Token::isVerb);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    VerbGroup group = VerbGroup.of(sentence, root.get());
    Optional<Token> subject = group.subject();
    Optional<Token> finite = group.finite();
    if (subject.isEmpty() || finite.isEmpty() || subject.get().index() > finite.get().index()) {
      return Optional.empty();
    }
    List<Token> phrase = sentence.subtree(subject.get());
    List<Token> between =
        sentence.tokens().subList(phrase.get(0).index(), finite.get().index()).stream()
            .filter(t -> !passage.quoted(t))
            .toList();
    long commas = between.stream().filter(t -> t.text().equals(",")).count();
    Token before = sentence.tokens().get(finite.get().index() - 1);
    if (commas == 1 && before.text().equals(",")) {
      return Optional.of("a comma between \"" + subject.get().text() + "\" and its verb");
    }
    boolean open =
        commas == 1
            && sentence.children(subject.get(), "appos").stream()
                .anyMatch(
                    t ->
                        t.tag().equals("NN")
                            && t.index() > subject.get().index()
                            && sentence.subtree(t).get(0).index() > 0
                            && sentence
                                .tokens()
                                .get(sentence.subtree(t).get(0).index() - 1)
                                .text()
                                .equals(","));
    return open
        ? Optional.of("nothing closes the aside after \"" + subject.get().text() + "\"")
        : Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("The captain of the ferry, was charged in May."),
        Example.wrong("Jo Doe, a captain from Hull was charged in May."),
        Example.right("Jo Doe, a captain from Hull, was charged in May."),
        Example.right("On Monday, the captain was charged."),
        Example.right("Boats, ferries and ships were lost in May."),
        Example.right("The mayor of Ely, Maine was charged in May."));
  }
}
