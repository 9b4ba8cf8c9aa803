package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sentence has an inflected verb of its own, and a statement a subject for it. */
final class FiniteRoot implements GrammarRule {
  private static final Set<String> FINITE = Set.of("MD", "VBD", "VBZ", "VBP");

  @Override
  public String id() {
    return "finite-root";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    Optional<Token> root = sentence.root();
    if (root.isEmpty() || passage.quoted(root.get())) {
      return Optional.empty();
    }
    boolean readable = root.get().isVerb() || root.get().isNoun();
    if (!readable || mayBeVerb(sentence, root.get())) {
      return Optional.empty();
    }
    // "The bridge closed": a tagger may take the past for a participle.
    List<Token> verbs =
        sentence.tokens().stream()
            .filter(t -> FINITE.contains(t.tag()) || t.tag().equals("VBN"))
            .toList();
    if (verbs.isEmpty()) {
      return Optional.of("no inflected verb");
    }
    Token first = root.get();
    boolean helped =
        passage.isQuestion()
            && verbs.stream().anyMatch(t -> t.tag().equals("MD") || t.lemma().equals("do"));
    boolean own = helped || VerbGroup.of(sentence, first).finite().isPresent();
    if (!own && verbs.stream().allMatch(t -> subordinate(sentence, t))) {
      return Optional.of("\"" + first.text() + "\" is no inflected verb");
    }
    boolean starts = first.tag().matches("VBD|VBZ|VBP") && first.index() == 0;
    if (!passage.isQuestion() && starts && VerbGroup.of(sentence, first).subjects().isEmpty()) {
      return Optional.of("\"" + first.text() + "\" has no subject");
    }
    return Optional.empty();
  }

  /** "The ferry sails": taggers may take it for two nouns. */
  private static boolean mayBeVerb(Sentence sentence, Token root) {
    return root.tag().equals("NNS")
        && root.index() > 0
        && sentence.tokens().get(root.index() - 1).isNoun()
        && !Lexicon.wordNet().verbSupersenses(root.lemma()).isEmpty();
  }

  /** Whether the verb stands in a clause that is part of another. */
  private static boolean subordinate(Sentence sentence, Token finite) {
    for (Token up = finite; up.head() >= 0; up = sentence.tokens().get(up.head())) {
      if (up.is("relcl", "advcl", "csubj", "pcomp")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("The closing of the old bridge in Hull."),
        Example.wrong("The captain who steered the ferry to Hull."),
        Example.wrong("Sank three boats in the harbour of Hull."),
        Example.right("The closing of the old bridge in Hull annoyed many."),
        Example.right("The captain who steered the ferry to Hull was ill."),
        Example.right("What sank three boats in the harbour of Hull?"),
        Example.right("Among the guests was the mayor of Hull."),
        Example.right("There are three boats in the harbour of Hull."),
        Example.right("By how much would the needs of the town increase by 2050?"),
        Example.right("When did the council vote on the bridge?"));
  }
}
