package dev.readback;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may see which, and what only some may do. */
class ArchitectureTest {
  private static final String ROOT = "dev.readback";

  /** A rule over fewer classes than this checks something else than the product. */
  private static final int FEWEST_CLASSES = 250;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** For each package what it may see beside itself and the packages below it. */
  private static final Map<String, List<String>> SEES = sees();

  private static Map<String, List<String>> sees() {
    Map<String, List<String>> sees = new TreeMap<>();
    sees.put("diagnostic", List.of());
    sees.put("json", List.of("diagnostic"));
    sees.put("article", List.of("diagnostic"));
    // What words mean, from a dictionary: knows of no article.
    sees.put("lexicon", List.of());
    sees.put("analysis", List.of("diagnostic", "article", "lexicon"));
    sees.put("fact", List.of("diagnostic", "article", "lexicon", "analysis"));
    // A quiz runs from a bank file without a language model: no analysis from here on ...
    sees.put("question", List.of("diagnostic", "article"));
    sees.put("marking", List.of("diagnostic", "article", "lexicon", "question"));
    // ... the check of a bank tells what a blind guess earns.
    sees.put("bank", List.of("diagnostic", "json", "article", "question", "marking"));
    sees.put("session", List.of("diagnostic", "json", "article", "question", "marking"));
    sees.put("schedule", List.of("diagnostic", "json", "article", "question", "session"));
    sees.put(
        "statistics", List.of("diagnostic", "json", "article", "question", "marking", "session"));
    // ... to here.
    sees.put(
        "generate", List.of("diagnostic", "article", "lexicon", "analysis", "fact", "question"));
    sees.put("verify", with(sees.get("generate"), "marking"));
    sees.put("rank", with(sees.get("verify"), "verify"));
    sees.put("assemble", with(sees.get("rank"), "rank"));
    return sees;
  }

  private static List<String> with(List<String> packages, String another) {
    List<String> all = new ArrayList<>(packages);
    all.add(another);
    return List.copyOf(all);
  }

  /** Packages that the plan names and that hold no class yet. */
  private static final Set<String> MAY_BE_EMPTY = Set.of();

  static Stream<String> packages() {
    return SEES.keySet().stream();
  }

  @Test
  void theRulesSeeTheProduct() {
    assertThat(classesIn(CLASSES, ROOT)).hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
    for (String name : SEES.keySet()) {
      if (!MAY_BE_EMPTY.contains(name)) {
        assertThat(classesIn(CLASSES, ROOT + "." + name)).as(name).isNotEmpty();
      }
    }
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      String name = each.getPackageName();
      if (name.startsWith(ROOT + ".")) {
        found.add(name.substring(ROOT.length() + 1).split("\\.")[0]);
      }
    }
    // The console stands on top and sees everything.
    found.remove("console");
    assertThat(SEES.keySet()).containsAll(found);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageSeesOnlyWhatIsBelowIt(String name) {
    List<String> allowed = new ArrayList<>();
    allowed.add(ROOT + "." + name + "..");
    for (String below : SEES.getOrDefault(name, List.of())) {
      allowed.add(ROOT + "." + below + "..");
    }
    classes()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            are(
                resideOutsideOfPackage(ROOT + "..")
                    .or(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .allowEmptyShould(MAY_BE_EMPTY.contains(name))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  /** A format knows interactions, never the rules, and no other format. */
  @Test
  void aFormatSeesValuesAndWhatFormatsShare() {
    String formats = ROOT + ".bank.formats";
    classes()
        .that()
        .resideInAPackage(formats + "..")
        .should()
        .onlyDependOnClassesThat(
            are(
                resideOutsideOfPackage(ROOT + "..")
                    .or(
                        resideInAnyPackage(
                            formats + "..",
                            ROOT + ".bank",
                            ROOT + ".marking",
                            ROOT + ".question",
                            ROOT + ".article",
                            ROOT + ".diagnostic",
                            ROOT + ".json"))))
        .check(CLASSES);
    slices()
        .matching(formats + ".(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(formats + ".parts.."))
        .check(CLASSES);
  }

  /** CoreNLP is GPL: an app without it must not meet it anywhere else. */
  @Test
  void onlyItsEngineSeesCoreNlp() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".analysis.engines.corenlp..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.stanford..")
        .check(CLASSES);
  }

  @Test
  void onlyItsEngineSeesNlp4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".analysis.engines.nlp4j..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.emory..")
        .check(CLASSES);
  }

