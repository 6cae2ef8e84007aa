package saoma.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Draws what is in it larger, so that the till fills a large glass instead of looking lost on it,
/// and so that the shop can have larger type. What is in it never gets less room than the smallest
/// counter screen, because then something would not fit.
final class Zoom extends Region {
  /// Up to this size more room shows more; beyond it everything grows.
  private static final double GROWS_FROM_WIDTH = 1366;

  private static final double GROWS_FROM_HEIGHT = 864;
  private static final double MOST = 4;

  private final Parent inside;
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final ObservableValue<Appearance> appearance;

  Zoom(Parent inside, ObservableValue<Appearance> appearance) {
    this.inside = inside;
    this.appearance = appearance;
    inside.getTransforms().add(scale);
    getChildren().add(inside);
    appearance.subscribe(this::requestLayout);
  }

  /// How much larger things are drawn in a window of this size.
  ///
  /// @param percent what the shop wants, 100 for the usual size
  static double factor(double width, double height, int percent) {
    var fills = Math.min(width / GROWS_FROM_WIDTH, height / GROWS_FROM_HEIGHT);
    var wanted = Math.clamp(fills, 1, MOST) * percent / 100;
    var fits = Math.min(width / Views.LEAST_WIDTH, height / Views.LEAST_HEIGHT);
    return Math.max(1, Math.min(wanted, fits));
  }

  /// What the window shows: this alone, and what pops up over it drawn as large.
  Scene scene(double width, double height) {
    var scene = new Scene(this, width, height);
    Popups.grow(scene, this::factor);
    return scene;
  }

  /// The height that there is for what is in it.
  double height() {
    return getHeight() / factor();
  }

  private double factor() {
    return factor(getWidth(), getHeight(), appearance.getValue().percent());
  }

  @Override
  protected void layoutChildren() {
    var factor = factor();
    scale.setX(factor);
    scale.setY(factor);
    inside.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}
