package saoma.ui.sale;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.sale.Offer.Why;

/// One way to pay, with its key. What would be taken is said to who hears the screen instead of
/// seeing it; the eye has the total above.
final class PayButton extends Button {
  private final VBox words = new VBox();

  /// @param key how its key is printed
  PayButton(
      PayMethod method,
      ObservableValue<String> amount,
      Texts texts,
      ObservableValue<String> key,
      Runnable act) {
    var says = new Label();
    says.textProperty().bind(texts.of(method.name()));
    says.setMaxWidth(Double.MAX_VALUE);
    var cap = new Label();
    cap.textProperty().bind(key);
    cap.getStyleClass().add("pay-cap");
    cap.setMinWidth(USE_PREF_SIZE);
    words.getChildren().setAll(says);
    words.getStyleClass().add("pay-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var face = new HBox(words, cap);
    face.getStyleClass().add("pay-face");
    setGraphic(face);
    setId("pay-" + method.channel());
    getStyleClass().addAll("pay-key", method.style());
    accessibleTextProperty().bind(texts.of("sale.take", amount, texts.of(method.name())));
    setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(this, Priority.ALWAYS);
    setPrefWidth(1); // Those in one row share it evenly.
    setOnAction(_ -> act.run());
  }

  /// Says under the name what the clerk should know of this way.
  void because(Why why, Texts texts) {
    var label = new Label(texts.now(why.text(), why.amount().map(Amounts::full).orElse("")));
    label.getStyleClass().add("pay-why");
    words.getChildren().add(label);
    accessibleHelpProperty().bind(label.textProperty());
  }
}
