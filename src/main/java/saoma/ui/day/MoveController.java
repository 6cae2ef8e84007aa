package saoma.ui.day;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.shift.DrawerMove;
import saoma.shift.DrawerMove.Kind;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [MoveModel].
public final class MoveController implements Screen {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Map<KeyCode, Kind> KEYS =
      Map.of(
          KeyCode.F5, Kind.PAY_OUT,
          KeyCode.F6, Kind.PAY_IN,
          KeyCode.F7, Kind.SAFE_DROP,
          KeyCode.F8, Kind.FLOAT);

  private final MoveModel model;
  private final Texts texts;
  private final ZoneId zone;
  private final Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);

  @FXML private HBox kinds;
  @FXML private TextField amount;
  @FXML private TextField reason;
  @FXML private Label problem;
  @FXML private VBox latest;

  public MoveController(MoveModel model, Texts texts, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    amount.textProperty().bindBidirectional(model.amountProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    for (var kind : List.of(Kind.PAY_OUT, Kind.PAY_IN, Kind.SAFE_DROP, Kind.FLOAT)) {
      var button = new ToggleButton();
      button.textProperty().bind(texts.of(key(kind)));
      button.setFocusTraversable(false);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> choose(kind));
      HBox.setHgrow(button, Priority.ALWAYS);
      buttons.put(kind, button);
      kinds.getChildren().add(button);
    }
    model.kindProperty().subscribe(chosen -> buttons.forEach((k, b) -> b.setSelected(k == chosen)));
    model
        .problemProperty()
        .subscribe(said ->
            problem.setText(
                said.map(one -> texts.now(one.key(), one.values().toArray())).orElse("")));
    model.movesProperty().subscribe(this::draw);
  }

  private static String key(Kind kind) {
    return "move.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void choose(Kind kind) {
    model.kindProperty().set(kind);
    buttons.forEach((k, button) -> button.setSelected(k == kind));
  }

  @Override
  public void shown() {
    model.begin();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "move.key.move", this::move).hint(),
        key(KeyCode.F5),
        key(KeyCode.F6),
        key(KeyCode.F7),
        key(KeyCode.F8),
        new Key(Stroke.of(KeyCode.ESCAPE), "move.key.leave", this::leave).hint());
  }

  private Key key(KeyCode code) {
    var kind = KEYS.getOrDefault(code, Kind.PAY_OUT);
    return new Key(Stroke.of(code), key(kind), () -> choose(kind)).hint();
  }

  @Override
  public Node typing() {
    return amount;
  }

  private void draw(List<DrawerMove> moves) {
    latest.getChildren().clear();
    for (var one : moves.reversed().stream().limit(3).toList()) {
      var label =
          new Label(
              texts.now(
                  "move.line",
                  TIME.format(one.at().atZone(zone)),
                  texts.now(key(one.kind())),
                  Amounts.full(one.amount()),
                  one.reason()));
      label.getStyleClass().addAll("muted", "small");
      latest.getChildren().add(label);
    }
  }

  @FXML
  void move() {
    model.move();
  }

  @FXML
  void leave() {
    model.leave();
  }
}
