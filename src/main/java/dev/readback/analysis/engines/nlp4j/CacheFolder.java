package dev.readback.analysis.engines.nlp4j;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where repacked models are kept: the system property {@code readback.cache}, else {@code readback}
 * in the user's cache folder. An empty property means nowhere.
 */
final class CacheFolder {

  private CacheFolder() {}

  static @Nullable Path find() {
    try {
      String property = System.getProperty("readback.cache");
      if (property != null) {
        return property.isBlank() ? null : Path.of(property);
      }
      Path users = ofUser();
      return users == null ? null : users.resolve("readback");
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static @Nullable Path ofUser() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    if (xdg != null && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg);
    }
    String windows = System.getenv("LOCALAPPDATA");
    if (windows != null && Path.of(windows).isAbsolute()) {
      return Path.of(windows);
    }
    String home = System.getProperty("user.home");
    if (home == null || !Path.of(home).isAbsolute()) {
      return null;
    }
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    return mac ? Path.of(home, "Library", "Caches") : Path.of(home, ".cache");
  }
}
