package saoma.ui.sale;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import saoma.ui.Amounts;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// One way to pay: what would be taken and by whom, with its key.
final class PayButton extends Button {
  PayButton(PayMethod method, SaleModel model, Texts texts) {
    var says = new Label();
    says.textProperty()
        .bind(
            texts.of(
                "sale.take",
                model.cart().historyProperty().map(h -> Amounts.full(h.now().total())),
                texts.of(method.name())));
    says.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(says, Priority.ALWAYS);
    var cap = new Label(Stroke.of(method.key()).label());
    cap.getStyleClass().add("pay-cap");
    var face = new HBox(says, cap);
    face.getStyleClass().add("pay-face");
    setGraphic(face);
    setId("pay-" + method.channel());
    getStyleClass().addAll("pay-key", method.style());
    accessibleTextProperty().bind(says.textProperty());
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(_ -> model.pay(method.channel()));
  }
}
