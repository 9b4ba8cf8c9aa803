package dev.readback.console;

/** Starts Readback from the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(CommandLineRunner.run(Environment.ofProcess(), args));
  }
}
