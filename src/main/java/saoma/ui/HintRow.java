package saoma.ui;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Keys in a row at the foot, each whole or not at all: where there is no room for all of them, the
/// last one, which shows every key, stays, and of the others as many as fit.
public final class HintRow extends Region {
  private static final double GAP = 16;

  void show(List<Node> hints) {
    getChildren().setAll(hints);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset()
        + getChildren().stream().mapToDouble(hint -> hint.prefHeight(-1)).max().orElse(0)
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    var hints = getChildren();
    if (hints.isEmpty()) {
      return;
    }
    var end = getWidth() - snappedRightInset();
    var kept = GAP + hints.getLast().prefWidth(-1);
    var at = snappedLeftInset();
    for (var hint : hints) {
      var width = snapSizeX(hint.prefWidth(-1));
      var last = hint.equals(hints.getLast());
      var fits = at + width + (last ? 0 : kept) <= end;
      hint.setVisible(fits || last);
      if (fits || last) {
        layoutInArea(hint, at, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        at += width + GAP;
      } else {
        end = Math.min(end, at + kept - GAP);
      }
    }
  }
}
