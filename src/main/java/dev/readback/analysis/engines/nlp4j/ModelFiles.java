package dev.readback.analysis.engines.nlp4j;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Reads NLP4J's models from the class path, and the larger ones from a repacked copy in the user's
 * cache folder where there is one: unpacking them from xz takes longer than all else.
 *
 * <p>A copy is used only if its hash is the one known here, so nobody else's file is ever read as
 * objects. Whatever goes wrong with the cache costs time, nothing else.
 */
final class ModelFiles {
  /** SHA-256 of the copies of the models in nlp4j-english 1.1.3. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "edu/emory/mathcs/nlp/models/en-dep.xz",
              "22bdf97d5e09d713ee0cf15a3735ebdf036470a4b701004564e18b8b353ad4dc",
          "edu/emory/mathcs/nlp/models/en-ner.xz",
              "35986b51c202a96a20266a3e4b80fc795609ea83499049eeeaed8bbb0f3dc00b",
          "edu/emory/mathcs/nlp/models/en-pos.xz",
              "8c77a33b6b847fd1d793985046b9c84c444d26d667382ff187811d12343da86a",
          "edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz",
              "3cb59c5468537591e3656d79b09d1a4c0b21a60993e4a21362b8b44129a0eaea",
          "edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz",
              "afbeeb67ed554e6ff5425598fdee8145551055d992dfec5ac780e68c61311f69");

  private final @Nullable Path cache;

  /**
   * @param cache the folder of the copies; null for none
   */
  ModelFiles(@Nullable Path cache) {
    this.cache = cache;
  }

  /**
   * The object in a packed resource.
   *
   * @throws IOException if it is not on the class path or damaged
   */
  Object read(String resource) throws IOException, ClassNotFoundException {
    String hash = KNOWN.get(resource);
    if (cache == null || hash == null) {
      try (InputStream in = unpacked(resource)) {
        return object(in);
      }
    }
    Path copy = cache.resolve("nlp4j-" + hash.substring(0, 16) + ".model");
    byte[] packed = verified(copy, hash);
    return packed == null
        ? readAndCopy(resource, copy, hash)
        : object(new ZeroRuns.Unpacker(packed));
  }

  /**
   * The lexicon in a packed resource.
   *
   * @param value from the items that a word has
   * @throws IOException if it is not on the class path or damaged
   */
  <V> Map<String, V> readWords(String resource, Function<List<String>, V> value)
      throws IOException, ClassNotFoundException {
    String hash = KNOWN.get(resource);
    Path copy =
        cache == null || hash == null
            ? null
            : cache.resolve("nlp4j-" + hash.substring(0, 16) + ".words");
    byte[] packed = copy == null ? null : verified(copy, String.valueOf(hash));
    if (packed == null) {
      try (InputStream in = unpacked(resource)) {
        @SuppressWarnings("unchecked")
        Map<String, ? extends Collection<String>> read =
            (Map<String, ? extends Collection<String>>) object(in);
        packed = WordTable.pack(read);
      }
      if (copy != null && hex(sha256().digest(packed)).equals(hash)) {
        keep(packed, copy);
      }
    }
    return WordTable.unpack(packed, value);
  }

  private static void keep(byte[] packed, Path copy) {
    Path temporary = temporary(copy);
    try {
      Files.createDirectories(copy.toAbsolutePath().getParent());
      clean(copy);
      try {
        Files.write(temporary, packed, StandardOpenOption.CREATE_NEW);
        replace(temporary, copy);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      // No copy, then.
    }
  }

  private static Path temporary(Path copy) {
    return copy.resolveSibling(copy.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
  }

  private static void replace(Path temporary, Path copy) throws IOException {
    Files.move(
        temporary, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What processes that were killed have left behind. */
  private static void clean(Path copy) throws IOException {
    try (DirectoryStream<Path> old =
        Files.newDirectoryStream(
            copy.toAbsolutePath().getParent(), copy.getFileName() + ".*.tmp")) {
      for (Path each : old) {
        String[] parts = each.getFileName().toString().split("\\.");
        String pid = parts[parts.length - 2];
        if (pid.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  /** Leaves the stream open. */
  private static Object object(InputStream in) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(new BufferedInputStream(in, 1 << 16)).readObject();
  }

  private static InputStream unpacked(String resource) throws IOException {
    InputStream packed = ModelFiles.class.getClassLoader().getResourceAsStream(resource);
    if (packed == null) {
      throw new FileNotFoundException(
          resource + " is not on the class path; add edu.emory.mathcs.nlp:nlp4j-english");
    }
    return new XZInputStream(new BufferedInputStream(packed));
  }

  /** The content of the copy; null if there is none, or not the one expected. */
  private static byte @Nullable [] verified(Path copy, String hash) {
    try {
      if (!Files.isRegularFile(copy)) {
        return null;
      }
      byte[] packed = Files.readAllBytes(copy);
      return hex(sha256().digest(packed)).equals(hash) ? packed : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static Object readAndCopy(String resource, Path copy, String hash)
      throws IOException, ClassNotFoundException {
    try (Copying in = new Copying(unpacked(resource), copy)) {
      Object read = object(in);
      in.keepIf(hash);
      return read;
    }
  }

  /** Passes on a stream and packs it into a file beside {@code copy} on the way. */
  private static final class Copying extends FilterInputStream {
    private final Path copy;
    private final Path temporary;
    private final MessageDigest digest = sha256();
    private @Nullable OutputStream out;

    Copying(InputStream in, Path copy) {
      super(in);
      this.copy = copy;
      this.temporary = temporary(copy);
      try {
        Files.createDirectories(copy.toAbsolutePath().getParent());
        clean(copy);
        OutputStream file = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW);
        out =
            new ZeroRuns.Packer(
                new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16));
      } catch (IOException e) {
        out = null;
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      if (out != null && count > 0) {
        try {
          out.write(bytes, offset, count);
        } catch (IOException e) {
          giveUp();
        }
      }
      return count;
    }

    /** Reads to the end and makes the file the copy, if it is what it has to be. */
    void keepIf(String hash) throws IOException {
      byte[] rest = new byte[1 << 16];
      while (read(rest, 0, rest.length) >= 0) {
        // Only copied.
      }
      if (out == null) {
        return;
      }
      try {
        out.close();
        if (hex(digest.digest()).equals(hash)) {
          replace(temporary, copy);
          out = null;
        }
      } catch (IOException e) {
        // No copy, then.
      }
    }

    private void giveUp() {
      if (out != null) {
        try {
          out.close();
        } catch (IOException e) {
          // Deleted all the same.
        }
        out = null;
        try {
          Files.deleteIfExists(temporary);
        } catch (IOException e) {
          // Left for the next process.
        }
      }
    }

    @Override
    public void close() throws IOException {
      giveUp();
      super.close();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
