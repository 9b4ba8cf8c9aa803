package dev.readback.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone cluster on loopback: a master, workers of one core, and what {@code spark-submit}
 * starts, each a process of its own over a Spark home that is made of the jars on the class path.
 */
final class Cluster implements AutoCloseable {
  private static final Pattern MASTER =
      Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");

  /** How long an event of another process is waited for before the test fails. */
  private static final int SECONDS = 900;

  private final Path folder;
  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final String master;

  /**
   * @param folder for the Spark home, logs and work of the executors
   * @param brought jars that are submitted, and so are not Spark's
   */
  Cluster(Path folder, List<Path> brought, int workers) throws IOException {
    this.folder = folder;
    this.home = folder.resolve("spark");
    linkJars(brought);
    try {
      Path log = folder.resolve("master.log");
      Process started =
          start(
              log,
              "org.apache.spark.deploy.master.Master",
              List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
      await("the master to start", log, started, () -> !find(MASTER, log).isEmpty());
      this.master = find(MASTER, log);
      for (int i = 0; i < workers; i++) {
        startWorker(i);
      }
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private void startWorker(int number) throws IOException {
    Path log = folder.resolve("worker-" + number + ".log");
    Process worker =
        start(
            log,
            "org.apache.spark.deploy.worker.Worker",
            List.of(
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "3g",
                "--work-dir",
                workFolder(number).toString(),
                master));
    workers.add(worker);
    await(
        "worker " + number + " to register",
        log,
        worker,
        () -> text(log).contains("Successfully registered with master"));
  }

  private Path workFolder(int worker) {
    return folder.resolve("work-" + worker);
  }

  /** A {@code spark-submit} to this cluster; what it says goes to {@code log}. */
  Process submit(Path log, List<String> arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of("--master", master, "--conf", "spark.ui.enabled=false", "--conf"));
    all.addAll(List.of("spark.driver.host=127.0.0.1"));
    all.addAll(arguments);
    return start(log, "org.apache.spark.deploy.SparkSubmit", all);
  }

  /** How many tasks the executors of a worker say that they have written the output of. */
  long writtenTasks(int worker) {
    return executorLogs(worker).stream()
        .flatMap(log -> text(log).lines())
        .filter(line -> line.contains(": Committed."))
        .count();
  }

  /** What everything that runs here says, for the message of a test that fails. */
  String logs(Path job) {
    StringBuilder all = new StringBuilder(text(job));
    for (int i = 0; i < workers.size(); i++) {
      for (Path log : executorLogs(i)) {
        all.append("\n--- executor of worker ").append(i).append(" ---\n").append(text(log));
      }
    }
    return all.toString();
  }

  private List<Path> executorLogs(int worker) {
    if (!Files.isDirectory(workFolder(worker))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(workFolder(worker))) {
      return files.filter(f -> f.endsWith("stderr")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processes that a worker runs executors in. */
  List<ProcessHandle> executors(int worker) {
    return workers.get(worker).children().toList();
  }

  /** Takes a machine away: a worker and its executors, without a word. */
  void kill(int worker) {
    List<ProcessHandle> executors = executors(worker);
    workers.get(worker).destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Waits for something that other processes do.
   *
   * @param process which ends the waiting with a failure if it ends
   */
  static void await(String what, Path log, Process process, BooleanSupplier happened) {
    for (int i = 0; i < SECONDS * 5; i++) {
      if (happened.getAsBoolean()) {
        return;
      }
      if (!process.isAlive()) {
        break;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    if (!happened.getAsBoolean()) {
      throw new AssertionError("waited for " + what + " in vain; " + log + " says:\n" + text(log));
    }
  }

  static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String find(Pattern pattern, Path log) {
    Matcher matcher = pattern.matcher(text(log));
    return matcher.find() ? matcher.group(1) : "";
  }

  /** Starts a class of Spark's with the command that {@code bin/spark-class} would make. */
  private Process start(Path log, String main, List<String> arguments) throws IOException {
    List<String> launcher =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            home.resolve("jars") + File.separator + "*",
            "org.apache.spark.launcher.Main",
            main);
    Process built =
        builder(Stream.concat(launcher.stream(), arguments.stream()).toList())
            .redirectError(log.toFile())
            .start();
    String printed = new String(built.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // A command follows a line with nothing but NUL, and each part of it is ended by NUL.
    List<String> command = List.of(printed.substring(printed.indexOf("\0\n") + 2).split("\0"));
    Process process =
        builder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    processes.add(process);
    return process;
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME", home.toString(),
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_SCALA_VERSION", "2.13",
                "SPARK_DAEMON_MEMORY", "512m"));
    return builder;
  }

  private void linkJars(List<Path> brought) throws IOException {
    List<Path> names = brought.stream().map(Path::getFileName).toList();
    Path jars = Files.createDirectories(home.resolve("jars"));
    // Surefire starts tests with one jar that stands for the class path.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String each : classPath.split(File.pathSeparator)) {
      Path jar = Path.of(each);
      String name = jar.getFileName().toString();
      // The one without a voice would silence the logs that are looked at.
      if (name.endsWith(".jar")
          && !name.startsWith("slf4j-nop")
          && !names.contains(jar.getFileName())) {
        Files.createSymbolicLink(jars.resolve(name), jar.toAbsolutePath());
      }
    }
  }

  /** Ends all processes, whatever state they are in, and takes the links to the jars away. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>();
    for (Process each : processes) {
      all.add(each.toHandle());
      each.descendants().forEach(all::add);
    }
    all.stream()
        .sorted(Comparator.comparingLong(ProcessHandle::pid).reversed())
        .forEach(ProcessHandle::destroyForcibly);
    try (Stream<Path> links = Files.list(home.resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
