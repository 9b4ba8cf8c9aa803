package dev.readback.statistics.reports;

import dev.readback.statistics.Calibration;
import dev.readback.statistics.ClassReport;
import dev.readback.statistics.ItemStatistics;
import dev.readback.statistics.OptionStatistics;
import java.util.List;
import java.util.Locale;

/** Plots as inline SVG; classes carry the colours, a title tells each plot in words. */
final class Svg {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;
  private static final int LEFT = 48;
  private static final int BOTTOM = 44;
  private static final int TOP = 24;
  private static final int RIGHT = 28;
  private static final int MOST_BARS = 12;
  private static final double REACH = 4;

  private Svg() {}

  /** How many students earned how much. */
  static String histogram(ClassReport report) {
    double max = report.test().max();
    int bars = (int) Math.max(1, Math.min(MOST_BARS, Math.ceil(max)));
    int[] counts = new int[bars];
    report
        .students()
        .forEach(s -> counts[(int) Math.max(0, Math.min(bars - 1, s.points() / max * bars))]++);
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    StringBuilder out = open("How many students earned which share of the points");
    axes(out, "share of the points", "students");
    double width = (double) (WIDTH - LEFT - RIGHT) / bars;
    for (int i = 0; i < bars; i++) {
      double height = (double) (HEIGHT - TOP - BOTTOM) * counts[i] / most;
      double x = LEFT + i * width;
      double y = HEIGHT - BOTTOM - height;
      out.append(
          format(
              "<rect class='bar' x='%.1f' y='%.1f' width='%.1f' height='%.1f'>",
              x + 2, y, width - 4, height));
      out.append(
          format(
              "<title>%.0f to %.0f %%: %d</title></rect>",
              100.0 * i / bars, 100.0 * (i + 1) / bars, counts[i]));
      if (counts[i] > 0) {
        text(out, "middle", x + width / 2, y - 4, String.valueOf(counts[i]));
      }
    }
    for (int tick = 0; tick <= 100; tick += 25) {
      text(
          out,
          "middle",
          LEFT + (WIDTH - LEFT - RIGHT) * tick / 100.0,
          HEIGHT - BOTTOM + 16,
          tick + " %");
    }
    return out.append("</svg></div>").toString();
  }

  /** Facility against discrimination, a numbered point a question. */
  static String scatter(List<ItemStatistics> items) {
    StringBuilder out = open("Facility and discrimination of each question");
    axes(out, "facility: share of the points earned", "discrimination");
    out.append(
        format(
            "<line class='zero' x1='%d' y1='%.1f' x2='%d' y2='%.1f'/>",
            LEFT, vertical(0), WIDTH - RIGHT, vertical(0)));
    for (double tick : new double[] {-0.5, 0, 0.5, 1}) {
      text(out, "end", LEFT - 6, vertical(tick) + 4, format("%.1f", tick));
    }
    for (int tick = 0; tick <= 100; tick += 25) {
      text(out, "middle", horizontal(tick / 100.0), HEIGHT - BOTTOM + 16, tick + " %");
    }
    for (int i = 0; i < items.size(); i++) {
      ItemStatistics item = items.get(i);
      if (!Double.isNaN(item.discrimination())) {
        double x = horizontal(item.facility());
        double y = vertical(Math.max(-0.5, item.discrimination()));
        // Not by colour alone: what is flagged is a square.
        out.append(
            item.flags().isEmpty()
                ? format("<circle class='point' cx='%.1f' cy='%.1f' r='9'>", x, y)
                : format(
                    "<rect class='flagged' x='%.1f' y='%.1f' width='18' height='18'>",
                    x - 9, y - 9));
        out.append("<title>").append(Html.escape((i + 1) + ": " + item.stem())).append("</title>");
        out.append(item.flags().isEmpty() ? "</circle>" : "</rect>");
        text(out, "middle number", x, y + 4, String.valueOf(i + 1));
      }
    }
    return out.append("</svg></div>").toString();
  }

  private static double horizontal(double share) {
    return LEFT + (WIDTH - LEFT - RIGHT) * share;
  }

  /** From -0.5 at the bottom to 1 at the top. */
  private static double vertical(double discrimination) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (discrimination + 0.5) / 1.5;
  }

  /** The chance to be right by ability, a curve a question. */
  static String curves(Calibration model) {
    StringBuilder out = open("The chance of being right by ability, for each question");
    axes(out, "ability, in standard deviations", "chance");
    for (int tick = -4; tick <= 4; tick += 2) {
      text(
          out,
          "middle",
          horizontal((tick + REACH) / (2 * REACH)),
          HEIGHT - BOTTOM + 16,
          String.valueOf(tick));
    }
    for (double tick : new double[] {0, 0.5, 1}) {
      text(out, "end", LEFT - 6, chance(tick) + 4, format("%.1f", tick));
    }
    for (Calibration.Item item : model.items()) {
      out.append("<polyline class='curve' points='");
      for (int step = 0; step <= 40; step++) {
        double ability = -REACH + 2 * REACH * step / 40;
        double right = 1 / (1 + Math.exp(-item.discrimination() * (ability - item.difficulty())));
        out.append(
            format("%.1f,%.1f ", horizontal((ability + REACH) / (2 * REACH)), chance(right)));
      }
      out.append("'><title>").append(Html.escape(item.id())).append("</title></polyline>");
    }
    return out.append("</svg></div>").toString();
  }

  private static double chance(double share) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share;
  }

  /** A bar as long as the share of those who chose an option. */
  static String bar(OptionStatistics option) {
    double share = Double.isNaN(option.share()) ? 0 : option.share();
    return format(
        "<svg class='share' viewBox='0 0 100 10' preserveAspectRatio='none' aria-hidden='true'>"
            + "<rect class='%s' x='0' y='0' width='%.1f' height='10'/></svg>",
        option.key() ? "right" : "wrong", 100 * share);
  }

  private static StringBuilder open(String title) {
    return new StringBuilder(
        format(
            "<div class='scroll' tabindex='0'>"
                + "<svg class='plot' viewBox='0 0 %d %d' role='img' aria-label='%s'>",
            WIDTH, HEIGHT, Html.escape(title)));
  }

  private static void axes(StringBuilder out, String across, String up) {
    out.append(
        format(
            "<path class='axis' d='M%d %d V%d H%d'/>", LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT));
    text(out, "middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, across);
    out.append(
        format(
            "<text class='middle' transform='translate(13 %.1f) rotate(-90)'>%s</text>",
            (TOP + HEIGHT - BOTTOM) / 2.0, Html.escape(up)));
  }

  private static void text(StringBuilder out, String style, double x, double y, String words) {
    out.append(
        format("<text class='%s' x='%.1f' y='%.1f'>%s</text>", style, x, y, Html.escape(words)));
  }

  private static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }
}
