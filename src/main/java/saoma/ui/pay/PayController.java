package saoma.ui.pay;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Texts;
import saoma.ui.customer.Countdown;
import saoma.ui.customer.CustomerController;
import saoma.ui.qr.QrView;

/// Draws the payment screen: what the customer sees on the left, what the clerk must know and can
/// do on the right.
public final class PayController implements Screen {
  private static final PseudoClass HURRY = PseudoClass.getPseudoClass("hurry");

  /// Often enough that a second is never shown late; the page changes once a second.
  private static final Duration BEAT = Duration.millis(100);

  /// The same for each, so that those in one row are equally wide.
  private static final int BUTTON_WIDTH = 160;

  private static final int FOUR = 4;

  private static final int INK = 0xFF000000;

  private final PayModel model;
  private final Texts texts;
  private final CustomerController picture;
  private final Timeline beat;
  private final Consumer<Consumer<String>> onPhone;
  private List<PayKey> drawnKeys = List.of();
  private boolean coded;

  @FXML private StackPane left;
  @FXML private Label sign;
  @FXML private Label digits;
  @FXML private Label tail;
  @FXML private HBox state;
  @FXML private ProgressIndicator busy;
  @FXML private Label stateSign;
  @FXML private Label stateText;
  @FXML private Label then;
  @FXML private Label closes;
  @FXML private Label asked;
  @FXML private VBox keys;
  @FXML private HBox phone;
  @FXML private QrView code;

  public PayController(PayModel model, Texts texts) {
    this(model, texts, _ -> {});
  }

  /// @param onPhone tells, on this thread, what opens the receipt of the payment that is shown on a
  ///   phone, where there is something
  public PayController(PayModel model, Texts texts, Consumer<Consumer<String>> onPhone) {
    this.onPhone = onPhone;
    this.model = model;
    this.texts = texts;
    this.picture = CustomerController.load(texts, true);
    beat = new Timeline(new KeyFrame(BEAT, _ -> model.tick()));
    beat.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  void initialize() {
    left.getChildren().setAll(picture.root());
    appear(phone, false);
    model.pageProperty().subscribe(page -> page.ifPresent(this::draw));
    texts
        .languageProperty()
        .subscribe(() -> {
          drawnKeys = List.of();
          model.pageProperty().get().ifPresent(this::draw);
        });
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
    var now = model.pageProperty().get().map(PayPage::keys).orElse(List.of());
    var takes = step().filter(step -> step.onCode() != OnCode.WAIT).isPresent();
    var habits =
        takes
            ? List.of(new KeyTable.Habit("▌▐▌", "sale.key.customer-code"))
            : List.<KeyTable.Habit>of();
    return new KeyTable(now.stream().map(this::key).toList(), habits);
  }

  private Optional<PayStep> step() {
    return model.pageProperty().get().map(PayPage::step);
  }

  private Key key(PayKey key) {
    return new Key(key.stroke(), key.text(), () -> model.press(key));
  }

  @Override
  public boolean scanned(String code) {
    return model.scanned(code);
  }

  private void draw(PayPage page) {
    picture.show(page.forCustomer());
    sign.setText(Amounts.sign(page.amount()));
    digits.setText(Amounts.digits(page.amount()));
    tail.setText("…" + page.tail());
    drawState(page);
    say(then, page.then().in(texts));
    drawCountdown(page.countdown());
    say(asked, page.asked().in(texts));
    drawKeys(page.keys());
    drawCode(page.step());
  }

  /// Asked for once for each payment that is paid.
  private void drawCode(PayStep step) {
    var paid = step.role() == PayStep.Role.PAID;
    if (paid != coded) {
      coded = paid;
      appear(phone, false);
      if (paid) {
        onPhone.accept(this::showCode);
      }
    }
  }

  private void showCode(String address) {
    if (coded) {
      code.show(address, INK);
      appear(phone, true);
    }
  }

  private void drawState(PayPage page) {
    for (var role : PayStep.Role.values()) {
      var is = role == page.step().role();
      state.pseudoClassStateChanged(PseudoClass.getPseudoClass(role.style()), is);
    }
    var spins = page.step().spins();
    appear(busy, spins);
    appear(stateSign, !spins);
    stateSign.setText(page.step().sign());
    stateText.setText(page.state().in(texts));
  }

  private void drawCountdown(Optional<Countdown> countdown) {
    var hurry = countdown.filter(Countdown::hurry).isPresent();
    closes.pseudoClassStateChanged(HURRY, hurry);
    var key = hurry ? "pay.closes.soon" : "pay.closes";
    say(closes, countdown.map(left -> texts.now(key, left.text())).orElse(""));
  }

  /// The key on Enter across the whole width, the others side by side under it, Esc always in the
  /// same corner. Four stand in two rows: a smaller window has no room for more. The fifth, another
  /// way, keeps its stroke: Esc leads to the same sale.
  private void drawKeys(List<PayKey> all) {
    var wanted = all.stream().filter(key -> all.size() <= FOUR || key != PayKey.OTHER_WAY).toList();
    if (wanted.equals(drawnKeys)) {
      return;
    }
    drawnKeys = wanted;
    keys.getChildren().clear();
    if (wanted.isEmpty()) {
      return;
    }
    var first = wanted.size() < FOUR && wanted.getFirst().isOnEnter() ? 1 : 2;
    var above = Math.min(first, wanted.size());
    keys.getChildren().add(row(wanted.subList(0, above)));
    if (wanted.size() > above) {
      keys.getChildren().add(row(wanted.subList(above, wanted.size())));
    }
  }

  private HBox row(List<PayKey> wanted) {
    var row = new HBox();
    row.getStyleClass().add("pay-keys-row");
    for (var key : wanted) {
      var button = button(key);
      if (key.isOnEnter()) {
        button.getStyleClass().add("accent");
      }
      row.getChildren().add(button);
    }
    return row;
  }

  private Button button(PayKey key) {
    var cap = new Label(key.stroke().label());
    cap.getStyleClass().add("key-cap");
    var button = new Button(texts.now(key.text()), cap);
    button.getStyleClass().add("pay-key");
    button.setPrefWidth(BUTTON_WIDTH);
    button.setId("pay-" + key.name());
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(_ -> model.press(key));
    return button;
  }

  private static void say(Label label, String text) {
    label.setText(text);
    appear(label, !text.isEmpty());
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
