package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an article names, with all mentions of it: a co-reference chain.
 *
 * @param id 0-based, in order of first mention
 * @param name the fullest name that the article gives, without title or article ("Jo Doe")
 * @param aliases every other name in the article ("Doe", "FBI"), and well-known variants
 * @param gender what the article's titles, kinship words and pronouns show; null where nothing does
 * @param plural whether it names several (a group, a team in the plural)
 * @param sure whether the engines that know names agree on the type
 * @param descriptions what the article calls it, from titles and appositions, in text order
 */
public record Entity(
    int id,
    EntityType type,
    String name,
    List<String> aliases,
    @Nullable Gender gender,
    boolean plural,
    boolean sure,
    List<Mention> mentions,
    List<Description> descriptions) {

  /** Grammatical gender of a person. */
  public enum Gender {
    /** She. */
    FEMALE,
    /** He. */
    MALE
  }

  /** What a mention is. */
  public enum Form {
    /** A full or short name. */
    NAME,
    /** A noun phrase that can only mean this entity here ("the airline"). */
    NOMINAL,
    /** A pronoun, such as "she". */
    PRONOUN
  }

  /**
   * One mention.
   *
   * @param span the words, title left out, possessive ending left out
   * @param sentence index of its sentence
   */
  public record Mention(Span span, Form form, int sentence) {

    public Mention {
      requireNonNull(span);
      requireNonNull(form);
    }
  }

  /**
   * What the article calls an entity.
   *
   * @param span the words
   * @param text the words, without leading article
   * @param title whether it stands right before the name ("Prime Minister"), else an apposition
   * @param mention the mention that it describes
   */
  public record Description(Span span, String text, boolean title, Span mention) {

    public Description {
      requireNonNull(span);
      requireNonNull(text);
      requireNonNull(mention);
    }
  }

  public Entity {
    requireNonNull(type);
    requireNonNull(name);
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
    descriptions = List.copyOf(descriptions);
  }
}
