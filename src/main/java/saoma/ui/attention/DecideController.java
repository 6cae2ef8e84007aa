package saoma.ui.attention;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.operator.Grant;
import saoma.order.Order;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.attention.DecideModel.Wish;

/// Draws a [DecideModel] as a pane over the list. Enter leads from field to field and then does
/// what the button says; a scan is refused, so that its Enter can never decide about money.
public final class DecideController implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final DecideModel model;
  private final Texts texts;
  private final Views views;
  private final ZoneId zone;
  private final Supplier<Optional<Grant>> answers;

  @FXML private Label heading;
  @FXML private Label body;
  @FXML private VBox orders;
  @FXML private TextField name;
  @FXML private TextField reason;
  @FXML private Label problem;
  @FXML private Button yes;

  public DecideController(DecideModel model, Texts texts, Views views, ZoneId zone) {
    this(model, texts, views, zone, Optional::empty);
  }

  /// @param answers who said yes to it, at a till that knows its people
  public DecideController(
      DecideModel model, Texts texts, Views views, ZoneId zone, Supplier<Optional<Grant>> answers) {
    this.answers = answers;
    this.model = model;
    this.texts = texts;
    this.views = views;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    model.wishProperty().subscribe(wish -> wish.ifPresent(this::draw));
    texts.languageProperty().subscribe(() -> model.wishProperty().get().ifPresent(this::draw));
    name.textProperty().subscribe(() -> problem.setText(""));
    reason.textProperty().subscribe(() -> problem.setText(""));
  }

  @Override
  public void shown() {
    var grant = answers.get();
    name.setDisable(grant.isPresent());
    grant.ifPresent(one -> name.setText(one.answers().name()));
    reason.setText(grant.map(Grant::reason).orElse(""));
    problem.setText("");
  }

  @Override
  public String about() {
    return model.wishProperty().get().map(wish -> wish.card().payment().number()).orElse("");
  }

  @Override
  public KeyTable keys() {
    var keys = new ArrayList<Key>();
    if (model.wishProperty().get().filter(wish -> wish.orders().size() > 1).isPresent()) {
      keys.add(new Key(Stroke.of(KeyCode.UP), "decide.key.up", () -> model.step(-1)).hint());
      keys.add(new Key(Stroke.of(KeyCode.DOWN), "decide.key.down", () -> model.step(1)).hint());
    }
    keys.add(new Key(Stroke.of(KeyCode.ENTER), "decide.key.enter", this::enter).hint());
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "key.back", this::close).hint());
    return new KeyTable(keys, List.of());
  }

  @Override
  public Node typing() {
    return name.getText().isBlank() ? name : reason;
  }

  private void enter() {
    if (name.isFocused() && !name.getText().isBlank() && reason.getText().isBlank()) {
      reason.requestFocus();
    } else {
      decide();
    }
  }

  @FXML
  private void decide() {
    model.decide(name.getText(), reason.getText(), this::close).ifPresent(this::missing);
  }

  private void missing(String key) {
    (key.equals("decide.no-name") ? name : reason).requestFocus();
    problem.setText(texts.now(key));
  }

  @FXML
  private void close() {
    views.close(View.DECIDE);
  }

  private void draw(Wish wish) {
    var payment = wish.card().payment();
    var amount = Amounts.full(wish.card().amount());
    var channel = texts.now("channel." + payment.channel());
    heading.setText(texts.now(wish.act().key() + ".heading", amount));
    body.setText(texts.now(wish.act().key() + ".body", amount, channel, payment.tail()));
    yes.setText(texts.now(wish.act().key(), amount));
    orders.getChildren().setAll(wish.orders().stream().map(order -> row(wish, order)).toList());
    orders.setVisible(!wish.orders().isEmpty());
    orders.setManaged(!wish.orders().isEmpty());
  }

  private Node row(Wish wish, Order order) {
    var chosen = wish.order().equals(Optional.of(order));
    var mark = new Label(chosen ? "▸" : "");
    mark.getStyleClass().add("order-mark");
    var what =
        new Label(
            order.lines().stream()
                .map(line -> line.nameIn(texts.chinese()))
                .collect(Collectors.joining(", ")));
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    var when = new Label(TIME.format(order.openedAt().atZone(zone)) + "  #" + order.id());
    when.getStyleClass().addAll("muted", "small");
    when.setMinWidth(Label.USE_PREF_SIZE);
    var much = new Label(Amounts.full(order.total()));
    much.setMinWidth(Label.USE_PREF_SIZE);
    var row = new HBox(mark, what, when, much);
    row.getStyleClass().add("order-row");
    row.pseudoClassStateChanged(CHOSEN, chosen);
    row.setOnMouseClicked(_ -> model.step(wish.orders().indexOf(order) - wish.chosen()));
    return row;
  }
}
