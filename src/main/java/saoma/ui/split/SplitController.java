package saoma.ui.split;

import java.util.Optional;
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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.checkout.ReceiverDesk.Row;
import saoma.checkout.SplitView;
import saoma.split.Portion;
import saoma.split.PortionState;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Notice;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [SplitModel]: whom the shop splits with on the left, the newest portions on the right,
/// and what can be done with the chosen one below them.
public final class SplitController implements Screen {
  private final SplitModel model;
  private final Texts texts;

  @FXML private ListView<Row> receivers;
  @FXML private TextField account;
  @FXML private TextField name;
  @FXML private TextField share;
  @FXML private Label problem;
  @FXML private Button unbind;
  @FXML private ListView<SplitView> portions;
  @FXML private Label nothing;
  @FXML private VBox one;
  @FXML private Label amount;
  @FXML private Label said;
  @FXML private Label receiver;
  @FXML private Label of;
  @FXML private Label back;
  @FXML private Label next;
  @FXML private Label objection;
  @FXML private Button again;

  public SplitController(SplitModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    account.textProperty().bindBidirectional(model.accountProperty());
    name.textProperty().bindBidirectional(model.nameProperty());
    share.textProperty().bindBidirectional(model.shareProperty());
    receivers.setItems(model.receivers());
    receivers.setCellFactory(_ -> new ReceiverCell());
    receivers.setPlaceholder(placeholder());
    receivers.setOnMouseClicked(_ -> picked(receivers).ifPresent(model::choose));
    portions.setItems(model.list().portions());
    portions.setCellFactory(_ -> new PortionCell());
    portions.setOnMouseClicked(_ -> picked(portions).ifPresent(model.list()::choose));
    model.problemProperty().subscribe(this::redraw);
    model.objectionProperty().subscribe(this::redraw);
    model.chosenProperty().subscribe(this::redraw);
    model.list().chosenProperty().subscribe(this::redraw);
    texts
        .languageProperty()
        .subscribe(() -> {
          redraw();
          portions.refresh();
          receivers.refresh();
        });
    redraw();
  }

  private Label placeholder() {
    var label = new Label();
    label.textProperty().bind(texts.of("split.nobody"));
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }

  private static <T> Optional<T> picked(ListView<T> list) {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F2), "split.key.bind", model::bind).hint(),
        new Key(Stroke.of(KeyCode.F8), "split.key.unbind", model::unbind)
            .only(() -> model.chosenProperty().get().isPresent())
            .hint(),
        new Key(Stroke.control(KeyCode.UP), "split.key.receiver-up", () -> model.step(-1)),
        new Key(Stroke.control(KeyCode.DOWN), "split.key.receiver-down", () -> model.step(1)),
        new Key(Stroke.of(KeyCode.PAGE_UP), "split.key.up", () -> model.list().step(-1)),
        new Key(Stroke.of(KeyCode.PAGE_DOWN), "split.key.down", () -> model.list().step(1)).hint(),
        new Key(Stroke.of(KeyCode.F7), "split.key.again", model::again)
            .only(model.list()::isRefused)
            .hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "split.key.back", model::back).hint());
  }

  @Override
  public Node typing() {
    return account;
  }

  @FXML
  void bind() {
    model.bind();
  }

  @FXML
  void unbind() {
    model.unbind();
  }

  @FXML
  void again() {
    model.again();
  }

  @FXML
  void back() {
    model.back();
  }

  private void redraw() {
    say(problem, model.problemProperty().get());
    say(objection, model.objectionProperty().get());
    var row = model.chosenProperty().get();
    show(unbind, row.isPresent());
    row.ifPresent(receivers.getSelectionModel()::select);
    var chosen = model.list().chosenProperty().get();
    show(nothing, chosen.isEmpty());
    show(portions, chosen.isPresent());
    show(one, chosen.isPresent());
    chosen.ifPresent(this::draw);
  }

  private void draw(SplitView view) {
    var portion = view.portion();
    amount.setText(Amounts.full(portion.amount()));
    said.setText(state(portion.state()));
    said.getStyleClass().setAll("label", "split-state", SplitTexts.role(portion.state()));
    receiver.setText(SplitTexts.receiver(portion.receiver()));
    of.setText(texts.now("split.of", Amounts.full(portion.basis()), tail(portion)));
    back.setText(texts.now("split.back", Amounts.full(view.back())));
    show(back, view.back().isPositive());
    next.setText(words(SplitTexts.next(view)));
    show(again, model.list().isRefused());
    portions.getSelectionModel().select(view);
  }

  /// What a person reads out of the payment's number.
  private static String tail(Portion portion) {
    var number = portion.payment();
    return number.substring(Math.max(0, number.length() - 6));
  }

  private String state(PortionState state) {
    return SplitTexts.sign(state) + " " + texts.now(SplitTexts.state(state));
  }

  private String words(Notice notice) {
    var words = texts.now(notice.key(), notice.values().toArray());
    return notice.next().isEmpty() ? words : words + " · " + texts.now(notice.next());
  }

  private void say(Label label, Optional<Notice> notice) {
    label.setText(notice.map(this::words).orElse(""));
    var role = notice.map(Notice::role).orElse(Notice.Role.INFO);
    label.getStyleClass().setAll("label", role == Notice.Role.INFO ? "muted" : "split-" + role);
    show(label, notice.isPresent());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static HBox line(Label left, Label... right) {
    left.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(left, gap);
    for (var one : right) {
      one.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(one);
    }
    line.getStyleClass().add("split-line");
    return line;
  }

  /// As wide as the list, so that nothing is scrolled sideways.
  private final class ReceiverCell extends ListCell<Row> {
    ReceiverCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(row == null || empty ? null : ReceiverLine.of(row, texts));
    }
  }

  private final class PortionCell extends ListCell<SplitView> {
    PortionCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SplitView view, boolean empty) {
      super.updateItem(view, empty);
      setText(null);
      setGraphic(view == null || empty ? null : row(view.portion()));
    }
  }

  private HBox row(Portion portion) {
    var state = new Label(state(portion.state()));
    state.getStyleClass().setAll("label", "split-state", SplitTexts.role(portion.state()));
    var sum = new Label(Amounts.digits(portion.amount()));
    sum.getStyleClass().add("split-sum");
    return line(new Label(SplitTexts.receiver(portion.receiver())), state, sum);
  }
}
