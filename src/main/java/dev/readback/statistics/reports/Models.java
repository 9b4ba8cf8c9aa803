package dev.readback.statistics.reports;

import dev.readback.statistics.Calibration;

/** Looks questions up in fitted models. */
final class Models {
  private Models() {}

  /** The question in the model; all NaN where it is not in it. */
  static Calibration.Item of(Calibration model, String id) {
    return model.items().stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElse(new Calibration.Item(id, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
  }
}
