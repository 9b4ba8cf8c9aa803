package dev.readback.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import dev.readback.json.JsonText;
import dev.readback.question.Response;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The steps of a session in a file, one JSON object a line, only ever appended to, by one process
 * at a time. A step is on disk when {@link #append} returns; a kill in the middle of writing leaves
 * a torn last line, which reading leaves out and says so.
 */
public final class SessionLog implements Closeable {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long MAX_BYTES = 64L << 20;
  private static final int VERSION = 1;

  /** What the start of a session takes at most: it names every question. */
  private static final int MAX_START = 4 << 20;

  private final Path file;
  private final FileChannel channel;
  private final Outcome<List<Step>> found;

  /** Where the last whole line ends. */
  private long end;

  private SessionLog(Path file, FileChannel channel, Outcome<List<Step>> found, long end) {
    this.file = file;
    this.channel = channel;
    this.found = found;
    this.end = end;
  }

  /**
   * {@return a new file with the steps of {@code session} so far}
   *
   * @param file the file
   * @param session what is kept
   * @throws InputException if the file exists already or cannot be written
   */
  public static SessionLog create(Path file, Session session) {
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      lock(channel, file);
      SessionLog log = new SessionLog(file, channel, new Outcome<>(session.steps(), List.of()), 0);
      try {
        session.steps().forEach(log::append);
      } catch (UncheckedIOException e) {
        log.close();
        Files.deleteIfExists(file);
        throw e;
      }
      syncFolder(file);
      return log;
    } catch (FileAlreadyExistsException e) {
      throw InputException.of(
          "session-exists",
          file.toString(),
          "this session is saved already; expected a new file; resume it or remove the file");
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(file);
    }
  }

  /**
   * {@return the file again, to append to; a torn last line is cut off by the first step appended}
   *
   * @param file the file
   * @throws InputException if it cannot be read or written, a line before the last is broken, or
   *     another process has it open
   */
  public static SessionLog open(Path file) {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unwritable(file);
    }
    try {
      lock(channel, file);
      byte[] bytes = bytes(file);
      return new SessionLog(file, channel, steps(bytes, file.toString()), wholeLines(bytes));
    } catch (RuntimeException e) {
      closed(channel);
      throw e;
    }
  }

  /** {@return where the steps are} */
  public Path file() {
    return file;
  }

  /** {@return the steps that were found when the log was opened, with what was noticed} */
  public Outcome<List<Step>> found() {
    return found;
  }

  private static void lock(FileChannel channel, Path file) {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // This process has it open already: the same to the reader.
    } catch (IOException e) {
      // A file system without locks: better saved without one than not at all.
      return;
    }
    throw InputException.of(
        "session-in-use",
        file.toString(),
        "this session is going on in another process; expected one at a time; "
            + "end it there first, or start a new one without --resume");
  }

  /** Makes the new file's name last through a power cut, where the system can. */
  private static void syncFolder(Path file) {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Windows opens no folders; there the name is safe anyway.
    }
  }

  /**
   * Writes one step and waits until it is on disk. What fails leaves no part of the step behind, so
   * that it can be tried again.
   *
   * @param step the next of the session
   * @throws UncheckedIOException if it cannot be written
   */
  public void append(Step step) {
    byte[] line = (line(step) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      if (channel.size() > end) {
        channel.truncate(end);
      }
      channel.position(end);
      ByteBuffer buffer = ByteBuffer.wrap(line);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
      end += line.length;
    } catch (IOException e) {
      try {
        channel.truncate(end);
      } catch (IOException e2) {
        e.addSuppressed(e2);
      }
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closed(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // What is told already matters more.
    }
  }

  /**
   * {@return the start of the session in a file; empty where the file holds no whole one}
   *
   * @param file the file
   */
  public static Optional<Step.Started> start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] block = new byte[1 << 12];
      for (int read = in.read(block); read > 0 && line.size() < MAX_START; read = in.read(block)) {
        int length = 0;
        while (length < read && block[length] != '\n') {
          length++;
        }
        line.write(block, 0, length);
        if (length < read) {
          Step step = step(line.toString(StandardCharsets.UTF_8), file.toString(), 1);
          return step instanceof Step.Started started ? Optional.of(started) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException | InputException e) {
      return Optional.empty();
    }
  }

  /**
   * {@return the steps in a file}
   *
   * @param file the file
   * @throws InputException if it cannot be read or a line before the last is broken
   */
  public static Outcome<List<Step>> read(Path file) {
    return steps(bytes(file), file.toString());
  }

  private static byte[] bytes(Path file) {
    String name = file.toString();
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw InputException.of(
            "session-too-large",
            name,
            "the file is too large; expected a saved session; remove it to start anew");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw InputException.of(
          "session-missing",
          name,
          "there is no such file; expected a saved session; start one first");
    } catch (IOException e) {
      throw InputException.of(
          "session-unreadable",
          name,
          "the file cannot be read; expected a saved session; check its permissions");
    }
  }

  private static Outcome<List<Step>> steps(byte[] bytes, String name) {
    int whole = wholeLines(bytes);
    List<Diagnostic> noticed = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    String[] lines = new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        steps.add(step(lines[i], name, i + 1));
      }
    }
    if (whole < bytes.length) {
      noticed.add(
          new Diagnostic(
              "session-torn-line",
              Severity.WARNING,
              name,
              Where.line(lines.length + 1, -1),
              "the last line was not written to its end; "
                  + "the step in it was never confirmed and does not count"));
    }
    if (steps.isEmpty() || !(steps.get(0) instanceof Step.Started)) {
      throw InputException.of(
          "session-no-start",
          name,
          "the file holds no start; expected a saved session; remove it to start anew");
    }
    return new Outcome<>(steps, noticed);
  }

  private static int wholeLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static InputException unwritable(Path file) {
    return InputException.of(
        "session-unwritable",
        file.toString(),
        "the session cannot be saved here; expected a writable folder with room; "
            + "name another one with --state");
  }

  /** One step as one line of JSON, without the line end. */
  static String line(Step step) {
    ObjectNode json = JSON.objectNode();
    if (step instanceof Step.Started started) {
      json.put("step", "start").put("version", VERSION).put("at", started.at().toString());
      json.put("mode", started.mode().name().toLowerCase(Locale.ROOT));
      json.put("behaviour", started.behaviour().name().toLowerCase(Locale.ROOT));
      json.put("bank", started.bank());
      ArrayNode ids = json.putArray("questions");
      started.questions().forEach(ids::add);
      json.put("seed", started.seed());
      if (started.limit() != null) {
        json.put("limitSeconds", started.limit().toSeconds());
      }
    } else if (step instanceof Step.Answered answered) {
      json.put("step", "answer").put("at", answered.at().toString());
      json.put("question", answered.question());
      json.set("response", response(answered.response()));
      if (answered.certainty() > 0) {
        json.put("certainty", answered.certainty());
      }
    } else if (step instanceof Step.Skipped skipped) {
      put(json, "skip", skipped.at(), skipped.question());
    } else if (step instanceof Step.Overridden overridden) {
      put(json, "override", overridden.at(), overridden.question());
    } else if (step instanceof Step.Hinted hinted) {
      put(json, "hint", hinted.at(), hinted.question());
    } else if (step instanceof Step.Reported reported) {
      put(json, "report", reported.at(), reported.question());
      json.put("why", reported.why());
    } else {
      json.put("step", bare(step)).put("at", step.at().toString());
    }
    return JsonText.line(json);
  }

  private static String bare(Step step) {
    return step instanceof Step.Quit ? "quit" : step instanceof Step.Resumed ? "resume" : "undo";
  }

  private static void put(ObjectNode json, String step, Instant at, String question) {
    json.put("step", step).put("at", at.toString()).put("question", question);
  }

  /** With its kind, so that a log can be read without the bank. */
  private static ObjectNode response(Response response) {
    ObjectNode json = JSON.objectNode();
    if (response instanceof Response.Chosen chosen) {
      ArrayNode ids = json.putArray("chosen");
      new TreeSet<>(chosen.ids()).forEach(ids::add);
    } else if (response instanceof Response.Truth truth) {
      json.put("truth", truth.value());
    } else if (response instanceof Response.Typed typed) {
      json.put("typed", typed.text());
    } else if (response instanceof Response.Filled filled) {
      new TreeMap<>(filled.gaps()).forEach(json.putObject("filled")::put);
    } else if (response instanceof Response.Matched matched) {
      new TreeMap<>(matched.pairs()).forEach(json.putObject("matched")::put);
    } else if (response instanceof Response.Ordered ordered) {
      ArrayNode ids = json.putArray("ordered");
      ordered.ids().forEach(ids::add);
    }
    return json;
  }

  private static Step step(String line, String name, int number) {
    try {
      return step(JsonText.parse(line.getBytes(StandardCharsets.UTF_8), name, "a step"));
    } catch (InputException | IllegalArgumentException | DateTimeException e) {
      throw new InputException(
          new Diagnostic(
              "session-broken-line",
              Severity.ERROR,
              name,
              Where.line(number, -1),
              "this line is no step of a session; expected one JSON object as it was written; "
                  + "remove the file to start anew"));
    }
  }

  private static Step step(JsonNode json) {
    if (json.path("version").asInt(VERSION) != VERSION) {
      throw new IllegalArgumentException("version");
    }
    Instant at = Instant.parse(text(json, "at"));
    return switch (text(json, "step")) {
      case "start" ->
          new Step.Started(
              at,
              Mode.valueOf(text(json, "mode").toUpperCase(Locale.ROOT)),
              Behaviour.valueOf(text(json, "behaviour").toUpperCase(Locale.ROOT)),
              text(json, "bank"),
              strings(json.path("questions")),
              json.path("seed").asLong(),
              json.has("limitSeconds")
                  ? Duration.ofSeconds(json.get("limitSeconds").asLong())
                  : null);
      case "answer" ->
          new Step.Answered(
              at,
              text(json, "question"),
              response(json.path("response")),
              json.path("certainty").asInt());
      case "skip" -> new Step.Skipped(at, text(json, "question"));
      case "override" -> new Step.Overridden(at, text(json, "question"));
      case "hint" -> new Step.Hinted(at, text(json, "question"));
      case "report" -> new Step.Reported(at, text(json, "question"), text(json, "why"));
      case "undo" -> new Step.Undone(at);
      case "resume" -> new Step.Resumed(at);
      case "quit" -> new Step.Quit(at);
      default -> throw new IllegalArgumentException("unknown step");
    };
  }

  private static Response response(JsonNode json) {
    if (json.has("chosen")) {
      return new Response.Chosen(new TreeSet<>(strings(json.path("chosen"))));
    }
    if (json.path("truth").isBoolean()) {
      return new Response.Truth(json.path("truth").booleanValue());
    }
    if (json.has("typed")) {
      return new Response.Typed(text(json, "typed"));
    }
    if (json.has("filled")) {
      return new Response.Filled(entries(json.path("filled")));
    }
    if (json.has("matched")) {
      return new Response.Matched(entries(json.path("matched")));
    }
    if (json.has("ordered")) {
      return new Response.Ordered(strings(json.path("ordered")));
    }
    throw new IllegalArgumentException("unknown response");
  }

  private static String text(JsonNode json, String field) {
    String text = json.path(field).textValue();
    if (text == null) {
      throw new IllegalArgumentException("no " + field);
    }
    return text;
  }

  private static List<String> strings(JsonNode array) {
    List<String> all = new ArrayList<>();
    for (JsonNode element : array) {
      if (!element.isTextual()) {
        throw new IllegalArgumentException("no string");
      }
      all.add(element.textValue());
    }
    return all;
  }

  private static Map<String, String> entries(JsonNode object) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      all.put(entry.getKey(), entry.getValue().asText());
    }
    return all;
  }
}
