package saoma.ui.numbers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Columns side by side, the span before as a shadow behind each. The largest is named above them,
/// and each tells its number when the mouse rests on it.
final class Columns {
  /// A place on the axis.
  ///
  /// @param name below it; empty for none
  /// @param told what it says when it is pointed at
  record Column(String name, String told, long now, long before) {}

  private Columns() {}

  /// @param tall in pixels
  static VBox of(List<Column> columns, double tall) {
    var most = 1L;
    for (var one : columns) {
      most = Math.max(most, Math.max(one.now, one.before));
    }
    var bars = new HBox();
    bars.getStyleClass().add(columns.size() > 12 ? "columns-many" : "columns-few");
    var names = new HBox();
    names.getStyleClass().addAll(bars.getStyleClass());
    for (var one : columns) {
      bars.getChildren().add(column(one, most, tall));
      names.getChildren().add(wide(name(one.name)));
    }
    return new VBox(2, bars, names);
  }

  private static Node column(Column one, long most, double tall) {
    var before = bar(one.before, most, tall);
    before.getStyleClass().add("column-before");
    var now = bar(one.now, most, tall);
    now.getStyleClass().add("column-now");
    // The shadow is wider by a quarter on each side, so that it shows also behind a taller column.
    var front = new HBox(space(), wide(now), space());
    front.setAlignment(Pos.BOTTOM_CENTER);
    HBox.setHgrow(now, Priority.ALWAYS);
    var room = new StackPane(before, front);
    room.setMinSize(0, tall);
    room.setAlignment(Pos.BOTTOM_CENTER);
    var tip = new Tooltip(one.told);
    Tooltip.install(room, tip);
    room.setAccessibleText(one.told);
    return wide(room);
  }

  private static Region space() {
    var space = new Region();
    space.getStyleClass().add("column-space");
    return space;
  }

  private static Region bar(long value, long most, double tall) {
    var bar = new Region();
    var height = value <= 0 ? 0 : Math.max(2, tall * value / most);
    bar.setMinHeight(height);
    bar.setPrefHeight(height);
    bar.setMaxHeight(height);
    return bar;
  }

  /// As wide as the others.
  private static <R extends Region> R wide(R region) {
    region.setMinWidth(0);
    region.setPrefWidth(1);
    region.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  private static StackPane name(String name) {
    var label = new Label(name);
    label.getStyleClass().addAll("muted", "column-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    var room = new StackPane(label);
    room.setAlignment(Pos.CENTER);
    return room;
  }
}
