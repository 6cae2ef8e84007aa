package saoma.ui.customer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/// A ring that gets shorter as the time does, with the time inside. Moves once a second, when it is
/// told to.
public final class Ring extends Region {
  private static final PseudoClass HURRY = PseudoClass.getPseudoClass("hurry");
  private final Circle track = new Circle();
  private final Arc rest = new Arc();
  private final Label time = new Label();

  public Ring() {
    getStyleClass().add("ring");
    track.getStyleClass().add("ring-track");
    rest.getStyleClass().add("ring-rest");
    time.getStyleClass().add("ring-time");
    rest.setType(ArcType.OPEN);
    rest.setStartAngle(90);
    rest.setStrokeLineCap(StrokeLineCap.ROUND);
    track.setManaged(false);
    rest.setManaged(false);
    getChildren().addAll(track, rest, time);
  }

  public void show(Countdown countdown) {
    rest.setLength(countdown.degrees());
    time.setText(countdown.text());
    pseudoClassStateChanged(HURRY, countdown.hurry());
  }

  @Override
  protected void layoutChildren() {
    var middleX = getWidth() / 2;
    var middleY = getHeight() / 2;
    var radius = Math.min(middleX, middleY) - 4;
    track.setCenterX(middleX);
    track.setCenterY(middleY);
    track.setRadius(radius);
    rest.setCenterX(middleX);
    rest.setCenterY(middleY);
    rest.setRadiusX(radius);
    rest.setRadiusY(radius);
    var width = snapSizeX(time.prefWidth(-1));
    var height = snapSizeY(time.prefHeight(-1));
    time.resizeRelocate(
        snapPositionX(middleX - width / 2), snapPositionY(middleY - height / 2), width, height);
  }
}
