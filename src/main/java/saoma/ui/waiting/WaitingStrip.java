package saoma.ui.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import saoma.ui.Amounts;
import saoma.ui.Clockwork;
import saoma.ui.Texts;
import saoma.ui.customer.Countdown;
import saoma.ui.waiting.WaitingModel.Chip;

/// The waiting sales under the cart, two in a row, each a key that brings it back. They take their
/// room from the list above them, and none where nothing waits.
public final class WaitingStrip extends GridPane {
  /// More are counted, not drawn: the cart needs its room.
  public static final int MOST = 4;

  private static final PseudoClass HURRY = PseudoClass.getPseudoClass("hurry");
  private static final Duration BEAT = Duration.millis(250);

  private final WaitingModel model;
  private final Texts texts;
  private final Runnable list;

  public WaitingStrip(WaitingModel model, Texts texts) {
    this(model, texts, () -> {});
  }

  /// @param list shows the orders of other programs
  public WaitingStrip(WaitingModel model, Texts texts, Runnable list) {
    this.list = list;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("waiting-strip");
    setMinHeight(USE_PREF_SIZE);
    for (var column = 0; column < 2; column++) {
      var half = new ColumnConstraints();
      half.setPercentWidth(50);
      getColumnConstraints().add(half);
    }
    Clockwork.whileSeen(this, BEAT, model::tick);
    model.chipsProperty().subscribe(this::draw);
    model.handedProperty().subscribe(() -> draw(model.chipsProperty().get()));
    texts.languageProperty().subscribe(() -> draw(model.chipsProperty().get()));
  }

  private void draw(List<Chip> chips) {
    var handed = model.handedProperty().get().size();
    setVisible(!chips.isEmpty() || handed > 0);
    setManaged(isVisible());
    var nodes = new ArrayList<Node>();
    for (var at = 0; at < Math.min(MOST, chips.size()); at++) {
      var chip = chip(at, chips.get(at));
      GridPane.setConstraints(chip, at % 2, at / 2);
      nodes.add(chip);
    }
    if (chips.size() > MOST) {
      var more = new Label(texts.now("waiting.more", Integer.toString(chips.size() - MOST)));
      more.getStyleClass().add("waiting-more");
      GridPane.setConstraints(more, 0, MOST / 2, 2, 1);
      nodes.add(more);
    }
    if (handed > 0) {
      var badge = badge(handed);
      GridPane.setConstraints(badge, 0, MOST / 2 + 1, 2, 1);
      nodes.add(badge);
    }
    getChildren().setAll(nodes);
  }

  /// Orders of other programs: counted, and a key that lists them.
  private Button badge(int handed) {
    var count = label(Integer.toString(handed), "handed-count");
    var words = label(texts.now("orders.badge", handed), "waiting-name");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var face = new HBox(count, words, space, label(texts.now("orders.key"), "key-cap"));
    face.getStyleClass().add("waiting-face");
    var button = new Button();
    button.setGraphic(face);
    button.setId("handed");
    button.getStyleClass().addAll("waiting-chip", "handed");
    button.setAccessibleText(texts.now("orders.badge.spoken", handed));
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    face.minWidthProperty().bind(button.widthProperty().subtract(24));
    face.maxWidthProperty().bind(button.widthProperty().subtract(24));
    button.setOnAction(_ -> list.run());
    return button;
  }

  private Button chip(int place, Chip chip) {
    var sale = chip.sale();
    var kind = sale.kind().name().toLowerCase(Locale.ROOT);
    var sign = label(sale.kind().sign(), "waiting-sign");
    var number = Long.toString(sale.order());
    var called =
        sale.name().isEmpty()
            ? texts.now("waiting.name", number)
            : texts.now("waiting.named", sale.name(), number);
    var name = label(called, "waiting-name");
    var amount = label(Amounts.full(sale.amount()), "waiting-amount");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var state =
        label(
            chip.countdown()
                .map(Countdown::text)
                .orElseGet(() -> texts.now("waiting.state." + kind)),
            "waiting-state");
    state.pseudoClassStateChanged(HURRY, chip.countdown().filter(Countdown::hurry).isPresent());
    var cap = label("Ctrl+" + (place + 1), "key-cap");
    for (var whole : List.of(sign, amount)) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    var words = new VBox(name, state);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    var face = new HBox(sign, words, space, amount, cap);
    face.getStyleClass().add("waiting-face");
    var button = new Button();
    button.setGraphic(face);
    button.setId("waiting-" + (place + 1));
    button.getStyleClass().addAll("waiting-chip", kind);
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setPrefWidth(1); // The column's width, whatever the words.
    face.minWidthProperty().bind(button.widthProperty().subtract(24));
    face.maxWidthProperty().bind(button.widthProperty().subtract(24));
    button.setOnAction(_ -> model.bringBack(place));
    return button;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
