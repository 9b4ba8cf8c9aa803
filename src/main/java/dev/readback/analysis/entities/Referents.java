package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Form;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.List;
import java.util.Optional;

/** Links pronouns and definite noun phrases where only one entity can be meant. */
final class Referents {

  private final Mentions mentions;
  private final Pronouns pronouns;
  private final Things things;
  private final Nominals nominals;

  Referents(List<Sentence> sentences, List<Chain> chains, List<Span> quotations) {
    this.mentions = new Mentions(sentences, chains, quotations);
    this.pronouns = new Pronouns(mentions);
    this.things = new Things(mentions);
    this.nominals = new Nominals(mentions);
  }

  /** In text order, since a link may rest on the ones before it. */
  void link() {
    for (Sentence sentence : mentions.sentences) {
      for (Token token : sentence.tokens()) {
        if (mentions.quoted(token)) {
          continue;
        }
        Optional<Gender> gender = Pronouns.gender(token);
        if (gender.isPresent()) {
          Chain chain = pronouns.antecedent(sentence, token, gender.get());
          if (chain != null) {
            chain.gender = chain.gender == null ? gender.get() : chain.gender;
            link(chain, sentence, token);
          }
        } else if (token.isPronoun()) {
          things.antecedent(sentence, token).ifPresent(c -> link(c, sentence, token));
        } else if (token.lemma().equals("old")) {
          nominals.linkAge(sentence, token);
        } else if (Nominals.isDefinite(sentence, token)) {
          nominals.link(sentence, token);
        }
      }
    }
  }

  private void link(Chain chain, Sentence sentence, Token pronoun) {
    int at = pronoun.index();
    mentions.add(chain, sentence, at, at + 1, at, Form.PRONOUN);
  }
}
