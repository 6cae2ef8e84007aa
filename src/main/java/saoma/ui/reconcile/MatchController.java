package saoma.ui.reconcile;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.reconcile.DayMatch;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Notice;
import saoma.ui.Notice.Role;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws a [MatchModel]: the day and its figures on the left, what was found on the right, and the
/// one act about the chosen difference below it.
public final class MatchController implements Screen {
  private final MatchModel model;
  private final SettleModel settle;
  private final Texts texts;
  private final MatchTexts words;
  private final Views views;
  private final ZoneId zone;

  @FXML private Label day;
  @FXML private VBox channels;
  @FXML private Button compare;
  @FXML private Button stop;
  @FXML private Label progress;
  @FXML private VBox figures;
  @FXML private Label headline;
  @FXML private Label below;
  @FXML private ListView<Item> differences;
  @FXML private VBox one;
  @FXML private Label what;
  @FXML private Label numbers;
  @FXML private Label said;
  @FXML private Button deed;

  public MatchController(
      MatchModel model, SettleModel settle, Texts texts, Views views, ZoneId zone) {
    this.model = model;
    this.settle = settle;
    this.texts = texts;
    this.words = new MatchTexts(texts);
    this.views = views;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    differences.setCellFactory(_ -> new ItemCell(words, texts));
    differences.setOnMouseClicked(_ -> picked());
    model.dayProperty().subscribe(this::redraw);
    model.pageProperty().subscribe(this::redraw);
    model.runningProperty().subscribe(this::redraw);
    model.problemProperty().subscribe(this::redraw);
    model.chosenProperty().subscribe(this::redraw);
    texts
        .languageProperty()
        .subscribe(() -> {
          redraw();
          differences.refresh();
        });
  }

  @Override
  public void shown() {
    model.shown();
    redraw();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F5), "match.key.compare", model::compare).hint(),
        new Key(Stroke.of(KeyCode.LEFT), "match.key.before", () -> model.step(-1)),
        new Key(Stroke.of(KeyCode.RIGHT), "match.key.after", () -> model.step(1)),
        new Key(Stroke.of(KeyCode.F6), "match.key.channel", model::nextChannel).hint(),
        new Key(Stroke.of(KeyCode.UP), "match.key.up", () -> model.move(-1)),
        new Key(Stroke.of(KeyCode.DOWN), "match.key.down", () -> model.move(1)),
        new Key(Stroke.of(KeyCode.ENTER), "match.key.act", this::act).hint(),
        new Key(Stroke.of(KeyCode.F8), "match.key.explain", this::explain).only(this::isOpen),
        new Key(Stroke.of(KeyCode.ESCAPE), "match.key.back", this::back).hint());
  }

  private boolean isOpen() {
    return model.chosenProperty().get().filter(Deed::isOpen).isPresent();
  }

  private void picked() {
    var item = differences.getSelectionModel().getSelectedItem();
    if (item != null) {
      model.choose(item);
    }
  }

  @FXML
  void compare() {
    model.compare();
  }

  @FXML
  void stop() {
    model.stop();
  }

  @FXML
  void before() {
    model.step(-1);
  }

  @FXML
  void after() {
    model.step(1);
  }

  @FXML
  void act() {
    model.chosenProperty().get().ifPresent(item -> begin(item, item.deed()));
  }

  private void explain() {
    model.chosenProperty().get().ifPresent(item -> begin(item, Deed.EXPLAIN));
  }

  private void begin(Item item, Deed wanted) {
    if (wanted != Deed.NOTHING) {
      settle.begin(model.dayProperty().get(), item, wanted);
      views.open(View.SETTLE);
    }
  }

  @FXML
  void back() {
    if (model.isRunning()) {
      model.stop();
    } else {
      views.show(View.SALE);
    }
  }

  private void redraw() {
    var now = model.dayProperty().get();
    day.setText(now.day().toString());
    channels.getChildren().setAll(model.channels().stream().map(this::channel).toList());
    var running = model.runningProperty().get();
    show(compare, running.isEmpty());
    show(stop, running.isPresent());
    show(progress, running.isPresent());
    running.ifPresent(at -> progress.setText(texts.now("match.phase." + at.phase(), at.rows())));
    var page = model.pageProperty().get();
    var match = page.flatMap(MatchPage::match);
    figures.getChildren().setAll(match.map(one -> new Figures(texts).of(one)).orElse(List.of()));
    head(match.orElse(null));
    differences.getItems().setAll(page.map(MatchPage::items).orElse(List.of()));
    show(differences, !differences.getItems().isEmpty());
    var chosen = model.chosenProperty().get();
    show(one, chosen.isPresent());
    chosen.ifPresent(this::draw);
  }

  private Node channel(String code) {
    var button = new Button(texts.now("channel." + code));
    button.getStyleClass().add("match-channel");
    button.pseudoClassStateChanged(
        ItemCell.CHOSEN, code.equals(model.dayProperty().get().channel()));
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> model.pick(code));
    return button;
  }

  private void head(@Nullable DayMatch match) {
    var problem = model.problemProperty().get();
    if (problem.isPresent()) {
      say(problem.get().role(), words(problem.get()), texts.now("match.answer.next"));
    } else if (match == null) {
      say(Role.INFO, texts.now("match.never"), texts.now("match.never.body"));
    } else {
      say(MatchTexts.role(match), words.headline(match), words.below(match, zone));
    }
  }

  private String words(Notice notice) {
    return texts.now(notice.key(), notice.values().toArray());
  }

  private void say(Role role, String sentence, String more) {
    headline.setText(role.sign() + "  " + sentence);
    headline
        .getStyleClass()
        .setAll("label", "match-headline", role.name().toLowerCase(Locale.ROOT));
    below.setText(more);
    show(below, !more.isEmpty());
  }

  private void draw(Item item) {
    var difference = item.standing().difference();
    what.setText(words.subject(difference) + ": " + words.what(difference));
    numbers.setText(
        texts.now(
            "match.numbers",
            difference.refundNumber().isEmpty() ? difference.number() : difference.refundNumber(),
            difference.tradeNumber().isEmpty() ? "—" : difference.tradeNumber(),
            ItemCell.AT.format(difference.at().atZone(zone))));
    var explained = item.standing().explained();
    said.setText(
        explained
            .map(e -> texts.now("match.said", e.by(), e.reason()))
            .orElseGet(() -> texts.now("match.status." + item.standing().status() + ".long")));
    var wanted = item.deed();
    show(deed, wanted != Deed.NOTHING);
    if (wanted != Deed.NOTHING) {
      deed.setText(texts.now(wanted.key(), MatchTexts.yuan(difference.amount().minor())) + "  ↵");
    }
    differences.getSelectionModel().select(item);
    differences.scrollTo(Math.max(0, differences.getItems().indexOf(item) - 2));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
