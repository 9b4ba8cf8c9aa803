package dev.readback.spark;

import dev.readback.Readback;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The engine of this process: loaded once, shared by all tasks of an executor. */
final class SharedEngine {
  private static final Map<Boolean, Readback> LOADED = new ConcurrentHashMap<>();

  private SharedEngine() {}

  /** Waits while another task loads it. */
  static Readback of(ArchiveOptions options) {
    return LOADED.computeIfAbsent(options.nlp4jOnly(), SharedEngine::load);
  }

  private static Readback load(boolean nlp4jOnly) {
    Readback readback = nlp4jOnly ? Readback.createNlp4jOnly() : Readback.create();
    readback.load();
    return readback;
  }
}
