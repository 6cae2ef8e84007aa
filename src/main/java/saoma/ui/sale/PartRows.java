package saoma.ui.sale;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.checkout.PartPaid;
import saoma.checkout.PartPaid.Part;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// What is paid of the sale already, a row for each tender with the way to give it back.
final class PartRows extends VBox {
  private final SaleModel model;
  private final Texts texts;

  PartRows(SaleModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("parts");
    model.tenders().partPaidProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(model.tenders().partPaidProperty().get()));
  }

  private void draw(Optional<PartPaid> now) {
    setVisible(now.isPresent());
    setManaged(now.isPresent());
    getChildren().setAll(now.stream().flatMap(one -> one.parts().stream()).map(this::row).toList());
  }

  private HBox row(Part part) {
    var sign = new Label("✓");
    sign.getStyleClass().add("part-sign");
    var name = new Label(texts.now("channel." + part.channel()));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var amount = new Label(Amounts.full(part.amount()));
    amount.getStyleClass().add("part-amount");
    amount.setMinWidth(USE_PREF_SIZE);
    var back = new Button(texts.now("sale.part.back"));
    back.getStyleClass().add("part-back");
    back.setFocusTraversable(false);
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(_ -> model.tenders().giveBack(part));
    var row = new HBox(sign, name, space, amount, back);
    row.getStyleClass().add("part");
    return row;
  }
}
