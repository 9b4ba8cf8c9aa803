package dev.readback.bank.formats.parts;

import dev.readback.diagnostic.InputException;
import dev.readback.json.Quote;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip archives in memory: the same bytes for the same files, and none that bursts or climbs. */
public final class Zips {
  private static final int MAX_ENTRIES = 10_000;
  private static final int MAX_TOTAL = 128 << 20;
  private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Zips() {}

  /** An archive of these files in their order. */
  public static byte[] write(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static boolean isZip(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
  }

  /**
   * The files of an archive by name.
   *
   * @throws InputException if it is broken, too large unpacked, or names a path outside of it
   */
  public static Map<String, byte[]> read(byte[] bytes, String name) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int left = MAX_TOTAL;
    int entries = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = entry.getName();
        if (climbs(path)) {
          throw InputException.of(
              "zip-odd-path",
              name,
              "the archive holds a file "
                  + Quote.of(path)
                  + " that leads out of it; expected plain paths; do not trust this file");
        }
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0 || ++entries > MAX_ENTRIES) {
          throw InputException.of(
              "zip-too-large",
              name,
              "the archive unpacks to more than 128 MB or 10,000 files; expected less; split it");
        }
        if (!entry.isDirectory()) {
          files.put(path, content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw InputException.of(
          "zip-broken",
          name,
          "the archive cannot be unpacked; expected a whole zip file; fetch or export it again");
    }
    return files;
  }

  private static boolean climbs(String path) {
    return path.startsWith("/")
        || path.contains("\\")
        || path.contains(":")
        || path.indexOf('\0') >= 0
        || ("/" + path + "/").contains("/../");
  }
}
