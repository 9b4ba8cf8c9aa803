package dev.readback.fact;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import dev.readback.fact.Argument.Role;
import java.util.Optional;
import java.util.Set;

/** Tells what an argument does: "in May" is a time, "because it rained" a reason. */
final class Roles {

  /** Prepositions that may introduce a place. */
  private static final Set<String> PLACING =
      Set.of(
          "in", "at", "near", "on", "outside", "inside", "from", "to", "into", "across", "off",
          "around");

  private final Analysis analysis;

  Roles(Analysis analysis) {
    this.analysis = analysis;
  }

  Role of(Sentence sentence, Token child) {
    return switch (child.relation()) {
      case "dobj" -> Role.OBJECT;
      case "dative" -> child.isNoun() || child.isPronoun() ? Role.RECIPIENT : Role.OTHER;
      case "attr", "acomp", "oprd" -> Role.COMPLEMENT;
      case "agent" -> Role.AGENT;
      case "ccomp", "xcomp" -> Role.CLAUSE;
      case "advcl" -> adverbialClause(sentence, child);
      case "npadvmod" ->
          time(Sentence.spanOf(sentence.subtree(child))).isPresent() ? Role.TIME : Role.ADVERB;
      case "advmod" -> time(child.span()).isPresent() ? Role.TIME : Role.ADVERB;
      case "prep" -> preposition(sentence, child);
      default -> Role.OTHER;
    };
  }

  private static Role adverbialClause(Sentence sentence, Token child) {
    Optional<Token> mark = sentence.child(child, "mark");
    if (mark.filter(Reserve::isCondition).isPresent()) {
      return Role.CONDITION;
    }
    if (mark.filter(m -> m.lemma().equals("because")).isPresent()) {
      return Role.REASON;
    }
    boolean to =
        sentence.child(child, "aux").filter(t -> t.tag().equals("TO")).isPresent()
            && child.tag().equals("VB");
    return to ? Role.PURPOSE : Role.OTHER;
  }

  private Role preposition(Sentence sentence, Token prep) {
    String lemma = prep.lemma();
    if (lemma.equals("because") || lemma.equals("due")) {
      return Role.REASON;
    }
    Optional<Token> object = sentence.child(prep, "pobj");
    if (object.isEmpty() || prep.text().equalsIgnoreCase("according")) {
      return Role.OTHER;
    }
    Token noun = object.get();
    Optional<TimeExpression> time = time(Sentence.spanOf(sentence.subtree(noun)));
    if (time.filter(t -> t.span().overlaps(noun.span())).isPresent()) {
      return Role.TIME;
    }
    if (PLACING.contains(lemma) && isPlace(noun)) {
      return Role.PLACE;
    }
    boolean temporal = Set.of("after", "before", "during", "until", "since", "by").contains(lemma);
    return temporal && time.isPresent() ? Role.TIME : Role.OTHER;
  }

  private boolean isPlace(Token noun) {
    return analysis.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE)
        .flatMap(e -> e.mentions().stream())
        .anyMatch(m -> m.form() == Entity.Form.NAME && m.span().contains(noun.span()));
  }

  private Optional<TimeExpression> time(Span phrase) {
    return analysis.times().stream()
        .filter(t -> t.kind() == TimeExpression.Kind.DATE || t.kind() == TimeExpression.Kind.TIME)
        .filter(t -> phrase.contains(t.span()) || t.span().contains(phrase))
        .findFirst();
  }
}
