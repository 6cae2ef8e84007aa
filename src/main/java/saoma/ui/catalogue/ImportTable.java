package saoma.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Header.Part;
import saoma.catalogue.ImportPreview;
import saoma.ui.Texts;

/// The first rows of a list as they stand in the file, and above each column a box that says what
/// it is taken for.
final class ImportTable {
  private static final double WIDE = 148;
  private static final double ROW = 36;

  /// The frame and the bar at the side.
  private static final double EDGES = 20;

  private static final PseudoClass NAMES = PseudoClass.getPseudoClass("names");

  /// What a column is taken for; nothing for one that is not read.
  record Choice(Optional<Part> part) {}

  private final TableView<List<String>> table;
  private final ImportModel model;
  private final Texts texts;
  private boolean headed;

  ImportTable(TableView<List<String>> table, ImportModel model, Texts texts) {
    this.table = table;
    this.model = model;
    this.texts = texts;
    table.setRowFactory(_ -> new Row());
    table.setSelectionModel(null);
    table.setFixedCellSize(ROW);
  }

  void draw(ImportPreview preview, boolean changeable) {
    headed = preview.choice().headed();
    table.getColumns().clear();
    var wide = Math.max(WIDE, (table.getWidth() - EDGES) / Math.max(1, preview.columns()));
    for (int c = 0; c < preview.columns(); c++) {
      table.getColumns().add(column(c, preview, changeable, wide));
    }
    table.getItems().setAll(preview.rows());
    table.refresh();
  }

  private TableColumn<List<String>, String> column(
      int at, ImportPreview preview, boolean changeable, double wide) {
    var column = new TableColumn<List<String>, String>();
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(WIDE);
    column.setPrefWidth(wide);
    column.setCellValueFactory(row -> {
      var cells = row.getValue();
      return new ReadOnlyStringWrapper(at < cells.size() ? cells.get(at) : "");
    });
    column.setGraphic(box(at, preview.choice().header().at(at), changeable));
    return column;
  }

  private ComboBox<Choice> box(int at, Optional<Part> now, boolean changeable) {
    var choices = new ArrayList<>(List.of(new Choice(Optional.empty())));
    List.of(Part.values()).forEach(part -> choices.add(new Choice(Optional.of(part))));
    var box = new ComboBox<Choice>();
    box.setId("import-column-" + at);
    box.setConverter(new Words());
    box.getItems().setAll(choices);
    box.setValue(new Choice(now));
    box.setDisable(!changeable);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(choices.size());
    box.getStyleClass().add(now.isPresent() ? "import-used" : "import-unused");
    box.valueProperty().subscribe((_, wanted) -> model.take(at, wanted.part()));
    return box;
  }

  private final class Words extends StringConverter<Choice> {
    @Override
    public String toString(@Nullable Choice choice) {
      return choice == null || choice.part().isEmpty()
          ? texts.now("import.unused")
          : texts.now(key(choice.part().get()));
    }

    @Override
    public Choice fromString(String words) {
      return new Choice(Optional.empty());
    }
  }

  private static String key(Part part) {
    return part == Part.STOCK
        ? "goods.column.stock"
        : "goods.field." + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private final class Row extends TableRow<List<String>> {
    @Override
    protected void updateItem(@Nullable List<String> cells, boolean none) {
      super.updateItem(cells, none);
      pseudoClassStateChanged(NAMES, !none && headed && getIndex() == 0);
    }
  }
}
