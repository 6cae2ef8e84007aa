package saoma.ui.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import saoma.report.PageText;
import saoma.shift.Figure;
import saoma.shift.Section;

/// The figures of a report as a tree: each opens to what it is made of, down to what was counted
/// one by one. What is read most is open already.
final class FigureTree {
  /// A row: the head of a section, or a figure.
  sealed interface Row {
    record Head(Section.Kind kind) implements Row {}

    record One(Figure figure) implements Row {}
  }

  /// Open one level further than the others.
  private static final Set<Section.Kind> OPEN =
      Set.of(
          Section.Kind.SALES, Section.Kind.TENDERS, Section.Kind.STORED_VALUE, Section.Kind.DRAWER);

  private FigureTree() {}

  static void prepare(TreeView<Row> tree, PageTexts texts) {
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> new Cell(texts));
  }

  /// Where the words of the language of the moment come from.
  interface PageTexts {
    PageText now();
  }

  static void show(TreeView<Row> tree, List<Section> sections) {
    var root = new TreeItem<Row>();
    for (var section : sections) {
      var head = new TreeItem<Row>(new Row.Head(section.kind()));
      head.setExpanded(true);
      for (var figure : section.figures()) {
        head.getChildren().add(item(figure, OPEN.contains(section.kind())));
      }
      root.getChildren().add(head);
    }
    tree.setRoot(root);
  }

  private static TreeItem<Row> item(Figure figure, boolean open) {
    var item = new TreeItem<Row>(new Row.One(figure));
    for (var part : figure.parts()) {
      item.getChildren().add(item(part, open && part.name().equals("sales.net")));
    }
    item.setExpanded(open);
    return item;
  }

  /// A figure with all it stands under, from the top down to itself.
  static List<Figure> path(@Nullable TreeItem<Row> item) {
    var found = new ArrayList<Figure>();
    for (var one = item; one != null; one = one.getParent()) {
      if (one.getValue() instanceof Row.One(var figure)) {
        found.addFirst(figure);
      }
    }
    return found;
  }

  private static final class Cell extends TreeCell<Row> {
    private final PageTexts texts;

    /// As wide as the tree, so that nothing is scrolled sideways.
    Cell(PageTexts texts) {
      this.texts = texts;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(row == null || empty ? null : line(row));
    }

    private HBox line(Row row) {
      return switch (row) {
        case Row.Head(var kind) -> head(texts.now().section(kind));
        case Row.One(var figure) -> one(figure);
      };
    }

    private static HBox head(String words) {
      var name = new Label(words);
      name.getStyleClass().add("figure-head");
      return new HBox(name);
    }

    private HBox one(Figure figure) {
      var name = new Label(texts.now().label(figure));
      name.setMinWidth(0);
      var gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      var often = new Label(figure.count() == 0 ? "" : PageText.number(figure.count()) + " ×");
      often.getStyleClass().addAll("muted", "small", "figure-count");
      often.setMinWidth(Region.USE_PREF_SIZE);
      var value = new Label(PageText.value(figure));
      value.getStyleClass().add("figure-value");
      value.setMinWidth(Region.USE_PREF_SIZE);
      var line = new HBox(name, gap, often, value);
      line.getStyleClass().add("figure-line");
      return line;
    }
  }
}
