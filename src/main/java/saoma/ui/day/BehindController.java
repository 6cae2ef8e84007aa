package saoma.ui.day;

import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import saoma.report.PageText;
import saoma.shift.Behind;
import saoma.shift.Behind.Row;
import saoma.shift.Figure;
import saoma.shift.Figure.Unit;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.day.BehindModel.State;
import saoma.ui.day.BehindModel.Verdict;

/// Draws a [BehindModel]: a row for each fact, and below them whether they come to the figure.
public final class BehindController implements Screen {
  private final BehindModel model;
  private final Texts texts;
  private final PageText page;
  private final BehindText words;
  private final Label empty = new Label();

  @FXML private Label path;
  @FXML private Label heading;
  @FXML private Label value;
  @FXML private TableView<Row> rows;
  @FXML private TableColumn<Row, String> at;
  @FXML private TableColumn<Row, String> what;
  @FXML private TableColumn<Row, String> who;
  @FXML private TableColumn<Row, String> often;
  @FXML private TableColumn<Row, String> amount;
  @FXML private Label verdict;
  @FXML private Label first;
  @FXML private Button receipt;

  public BehindController(BehindModel model, Texts texts, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    page = new PageText(texts::now, zone);
    words = new BehindText(texts, zone);
  }

  @FXML
  void initialize() {
    rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    rows.setFixedCellSize(36);
    rows.setPlaceholder(empty);
    empty.setWrapText(true);
    fill(at, "behind.column.at", words::at);
    fill(what, "behind.column.what", words::what);
    fill(who, "behind.column.who", row -> row.who().words());
    fill(often, "behind.column.count", BehindText::count);
    fill(amount, "behind.column.amount", row -> BehindText.amount(unit(), row));
    rows.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        open();
      }
    });
    rows.getSelectionModel()
        .selectedItemProperty()
        .subscribe(() -> receipt.setDisable(!hasReceipt()));
    model.stateProperty().subscribe(this::redraw);
    texts
        .languageProperty()
        .subscribe(() -> {
          rows.refresh();
          redraw();
        });
    redraw();
  }

  private void fill(TableColumn<Row, String> column, String key, Function<Row, String> text) {
    column.textProperty().bind(texts.of(key));
    column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
  }

  private Unit unit() {
    return model.wish().map(wish -> wish.figure().unit()).orElse(Unit.MONEY);
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "behind.key.open", this::open)
            .only(this::hasReceipt)
            .hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "behind.key.leave", this::leave).hint());
  }

  @Override
  public Node typing() {
    return rows;
  }

  private boolean hasReceipt() {
    var chosen = rows.getSelectionModel().getSelectedItem();
    return chosen != null && BehindModel.mayHaveReceipt(chosen);
  }

  @FXML
  void open() {
    var chosen = rows.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.open(chosen);
    }
  }

  @FXML
  void leave() {
    model.leave();
  }

  private void redraw() {
    model
        .wish()
        .ifPresent(wish -> {
          path.setText(wish.path().stream().map(page::label).collect(Collectors.joining("  ›  ")));
          show(path, !wish.path().isEmpty());
          heading.setText(page.label(wish.figure()));
          value.setText(shown(wish.figure()));
        });
    switch (model.stateProperty().get()) {
      case State.Looking _ -> none("behind.looking");
      case State.NoJournal _ -> none("behind.no-journal");
      case State.Failed _ -> none("behind.failed");
      case State.Seen(var found, var said) -> draw(found, said);
    }
    show(verdict, !verdict.getText().isEmpty());
    show(first, !first.getText().isEmpty());
    receipt.setDisable(!hasReceipt());
  }

  private void none(String key) {
    rows.getItems().clear();
    empty.setText(texts.now(key));
    verdict.setText("");
    first.setText("");
  }

  private void draw(Behind.Found.Rows found, Verdict said) {
    if (!rows.getItems().equals(found.rows())) {
      rows.getItems().setAll(found.rows());
      rows.getSelectionModel().selectFirst();
    }
    who.setVisible(found.rows().stream().anyMatch(row -> !row.who().isNobody()));
    often.setVisible(found.rows().stream().anyMatch(row -> row.booked().count() != 1));
    amount.setVisible(
        found.rows().stream().anyMatch(row -> !BehindText.amount(unit(), row).isEmpty()));
    empty.setText(texts.now("behind.nothing"));
    var many = PageText.number(found.many());
    var total = BehindText.total(unit(), found.total());
    verdict.setText(
        switch (said) {
          case SAME -> "✓ " + texts.now("behind.same", many, total);
          case GROWN -> "▲ " + texts.now("behind.grown", many, total);
          case MISSING ->
              "▲ "
                  + texts.now(
                      "behind.missing",
                      many,
                      total,
                      model.wish().map(wish -> shown(wish.figure())).orElse(""));
        });
    verdict
        .getStyleClass()
        .setAll("label", "behind-verdict", said == Verdict.SAME ? "success" : "warning");
    var shown = found.rows().size();
    first.setText(
        shown < found.many() ? texts.now("behind.first", PageText.number(shown), many) : "");
  }

  private static String shown(Figure figure) {
    return figure.unit() == Unit.MONEY ? PageText.amount(figure.value()) : PageText.value(figure);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