  /** Loaded where a person sits at a terminal, and only there. */
  @Test
  void onlyTheEditedPrompterSeesTheLineEditor() {
    noClasses()
        .that()
        .haveNameNotMatching("dev\\.readback\\.console\\.EditedPrompter.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jline..")
        .check(CLASSES);
  }

  @Test
  void onlyTheConsolePrints() {
    noClasses()
        .that(notConsole())
        .should(ACCESS_STANDARD_STREAMS)
        .because("text goes to people through the console alone")
        .check(CLASSES);
  }

  @Test
  void onlyTheConsoleEndsTheProgram() {
    noClasses()
        .that(notConsole())
        .should()
        .callMethodWhere(target("exit", System.class).or(target("halt", Runtime.class)))
        .check(CLASSES);
  }

  @Test
  void onlyTheConsoleReadsTheClock() {
    noClasses()
        .that(notConsole())
        .should()
        .callMethodWhere(
            target("now", TemporalAccessor.class)
                .or(target("currentTimeMillis", System.class))
                .or(target("nanoTime", System.class))
                .or(systemClock()))
        .orShould()
        .callConstructorWhere(constructs(java.util.Date.class))
        .because("time is an argument")
        .check(CLASSES);
  }

  @Test
  void onlyTheConsoleRollsDice() {
    noClasses()
        .that(notConsole())
        .should()
        .callConstructorWhere(constructs(java.util.Random.class))
        .orShould()
        .callMethodWhere(
            target("random", Math.class)
                .or(target("randomUUID", java.util.UUID.class))
                .or(target("current", java.util.concurrent.ThreadLocalRandom.class))
                .or(unseededShuffle()))
        .because("chance is an argument: a seed makes the same set")
        .check(CLASSES);
  }

  @Test
  void nothingGoesToTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat(
            are(
                assignableTo(java.net.Socket.class)
                    .or(assignableTo(java.net.URLConnection.class))
                    .or(assignableTo(java.net.ServerSocket.class))))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> notConsole() {
    return DescribedPredicate.not(resideInAPackage(ROOT + ".console.."))
        .as("reside outside the console");
  }

  private static DescribedPredicate<JavaMethodCall> target(String method, Class<?> owner) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + method + "()",
        call -> call.getName().equals(method) && call.getTargetOwner().isAssignableTo(owner));
  }

  private static DescribedPredicate<JavaMethodCall> systemClock() {
    return DescribedPredicate.describe(
        "Clock.system...()",
        call ->
            call.getTargetOwner().isEquivalentTo(Clock.class)
                && (call.getName().startsWith("system") || call.getName().startsWith("tick")));
  }

  private static DescribedPredicate<JavaMethodCall> unseededShuffle() {
    return DescribedPredicate.describe(
        "Collections.shuffle(List)",
        call ->
            call.getTargetOwner().isEquivalentTo(Collections.class)
                && call.getName().equals("shuffle")
                && parameters(call) == 1);
  }

  /** The constructor without arguments: a seed or an instant would be one. */
  private static DescribedPredicate<JavaConstructorCall> constructs(Class<?> type) {
    return DescribedPredicate.describe(
        "new " + type.getSimpleName() + "()",
        call -> call.getTargetOwner().isAssignableTo(type) && parameters(call) == 0);
  }

  private static int parameters(JavaAccess<?> call) {
    return call instanceof JavaMethodCall method
        ? method.getTarget().getRawParameterTypes().size()
        : ((JavaConstructorCall) call).getTarget().getRawParameterTypes().size();
  }

  /** Without the classes that hold a package's annotations. */
  private static List<JavaClass> classesIn(JavaClasses all, String name) {
    return all.stream()
        .filter(each -> (each.getPackageName() + ".").startsWith(name + "."))
        .filter(each -> !each.getSimpleName().equals("package-info"))
        .toList();
  }
}
