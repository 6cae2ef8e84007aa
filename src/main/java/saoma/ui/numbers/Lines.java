package saoma.ui.numbers;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows with their lengths below them, one under the other.
final class Lines {
  /// A row.
  ///
  /// @param change beside the value; empty for none
  /// @param parts of its length, by their style
  record Line(String name, String change, String value, List<Part> parts) {}

  /// A stretch of a length.
  record Part(String style, long value) {}

  private Lines() {}

  /// @param most the value of a full length
  static VBox of(List<Line> lines, long most) {
    var rows = new VBox();
    rows.getStyleClass().add("bars");
    lines.forEach(one -> rows.getChildren().addAll(words(one), track(one.parts, most)));
    return rows;
  }

  static HBox words(Line one) {
    var name = new Label(one.name);
    name.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var change = new Label(one.change);
    change.getStyleClass().add("muted");
    change.setMinWidth(Region.USE_PREF_SIZE);
    var value = new Label(one.value);
    value.setMinWidth(Region.USE_PREF_SIZE);
    var words = new HBox(name, gap, change, value);
    words.getStyleClass().add("bar-words");
    return words;
  }

  static Node track(List<Part> parts, long most) {
    var grid = new GridPane();
    grid.getStyleClass().add("bar-track");
    var left = 100.0;
    var column = 0;
    for (var part : parts) {
      var percent = Math.min(left, 100.0 * Math.max(0, part.value) / Math.max(1, most));
      left -= percent;
      var bar = new Region();
      bar.getStyleClass().addAll("bar", part.style);
      grid.getColumnConstraints().add(percent(percent));
      grid.add(bar, column, 0);
      column++;
    }
    grid.getColumnConstraints().add(percent(left));
    return grid;
  }

  private static ColumnConstraints percent(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }
}
