package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import dev.readback.question.AnswerType;
import java.util.List;

/** Which words of an answer may stand for which of the key: strictly, or with slips of the pen. */
final class WordMatch {
  private final Asked asked;
  private final boolean lenient;

  WordMatch(Asked asked, boolean lenient) {
    this.asked = asked;
    this.lenient = lenient;
  }

  boolean isLenient() {
    return lenient;
  }

  boolean same(String key, String given) {
    return strictly(key, given) || (lenient && Spelling.slip(key, given, asked.taken()));
  }

  boolean same(Token key, Token given) {
    return key.same(given)
        || TimeOfDay.same(key.form(), given.form())
        || (!key.hasDigit() && !given.hasDigit() && same(key.form(), given.form()));
  }

  boolean same(List<Token> key, List<Token> given) {
    if (key.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < key.size(); i++) {
      if (!same(key.get(i), given.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean strictly(String key, String given) {
    return key.equals(given)
        || Words.spelling(key).equals(Words.spelling(given))
        || (asked.type() != AnswerType.PERSON && noun(key, given));
  }

  private boolean noun(String key, String given) {
    return Words.singular(key).equals(Words.singular(given))
        || Words.inflected(key, given)
        || (asked.forOrigin()
            && (Lexicon.wordNet().pertains(given, key) || Lexicon.wordNet().pertains(key, given)));
  }
}
