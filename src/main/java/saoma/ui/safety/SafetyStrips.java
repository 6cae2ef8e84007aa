package saoma.ui.safety;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.device.escpos.PrinterTrouble;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// The strips under the cart: what was recovered, and the worst worry. They take their room from
/// the list above them, so that nothing else on the screen moves, and none where there is nothing
/// to say.
public final class SafetyStrips extends VBox {
  private static final long TENTH_OF_A_GIGABYTE = 100_000_000;

  private final SafetyModel model;
  private final Texts texts;
  private final Label recovered = words();
  private final Label worry = words();
  private final HBox recoveredStrip;
  private final HBox worryStrip;

  public SafetyStrips(SafetyModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("safety-strips");
    setMinHeight(USE_PREF_SIZE);
    recoveredStrip = strip("✓", recovered, "recovered");
    recoveredStrip.setId("recovered");
    recoveredStrip.getChildren().add(seen());
    worryStrip = strip("▲", worry, "worry");
    worryStrip.setId("worry");
    getChildren().setAll(recoveredStrip, worryStrip);
    model.recoveryProperty().subscribe(_ -> draw());
    model.worryProperty().subscribe(_ -> draw());
    texts.languageProperty().subscribe(_ -> draw());
  }

  private Button seen() {
    var button = new Button();
    button.textProperty().bind(texts.of("safety.seen"));
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> model.seen());
    return button;
  }

  private void draw() {
    var recovery = model.recoveryProperty().get();
    recovered.setText(recovery.isEmpty() ? "" : told(recovery));
    appear(recoveredStrip, !recovery.isEmpty());
    worry.setText(model.worryProperty().get().map(this::told).orElse(""));
    appear(worryStrip, model.worryProperty().get().isPresent());
    var any = recoveredStrip.isVisible() || worryStrip.isVisible();
    setVisible(any);
    setManaged(any);
  }

  private String told(Recovery recovery) {
    var said = new StringBuilder(texts.now("safety.recovered"));
    if (recovery.paid() > 0) {
      var count = Integer.toString(recovery.paid());
      var sum = Amounts.full(recovery.sum());
      said.append(texts.now("safety.recovered.paid", recovery.paid(), count, sum));
    }
    if (recovery.records() > 0) {
      var count = Long.toString(recovery.records());
      said.append(texts.now("safety.recovered.records", recovery.records(), count));
    }
    if (recovery.anew()) {
      said.append(texts.now("safety.recovered.anew"));
    }
    return said.toString().strip();
  }

  private String told(Worry worry) {
    return switch (worry) {
      case Worry.DiskLow(var bytes) -> texts.now("safety.disk", gigabytes(bytes));
      case Worry.DiskFull(var bytes) -> texts.now("safety.disk-full", gigabytes(bytes));
      case Worry.DiskGone _ -> texts.now("safety.disk-gone");
      case Worry.NoBackup _ -> texts.now("safety.backup");
      case Worry.NoSecondBackup(var place) -> texts.now("safety.backup-copy", place);
      case Worry.NoSecondCopy(var place) -> texts.now("safety.copy", place);
      case Worry.PrinterStands(var trouble, var waiting) ->
          texts.now(printer(trouble))
              + texts.now("safety.printer.waiting", waiting, Integer.toString(waiting));
      case Worry.RollNearEnd _ -> texts.now("safety.printer.near-end");
      case Worry.ClockOff(var ahead) ->
          texts.now(ahead.isNegative() ? "safety.clock.behind" : "safety.clock.ahead", span(ahead));
    };
  }

  private static String printer(PrinterTrouble trouble) {
    return "safety.printer." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String gigabytes(long bytes) {
    var tenths = bytes / TENTH_OF_A_GIGABYTE;
    return tenths / 10 + "." + tenths % 10;
  }

  private String span(Duration off) {
    var length = off.abs();
    return length.toMinutes() > 0
        ? texts.now("safety.minutes", length.toMinutes(), Long.toString(length.toMinutes()))
        : texts.now("safety.seconds", length.toSeconds(), Long.toString(length.toSeconds()));
  }

  private static Label words() {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static HBox strip(String sign, Label words, String style) {
    var mark = new Label(sign);
    mark.getStyleClass().add("strip-sign");
    mark.setMinWidth(USE_PREF_SIZE);
    var strip = new HBox(mark, words);
    strip.getStyleClass().addAll("strip", style);
    strip.setMinHeight(USE_PREF_SIZE);
    return strip;
  }

  private static void appear(HBox strip, boolean there) {
    strip.setVisible(there);
    strip.setManaged(there);
  }
}
