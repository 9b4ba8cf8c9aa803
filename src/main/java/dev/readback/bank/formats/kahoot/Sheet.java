package dev.readback.bank.formats.kahoot;

import dev.readback.bank.formats.parts.Xml;
import dev.readback.bank.formats.parts.Zips;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workbook of one sheet of texts and whole numbers, after ECMA-376. The light library for it
 * (fastexcel 0.20.2) loses emoji and writes the time of day.
 */
final class Sheet {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final String name;
  private final Map<Integer, Xml> rows = new TreeMap<>();
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private int uses;

  Sheet(String name) {
    this.name = name;
  }

  /** Row and column count from 0; the cells of a row come from left to right. */
  void text(int row, int column, String text) {
    uses++;
    int index = strings.computeIfAbsent(text, t -> strings.size());
    cell(row, column, String.valueOf(index)).with("t", "s");
  }

  void number(int row, int column, int number) {
    cell(row, column, String.valueOf(number));
  }

  private Xml cell(int row, int column, String value) {
    String reference = (char) ('A' + column) + String.valueOf(row + 1);
    Xml cell = Xml.of("c").with("r", reference).add(Xml.of("v").text(value));
    rows.computeIfAbsent(row, r -> Xml.of("row").with("r", r + 1)).add(cell);
    return cell;
  }

  byte[] workbook() {
    Xml data = Xml.of("sheetData");
    rows.values().forEach(data::add);
    Xml shared =
        Xml.of("sst").with("xmlns", MAIN).with("count", uses).with("uniqueCount", strings.size());
    for (String text : strings.keySet()) {
      shared.add(Xml.of("si").add(Xml.of("t").with("xml:space", "preserve").text(text)));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", types().document());
    files.put(
        "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")).document());
    files.put("xl/workbook.xml", book().document());
    files.put(
        "xl/_rels/workbook.xml.rels",
        relations(
                relation("rId1", "worksheet", "worksheets/sheet1.xml"),
                relation("rId2", "sharedStrings", "sharedStrings.xml"))
            .document());
    files.put("xl/sharedStrings.xml", shared.document());
    files.put(
        "xl/worksheets/sheet1.xml", Xml.of("worksheet").with("xmlns", MAIN).add(data).document());
    return Zips.write(files);
  }

  private Xml book() {
    Xml sheet = Xml.of("sheet").with("name", name).with("sheetId", "1").with("r:id", "rId1");
    return Xml.of("workbook")
        .with("xmlns", MAIN)
        .with("xmlns:r", OFFICE)
        .add(Xml.of("sheets").add(sheet));
  }

  private static Xml types() {
    return Xml.of("Types")
        .with("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
        .add(
            Xml.of("Default")
                .with("Extension", "rels")
                .with("ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
            Xml.of("Default").with("Extension", "xml").with("ContentType", "application/xml"),
            override("/xl/workbook.xml", "sheet.main+xml"),
            override("/xl/sharedStrings.xml", "sharedStrings+xml"),
            override("/xl/worksheets/sheet1.xml", "worksheet+xml"));
  }

  private static Xml override(String part, String type) {
    return Xml.of("Override").with("PartName", part).with("ContentType", TYPES + type);
  }

  private static Xml relations(Xml... relations) {
    return Xml.of("Relationships").with("xmlns", RELATIONS).add(relations);
  }

  private static Xml relation(String id, String type, String target) {
    return Xml.of("Relationship")
        .with("Id", id)
        .with("Type", OFFICE + "/" + type)
        .with("Target", target);
  }
}
