package saoma.ui.sale;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saoma.ui.Amounts;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// The ways to pay, two in a row, and cash across the whole width, where the hand falls.
final class PayKeys extends VBox {
  PayKeys(List<PayMethod> methods, SaleModel model, Texts texts) {
    getStyleClass().add("pay-keys");
    ObservableValue<String> amount =
        Bindings.createStringBinding(
            () -> Amounts.full(model.tenders().due()),
            model.cart().historyProperty(),
            model.tenders().partPaidProperty());
    for (var at = 0; at < methods.size(); at += 2) {
      var row = new HBox();
      row.getStyleClass().add("pay-pair");
      for (var method : methods.subList(at, Math.min(at + 2, methods.size()))) {
        row.getChildren()
            .add(new PayButton(method, amount, texts, () -> model.tenders().pay(method.channel())));
      }
      getChildren().add(row);
    }
    getChildren().add(split(model, texts));
    getChildren().add(new PayButton(PayMethod.CASH, amount, texts, model.tenders()::cash));
  }

  /// No way to pay of its own, so it stands lower than those.
  private static Button split(SaleModel model, Texts texts) {
    var cap = new Label(Stroke.shift(KeyCode.F6).label());
    cap.getStyleClass().add("key-cap");
    var button = new Button("", cap);
    button.textProperty().bind(texts.of("sale.key.shares"));
    button.setId("shares");
    button.getStyleClass().add("split-key");
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.tenders().share());
    return button;
  }
}
