package saoma.ui.shares;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Question;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.Views;
import saoma.ui.customer.ShareTiles;
import saoma.ui.customer.Wallet;
import saoma.ui.pay.PayStep;
import saoma.ui.shares.SharePlan.Way;
import saoma.ui.shares.SharesPage.Stage;

/// Draws a [SharesModel] and leads the keys to it.
public final class SharesController implements Screen {
  private static final Duration BEAT = Duration.millis(100);

  private final SharesModel model;
  private final Texts texts;
  private final Views views;
  private final ShareTiles tiles;
  private final PlanPane plan;
  private final Timeline beat;
  private Stage drawn = Stage.PLAN;

  @FXML private StackPane planPlace;
  @FXML private Region live;
  @FXML private Label tick;
  @FXML private Label due;
  @FXML private Label paid;
  @FXML private Label total;
  @FXML private Label state;
  @FXML private StackPane tilesPlace;
  @FXML private HBox buttons;
  @FXML private Region done;
  @FXML private Label doneAmount;
  @FXML private Label doneReceipt;
  @FXML private HBox doneButtons;

  public SharesController(SharesModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
    tiles = new ShareTiles(texts, model::choose);
    var lead =
        new HBox(
            button(KeyCode.ENTER, "shares.key.go", model::go, true),
            button(KeyCode.ESCAPE, "pay.key.back", model::back, false));
    lead.getStyleClass().add("pay-keys-row");
    plan = new PlanPane(model.plan(), texts, lead);
    beat = new Timeline(new KeyFrame(BEAT, _ -> model.tick()));
    beat.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  void initialize() {
    tick.setText(PayStep.PAID.sign());
    planPlace.getChildren().setAll(plan);
    tilesPlace.getChildren().setAll(tiles);
    buttons
        .getChildren()
        .setAll(
            button(KeyCode.F6, "shares.key.alipay", () -> model.offer("alipay"), false),
            button(KeyCode.F7, "shares.key.wechat", () -> model.offer("wechat"), false),
            button(KeyCode.F8, "shares.key.cash", model::cash, false),
            button(KeyCode.DELETE, "shares.key.withdraw", model::withdraw, false));
    doneButtons
        .getChildren()
        .setAll(button(KeyCode.ENTER, "pay.key.next-sale", model::enter, true));
    model.pageProperty().subscribe(page -> page.ifPresent(this::draw));
    model.plan().planProperty().subscribe(_ -> toField());
    texts.languageProperty().subscribe(() -> model.pageProperty().get().ifPresent(this::draw));
  }

  private Button button(KeyCode code, String text, Runnable act, boolean accent) {
    var cap = new Label(Stroke.of(code).label());
    cap.getStyleClass().add("key-cap");
    var button = new Button("", cap);
    button.textProperty().bind(texts.of(text));
    button.getStyleClass().add("pay-key");
    if (accent) {
      button.getStyleClass().add("accent");
    }
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setPrefWidth(1); // Those in one row share it evenly.
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(_ -> act.run());
    return button;
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
    return switch (stage()) {
      case PLAN, BEGINNING -> PlanKeys.of(model.plan(), model::go, model::back);
      case LIVE, LEAVING -> liveKeys();
      case DONE -> KeyTable.of(new Key(enter(), "pay.key.next-sale", model::enter).hint());
    };
  }

  private Stage stage() {
    return model.pageProperty().get().map(SharesPage::stage).orElse(Stage.PLAN);
  }

  private static Stroke enter() {
    return Stroke.of(KeyCode.ENTER);
  }

  private KeyTable liveKeys() {
    var keys = new ArrayList<Key>();
    for (var at = 0; at < SharePlan.MOST; at++) {
      var place = at;
      var digit = Integer.toString(at + 1).charAt(0);
      keys.add(new Key(Stroke.typed(digit), "shares.key.choose", () -> model.choose(place)));
    }
    keys.add(new Key(enter(), "pay.key.ask-now", model::enter).hint());
    keys.add(new Key(Stroke.of(KeyCode.F6), "shares.key.alipay", () -> model.offer("alipay")));
    keys.add(new Key(Stroke.of(KeyCode.F7), "shares.key.wechat", () -> model.offer("wechat")));
    keys.add(new Key(Stroke.of(KeyCode.F8), "shares.key.cash", model::cash));
    keys.add(new Key(Stroke.of(KeyCode.DELETE), "shares.key.withdraw", model::withdraw));
    keys.add(new Key(Stroke.of(KeyCode.F9), "pay.key.serve-next", model::serveNext).hint());
    keys.add(new Key(Stroke.of(KeyCode.ESCAPE), "shares.key.back", model::back).hint());
    keys.add(new Key(Stroke.control(KeyCode.DELETE), "sale.key.cancel", this::askCancel).hint());
    return new KeyTable(keys, List.of());
  }

  private void askCancel() {
    var paidNow = model.pageProperty().get().orElseThrow().paid();
    views.confirm(
        new Question(
            "sale.cancel.heading",
            paidNow.isPositive() ? "sale.cancel.part" : "shares.cancel.body",
            List.of(Amounts.full(paidNow)),
            "sale.cancel.yes",
            "sale.cancel.no",
            model::giveUp));
  }

  @Override
  public boolean scanned(String code) {
    return model.scanned(code);
  }

  @Override
  public @Nullable Node typing() {
    return stage() == Stage.PLAN && model.plan().isBy(Way.AMOUNT) ? plan.amount() : null;
  }

  /// What is typed goes to the amount, while there is one to type.
  private void toField() {
    if (typing() != null && !plan.amount().isFocused()) {
      plan.amount().requestFocus();
    }
  }

  private void draw(SharesPage page) {
    var planning = page.stage() == Stage.PLAN || page.stage() == Stage.BEGINNING;
    appear(planPlace, planning);
    planPlace.setDisable(page.stage() == Stage.BEGINNING);
    appear(live, page.stage() == Stage.LIVE || page.stage() == Stage.LEAVING);
    appear(done, page.stage() == Stage.DONE);
    due.setText(Amounts.full(page.due()));
    paid.setText(Amounts.full(page.paid()));
    total.setText(Amounts.full(page.total()));
    state.setText(page.stage() == Stage.LEAVING ? texts.now("shares.leaving") : "");
    buttons.setDisable(page.stage() == Stage.LEAVING);
    tiles.show(page.cards().stream().map(SharesController::face).toList());
    doneAmount.setText(Amounts.full(page.total()));
    doneReceipt.setText(page.receipt().map(r -> texts.now("shares.done", r)).orElse(""));
    if (drawn != page.stage()) {
      drawn = page.stage();
      views.hint();
    }
  }

  private static ShareTiles.Face face(SharesPage.Card card) {
    var other = card.wallet() == Wallet.OTHER;
    return new ShareTiles.Face(
        card.place(),
        card.wallet(),
        other ? "channel." + card.share().channel() : card.wallet().shortKey(),
        card.amount(),
        card.code(),
        card.countdown(),
        card.step().sign(),
        card.word(),
        card.step().role().style(),
        card.chosen());
  }

  private static void appear(Region node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
