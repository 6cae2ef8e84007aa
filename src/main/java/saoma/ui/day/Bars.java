package saoma.ui.day;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saoma.report.PageText;
import saoma.shift.Figure;

/// Figures as lengths, so that the largest is seen without reading. Each length stands beside its
/// number, and is never the only thing that says it.
final class Bars {
  private static final int HOURS = 24;
  private static final int LABELLED = 6;
  private static final double TALL = 88;

  private Bars() {}

  /// A line for each figure, the name above its bar.
  static VBox lines(List<Figure> figures, PageText text) {
    var most = Math.max(1, figures.stream().mapToLong(Figure::value).max().orElse(1));
    var lines = new VBox();
    lines.getStyleClass().add("bars");
    for (var one : figures) {
      var name = new Label(text.label(one));
      name.setMinWidth(0);
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      var value = new Label(PageText.value(one));
      value.setMinWidth(Region.USE_PREF_SIZE);
      var words = new HBox(name, gap, value);
      words.getStyleClass().add("bar-words");
      lines.getChildren().addAll(words, track(one.value(), most));
    }
    return lines;
  }

  private static Region track(long value, long most) {
    var bar = new Region();
    bar.getStyleClass().add("bar");
    var grid = new GridPane();
    grid.getStyleClass().add("bar-track");
    var filled = new ColumnConstraints();
    filled.setPercentWidth(100.0 * Math.max(0, value) / most);
    var empty = new ColumnConstraints();
    empty.setPercentWidth(100 - filled.getPercentWidth());
    grid.getColumnConstraints().addAll(filled, empty);
    grid.add(bar, 0, 0);
    return grid;
  }

  /// A column for each hour of the day; the hours are written below every sixth.
  ///
  /// @param hours named `00` to `23`, those without a sale left out
  static VBox hours(List<Figure> hours) {
    var most = Math.max(1, hours.stream().mapToLong(Figure::value).max().orElse(1));
    var columns = new HBox();
    columns.getStyleClass().add("hours");
    var names = new HBox();
    for (int hour = 0; hour < HOURS; hour++) {
      var name = "%02d".formatted(hour);
      var value =
          hours.stream().filter(one -> one.of().equals(name)).mapToLong(Figure::value).sum();
      columns.getChildren().add(column(value, most));
      if (hour % LABELLED == 0) {
        names.getChildren().add(name(name));
      }
    }
    return new VBox(2, columns, names);
  }

  private static StackPane column(long value, long most) {
    var bar = new Region();
    bar.getStyleClass().add("bar");
    var height = value <= 0 ? 1 : Math.max(2, TALL * value / most);
    bar.setMinHeight(height);
    bar.setMaxHeight(height);
    var room = new StackPane(bar);
    room.setMinSize(0, TALL);
    room.setPrefWidth(1);
    room.setAlignment(Pos.BOTTOM_CENTER);
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }

  private static Label name(String hour) {
    var label = new Label(hour);
    label.getStyleClass().addAll("muted", "hour-name");
    label.setPrefWidth(1);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }
}
