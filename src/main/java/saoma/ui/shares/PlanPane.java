package saoma.ui.shares;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import saoma.order.CartLine;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.shares.SharePlan.Way;

/// Who pays how much: how many and which way on the left, with the lines of the bill where it is
/// split by item; what each pays and by which channel on the right.
final class PlanPane extends GridPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PlanModel model;
  private final Texts texts;
  private final Label heading = label("heading");
  private final Label people = label("plan-people");
  private final Label hint = label("plan-hint");
  private final Label problem = label("problem");
  private final ListView<CartLine> lines = new ListView<>();
  private final TextField amount = new TextField();
  private final VBox rows = new VBox();
  private final Map<Way, Button> ways = new EnumMap<>(Way.class);

  /// @param buttons what leads on and back
  PlanPane(PlanModel model, Texts texts, HBox buttons) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("plan");
    for (var share : List.of(48.0, 52.0)) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    addRow(0, left(), right(buttons));
    lines.setCellFactory(_ -> new LineCell(model, texts));
    lines.setFocusTraversable(false);
    lines.getStyleClass().add("plan-lines");
    amount.textProperty().bindBidirectional(model.typedProperty());
    amount.getStyleClass().addAll("price", "plan-amount");
    model.planProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(model.planProperty().get()));
  }

  TextField amount() {
    return amount;
  }

  private VBox left() {
    var less = button("−", "plan-step", () -> model.people(-1));
    var more = button("+", "plan-step", () -> model.people(1));
    var stepper = new HBox(less, people, more);
    stepper.getStyleClass().add("plan-stepper");
    var choices = new HBox();
    choices.getStyleClass().add("plan-ways");
    for (var way : Way.values()) {
      var button = button("", "plan-way", () -> model.by(way));
      button.setGraphic(cap(way.key().getName()));
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      ways.put(way, button);
      choices.getChildren().add(button);
    }
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(lines, Priority.ALWAYS);
    var left = new VBox(heading, stepper, choices, hint, lines);
    left.getStyleClass().add("plan-left");
    left.setMinHeight(0);
    return left;
  }

  private VBox right(HBox buttons) {
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    rows.getStyleClass().add("plan-rows");
    var right = new VBox(rows, amount, problem, space, buttons);
    right.getStyleClass().add("pay-right");
    GridPane.setVgrow(right, Priority.ALWAYS);
    return right;
  }

  private void draw(Optional<SharePlan> shown) {
    if (shown.isEmpty()) {
      return;
    }
    var plan = shown.get();
    heading.setText(texts.now("shares.heading", Amounts.full(plan.due())));
    people.setText(texts.now("shares.people", Integer.toString(plan.people())));
    ways.forEach((way, button) -> {
      button.setText(texts.now(way.text()));
      button.pseudoClassStateChanged(CHOSEN, way == plan.way());
    });
    hint.setText(texts.now("shares.hint." + slug(plan.way())));
    appear(lines, plan.way() == Way.ITEM);
    if (plan.way() == Way.ITEM) {
      lines.getItems().setAll(plan.lines());
      lines.scrollTo(plan.chosen());
    }
    appear(amount, plan.way() == Way.AMOUNT);
    amount.setPromptText(texts.now("shares.amount-of", Integer.toString(plan.chosen() + 1)));
    drawRows(plan);
    var missing = plan.missing();
    var sum = Amounts.full(missing.minor() < 0 ? missing.negated() : missing);
    problem.setText(model.problem().map(key -> texts.now(key, sum)).orElse(""));
  }

  private void drawRows(SharePlan plan) {
    var parts = plan.parts();
    var made = new ArrayList<HBox>();
    for (var at = 0; at < plan.people(); at++) {
      var place = at;
      var number = label("share-number");
      number.setText(Integer.toString(place + 1));
      var channel = plan.channels().get(place);
      var wallet = button(texts.now("channel." + channel), "plan-wallet", () -> model.other(place));
      wallet.getStyleClass().add(channel);
      wallet.setGraphic(cap("Ctrl+" + (place + 1)));
      var sum = label("plan-sum");
      sum.setText(Amounts.full(parts.get(place)));
      sum.setMinWidth(USE_PREF_SIZE);
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      var row = new HBox(number, wallet, space, sum);
      row.getStyleClass().add("plan-row");
      row.pseudoClassStateChanged(CHOSEN, plan.way() == Way.AMOUNT && place == plan.chosen());
      row.setOnMouseClicked(_ -> choose(place));
      made.add(row);
    }
    rows.getChildren().setAll(made);
  }

  private void choose(int place) {
    if (model.isBy(Way.AMOUNT)) {
      model.choose(place);
    }
  }

  private static String slug(Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }

  private static Label cap(String key) {
    var cap = label("key-cap");
    cap.setText(key);
    return cap;
  }

  private static Label label(String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private static Button button(String text, String style, Runnable act) {
    var button = new Button(text);
    button.getStyleClass().add(style);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private static void appear(Region node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
