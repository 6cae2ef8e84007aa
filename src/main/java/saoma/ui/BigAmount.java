package saoma.ui;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import saoma.money.Money;

/// An amount as large as its place allows: digits as high as wished and the place is wide, the
/// currency's sign at half the size beside them. Right-aligned on one line, never cut off.
public final class BigAmount extends Region {
  private static final double LEAST = 24;
  private static final double SIGN = 0.5;
  private static final double GAP = 8;

  private final Label sign = new Label();
  private final Label digits = new Label();
  private final Text ruler = new Text();
  private final String family = Look.family();
  private double wished = 96;

  public BigAmount() {
    getStyleClass().add("big-amount");
    sign.getStyleClass().add("big-amount-sign");
    digits.getStyleClass().add("big-amount-digits");
    sign.setMinWidth(USE_PREF_SIZE);
    digits.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(sign, digits);
  }

  public void show(Money amount) {
    sign.setText(Amounts.sign(amount));
    digits.setText(Amounts.digits(amount));
    setAccessibleText(Amounts.full(amount));
    requestLayout();
  }

  /// How high the digits are written where there is room, in pixels of the font.
  public void wish(double size) {
    wished = size;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(wished * 1.2);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    ruler.setText(digits.getText());
    ruler.setFont(Font.font(family, FontWeight.BOLD, 100));
    var perPixel = ruler.getLayoutBounds().getWidth() / 100 + SIGN * 0.6;
    var size = Math.floor(Math.max(LEAST, Math.min(wished, (getWidth() - GAP) / perPixel)));
    digits.setStyle("-fx-font-size: " + size + "px;");
    sign.setStyle("-fx-font-size: " + Math.floor(size * SIGN) + "px;");
    var digitsWidth = digits.prefWidth(-1);
    layoutInArea(digits, 0, 0, getWidth(), getHeight(), 0, HPos.RIGHT, VPos.CENTER);
    layoutInArea(
        sign, 0, 0, getWidth() - digitsWidth - GAP, getHeight(), 0, HPos.RIGHT, VPos.CENTER);
  }
}
