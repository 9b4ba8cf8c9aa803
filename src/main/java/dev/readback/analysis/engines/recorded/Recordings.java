package dev.readback.analysis.engines.recorded;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder of saved analyses: {@code short.jsonl} holds the short texts, a line each, sorted; every
 * longer one has a file of its own. Thread-safe.
 */
public final class Recordings {
  private static final String SHORT = "short.jsonl";
  private static final int SHORT_LENGTH = 1200;

  private final Path folder;
  private final String command;
  private final Map<String, Recording> recordings = new ConcurrentHashMap<>();

  private Recordings(Path folder, String command) {
    this.folder = folder;
    this.command = command;
  }

  /**
   * Reads all recordings in a folder, which need not exist yet.
   *
   * @param command what to run to record a missing text, for messages
   * @throws IllegalArgumentException if a file there is no recording
   */
  public static Recordings in(Path folder, String command) {
    Recordings recordings = new Recordings(folder, command);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.jsonl?")).sorted().toList()) {
          recordings.read(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return recordings;
  }

  private void read(Path file) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      try {
        Recording recording = RecordingJson.read(line);
        recordings.put(recording.key(), recording);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
  }

  /** An engine that replays what {@code id} found; it loads no model. */
  public AnalysisEngine replay(String id, Set<Layer> provides) {
    return new RecordedEngine(this, id, provides, null);
  }

  /** An engine that replays where it can, and else asks the real one and saves what that finds. */
  public AnalysisEngine record(AnalysisEngine real) {
    return new RecordedEngine(this, real.id(), real.provides(), real);
  }

  /** Every article that was recorded, in the order of their texts. */
  public List<Article> articles() {
    return sorted().stream().map(Recording::article).toList();
  }

  /** What an engine found in an article, where that was recorded. */
  public Optional<Layers> find(Article article, String engine) {
    Recording found = recordings.get(Recording.of(article).key());
    return Optional.ofNullable(found).map(r -> r.byEngine().get(engine));
  }

  synchronized void save(Article article, String engine, Layers layers) {
    Recording empty = Recording.of(article);
    Recording saved =
        recordings.merge(
            empty.key(), empty.with(engine, layers), (old, ignored) -> old.with(engine, layers));
    try {
      Files.createDirectories(folder);
      if (saved.text().length() > SHORT_LENGTH) {
        Files.writeString(folder.resolve(fileName(saved)), RecordingJson.write(saved) + "\n");
      } else {
        StringBuilder lines = new StringBuilder();
        sorted().stream()
            .filter(r -> r.text().length() <= SHORT_LENGTH)
            .forEach(r -> lines.append(RecordingJson.write(r)).append('\n'));
        Files.writeString(folder.resolve(SHORT), lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Recording> sorted() {
    List<Recording> all = new ArrayList<>(recordings.values());
    all.sort(Comparator.comparing(Recording::text).thenComparing(Recording::key));
    return all;
  }

  private static String fileName(Recording recording) {
    return recording.key() + ".json";
  }

  /** What to say of a text that was not recorded. */
  String missing(String text, String engine) {
    String line = text.strip().lines().findFirst().orElse("");
    String start = line.length() > 60 ? line.substring(0, 60) + "..." : line;
    return String.format(
        "no recording of what %s finds in \"%s\" in %s; record it with: %s",
        engine, start, folder, command);
  }
}
