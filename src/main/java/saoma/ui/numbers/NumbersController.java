package saoma.ui.numbers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import saoma.numbers.Compared;
import saoma.numbers.Span.Choice;
import saoma.report.NumbersText;
import saoma.sheet.SheetFormat;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws a [NumbersModel]: the spans above, the figures below them, and their lengths.
public final class NumbersController implements Screen {
  private final NumbersModel model;
  private final Texts texts;
  private final Views views;

  @FXML private Label title;
  @FXML private Label beside;
  @FXML private Label headline;
  @FXML private ToggleButton today;
  @FXML private ToggleButton week;
  @FXML private ToggleButton thirty;
  @FXML private ToggleButton thisMonth;
  @FXML private ToggleButton lastMonth;
  @FXML private Button later;
  @FXML private HBox tiles;
  @FXML private HBox body;
  @FXML private VBox empty;
  @FXML private ScrollPane room;
  @FXML private VBox columns;
  @FXML private VBox lengths;
  @FXML private HBox files;

  public NumbersController(NumbersModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    buttons().forEach((choice, button) -> button.setOnAction(_ -> model.choose(choice)));
    model.spanProperty().subscribe(this::redraw);
    model.choiceProperty().subscribe(this::redraw);
    model.comparedProperty().subscribe(this::redraw);
    texts.languageProperty().subscribe(this::redraw);
  }

  private Map<Choice, ToggleButton> buttons() {
    var buttons = new EnumMap<Choice, ToggleButton>(Choice.class);
    buttons.put(Choice.TODAY, today);
    buttons.put(Choice.WEEK, week);
    buttons.put(Choice.THIRTY_DAYS, thirty);
    buttons.put(Choice.THIS_MONTH, thisMonth);
    buttons.put(Choice.LAST_MONTH, lastMonth);
    return buttons;
  }

  private NumbersText words() {
    return new NumbersText(texts::now);
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        choice(KeyCode.F2, Choice.TODAY, "numbers.key.today"),
        choice(KeyCode.F3, Choice.WEEK, "numbers.key.week"),
        choice(KeyCode.F4, Choice.THIRTY_DAYS, "numbers.key.thirty"),
        choice(KeyCode.F5, Choice.THIS_MONTH, "numbers.key.this-month"),
        choice(KeyCode.F6, Choice.LAST_MONTH, "numbers.key.last-month"),
        new Key(Stroke.of(KeyCode.LEFT), "numbers.key.earlier", this::earlier).hint(),
        new Key(Stroke.of(KeyCode.RIGHT), "numbers.key.later", this::later)
            .only(model::canGoOn)
            .hint(),
        new Key(Stroke.of(KeyCode.F7), "day.key.pdf", this::pdf).where(model::canSave).hint(),
        new Key(Stroke.of(KeyCode.F8), "day.key.xlsx", this::xlsx).only(model::canSave),
        new Key(Stroke.shift(KeyCode.F8), "day.key.csv", this::csv).only(model::canSave),
        new Key(Stroke.shift(KeyCode.F7), "numbers.key.json", this::json).only(model::canSave),
        new Key(Stroke.of(KeyCode.PAGE_DOWN), "numbers.key.down", () -> scroll(1)),
        new Key(Stroke.of(KeyCode.PAGE_UP), "numbers.key.up", () -> scroll(-1)),
        new Key(Stroke.of(KeyCode.ESCAPE), "day.key.back", this::back).hint());
  }

  private Key choice(KeyCode code, Choice choice, String text) {
    return new Key(Stroke.of(code), text, () -> model.choose(choice)).hint();
  }

  private void scroll(int by) {
    room.setVvalue(Math.clamp(room.getVvalue() + by * 0.5, 0, 1));
  }

  @Override
  public Node typing() {
    return body.isVisible() ? room : empty;
  }

  @FXML
  void earlier() {
    model.earlier();
  }

  @FXML
  void later() {
    model.later();
  }

  @FXML
  void pdf() {
    model.save(SheetFormat.PDF, words());
  }

  @FXML
  void xlsx() {
    model.save(SheetFormat.XLSX, words());
  }

  @FXML
  void csv() {
    model.save(SheetFormat.CSV, words());
  }

  @FXML
  void json() {
    model.save(SheetFormat.JSON, words());
  }

  @FXML
  void back() {
    views.show(View.SALE);
  }

  private void redraw() {
    var words = words();
    var span = model.spanProperty().get();
    title.setText(words.title(span));
    beside.setText(words.beside(span));
    var chosen = model.choiceProperty().get();
    buttons()
        .forEach((choice, button) -> button.setSelected(chosen.filter(choice::equals).isPresent()));
    later.setDisable(!model.canGoOn());
    model
        .comparedProperty()
        .get()
        .filter(one -> one.now().span().equals(span))
        .ifPresent(one -> draw(one, words));
  }

  private void draw(Compared compared, NumbersText words) {
    var nothing = compared.now().isEmpty();
    headline.setText(words.headline(compared));
    tiles.getChildren().setAll(Tiles.of(compared, words));
    List.of(tiles, body, files).forEach(node -> show(node, !nothing));
    show(headline, !nothing);
    show(empty, nothing);
    var page = new NumbersPage(compared, words);
    columns.getChildren().setAll(page.columns());
    lengths.getChildren().setAll(page.lengths());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
