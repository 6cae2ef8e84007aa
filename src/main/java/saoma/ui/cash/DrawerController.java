package saoma.ui.cash;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import saoma.checkout.DrawerLog.Opening;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Asks why the cash drawer is opened. The usual reasons can be tapped.
public final class DrawerController implements Screen {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final List<String> USUAL =
      List.of("drawer.reason.coins", "drawer.reason.count", "drawer.reason.bank");

  private final DrawerModel model;
  private final Texts texts;
  private final ZoneId zone;

  @FXML private TextField reason;
  @FXML private FlowPane usual;
  @FXML private Label problem;
  @FXML private VBox latest;

  public DrawerController(DrawerModel model, Texts texts, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    reason.textProperty().bindBidirectional(model.reasonProperty());
    USUAL.forEach(key -> usual.getChildren().add(usual(key)));
    model.problemProperty().subscribe(key -> problem.setText(key.map(texts::now).orElse("")));
    model.latestProperty().subscribe(this::draw);
  }

  private Button usual(String key) {
    var button = new Button();
    button.textProperty().bind(texts.of(key));
    button.setFocusTraversable(false);
    button.setOnAction(_ -> {
      model.reasonProperty().set(texts.now(key));
      model.open();
    });
    return button;
  }

  @Override
  public void shown() {
    model.begin();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "drawer.key.open", this::open).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "drawer.key.close", this::cancel).hint());
  }

  @Override
  public Node typing() {
    return reason;
  }

  private void draw(List<Opening> openings) {
    latest.getChildren().clear();
    for (var one : openings) {
      var at = TIME.format(one.at().atZone(zone));
      var label = new Label(texts.now("drawer.opened", at, one.reason()));
      label.getStyleClass().addAll("muted", "small");
      latest.getChildren().add(label);
    }
  }

  @FXML
  private void open() {
    model.open();
  }

  @FXML
  private void cancel() {
    model.cancel();
  }
}
