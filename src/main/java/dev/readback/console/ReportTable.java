package dev.readback.console;

import dev.readback.statistics.Calibration;
import dev.readback.statistics.ClassReport;
import dev.readback.statistics.Flag;
import dev.readback.statistics.ItemStatistics;
import dev.readback.statistics.OptionStatistics;
import dev.readback.statistics.reports.Wording;
import java.util.Locale;

/** The report of a class for the terminal. */
final class ReportTable {
  private final Terminal terminal;
  private final ClassReport report;
  private final String title;

  ReportTable(Terminal terminal, ClassReport report, String title) {
    this.terminal = terminal;
    this.report = report;
    this.title = title;
  }

  void print() {
    terminal.line(Terminal.Style.STRONG, title);
    terminal.line(Wording.summary(report.test()));
    terminal.line(Wording.alpha(report.test()));
    terminal.blank();
    terminal.unwrapped(" No.  answered  facility  discrimination  efficiency  weight");
    for (int i = 0; i < report.items().size(); i++) {
      ItemStatistics item = report.items().get(i);
      terminal.unwrapped(
          String.format(
              Locale.ROOT,
              "%4d  %8d  %8s  %14s  %10s  %6s",
              i + 1,
              item.answered(),
              Wording.percent(item.facility()),
              Wording.decimal(item.discrimination()),
              Wording.decimal(item.efficiency()),
              Wording.percent(item.effectiveWeight())));
    }
    terminal.blank();
    for (int i = 0; i < report.items().size(); i++) {
      item(i + 1, report.items().get(i));
    }
    flags();
    model(report.onePar());
    model(report.twoPar());
  }

  private void item(int number, ItemStatistics item) {
    terminal.item(number + ". ", item.stem());
    for (OptionStatistics option : item.options()) {
      terminal.item(
          String.format(
              Locale.ROOT, "   %4d  %5s  ", option.chosen(), Wording.percent(option.share())),
          option.text() + (option.key() ? " (key)" : ""));
    }
  }

  private void flags() {
    terminal.blank();
    terminal.line(Terminal.Style.STRONG, "What to look at");
    boolean any = false;
    for (int i = 0; i < report.items().size(); i++) {
      for (Flag flag : report.items().get(i).flags()) {
        terminal.item((i + 1) + ". ", flag.advice());
        any = true;
      }
    }
    if (!any) {
      terminal.line(Wording.noFlags(report.test()));
    }
  }

  private void model(Calibration model) {
    terminal.blank();
    if (!model.isFitted()) {
      terminal.line(model.model() + " not fitted: it " + model.refused() + ".");
      return;
    }
    terminal.unwrapped(model.model() + "  difficulty  +- error  discrimination  +- error");
    for (int i = 0; i < report.items().size(); i++) {
      String id = report.items().get(i).id();
      for (Calibration.Item item : model.items()) {
        if (item.id().equals(id)) {
          terminal.unwrapped(
              String.format(
                  Locale.ROOT,
                  "%3d  %10s  %8s  %14s  %8s",
                  i + 1,
                  Wording.decimal(item.difficulty()),
                  Wording.decimal(item.difficultyError()),
                  Wording.decimal(item.discrimination()),
                  Wording.decimal(item.discriminationError())));
        }
      }
    }
  }
}
