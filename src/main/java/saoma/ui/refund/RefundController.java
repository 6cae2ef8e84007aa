package saoma.ui.refund;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.refund.RefundPage.Step;

/// Draws a [RefundModel]: what comes back on the left, how much and by which way on the right; then
/// the question, then what became of each refund.
public final class RefundController implements Screen {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /// Lines kept in sight above the one in focus.
  private static final int ABOVE = 2;

  private final RefundModel model;
  private final Supplier<Optional<Long>> receipt;
  private final Texts texts;
  private final Views views;
  private final ZoneId zone;
  private final Timeline beat;
  private List<RefundKey> drawnKeys = List.of();

  @FXML private Label facts;
  @FXML private VBox left;
  @FXML private ScrollPane scroll;
  @FXML private VBox lines;
  @FXML private TextField amount;
  @FXML private Label word;
  @FXML private Label sum;
  @FXML private Label note;
  @FXML private VBox rows;
  @FXML private VBox buttons;

  /// @param receipt the one that the clerk looks at
  /// @param zone of the shop
  public RefundController(
      RefundModel model, Supplier<Optional<Long>> receipt, Texts texts, Views views, ZoneId zone) {
    this.model = model;
    this.receipt = receipt;
    this.texts = texts;
    this.views = views;
    this.zone = zone;
    beat = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
    beat.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  void initialize() {
    amount.textProperty().bindBidirectional(model.typedProperty());
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
    receipt.get().ifPresent(model::open);
    beat.play();
  }

  @Override
  public String about() {
    return receipt.get().map("%06d"::formatted).orElse("");
  }

  @Override
  public void hidden() {
    beat.stop();
    model.hidden();
  }

  @Override
  public KeyTable keys() {
    var keys = model.pageProperty().get().map(RefundPage::keys).orElse(RefundPage.first());
    return new KeyTable(keys.stream().map(this::key).toList(), List.of());
  }

  private Key key(RefundKey key) {
    var made = new Key(key.stroke(), key.text(), () -> press(key));
    return key.hasButton() ? made : made.hint();
  }

  @Override
  public Node typing() {
    return amount;
  }

  private void press(RefundKey key) {
    switch (key) {
      case CONFIRM, YES, ASK, DONE -> leaveIf(model.go());
      case NO, BACK -> leaveIf(model.back());
      case UP -> model.pick(now -> now.at(-1));
      case DOWN -> model.pick(now -> now.at(1));
      case MORE -> model.pick(now -> now.step(1));
      case LESS -> model.pick(now -> now.step(-1));
      case ALL -> model.pick(Picking::all);
      case TURN -> model.pick(Picking::turn);
      case CASH -> views.open(View.HAND_OUT);
      case AS_IT_CAME -> model.leave(null);
      case PRINT -> model.print();
    }
  }

  private void leaveIf(boolean over) {
    if (over) {
      views.show(View.RECEIPTS);
    }
  }

  private void draw(RefundPage page) {
    var of = page.sheet().receipt();
    facts.setText(
        texts.now(
            "giveback.facts",
            "%s-%06d".formatted(of.till(), of.number()),
            TIME.format(of.issuedAt().atZone(zone)),
            Amounts.full(of.total())));
    left.setDisable(page.step() != Step.PICK);
    amount.setPromptText(Amounts.digits(page.sheet().left()));
    drawLines(page);
    drawRight(page);
    drawKeys(page);
  }

  private void drawLines(RefundPage page) {
    var row = new PickRow(texts);
    lines
        .getChildren()
        .setAll(
            IntStream.range(0, page.picks().size())
                .mapToObj(at -> row.draw(page, at, () -> model.pick(now -> now.toggle(at))))
                .toList());
    var last = Math.max(1, page.picks().size() - 1);
    scroll.setVvalue(scroll.getVmax() * Math.max(0, page.row() - ABOVE) / last);
  }

  private void drawRight(RefundPage page) {
    word.setText(texts.now(page.word()));
    sum.setText(Amounts.full(page.sum()));
    say(note, note(page));
    var drawn = new ArrayList<Node>();
    switch (page.step()) {
      case PICK ->
          page.sheet()
              .sides()
              .reversed()
              .forEach(side ->
                  drawn.add(
                      new SideRow(texts, zone)
                          .draw(page, side, () -> model.pick(now -> now.first(side)))));
      case CONFIRM, GIVING ->
          page.sheet().sides().reversed().stream()
              .filter(side ->
                  page.plan().parts().stream()
                      .anyMatch(part -> part.payment().equals(side.payment().number())))
              .forEach(side -> drawn.add(new SideRow(texts, zone).draw(page, side, () -> {})));
      case GOING ->
          page.going().forEach(view -> drawn.add(new GoingRow(texts, zone).draw(page, view)));
    }
    rows.getChildren().setAll(drawn);
  }

  private String note(RefundPage page) {
    if (page.step() == Step.GOING) {
      return page.isOver() ? "" : texts.now("giveback.may-leave");
    }
    if (page.step() == Step.PICK && !page.problem().isEmpty()) {
      return texts.now(page.problem());
    }
    return page.leave()
        .map(one -> texts.now("giveback.leave", one.name(), one.reason()))
        .orElseGet(() -> page.isBareAmount() ? texts.now("giveback.no-stock") : "");
  }

  private static void say(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /// The key on Enter across the whole width, the others side by side under it.
  private void drawKeys(RefundPage page) {
    var wanted = page.keys().stream().filter(RefundKey::hasButton).toList();
    if (wanted.equals(drawnKeys) && page.step() != Step.PICK) {
      return;
    }
    drawnKeys = wanted;
    var others = new HBox();
    others.getStyleClass().add("pay-keys-row");
    buttons.getChildren().clear();
    for (var key : wanted) {
      (key.isOnEnter() ? buttons : others).getChildren().add(button(page, key));
    }
    buttons.getChildren().add(others);
  }

  private String label(RefundPage page, RefundKey key) {
    return key == RefundKey.CONFIRM
        ? texts.now("giveback.give", Amounts.full(page.plan().wanted()))
        : texts.now(key.text());
  }

  private Button button(RefundPage page, RefundKey key) {
    var cap = new Label(key.stroke().label());
    cap.getStyleClass().add("key-cap");
    var button = new Button(label(page, key), cap);
    button.getStyleClass().addAll("pay-key", "refund-key");
    if (key.isOnEnter()) {
      button.getStyleClass().add("accent");
    }
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setDisable(key == RefundKey.CONFIRM && !page.problem().isEmpty());
    button.setOnAction(_ -> press(key));
    return button;
  }
}
