package saoma.ui.sale;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

/// The column with the total and the payment keys. Nothing in it is ever cut off: where it is not
/// high enough, its style sheet first sets it tighter, then lower still. Every key stays as high as
/// a finger needs.
public final class SideColumn extends VBox {
  /// How the column is set, the roomiest first.
  enum Fit {
    ROOMY,
    TIGHT,
    LOW
  }

  private Consumer<Fit> told = _ -> {};
  private Fit fit = Fit.ROOMY;
  private double lastHeight = -1;
  private double lastNeed = -1;

  /// @param hears each new fit, before the column is laid out in it
  void onFit(Consumer<Fit> hears) {
    told = hears;
  }

  Fit fit() {
    return fit;
  }

  @Override
  protected void layoutChildren() {
    if (getHeight() != lastHeight || need() != lastNeed) {
      for (var next : Fit.values()) {
        set(next);
        if (need() <= getHeight()) {
          break;
        }
      }
      lastHeight = getHeight();
      lastNeed = need();
    }
    super.layoutChildren();
  }

  private double need() {
    return computePrefHeight(getWidth());
  }

  private void set(Fit next) {
    if (next == fit) {
      return;
    }
    fit = next;
    for (var one : Fit.values()) {
      var style = PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT));
      pseudoClassStateChanged(style, one == next);
    }
    told.accept(next);
    applyCss();
  }
}
