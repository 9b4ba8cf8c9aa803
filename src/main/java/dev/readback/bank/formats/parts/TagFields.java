package dev.readback.bank.formats.parts;

import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Difficulty;
import dev.readback.question.Focus;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a question, as tags beside its own: {@code difficulty:easy}, {@code
 * focus:who}, {@code process:retrieve}, {@code answer-type:person}.
 *
 * @param tags the question's own
 */
public record TagFields(
    List<String> tags,
    @Nullable Focus focus,
    @Nullable ComprehensionProcess process,
    @Nullable Difficulty difficulty,
    AnswerType answerType) {

  private static final String FOCUS = "focus:";
  private static final String PROCESS = "process:";
  private static final String DIFFICULTY = "difficulty:";
  private static final String ANSWER_TYPE = "answer-type:";

  public TagFields {
    tags = List.copyOf(tags);
  }

  /** All tags of a question, its own first. */
  public static List<String> write(Question question) {
    List<String> all = new ArrayList<>(question.tags());
    Difficulty difficulty = question.difficulty();
    add(all, DIFFICULTY, difficulty == null ? null : difficulty.band());
    add(all, FOCUS, question.focus());
    add(all, PROCESS, question.process());
    if (question.interaction() instanceof TextEntry text && text.answerType() != AnswerType.OTHER) {
      add(all, ANSWER_TYPE, text.answerType());
    }
    return all;
  }

  /** Whether reading the written tags gives less than the question has. */
  public static boolean lose(Question question) {
    Difficulty difficulty = question.difficulty();
    TagFields back = read(write(question));
    boolean types =
        question.interaction() instanceof Gap gap
            && gap.gaps().stream().map(Blank::answerType).anyMatch(t -> t != AnswerType.OTHER);
    return types
        || !back.tags().equals(question.tags())
        || (difficulty != null && !difficulty.equals(back.difficulty()));
  }

  /** Tells the tags of this kind from others; the interval of a band is the band's own. */
  public static TagFields read(List<String> all) {
    List<String> tags = new ArrayList<>();
    Focus focus = null;
    ComprehensionProcess process = null;
    Difficulty difficulty = null;
    AnswerType type = AnswerType.OTHER;
    for (String tag : all) {
      Focus f = find(Focus.class, FOCUS, tag);
      ComprehensionProcess p = find(ComprehensionProcess.class, PROCESS, tag);
      Difficulty.Band d = find(Difficulty.Band.class, DIFFICULTY, tag);
      AnswerType a = find(AnswerType.class, ANSWER_TYPE, tag);
      if (f != null) {
        focus = f;
      } else if (p != null) {
        process = p;
      } else if (d != null) {
        difficulty = of(d);
      } else if (a != null) {
        type = a;
      } else {
        tags.add(tag);
      }
    }
    return new TagFields(tags, focus, process, difficulty, type);
  }

  private static Difficulty of(Difficulty.Band band) {
    return switch (band) {
      case EASY -> new Difficulty(band, 0, 0.35);
      case MEDIUM -> new Difficulty(band, 0.35, 0.6);
      case HARD -> new Difficulty(band, 0.6, 1);
    };
  }

  private static void add(List<String> all, String prefix, @Nullable Enum<?> constant) {
    if (constant != null) {
      all.add(prefix + name(constant));
    }
  }

  /** The band of a difficulty by its name; null for another word. */
  public static @Nullable Difficulty difficulty(String band) {
    Difficulty.Band found = find(Difficulty.Band.class, "", band.strip().toLowerCase(Locale.ROOT));
    return found == null ? null : of(found);
  }

  /** A constant as files name it. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> @Nullable E find(Class<E> type, String prefix, String tag) {
    for (E constant : type.getEnumConstants()) {
      if (tag.equals(prefix + name(constant))) {
        return constant;
      }
    }
    return null;
  }
}
