package saoma.ui.payout;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.checkout.PayoutView;
import saoma.payout.Payout;
import saoma.payout.PayoutState;
import saoma.payout.Signature;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Notice;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;

/// Draws a [PayoutModel]: a draft on the left, the newest payouts on the right, and what can be
/// done with the chosen one below them.
public final class PayoutController implements Screen {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final PayoutModel model;
  private final Texts texts;
  private final ZoneId zone;

  @FXML private TextArea lines;
  @FXML private TextField reason;
  @FXML private PasswordField drafter;
  @FXML private Label problem;
  @FXML private ListView<PayoutView> payouts;
  @FXML private Label nothing;
  @FXML private VBox one;
  @FXML private Label amount;
  @FXML private Label said;
  @FXML private Label payee;
  @FXML private Label purpose;
  @FXML private Label people;
  @FXML private Label next;
  @FXML private Label objection;
  @FXML private HBox acts;
  @FXML private PasswordField second;
  @FXML private Button approve;
  @FXML private Button withdraw;
  @FXML private Button again;

  public PayoutController(PayoutModel model, Texts texts, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    lines.textProperty().bindBidirectional(model.linesProperty());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    drafter.textProperty().bindBidirectional(model.drafterProperty());
    second.textProperty().bindBidirectional(model.secondProperty());
    payouts.setItems(model.list().payouts());
    payouts.setCellFactory(_ -> new Cell());
    payouts.setOnMouseClicked(_ -> picked());
    model.problemProperty().subscribe(this::redraw);
    model.objectionProperty().subscribe(this::redraw);
    model.list().chosenProperty().subscribe(this::redraw);
    texts
        .languageProperty()
        .subscribe(() -> {
          redraw();
          payouts.refresh();
        });
    redraw();
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
        new Key(Stroke.of(KeyCode.F2), "payout.key.draft", model::draft).hint(),
        new Key(Stroke.of(KeyCode.PAGE_UP), "payout.key.up", () -> model.list().step(-1)),
        new Key(Stroke.of(KeyCode.PAGE_DOWN), "payout.key.down", () -> model.list().step(1)).hint(),
        new Key(Stroke.of(KeyCode.F9), "payout.key.approve", model::approve)
            .only(model::isDraft)
            .hint(),
        new Key(Stroke.of(KeyCode.F8), "payout.key.withdraw", model::withdraw)
            .only(model::mayWithdraw)
            .hint(),
        new Key(Stroke.of(KeyCode.F7), "payout.key.again", model::again)
            .only(model::isRefused)
            .hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "payout.key.back", model::back).hint());
  }

  @Override
  public Node typing() {
    return lines;
  }

  private void picked() {
    var view = payouts.getSelectionModel().getSelectedItem();
    if (view != null) {
      model.list().choose(view);
    }
  }

  @FXML
  void draft() {
    model.draft();
  }

  @FXML
  void approve() {
    model.approve();
  }

  @FXML
  void withdraw() {
    model.withdraw();
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
    var chosen = model.list().chosenProperty().get();
    show(nothing, chosen.isEmpty());
    show(payouts, chosen.isPresent());
    show(one, chosen.isPresent());
    chosen.ifPresent(this::draw);
  }

  private void draw(PayoutView view) {
    var payout = view.payout();
    amount.setText(Amounts.full(payout.amount()));
    said.setText(state(payout.state()));
    said.getStyleClass().setAll("label", "payout-state", PayoutTexts.role(payout.state()));
    payee.setText(PayoutTexts.payee(payout.payee()));
    purpose.setText(texts.now("payout.for", payout.reason()));
    people.setText(people(payout));
    var notice = PayoutTexts.next(view);
    var words = words(notice);
    next.setText(notice.next().isEmpty() ? words : words + " · " + texts.now(notice.next()));
    show(acts, model.mayWithdraw() || model.isRefused());
    show(approve, model.isDraft());
    show(withdraw, model.mayWithdraw());
    show(again, model.isRefused());
    var count = model.list().together().size();
    approve.setText(
        count > 1
            ? texts.now(
                "payout.approve.all", Integer.toString(count), Amounts.full(model.list().sum()))
            : texts.now("payout.approve", Amounts.full(payout.amount())));
    payouts.getSelectionModel().select(view);
  }

  private String state(PayoutState state) {
    return PayoutTexts.sign(state) + " " + texts.now(PayoutTexts.state(state));
  }

  private String people(Payout payout) {
    var drafted = signed("payout.drafted-by", payout.drafted());
    var approved = payout.approved();
    return approved == null ? drafted : drafted + " · " + signed("payout.approved-by", approved);
  }

  private String signed(String key, Signature by) {
    return texts.now(key, by.person(), AT.format(by.at().atZone(zone)));
  }

  private String words(Notice notice) {
    return texts.now(notice.key(), notice.values().toArray());
  }

  private void say(Label label, Optional<Notice> notice) {
    label.setText(notice.map(this::words).orElse(""));
    show(label, notice.isPresent());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private final class Cell extends ListCell<PayoutView> {
    /// As wide as the list, so that nothing is scrolled sideways.
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PayoutView view, boolean empty) {
      super.updateItem(view, empty);
      setText(null);
      setGraphic(view == null || empty ? null : row(view.payout()));
    }
  }

  private HBox row(Payout payout) {
    var who = new Label(PayoutTexts.payee(payout.payee()));
    who.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var state = new Label(state(payout.state()));
    state.getStyleClass().setAll("label", "payout-state", PayoutTexts.role(payout.state()));
    state.setMinWidth(Region.USE_PREF_SIZE);
    var sum = new Label(Amounts.digits(payout.amount()));
    sum.getStyleClass().add("payout-sum");
    sum.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(who, gap, state, sum);
    row.getStyleClass().add("payout-line");
    return row;
  }
}
