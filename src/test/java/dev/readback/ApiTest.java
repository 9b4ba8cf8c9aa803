package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packages that src/api/packages.txt promises to keep: closed in themselves, and documented.
 */
class ApiTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** Fewer classes than this are not the API. */
  private static final int FEWEST_CLASSES = 80;

  /** A program that uses the API needs no type from anywhere else of ours. */
  @Test
  void theApiSpeaksOnlyOfItself() throws IOException {
    Set<String> packages =
        folders().stream().map(f -> f.replace('/', '.')).collect(Collectors.toSet());
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.readback");
    List<JavaClass> api =
        classes.stream()
            .filter(c -> packages.contains(c.getPackageName()) && isPublic(c.getModifiers()))
            .toList();
    Set<String> others = new TreeSet<>();
    for (JavaClass each : api) {
      types(each)
          .flatMap(t -> t.getAllInvolvedRawTypes().stream())
          .map(JavaClass::getBaseComponentType)
          .filter(t -> t.getPackageName().startsWith("dev.readback"))
          .filter(t -> !packages.contains(t.getPackageName()))
          .forEach(t -> others.add(each.getName() + " speaks of " + t.getName()));
    }

    assertThat(api).hasSizeGreaterThan(FEWEST_CLASSES);
    assertThat(others).isEmpty();
  }

  /**
   * Only the compact constructors of records go without a comment: it would repeat the record's.
   */
  @Test
  @Tag("slow")
  void everyPartOfTheApiIsDocumented(@TempDir Path out) throws IOException {
    DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    boolean done;
    try (StandardJavaFileManager files =
        javadoc.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-Xdoclint:all",
              "-quiet",
              "-Xmaxwarns",
              "10000",
              "-d",
              out.toString(),
              "-sourcepath",
              SOURCES.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      List<File> sources = new ArrayList<>();
      for (String folder : folders()) {
        try (Stream<Path> each = Files.list(SOURCES.resolve(folder))) {
          each.filter(f -> f.toString().endsWith(".java")).map(Path::toFile).forEach(sources::add);
        }
      }
      done =
          javadoc
              .getTask(
                  Writer.nullWriter(),
                  files,
                  found,
                  null,
                  options,
                  files.getJavaFileObjectsFromFiles(sources))
              .call();
    }

    List<String> faults = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
      if (each.getSource() != null && !isCompactConstructor(each)) {
        faults.add(
            each.getSource().getName() + ":" + each.getLineNumber() + " " + each.getMessage(null));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(done).isTrue();
    assertThat(out.resolve("dev/readback/Readback.html")).exists();
  }

  private static boolean isCompactConstructor(Diagnostic<? extends JavaFileObject> diagnostic)
      throws IOException {
    List<String> lines = diagnostic.getSource().getCharContent(true).toString().lines().toList();
    return lines.get((int) diagnostic.getLineNumber() - 1).matches(" *public [A-Z]\\w* \\{");
  }

  private static List<String> folders() throws IOException {
    return Files.readAllLines(Path.of("src/api/packages.txt"));
  }

  private static Stream<JavaType> types(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(
            type.getSuperclass().stream().filter(s -> visible(s.toErasure())),
            type.getInterfaces().stream().filter(i -> visible(i.toErasure())));
    Stream<JavaType> fields =
        type.getFields().stream().filter(f -> visible(f.getModifiers())).map(JavaField::getType);
    Stream<JavaType> units =
        type.getCodeUnits().stream()
            .filter(u -> visible(u.getModifiers()))
            .flatMap(ApiTest::signature);
    return Stream.of(parents, fields, units).flatMap(s -> s);
  }

  private static Stream<JavaType> signature(JavaCodeUnit unit) {
    return Stream.concat(
        Stream.of(unit.getReturnType()),
        Stream.concat(unit.getParameterTypes().stream(), unit.getExceptionTypes().stream()));
  }

  /** A parent that nobody sees is no part of the API. */
  private static boolean visible(JavaClass type) {
    return isPublic(type.getModifiers());
  }

  private static boolean visible(Set<JavaModifier> modifiers) {
    return isPublic(modifiers) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isPublic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC);
  }
}
