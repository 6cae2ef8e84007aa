package saoma.ui.customer;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// Draws a [CustomerPage.Balance]: how the member is called, and the balance large.
final class BalancePane extends VBox {
  private final Texts texts;
  private final Label called = label("told-called");
  private final Label word = label("told-word");
  private final Label amount = label("told-amount");
  private final Label also = label("told-also");

  BalancePane(Texts texts) {
    this.texts = texts;
    getStyleClass().add("told");
    getChildren().setAll(called, word, amount, also);
  }

  private static Label label(String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  void show(CustomerPage.Balance it) {
    called.setText(texts.now("customer.member", it.called()).strip());
    word.setText(texts.now("customer.told"));
    amount.setText(Amounts.full(it.amount()));
    also.setText(texts.now("customer.told.also"));
  }

  /// What was told is nowhere any more.
  void forget() {
    called.setText("");
    amount.setText("");
  }
}
