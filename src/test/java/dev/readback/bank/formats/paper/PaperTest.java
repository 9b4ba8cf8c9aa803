package dev.readback.bank.formats.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.BankFormat;
import dev.readback.bank.SampleSets;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.HostileSets;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final QuestionSet SET = SampleSets.everyKind();

  private static Document print(WriteOptions options) {
    byte[] page = new PrintPage().write(SET, options).value();
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private static byte[] pdf(QuestionSet set, WriteOptions options) {
    return new PdfSheet().write(set, options).value();
  }

  @Test
  void versionsHaveTheirOwnKeys() {
    Document page = print(WriteOptions.DEFAULT.withVersions(3));
    assertThat(page.select(".sheet h1").eachText())
        .containsExactly(
            "Harbour reopens after storm – version A",
            "Harbour reopens after storm – version B",
            "Harbour reopens after storm – version C");
    for (int version = 0; version < 3; version++) {
      List<String> stems = page.select(".sheet").get(version).select(".question h2").eachText();
      List<String> answers =
          page.select(".key").get(version).select(".answer > p:first-child").eachText();
      for (int i = 0; i < stems.size(); i++) {
        if (stems.get(i).endsWith("Who said that boats had been damaged?")) {
          List<String> options =
              page.select(".sheet").get(version).select(".question").get(i).select("li").eachText();
          String right = options.stream().filter(o -> o.endsWith("Ilse Brandt")).findFirst().get();
          assertThat(answers.get(i)).isEqualTo((i + 1) + ". " + right);
        }
      }
    }
    assertThat(page.select(".sheet").get(0).select("h2").eachText())
        .isNotEqualTo(page.select(".sheet").get(1).select("h2").eachText());
  }

  @Test
  void orderAndMatchingAreKeyedAsShown() {
    Document page = print(WriteOptions.DEFAULT);
    assertThat(page.select(".answer").last().select("b").text())
        .isEqualTo(
            "8. 1. A storm closed the harbour. 2. The harbour reopened. 3. The repairs were paid"
                + " for.");
    List<String> letters = page.select(".question").get(6).select(".options li").eachText();
    String master = letters.stream().filter(l -> l.endsWith("harbour master")).findFirst().get();
    assertThat(page.select(".answer").get(6).select("b").text())
        .startsWith("7. Ilse Brandt – " + master + " Tomas Reyes – ");
  }

  @Test
  void anExamHasNoKeyAndTheArticleMayBeLeftOut() {
    Document exam = print(WriteOptions.DEFAULT.withExam(true).withArticle(false));
    assertThat(exam.select(".key, .article")).isEmpty();
    assertThat(exam.text())
        .doesNotContain("The article says")
        .contains("Source: Harbour reopens after storm; 2024-03-05");
    assertThat(print(WriteOptions.DEFAULT).select(".article p").text()).contains("42 boats");
  }

  @Test
  void paperAndLargePrint() throws IOException {
    WriteOptions letter =
        WriteOptions.DEFAULT.withPaper(WriteOptions.Paper.LETTER).withLargePrint(true);
    try (PDDocument document = Loader.loadPDF(pdf(SET, letter))) {
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isBetween(611f, 613f);
      assertThat(page.getMediaBox().getHeight()).isBetween(791f, 793f);
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
    }
  }

  @Test
  void aPdfIsTaggedWithItsFontsInside() throws IOException {
    byte[] bytes = pdf(SET, WriteOptions.DEFAULT);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Harbour reopens after storm");
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
      assertThat(new PDFTextStripper().getText(document))
          .contains("Who said that boats had been damaged?", "Answers:");
    }
    assertThat(pdf(SET, WriteOptions.DEFAULT)).isEqualTo(bytes);
  }

  @Test
  void whatTheFontCannotShowIsSaid() {
    QuestionSet hostile = HostileSets.all().toList().get(0);
    BankFormat pdf = new PdfSheet();
    assertThat(Glyphs.writable("Ünï – Ωж ש")).isEqualTo("Ünï – Ωж ש");
    assertThat(Glyphs.writable("ab 漢 😀")).isEqualTo("ab ? ?");
    assertThat(pdf.write(hostile, WriteOptions.DEFAULT).value()).isNotEmpty();
  }

  @Test
  void optionsWithAnOrderOfTheirOwnKeepIt() {
    for (Version version : Version.of(SET.questions(), WriteOptions.DEFAULT.withVersions(5))) {
      for (Version.Asked asked : version.questions()) {
        if (asked.question().interaction() instanceof Choice choice && !choice.shuffle()) {
          assertThat(asked.shown()).isEqualTo(choice);
        }
      }
    }
  }
}
