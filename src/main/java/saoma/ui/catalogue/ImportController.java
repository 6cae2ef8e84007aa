package saoma.ui.catalogue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Header.Part;
import saoma.catalogue.ImportPreview;
import saoma.catalogue.ImportReport;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.catalogue.ImportModel.At;

/// Draws an [ImportModel]: the first rows with the boxes of their columns, what would become of all
/// of them, and each line that is refused with its reason.
public final class ImportController implements Screen {
  private static final double LINE = 32;

  private final ImportModel model;
  private final Texts texts;
  private final Views views;

  @FXML private Label heading;
  @FXML private Label told;
  @FXML private VBox nothing;
  @FXML private VBox body;
  @FXML private CheckBox headed;
  @FXML private TableView<List<String>> table;
  @FXML private HBox tiles;
  @FXML private Label refusedHead;
  @FXML private ListView<ImportReport.Line> refused;
  @FXML private Button choose;
  @FXML private Button go;

  public ImportController(ImportModel model, Texts texts, Views views) {
    this.model = model;
    this.texts = texts;
    this.views = views;
  }

  @FXML
  void initialize() {
    var rows = new ImportTable(table, model, texts);
    refused.setFixedCellSize(LINE);
    refused.setCellFactory(_ -> new Line());
    headed.setOnAction(_ -> model.turnHeaded());
    model.atProperty().subscribe(at -> draw(at, rows));
    model.atProperty().subscribe((_, _) -> views.hint());
    texts.languageProperty().subscribe(() -> draw(model.atProperty().get(), rows));
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.F2), "import.key.choose", this::choose).hint(),
        new Key(Stroke.of(KeyCode.F4), "import.key.headed", model::turnHeaded).hint(),
        new Key(Stroke.of(KeyCode.ENTER), "import.key.go", model::go).only(model::canGo).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "import.key.back", this::back).hint());
  }

  @FXML
  void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.now("import.choose"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                texts.now("import.lists"), "*.csv", "*.tsv", "*.txt", "*.xlsx"),
            new FileChooser.ExtensionFilter(texts.now("import.all-files"), "*"));
    @Nullable File file = chooser.showOpenDialog(table.getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }

  @FXML
  void go() {
    model.go();
  }

  @FXML
  void back() {
    model.leave();
    views.show(View.CATALOGUE);
  }

  private void draw(At at, ImportTable rows) {
    show(nothing, at instanceof At.Nowhere);
    show(body, !(at instanceof At.Nowhere));
    go.setDisable(!model.canGo());
    choose.setDisable(model.isWriting());
    table.setDisable(at instanceof At.Busy);
    headed.setDisable(!(at instanceof At.Ready));
    switch (at) {
      case At.Nowhere _ -> {
        heading.setText(texts.now("import.heading"));
        told.setText("");
      }
      case At.Busy(var file, var writes) -> {
        heading.setText(name(file));
        told.setText(texts.now(writes ? "import.writing" : "import.reading"));
      }
      case At.Ready(var file, var preview) -> {
        heading.setText(name(file));
        draw(preview, preview.report(), rows, true);
      }
      case At.Done(var file, var before, var report) -> {
        heading.setText(name(file));
        draw(before, report, rows, false);
      }
    }
  }

  private void draw(
      ImportPreview preview, ImportReport report, ImportTable rows, boolean changeable) {
    headed.setSelected(preview.choice().headed());
    rows.draw(preview, changeable);
    var trouble = report.trouble();
    told.setText(
        trouble == null
            ? texts.now(changeable ? "import.ready" : "import.is-done")
            : texts.now(
                "import.trouble." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    tiles
        .getChildren()
        .setAll(
            tile("import.added", report.added(), ""),
            tile("import.changed", ImportModel.changed(report), ""),
            tile("import.unchanged", report.unchanged(), ""),
            tile("import.repeated", report.repeated(), report.repeated() > 0 ? "some" : ""),
            tile("import.refused", report.skipped(), report.skipped() > 0 ? "bad" : ""));
    if (preview.choice().header().has(Part.STOCK)) {
      tiles.getChildren().add(tile("import.counted", report.counted(), ""));
    }
    refused.getItems().setAll(report.skippedLines());
    refused.getItems().addAll(report.repeatedLines());
    refusedHead.setText(
        texts.now(refused.getItems().isEmpty() ? "import.none-refused" : "import.lines"));
    show(refused, !refused.getItems().isEmpty());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private Node tile(String text, long number, String style) {
    var name = new Label(texts.now(text));
    name.getStyleClass().addAll("muted", "small");
    var value = new Label(Long.toString(number));
    value.setId(text.replace('.', '-'));
    value.getStyleClass().add("tile-value");
    var tile = new VBox(name, value);
    tile.getStyleClass().addAll("tile", "import-tile");
    if (!style.isEmpty()) {
      tile.getStyleClass().add("import-" + style);
    }
    tile.setPrefWidth(1);
    HBox.setHgrow(tile, Priority.ALWAYS);
    return tile;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private final class Line extends ListCell<ImportReport.Line> {
    @Override
    protected void updateItem(ImportReport.Line line, boolean none) {
      super.updateItem(line, none);
      setText(
          none || line == null
              ? null
              : texts.now(
                  "import.line",
                  Long.toString(line.number()),
                  texts.now(Said.key(line.reason())),
                  line.cell()));
    }
  }
}
