package dev.readback.bank.formats.anki;

import dev.readback.article.Evidence;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Cards;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.GapText;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.NewIds;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The cards of a set.
 *
 * @param title name of the deck
 */
record Deck(String title, List<Note> notes) {

  /** Cards have no marking: the reader judges himself. */
  private static final Set<Loss> MISSING =
      EnumSet.of(
          Loss.FEEDBACK,
          Loss.HINTS,
          Loss.POINTS,
          Loss.PENALTY,
          Loss.SHUFFLE,
          Loss.TOLERANCE,
          Loss.RIVALS,
          Loss.PART_IDS);

  /**
   * One note, its fields as HTML.
   *
   * @param guid of the question's id, so that a second import updates
   * @param clozes how many gaps the front has as clozes; 0 for a plain card
   */
  record Note(
      String guid,
      int clozes,
      String front,
      String back,
      String evidence,
      String source,
      List<String> tags) {}

  /**
   * @param clozes whether gaps become clozes
   */
  static Deck of(BankFormat format, QuestionSet set, boolean clozes, Losses losses) {
    Common common = new Common(MISSING, losses);
    List<Note> notes = new ArrayList<>();
    for (Question question : Selection.of(format, set, losses)) {
      common.check(question);
      losses.add(question, Loss.INTERACTION, "it is a card: the reader judges the answer himself");
      notes.add(note(question, set, clozes, losses));
    }
    return new Deck(Titles.line(set.title()), notes);
  }

  private static Note note(Question question, QuestionSet set, boolean clozes, Losses losses) {
    Cards.Sides sides = Cards.of(question);
    String back = lines(sides.answer());
    if (question.explanation() != null) {
      back += "<br><br>" + Html.escape(question.explanation());
    }
    String front = "<div>" + Html.escape(question.stem()) + "</div>" + shown(sides);
    int gaps = 0;
    if (clozes && question.interaction() instanceof Gap gap) {
      gaps = gap.gaps().size();
      front = "<div>" + Html.escape(question.stem()) + "</div><div>" + clozes(gap) + "</div>";
      back = question.explanation() == null ? "" : Html.escape(question.explanation());
    }
    String article = question.provenance().articleId();
    String source = article == null ? "" : set.article(article).map(Explained::source).orElse("");
    List<String> evidence =
        question.provenance().evidence().stream()
            .map(Evidence::text)
            .map(Selection::clean)
            .distinct()
            .toList();
    List<String> tags = new ArrayList<>();
    for (String tag : TagFields.write(question)) {
      String kept =
          tag.replaceFirst("^(difficulty|focus|process|answer-type):", "$1::")
              .replaceAll("\\s+", "_");
      if (tag.contains(" ") || tag.contains("\n")) {
        losses.add(question, Loss.TAGS, "a tag has no blanks in Anki; _ stands for them");
      }
      tags.add(kept);
    }
    return new Note(
        NewIds.hash(question.id()).substring(0, 10),
        gaps,
        front,
        back,
        lines(evidence),
        Html.escape(source),
        tags);
  }

  private static String lines(List<String> lines) {
    return String.join("<br>", lines.stream().map(Html::escape).toList());
  }

  private static String shown(Cards.Sides sides) {
    if (sides.shown().isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sides.shown().size(); i++) {
      lines.add((sides.lettered() ? Cards.letter(i) + ". " : "") + sides.shown().get(i));
    }
    return "<div>" + lines(lines) + "</div>";
  }

  /** What has a meaning in a cloze is an entity. */
  private static String clozes(Gap gap) {
    List<String> seen = new ArrayList<>();
    return GapText.join(
        gap,
        text -> Html.escape(text).replace("{{", "{&#123;"),
        blank -> {
          seen.add(blank.id());
          String hint = String.join(" / ", blank.options());
          return "{{c"
              + seen.size()
              + "::"
              + inCloze(Cards.accepted(blank.accepted()))
              + (hint.isEmpty() ? "" : "::" + inCloze(hint))
              + "}}";
        });
  }

  private static String inCloze(String text) {
    return Html.escape(text).replace(":", "&#58;").replace("{", "&#123;").replace("}", "&#125;");
  }
}
