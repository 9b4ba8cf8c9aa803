package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A clause does not end after its subject: "listened as Jo Doe", nor before what is claimed. */
final class CutClause implements GrammarRule {

  /** After these "as" names a part or a post, and no clause. */
  private static final Set<String> WITH_AS =
      Set.of(
          ("know describe name star appear cast play identify refer act pose dress recognise recognize"
                  + " regard see list register return debut replace serve work elect appoint bill"
                  + " portray perform remember introduce define classify treat choose pick hail"
                  + " dub call title rename nominate designate mark brand market sell release use")
              .split(" "));

  private static final Set<String> SAYING =
      Set.of(
          "says", "believes", "thinks", "argues", "insists", "adds", "alleges", "said", "believed");

  @Override
  public String id() {
    return "cut-clause";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    List<Token> words =
        sentence.tokens().stream()
            .filter(t -> Character.isLetterOrDigit(t.text().codePointAt(0)))
            .toList();
    if (words.size() < 3 || passage.quoted(words.get(words.size() - 1))) {
      return Optional.empty();
    }
    Token last = words.get(words.size() - 1);
    String word = last.text().toLowerCase(Locale.ROOT);
    Token and = words.get(words.size() - 2);
    Token before = words.get(words.size() - 3);
    boolean claims =
        SAYING.contains(word) || (word.matches("claims|claimed") && Nouns.isMeasure(before));
    if (and.text().equals("and") && claims) {
      return Optional.of("ends with \"and " + last.text() + "\"");
    }
    for (Token as : sentence.tokens()) {
      if (as.text().equals("as") && as.is("prep") && !passage.quoted(as) && as.head() >= 0) {
        String rest = passage.text().substring(as.span().end()).strip();
        String name = rest.replaceFirst("[.?]$", "");
        Token head = sentence.tokens().get(as.head());
        boolean verb =
            sentence.tokens().subList(0, as.index()).stream()
                .filter(Token::isVerb)
                .noneMatch(v -> WITH_AS.contains(v.lemma()));
        boolean comparing =
            sentence.tokens().subList(0, as.index()).stream()
                .anyMatch(t -> t.text().equals("as") || t.lemma().equals("such"));
        boolean same = comparing || head.is("advmod") || head.text().equalsIgnoreCase("same");
        if (verb && !same && passage.usage().names().contains(name)) {
          return Optional.of("ends with \"as " + name + "\"");
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Example> examples() {
    String article = "Jo Doe spoke.";
    return List.of(
        Example.wrong("The reporter listened quietly as Jo Doe.", article),
        Example.wrong("Who has been driving a ferry for 50 years and claims?"),
        Example.right("The reporter listened quietly as Jo Doe spoke.", article),
        Example.right("The captain is known as Jo Doe.", article),
        Example.right("The captain is as tall as Jo Doe.", article),
        Example.right("Who denied the reports and claims?"));
  }
}
