package dev.readback.analysis.quotations;

import dev.readback.analysis.Token;
import dev.readback.lexicon.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that report what somebody says, and what they say of its certainty. */
final class Cues {

  /** How a verb reports. */
  enum Kind {
    /** Say, claim, announce: what follows is said. */
    SAY,
    /** Believe, suspect: what follows is held, with reserve. */
    BELIEVE,
    /** Hope, fear, insist on: what follows is somebody's, without reserve. */
    HOLD,
    /** Deny, reject: what follows is said not to be so. */
    DENY,
    /** Ask whether, wonder. */
    ASK,
    /** Urge, promise, demand: what follows is wanted or pledged. */
    WANT,
    /** Call, describe as: the words that somebody chose. */
    NAME,
    /** Find, show: what a study or a court says. */
    FIND,
    /** Laugh, go on: reports only together with a quotation. */
    QUOTE
  }

  private static final Map<String, Kind> VERBS = new HashMap<>();

  static {
    put(
        Kind.SAY,
        """
        say tell state announce claim report declare explain maintain contend assert argue insist
        testify write tweet remark comment note observe mention add acknowledge admit concede
        confess confirm reveal disclose reiterate repeat stress emphasize emphasise underline
        highlight underscore warn caution suggest imply indicate hint predict forecast estimate
        calculate allege complain boast joke inform notify assure remind convince post rule
        conclude agree respond reply answer counter recall recount relate proclaim pronounce
        speculate theorize theorise posit propose point recommend advise accept accuse signal
        reason summarize summarise clarify elaborate brief message text email
        """);
    put(Kind.BELIEVE, "believe think suspect suppose assume reckon guess imagine surmise doubt");
    put(Kind.HOLD, "hope fear expect feel worry anticipate regret");
    put(Kind.DENY, "deny dispute refute rebut reject dismiss");
    put(Kind.ASK, "ask question wonder inquire enquire query");
    put(
        Kind.WANT,
        "urge promise pledge vow demand threaten request order swear beg plead implore encourage");
    put(Kind.NAME, "call describe label brand dub characterize characterise hail term denounce");
    put(Kind.FIND, "find show discover demonstrate");
    put(
        Kind.QUOTE,
        """
        begin continue laugh smile sigh shout yell cry exclaim whisper mutter sing chant quip snap
        retort scream start finish interject advise offer enthuse grumble lament muse chuckle
        interrupt shrug concur rejoin venture protest go
        """);
  }

  /** Subjects of "find" and "show" that speak: a "study shows", but a man "shows" his house. */
  static final Set<String> FINDERS =
      Set.of(
          "study",
          "survey",
          "poll",
          "report",
          "research",
          "researcher",
          "scientist",
          "court",
          "jury",
          "judge",
          "tribunal",
          "inquiry",
          "investigation",
          "investigator",
          "figure",
          "data",
          "analysis",
          "statistic",
          "paper",
          "review",
          "census",
          "evidence",
          "expert",
          "commission",
          "committee",
          "panel",
          "document",
          "record",
          "test",
          "result",
          "team",
          "estimate",
          "letter",
          "statement");

  /** Verbs of saying whose plain object is what is said: "announced this change". */
  static final Set<String> SAY_OBJECT =
      Set.of("allege", "emphasize", "emphasise", "predict", "deny");

  /** Verbs with which a speaker who has begun goes on: "said ..., adding that". */
  static final Set<String> GOES_ON =
      Set.of("add", "note", "stress", "emphasize", "emphasise", "continue", "explain", "conclude");

  /** Nouns for what somebody says, with a clause: "the claim that ...". */
  static final Set<String> NOUNS =
      Set.of(
          "claim",
          "allegation",
          "accusation",
          "assertion",
          "statement",
          "suggestion",
          "warning",
          "announcement",
          "argument",
          "insistence",
          "contention",
          "belief",
          "prediction",
          "promise",
          "pledge",
          "complaint",
          "speculation",
          "rumour",
          "rumor",
          "report",
          "request",
          "demand",
          "call",
          "admission",
          "denial",
          "conclusion",
          "hope",
          "fear",
          "suspicion");

  /** What somebody issues to say something in: "a statement that". */
  static final Set<String> ISSUED =
      Set.of(
          "statement", "letter", "tweet", "post", "message", "email", "note", "release", "video");

  /** Adverbs that say that it is only said. */
  static final Set<String> HEDGES =
      Set.of("reportedly", "allegedly", "supposedly", "purportedly", "apparently", "presumably");

  /** Adjectives that say that it is only said. */
  static final Set<String> DOUBTFUL =
      Set.of("alleged", "suspected", "reported", "purported", "rumoured", "rumored");

  /** Adverbs with which a speaker hedges. */
  static final Set<String> PERHAPS =
      Set.of("perhaps", "possibly", "probably", "presumably", "maybe", "likely", "reportedly");

  /** Participles with which the article reports without a source: "is believed to". */
  static final Set<String> RUMOUR =
      Set.of(
          "believe",
          "think",
          "report",
          "say",
          "allege",
          "suspect",
          "understand",
          "rumour",
          "rumor",
          "fear",
          "expect",
          "estimate",
          "presume",
          "suppose",
          "claim",
          "consider",
          "assume");

  private Cues() {}

  private static void put(Kind kind, String verbs) {
    for (String verb : List.of(verbs.strip().split("\\s+"))) {
      VERBS.putIfAbsent(verb, kind);
    }
  }

  /** How this verb reports; empty for a word that does not. */
  static Optional<Kind> kind(Token token) {
    if (!token.tag().startsWith("VB")) {
      return Optional.empty();
    }
    return Optional.ofNullable(VERBS.get(token.lemma()));
  }

  /**
   * How a verb that is not listed reports: verbs of communication do with a quotation, or with a
   * clause after "that".
   */
  static Optional<Kind> broad(Token token) {
    if (!token.tag().startsWith("VB") || VERBS.containsKey(token.lemma())) {
      return Optional.empty();
    }
    List<String> senses = Lexicon.wordNet().verbSupersenses(token.lemma());
    boolean speaks = !senses.isEmpty() && senses.get(0).equals("verb.communication");
    return speaks ? Optional.of(Kind.QUOTE) : Optional.empty();
  }

  /** Whether a noun means a person, or people: "official", "police". */
  static boolean isPerson(Token noun) {
    List<String> senses = Lexicon.wordNet().nounSupersenses(noun.lemma());
    return noun.isNoun()
        && !senses.isEmpty()
        && (senses.get(0).equals("noun.person") || CROWDS.contains(noun.lemma()));
  }

  /** Nouns of people that are groups first. */
  private static final Set<String> CROWDS = Set.of("police", "people", "family", "staff", "crew");

  static boolean isSpokesperson(String noun) {
    return noun.equals("spokesman")
        || noun.equals("spokeswoman")
        || noun.equals("spokesperson")
        || noun.equals("representative");
  }
}
