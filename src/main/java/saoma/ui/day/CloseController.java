package saoma.ui.day;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saoma.checkout.Guess;
import saoma.money.Money;
import saoma.report.PageText;
import saoma.ui.Amounts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Notice;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.day.CloseModel.Result;

/// Draws a [CloseModel]: first the notes and coins alone, then what the books say to it.
public final class CloseController implements Screen {
  private final CloseModel model;
  private final Texts texts;
  private final ZoneId zone;
  private final PieceGrid grid;

  @FXML private VBox counting;
  @FXML private HBox pieces;
  @FXML private Label total;
  @FXML private VBox result;
  @FXML private Label verdict;
  @FXML private Label counted;
  @FXML private Label expected;
  @FXML private Label nth;
  @FXML private VBox guesses;
  @FXML private TextField kept;
  @FXML private TextField bag;
  @FXML private TextField reason;
  @FXML private VBox leftovers;
  @FXML private CheckBox seen;
  @FXML private Label problem;

  public CloseController(CloseModel model, Texts texts, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.zone = zone;
    grid = new PieceGrid(model.pieces());
  }

  @FXML
  void initialize() {
    grid.fill(pieces);
    kept.textProperty().bindBidirectional(model.form().kept());
    bag.textProperty().bindBidirectional(model.form().bag());
    reason.textProperty().bindBidirectional(model.form().reason());
    seen.selectedProperty().bindBidirectional(model.seenProperty());
    model.pieces().totalProperty().subscribe(sum -> total.setText(said(sum)));
    model.problemProperty().subscribe(this::redraw);
    model.resultProperty().subscribe(this::redraw);
    texts.languageProperty().subscribe(this::redraw);
    redraw();
  }

  @Override
  public void shown() {
    model.begin();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F9), "close.key.on", this::on).hint(),
        new Key(Stroke.of(KeyCode.F4), "close.key.again", this::again)
            .where(() -> !model.isCounting())
            .hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "close.key.leave", this::leave).hint());
  }

  @Override
  public Node typing() {
    return model.isCounting() ? grid.first() : kept;
  }

  private void on() {
    if (model.isCounting()) {
      model.count();
    } else {
      model.close();
    }
  }

  @FXML
  void count() {
    model.count();
  }

  @FXML
  void again() {
    model.again();
    grid.first().requestFocus();
  }

  @FXML
  void close() {
    model.close();
  }

  @FXML
  void leave() {
    model.leave();
  }

  private String said(Optional<Money> sum) {
    return sum.map(Amounts::full).orElse("?");
  }

  private void redraw() {
    var known = model.resultProperty().get();
    show(counting, known.isEmpty());
    show(result, known.isPresent());
    known.ifPresent(this::draw);
    problem.setText(model.problemProperty().get().map(this::words).orElse(""));
  }

  private void draw(Result known) {
    var one = known.counting();
    var difference = one.difference();
    counted.setText(Amounts.full(one.count().total()));
    expected.setText(Amounts.full(one.expected()));
    nth.setText(texts.now("close.nth", Integer.toString(one.nth())));
    verdict.setText(verdict(difference));
    verdict
        .getStyleClass()
        .setAll("label", "close-verdict", difference.minor() == 0 ? "success" : "warning");
    guesses.getChildren().setAll(known.guesses().stream().map(this::guess).toList());
    show(guesses, !known.guesses().isEmpty());
    var words = new PageText(texts::now, zone);
    leftovers
        .getChildren()
        .setAll(known.leftovers().stream().map(left -> line(words.leftover(left))).toList());
    show(leftovers, !known.leftovers().isEmpty());
    show(seen, !known.leftovers().isEmpty());
  }

  private String verdict(Money difference) {
    if (difference.minor() == 0) {
      return "✓ " + texts.now("close.right");
    }
    return difference.minor() < 0
        ? "▲ " + texts.now("close.short", Amounts.full(difference.negated()))
        : "▲ " + texts.now("close.over", Amounts.full(difference));
  }

  private Node guess(Guess guess) {
    return switch (guess) {
      case Guess.Swapped(var counted, var really, var pieces) ->
          new Label(
              texts.now(
                  "guess.swapped",
                  PageText.number(pieces),
                  Amounts.full(really.value()),
                  Amounts.full(counted.value())));
      case Guess.NotCash(var receipt, var amount) ->
          link(receipt, "guess.not-cash", Amounts.full(amount));
      case Guess.AlsoCash(var receipt, var channel, var amount) ->
          link(receipt, "guess.also-cash", Amounts.full(amount), texts.now("channel." + channel));
      case Guess.Misread(var receipt, var typed, var handed) ->
          link(receipt, "guess.misread", Amounts.full(typed), Amounts.full(handed));
    };
  }

  private Hyperlink link(long receipt, String key, String first, String... more) {
    var values = new ArrayList<Object>(List.of(PageText.number(receipt), first));
    values.addAll(List.of(more));
    var link = new Hyperlink(texts.now(key, values.toArray()));
    link.setFocusTraversable(false);
    link.setOnAction(_ -> model.look(receipt));
    return link;
  }

  private static Label line(String words) {
    var label = new Label("▲ " + words);
    label.setWrapText(true);
    label.getStyleClass().add("day-open-line");
    return label;
  }

  private String words(Notice notice) {
    return texts.now(notice.key(), notice.values().toArray());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
