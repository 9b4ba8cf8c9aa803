package dev.readback.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import dev.readback.console.Terminal.Style;
import dev.readback.diagnostic.Outcome;
import dev.readback.fact.Argument;
import dev.readback.fact.Argument.Role;
import dev.readback.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what an article says, who says so, and how sure it is. */
@Command(
    name = "facts",
    description = "Show what an article says, who says so, and how sure it is.",
    footer = {
      "  readback facts article.txt",
      "  readback facts article.txt --published 2024-05-31 --json"
    })
final class FactsCommand implements Callable<Integer> {

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Mixin private final AnalysisOptions options = new AnalysisOptions("facts");

  @Parameters(
      arity = "1",
      paramLabel = "ARTICLE",
      description = "Text, Markdown or HTML; - is standard input.")
  private String input;

  @Option(names = "--json", description = "One JSON object, for programs.")
  private boolean json;

  FactsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    options.checkUsage();
    Terminal terminal = new Terminal(environment, false);
    Outcome<Article> read = Inputs.article(environment, input, options.published());
    read.diagnostics().forEach(terminal::note);
    terminal.progress("loading the language models ...");
    Analyst analyst = environment.models().apply(options.engine());
    analyst.load();
    Analysis analysis = analyst.analyse(read.value());
    List<Fact> facts = analyst.facts(analysis);
    if (json) {
      terminal.json(Wire.line(json(analysis, facts)));
    } else {
      print(terminal, analysis, facts);
    }
    return Main.DONE;
  }

  // For people.

  private static void print(Terminal terminal, Analysis analysis, List<Fact> facts) {
    String text = analysis.article().text();
    terminal.line(Style.STRONG, analysis.article().title());
    List<String> own = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.attribution().kind() == Attribution.Kind.NARRATOR && !insideAnother(fact, facts)) {
        own.add(fact.span().cut(text) + certainty(fact.attribution().certainty()));
      }
    }
    group(terminal, "The article itself says:", own);
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    for (Statement statement : analysis.statements()) {
      bySource
          .computeIfAbsent(source(statement, text), s -> new ArrayList<>())
          .add(said(statement, text));
    }
    bySource.forEach((source, said) -> group(terminal, source + ":", said));
  }

  private static boolean insideAnother(Fact fact, List<Fact> facts) {
    return facts.stream()
        .anyMatch(
            other ->
                other.attribution().equals(fact.attribution())
                    && !other.span().equals(fact.span())
                    && other.span().contains(fact.span()));
  }

  private static void group(Terminal terminal, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      terminal.blank();
      terminal.line(Style.STRONG, heading);
      lines.forEach(l -> terminal.item("  - ", l));
    }
  }

  private static String source(Statement statement, String text) {
    String name = statement.sourceName();
    Span source = statement.source();
    String words = name != null ? name : source != null ? source.cut(text) : null;
    if (words == null) {
      return "Nobody in particular (" + cue(statement, text) + ")";
    }
    return words + (statement.unnamed() ? " (unnamed)" : "") + ", according to the article";
  }

  private static String cue(Statement statement, String text) {
    Span cue = statement.cue();
    return cue == null ? "reported" : cue.cut(text);
  }

  private static String said(Statement statement, String text) {
    String content = statement.content().cut(text);
    return (statement.kind() == Statement.Kind.DIRECT ? "\"" + content + "\"" : content)
        + certainty(statement.certainty());
  }

  private static String certainty(Certainty certainty) {
    return switch (certainty) {
      case ASSERTED, ATTRIBUTED -> "";
      case HEDGED -> " (not certain)";
      case DENIED -> " (denied)";
      case CONDITIONAL -> " (on a condition)";
      case QUESTION -> " (a question)";
    };
  }

  // For programs.

  private static ObjectNode json(Analysis analysis, List<Fact> facts) {
    String text = analysis.article().text();
    ObjectNode node = Wire.object().put("text", text);
    ArrayNode statements = node.putArray("statements");
    for (Statement statement : analysis.statements()) {
      statement(statements.addObject(), statement, text);
    }
    ArrayNode array = node.putArray("facts");
    for (Fact fact : facts) {
      fact(array.addObject(), fact, analysis);
    }
    return node;
  }

  private static void statement(ObjectNode node, Statement statement, String text) {
    span(node, statement.content(), text).put("kind", Wire.name(statement.kind()));
    Span source = statement.source();
    if (source == null) {
      node.putNull("source");
    } else {
      span(node.putObject("source"), source, text).put("name", statement.sourceName());
    }
    Span cue = statement.cue();
    if (cue == null) {
      node.putNull("cue");
    } else {
      span(node.putObject("cue"), cue, text);
    }
    node.put("certainty", Wire.name(statement.certainty())).put("unnamed", statement.unnamed());
  }

  private static void fact(ObjectNode node, Fact fact, Analysis analysis) {
    String text = analysis.article().text();
    argument(node.putObject("subject"), fact.subject(), fact.subjectHead(), analysis);
    span(node.putObject("predicate"), Sentence.spanOf(fact.group()), text)
        .put("lemma", fact.verb().lemma())
        .put("negated", fact.negated())
        .put("passive", fact.passive());
    ArrayNode objects = node.putArray("objects");
    for (Argument argument : fact.arguments()) {
      if (argument.role() != Role.TIME && argument.role() != Role.PLACE) {
        argument(objects.addObject(), argument.tokens(), argument.head(), analysis)
            .put("role", Wire.name(argument.role()));
      }
    }
    first(node, "time", fact, Role.TIME, analysis);
    first(node, "place", fact, Role.PLACE, analysis);
    List<Token> quantity =
        fact.arguments().stream()
            .filter(a -> a.role() == Role.OBJECT || a.role() == Role.COMPLEMENT)
            .map(a -> a.tokens().stream().filter(t -> t.tag().equals("CD")).toList())
            .filter(tokens -> !tokens.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (quantity.isEmpty()) {
      node.putNull("quantity");
    } else {
      span(node.putObject("quantity"), Sentence.spanOf(quantity), text).putNull("name");
    }
    span(node.putArray("evidence").addObject(), fact.span(), text);
    Attribution attribution = fact.attribution();
    node.putObject("attribution")
        .put("kind", Wire.name(attribution.kind()))
        .put("source", attribution.source())
        .put("cue", attribution.cue())
        .put("certainty", Wire.name(attribution.certainty()));
    node.put("certainty", Wire.name(attribution.certainty()));
  }

  private static void first(
      ObjectNode node, String field, Fact fact, Role role, Analysis analysis) {
    fact.argument(role)
        .ifPresentOrElse(
            a -> argument(node.putObject(field), a.tokens(), a.head(), analysis),
            () -> node.putNull(field));
  }

  /** Words with the name of whom or what their head refers to, where that is known. */
  private static ObjectNode argument(
      ObjectNode node, List<Token> tokens, Token head, Analysis analysis) {
    return span(node, Sentence.spanOf(tokens), analysis.article().text())
        .put("name", name(head, analysis));
  }

  private static @Nullable String name(Token head, Analysis analysis) {
    for (Entity entity : analysis.entities()) {
      for (Entity.Mention mention : entity.mentions()) {
        if (mention.span().contains(head.span())) {
          return entity.name();
        }
      }
    }
    return null;
  }

  private static ObjectNode span(ObjectNode node, Span span, String text) {
    return node.put("start", span.start()).put("end", span.end()).put("text", span.cut(text));
  }
}
