package saoma.ui.day;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import saoma.report.Page;
import saoma.report.PageText;
import saoma.sheet.SheetFormat;
import saoma.shift.Source;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// Draws a [DayModel]: the reports on the left, the one in front as a page, and its lengths on the
/// right.
public final class DayController implements Screen {
  /// As many lines of what is not finished are seen without scrolling.
  private static final int SHOWN = 3;

  private static final double LINE = 24;

  private final DayModel model;
  private final BehindModel behind;
  private final Texts texts;
  private final Views views;
  private final ZoneId zone;

  @FXML private ListView<DayEntry> entries;
  @FXML private Label title;
  @FXML private Label headline;
  @FXML private Label facts;
  @FXML private VBox open;
  @FXML private ScrollPane openRoom;
  @FXML private TreeView<FigureTree.Row> figures;
  @FXML private ScrollPane lengthsRoom;
  @FXML private VBox lengths;
  @FXML private Button close;
  @FXML private Button count;
  @FXML private Button print;
  @FXML private Button pdf;
  @FXML private Button xlsx;
  @FXML private Button csv;

  /// @param behind what the figures are made of
  public DayController(DayModel model, BehindModel behind, Texts texts, Views views, ZoneId zone) {
    this.model = model;
    this.behind = behind;
    this.texts = texts;
    this.views = views;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    entries.setItems(model.entries());
    entries.setCellFactory(_ -> new DayEntryCell(texts));
    entries.setOnMouseClicked(_ -> picked());
    FigureTree.prepare(figures, this::words);
    figures.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        open();
      }
    });
    model.pageProperty().subscribe(this::redraw);
    model.shiftProperty().subscribe(this::redraw);
    model.chosenProperty().subscribe(this::redraw);
    model.entries().subscribe(this::redraw);
    texts
        .languageProperty()
        .subscribe(() -> {
          entries.refresh();
          redraw();
        });
    redraw();
  }

  private PageText words() {
    return new PageText(texts::now, zone);
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "day.key.behind", this::open)
            .only(() -> wish().isPresent())
            .hint(),
        new Key(Stroke.of(KeyCode.F9), "day.key.close", this::close).where(this::canClose).hint(),
        new Key(Stroke.of(KeyCode.F6), "day.key.move", this::move).hint(),
        new Key(Stroke.of(KeyCode.F4), "day.key.count", this::count).only(this::canCount),
        new Key(Stroke.of(KeyCode.F7), "day.key.pdf", this::pdf).where(model::canSave).hint(),
        new Key(Stroke.of(KeyCode.F5), "day.key.print", model::print).where(model::canPrint).hint(),
        new Key(Stroke.of(KeyCode.F8), "day.key.xlsx", this::xlsx).only(model::canSave),
        new Key(Stroke.shift(KeyCode.F8), "day.key.csv", this::csv).only(model::canSave),
        new Key(Stroke.of(KeyCode.PAGE_UP), "day.key.newer", () -> model.step(-1)),
        new Key(Stroke.of(KeyCode.PAGE_DOWN), "day.key.older", () -> model.step(1)).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "day.key.back", this::back).hint());
  }

  @Override
  public Node typing() {
    return figures.isVisible() ? figures : entries;
  }

  /// What stands behind the figure that is chosen; nothing behind one that only has parts.
  private Optional<BehindModel.Wish> wish() {
    var path = FigureTree.path(figures.getSelectionModel().getSelectedItem());
    if (path.isEmpty()) {
      return Optional.empty();
    }
    var page = model.pageProperty().get();
    var above = path.subList(0, path.size() - 1);
    var whose = above.isEmpty() ? "" : above.getLast().of();
    var isOpen = page instanceof Page.Now;
    return Source.of(whose, path.getLast())
        .map(source -> new BehindModel.Wish(path.getLast(), source, above, page.shifts(), isOpen));
  }

  private void open() {
    wish()
        .ifPresent(wanted -> {
          behind.look(wanted);
          views.open(View.BEHIND);
        });
  }

  private boolean canClose() {
    return model.shiftProperty().get().isPresent();
  }

  private boolean canCount() {
    return model.isFloatUntouched();
  }

  private void picked() {
    var entry = entries.getSelectionModel().getSelectedItem();
    if (entry != null) {
      model.choose(entry);
    }
  }

  @FXML
  void close() {
    views.open(View.CLOSE);
  }

  @FXML
  void move() {
    views.open(View.MOVE);
  }

  @FXML
  void count() {
    views.open(View.FLOAT);
  }

  @FXML
  void print() {
    model.print();
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
  void back() {
    views.show(View.SALE);
  }

  private void redraw() {
    var page = model.pageProperty().get();
    var words = words();
    var chosen = model.chosenProperty().get();
    entries.getSelectionModel().select(chosen);
    entries.scrollTo(Math.max(0, model.entries().indexOf(chosen) - 2));
    title.setText(words.title(page));
    headline.setText(words.headline(page));
    facts.setText(String.join("  ·  ", words.facts(page)));
    show(facts, !facts.getText().isEmpty());
    open.getChildren()
        .setAll(page.leftovers().stream().map(one -> left(words.leftover(one))).toList());
    show(openRoom, !page.leftovers().isEmpty());
    openRoom.setMinHeight(LINE * Math.min(SHOWN, page.leftovers().size()) + LINE);
    FigureTree.show(figures, page.sections());
    show(figures, !page.sections().isEmpty());
    lengths.getChildren().setAll(Lengths.of(page, words));
    show(lengthsRoom, !lengths.getChildren().isEmpty());
    show(close, canClose());
    show(count, canCount());
    show(print, model.canPrint());
    List.of(pdf, xlsx, csv).forEach(button -> show(button, model.canSave()));
  }

  private static Label left(String words) {
    var label = new Label("▲ " + words);
    label.setWrapText(true);
    label.getStyleClass().add("day-open-line");
    return label;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
