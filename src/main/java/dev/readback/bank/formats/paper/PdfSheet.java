package dev.readback.bank.formats.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Texts;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/** A sheet as tagged PDF (PDF/UA-1) with its fonts inside; the same bytes each time. */
public final class PdfSheet implements BankFormat {

  private static final String FAMILY = "Liberation Sans";

  /** Any constant: the id of a PDF is made from it. */
  private static final long ID = 1;

  private static final String DAY = "2026-01-01T00:00:00Z";

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public String description() {
    return "a sheet to print, tagged for screen readers; answers on pages of their own";
  }

  @Override
  public List<String> extensions() {
    return List.of(".pdf");
  }

  @Override
  public Carriage carries(Kind kind) {
    return Carriage.lossy("on paper: nothing marks it");
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Common common = new Common(Lost.ON_PAPER, losses);
    List<Question> questions =
        Selection.of(this, set, losses).stream().map(q -> writable(q, losses)).toList();
    questions.forEach(common::check);
    QuestionSet shown =
        new QuestionSet(
            Glyphs.writable(set.title()),
            set.articles().stream().map(PdfSheet::writable).toList(),
            questions);
    return new Outcome<>(pdf(Sheet.xhtml(shown, questions, options)), losses.diagnostics());
  }

  private static Question writable(Question question, Losses losses) {
    return Texts.map(
        question,
        text -> {
          String writable = Glyphs.writable(text);
          if (!writable.equals(text)) {
            losses.add(
                question,
                Loss.CHARACTERS,
                "the font of the sheet has Latin, Greek, Cyrillic and Hebrew letters alone; print"
                    + " the format print from a browser");
          }
          return writable;
        });
  }

  private static SourceArticle writable(SourceArticle a) {
    return new SourceArticle(
        a.id(),
        Glyphs.writable(a.title()),
        writable(a.byline()),
        a.published(),
        writable(a.url()),
        writable(a.publisher()),
        writable(a.credit()),
        writable(a.licence()),
        a.language(),
        a.sha256(),
        writable(a.text()));
  }

  private static @Nullable String writable(@Nullable String text) {
    return text == null ? null : Glyphs.writable(text);
  }

  private static byte[] pdf(String xhtml) {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Readback");
    builder.useFont(() -> Glyphs.font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> Glyphs.font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
    builder.withHtmlContent(xhtml, null);
    builder.useUriResolver((base, uri) -> null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        fixDates(document);
        document.setDocumentId(ID);
        document.save(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** So that the same set gives the same bytes. */
  private static void fixDates(PDDocument document) throws IOException {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.clear();
    day.set(2026, Calendar.JANUARY, 1);
    document.getDocumentInformation().setCreationDate(day);
    document.getDocumentInformation().setModificationDate(day);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      try (InputStream in = metadata.exportXMPMetadata()) {
        String xmp =
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d|Z)", DAY);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
