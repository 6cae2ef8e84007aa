package saoma.ui.sale;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saoma.ui.Amounts;
import saoma.ui.KeyTable;
import saoma.ui.Texts;

/// The ways to pay, two in a row, and cash across the whole width, where the hand falls.
final class PayKeys extends VBox {
  private final VBox wallets = new VBox();
  private final SaleModel model;
  private final Texts texts;
  private final ObservableValue<String> amount;

  private final ObservableValue<KeyTable> keys;

  /// @param keys of the sale screen, which stand on the buttons
  PayKeys(OffersModel offers, SaleModel model, Texts texts, ObservableValue<KeyTable> keys) {
    this.keys = keys;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("pay-keys");
    wallets.getStyleClass().add("pay-keys");
    amount =
        Bindings.createStringBinding(
            () -> Amounts.full(model.tenders().wanted()),
            model.cart().historyProperty(),
            model.search().typedProperty(),
            model.tenders().partPaidProperty());
    offers.offersProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(offers.offersProperty().get()));
    getChildren()
        .addAll(
            wallets,
            split(),
            new PayButton(
                PayMethod.CASH, amount, texts, cap(PayMethod.CASH), model.tenders()::cash));
  }

  private void draw(List<Offer> offers) {
    wallets.getChildren().clear();
    for (var at = 0; at < offers.size(); at += 2) {
      var row = new HBox();
      row.getStyleClass().add("pay-pair");
      for (var offer : offers.subList(at, Math.min(at + 2, offers.size()))) {
        row.getChildren().add(button(offer));
      }
      wallets.getChildren().add(row);
    }
    wallets.setVisible(!offers.isEmpty());
    wallets.setManaged(!offers.isEmpty());
  }

  private PayButton button(Offer offer) {
    var method = offer.method();
    var button =
        new PayButton(
            method, amount, texts, cap(method), () -> model.tenders().pay(method.channel()));
    button.setDisable(!offer.open());
    offer.why().ifPresent(why -> button.because(why, texts));
    return button;
  }

  /// Cash goes with Enter, whose row says more than that.
  private ObservableValue<String> cap(PayMethod method) {
    return keys.map(table -> {
      var own = table.label(method.act());
      return own.isEmpty() ? method.stroke().label() : own;
    });
  }

  /// No way to pay of its own, so it stands lower than those.
  private Button split() {
    var cap = new Label();
    cap.textProperty().bind(keys.map(table -> table.label("sale.key.shares")));
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
