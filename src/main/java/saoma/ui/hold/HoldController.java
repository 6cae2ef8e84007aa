package saoma.ui.hold;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import saoma.checkout.HoldView;
import saoma.hold.HoldState;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.qr.QrView;

/// Draws a [HoldModel]: a new deposit on the left, those that are open on the right, and what can
/// be done with the chosen one below them.
public final class HoldController implements Screen {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final HoldModel model;
  private final Texts texts;
  private final ZoneId zone;
  private final QrView qr = new QrView();
  private final Timeline beat;

  @FXML private TextField amount;
  @FXML private TextField note;
  @FXML private Label problem;
  @FXML private StackPane code;
  @FXML private Label scan;
  @FXML private Button offer;
  @FXML private ListView<HoldView> holds;
  @FXML private VBox nothing;
  @FXML private VBox one;
  @FXML private Label left;
  @FXML private Label said;
  @FXML private TextField part;
  @FXML private Button take;
  @FXML private Button release;
  @FXML private Button cancel;

  public HoldController(HoldModel model, Texts texts, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.zone = zone;
    beat = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
    beat.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  void initialize() {
    amount.textProperty().bindBidirectional(model.amountProperty());
    note.textProperty().bindBidirectional(model.noteProperty());
    part.textProperty().bindBidirectional(model.partProperty());
    holds.setItems(model.holds());
    holds.setCellFactory(_ -> new Cell());
    holds.setOnMouseClicked(_ -> picked());
    code.getChildren().setAll(qr);
    model.problemProperty().subscribe(this::redraw);
    model.chosenProperty().subscribe(this::redraw);
    texts
        .languageProperty()
        .subscribe(() -> {
          redraw();
          holds.refresh();
        });
    redraw();
  }

  @Override
  public void shown() {
    model.shown();
    beat.play();
  }

  @Override
  public void hidden() {
    beat.stop();
    model.hidden();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F2), "hold.key.show", model::show).hint(),
        new Key(Stroke.of(KeyCode.UP), "hold.key.up", () -> model.step(-1)),
        new Key(Stroke.of(KeyCode.DOWN), "hold.key.down", () -> model.step(1)).hint(),
        new Key(Stroke.of(KeyCode.F9), "hold.key.take", model::take).only(model::isHeld).hint(),
        new Key(Stroke.of(KeyCode.F8), "hold.key.release", model::release)
            .only(model::isHeld)
            .hint(),
        new Key(Stroke.control(KeyCode.DELETE), "hold.key.cancel", model::cancel)
            .only(model::isPlacing)
            .hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "hold.key.back", model::back).hint());
  }

  @Override
  public boolean scanned(String text) {
    return model.scanned(text);
  }

  @Override
  public Node typing() {
    return part.isFocused() ? part : note.isFocused() ? note : amount;
  }

  private void picked() {
    var view = holds.getSelectionModel().getSelectedItem();
    if (view != null) {
      model.choose(view);
    }
  }

  @FXML
  void show() {
    model.show();
  }

  @FXML
  void take() {
    model.take();
  }

  @FXML
  void release() {
    model.release();
  }

  @FXML
  void cancel() {
    model.cancel();
  }

  @FXML
  void back() {
    model.back();
  }

  private void redraw() {
    var key = model.problemProperty().get();
    problem.setText(key.isEmpty() ? "" : texts.now(key));
    show(problem, !key.isEmpty());
    var chosen = model.chosenProperty().get();
    show(nothing, chosen.isEmpty());
    show(one, chosen.isPresent());
    chosen.ifPresent(this::draw);
    draw(chosen.flatMap(HoldController::shownCode));
  }

  private void draw(HoldView view) {
    left.setText(Amounts.full(view.left()));
    said.setText(texts.now(state(view.hold().state())));
    show(take, model.isHeld());
    show(part, model.isHeld());
    show(release, model.isHeld());
    show(cancel, model.isPlacing());
    holds.getSelectionModel().select(view);
  }

  private void draw(Optional<String> shown) {
    show(code, shown.isPresent());
    show(offer, shown.isEmpty());
    scan.setText(texts.now(shown.isPresent() ? "hold.scan" : "hold.how"));
    shown.ifPresent(text -> qr.show(text, 0xff000000));
  }

  private static Optional<String> shownCode(HoldView view) {
    return view.hold().state() instanceof HoldState.Placing placing
        ? Optional.ofNullable(placing.code())
        : Optional.empty();
  }

  private static String state(HoldState state) {
    return switch (state) {
      case HoldState.Placing _ -> "hold.state.placing";
      case HoldState.Cancelling _ -> "hold.state.cancelling";
      case HoldState.Held _ -> "hold.state.held";
      case HoldState.Releasing _ -> "hold.state.releasing";
      case HoldState.Declined _ -> "hold.state.declined";
      case HoldState.Cancelled _ -> "hold.state.cancelled";
      case HoldState.Over _ -> "hold.state.over";
      case HoldState.Unresolved _ -> "hold.state.unresolved";
    };
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private final class Cell extends ListCell<HoldView> {
    @Override
    protected void updateItem(@Nullable HoldView view, boolean empty) {
      super.updateItem(view, empty);
      setText(null);
      setGraphic(view == null || empty ? null : row(view));
    }
  }

  private HBox row(HoldView view) {
    var hold = view.hold();
    var when = new Label(AT.format(hold.placedAt().atZone(zone)));
    when.getStyleClass().add("muted");
    var state = new Label(texts.now(state(hold.state())));
    state.setMinWidth(Region.USE_PREF_SIZE);
    var owner = new Label(hold.note());
    owner.getStyleClass().add("hold-note");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var sum = new Label(Amounts.digits(view.left()) + " / " + Amounts.digits(hold.amount()));
    sum.getStyleClass().add("hold-sum");
    var row = new HBox(when, owner, gap, state, sum);
    row.getStyleClass().add("hold-line");
    return row;
  }
}
