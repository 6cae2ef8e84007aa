package saoma.ui.sale;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import saoma.ui.Texts;

/// One way to pay, with its key. What would be taken is said to who hears the screen instead of
/// seeing it; the eye has the total above.
final class PayButton extends Button {
  PayButton(PayMethod method, ObservableValue<String> amount, Texts texts, Runnable act) {
    var says = new Label();
    says.textProperty().bind(texts.of(method.name()));
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    var cap = new Label(method.stroke().label());
    cap.getStyleClass().add("pay-cap");
    cap.setMinWidth(USE_PREF_SIZE);
    var face = new HBox(says, cap);
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
}
