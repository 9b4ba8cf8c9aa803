package dev.readback.generate.rules;

import dev.readback.Readback;
import dev.readback.analysis.*;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.analysis.engines.recorded.Recordings;
import dev.readback.article.*;
import dev.readback.generate.Material;
import dev.readback.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.*;

final class SayDump {
  public static void main(String[] a) throws Exception {
    Recordings r = Recordings.in(Path.of(System.getProperty("cache")), "x");
    Readback readback = Readback.over(new Analyzer(List.of(r.record(Nlp4jEngine.parserOnly()), r.record(new CoreNlpEngine()))));
    for (String each : a) {
      Article article = dev.readback.article.readers.ArticleReader.read(Path.of(each)).value();
      Analysis an = readback.analyse(article);
      Material m = new Material(an, readback.facts(an), Lexicon.wordNet(), 1);
      System.out.println("#### " + Path.of(each).getFileName() + " speakers " + m.speakers().keySet().stream().map(e -> e.name() + "/" + e.type()).toList());
      for (Statement s : an.statements()) {
        String who = m.entity(s.entity()).map(e -> e.name() + (m.sure(e) ? "" : "?")).orElse("(" + s.sourceName() + ")");
        if (s.kind() != Statement.Kind.DIRECT) { System.out.println("  " + s.kind() + " " + s.certainty() + " " + who + " | " + s.content().cut(article.text()).replaceAll("\\s+", " ")); continue; }
        for (Sentence x : an.sentences()) if (x.span().overlaps(s.content())) {
          Span part = new Span(Math.max(x.span().start(), s.content().start()), Math.min(x.span().end(), s.content().end()));
          QuotedSentence q = new QuotedSentence(m, x, part);
          System.out.println("  DIRECT " + s.certainty() + " " + who + " | " + q.fault().orElse("OK") + " | " + q.words());
        }
      }
    }
  }
}
