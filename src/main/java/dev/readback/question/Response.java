package dev.readback.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader answered. */
public sealed interface Response {

  /** No answer given. */
  record Skipped() implements Response {}

  /** Option ids of a choice. */
  record Chosen(Set<String> ids) implements Response {
    public Chosen {
      ids = Set.copyOf(ids);
    }
  }

  /** True or false. */
  record Truth(boolean value) implements Response {}

  /** What was typed, for text and number entry. */
  record Typed(String text) implements Response {}

  /** Gap id to what was typed or picked. */
  record Filled(Map<String, String> gaps) implements Response {
    public Filled {
      gaps = Map.copyOf(gaps);
    }
  }

  /** Left id to right id. */
  record Matched(Map<String, String> pairs) implements Response {
    public Matched {
      pairs = Map.copyOf(pairs);
    }
  }

  /** Item ids in the reader's order. */
  record Ordered(List<String> ids) implements Response {
    public Ordered {
      ids = List.copyOf(ids);
    }
  }
}
