package saoma.ui.day;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import saoma.ui.Amounts;

/// A field for each note and coin, in two columns, and beside it what its pieces are worth. Enter
/// and the arrow down go to the next field, the arrow up to the one before.
final class PieceGrid {
  private final Pieces pieces;
  private final List<TextField> fields = new ArrayList<>();

  PieceGrid(Pieces pieces) {
    this.pieces = pieces;
  }

  /// Fills both columns.
  void fill(HBox into) {
    var rows = pieces.rows();
    var half = (rows.size() + 1) / 2;
    into.getChildren().setAll(grid(rows.subList(0, half)), grid(rows.subList(half, rows.size())));
    into.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
  }

  Node first() {
    return fields.getFirst();
  }

  private GridPane grid(List<Pieces.Row> rows) {
    var grid = new GridPane();
    grid.getStyleClass().add("pieces");
    var kind = new ColumnConstraints(64);
    kind.setHalignment(HPos.RIGHT);
    var worth = new ColumnConstraints(96, 96, Double.MAX_VALUE);
    worth.setHalignment(HPos.RIGHT);
    worth.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(kind, new ColumnConstraints(96), worth);
    for (int i = 0; i < rows.size(); i++) {
      grid.addRow(i, nodes(rows.get(i)));
    }
    return grid;
  }

  private Node[] nodes(Pieces.Row row) {
    var kind = new Label(Amounts.sign(row.kind().value()) + plain(row));
    var field = new TextField();
    field.textProperty().bindBidirectional(row.typed());
    field.setAccessibleText(kind.getText());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    fields.add(field);
    var worth = new Label();
    worth.getStyleClass().add("piece-worth");
    row.typed()
        .subscribe(_ ->
            worth.setText(
                row.worth().map(sum -> sum.minor() == 0 ? "" : Amounts.digits(sum)).orElse("?")));
    return new Node[] {kind, field, worth};
  }

  /// `100`, `0.5`: as it is said.
  private static String plain(Pieces.Row row) {
    var digits = row.kind().value().digits();
    return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
  }

  private void move(KeyEvent event) {
    var by =
        event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER
            ? 1
            : event.getCode() == KeyCode.UP ? -1 : 0;
    if (by != 0 && event.getSource() instanceof TextField field) {
      var to = fields.indexOf(field) + by;
      if (to >= 0 && to < fields.size()) {
        fields.get(to).requestFocus();
        fields.get(to).selectAll();
        event.consume();
      } else if (by > 0) {
        event.consume();
      }
    }
  }
}
