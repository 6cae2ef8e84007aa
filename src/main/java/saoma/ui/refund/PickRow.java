package saoma.ui.refund;

import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.checkout.RefundPick;
import saoma.checkout.RefundReason;
import saoma.payment.Refund;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// One line of the receipt, with how much of it comes back.
record PickRow(Texts texts) {
  private static final PseudoClass FOCUS = PseudoClass.getPseudoClass("in-focus");
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

  Node draw(RefundPage page, int at, Runnable pressed) {
    var pick = page.picks().get(at);
    var line = pick.line();
    var name = label(line.nameIn(texts.chinese()), "item-name");
    var facts = label(facts(page, pick), "item-code");
    var left = new VBox(name, facts);
    left.getStyleClass().add("item-cell");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    var back = label(back(pick), "refund-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    var amount = label(Amounts.digits(pick.isAny() ? pick.amount() : line.total()), "match-price");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(label(pick.isAny() ? "↩" : "", "refund-mark"), left, back, amount);
    row.getStyleClass().add("refund-line");
    row.pseudoClassStateChanged(FOCUS, at == page.row() && page.step() == RefundPage.Step.PICK);
    row.pseudoClassStateChanged(PICKED, pick.isAny());
    row.setOnMouseClicked(_ -> pressed.run());
    return row;
  }

  private String facts(RefundPage page, RefundPick pick) {
    var line = pick.line();
    var bought = line.quantity().digits() + " × " + Amounts.digits(line.unitPrice());
    var before =
        page.sheet().refunds().stream()
            .filter(refund -> RefundReason.names(refund, pick))
            .map(PickRow::tail)
            .collect(Collectors.joining(", "));
    return before.isEmpty() ? bought : bought + "  ·  " + texts.now("giveback.named", before);
  }

  /// What tells the refunds of one receipt apart.
  static String tail(Refund refund) {
    return "…" + refund.number().substring(Math.max(0, refund.payment().length() - 4));
  }

  private String back(RefundPick pick) {
    if (!pick.isAny()) {
      return "";
    }
    return pick.isWhole()
        ? texts.now("giveback.line.whole")
        : texts.now(
            "giveback.line.part", pick.quantity().digits(), pick.line().quantity().digits());
  }

  static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
