package saoma.ui.member;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import saoma.money.Money;
import saoma.ui.Amounts;
import saoma.ui.Clockwork;
import saoma.ui.Texts;

/// The balance of whoever is shown, larger than anything else, and the button that shows it to the
/// member on the other side of the counter.
public final class BalanceRow extends VBox {
  private final Label balance = new Label();
  private final Label parts = new Label();
  private final Button tell = new Button();

  public BalanceRow() {
    balance.getStyleClass().add("member-balance");
    balance.setMinWidth(Region.USE_PREF_SIZE);
    tell.setId("tell");
    tell.setFocusTraversable(false);
    tell.setMinWidth(Region.USE_PREF_SIZE);
    var push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    parts.getStyleClass().add("muted");
    var row = new HBox(parts, push, tell);
    row.getStyleClass().add("member-row");
    getChildren().setAll(balance, row);
  }

  void follow(MemberModel model, Texts texts) {
    tell.setOnAction(_ -> model.tell());
    Runnable words =
        () ->
            tell.setText(
                texts.now(model.telling().onProperty().get() ? "member.tell.off" : "member.tell"));
    model.telling().onProperty().subscribe(words);
    texts.languageProperty().subscribe(words);
    words.run();
    Clockwork.whileSeen(this, Duration.seconds(1), model.telling()::tick);
  }

  /// @param parted what it is made of, in words
  void show(Money now, String parted) {
    balance.setText(Amounts.full(now));
    parts.setText(parted);
  }
}
