package saoma.ui.day;

import java.util.Optional;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import saoma.ui.TestTill;

/// Chooses in the tree of figures. On the JavaFX thread.
final class DayTree {
  private DayTree() {}

  /// The first figure of this name, with all above it open.
  static FigureTree.Row choose(TestTill till, String name) {
    var tree = tree(till);
    var item = find(tree.getRoot(), name).orElseThrow();
    for (var above = item.getParent(); above != null; above = above.getParent()) {
      above.setExpanded(true);
    }
    tree.getSelectionModel().select(item);
    tree.scrollTo(tree.getRow(item));
    return item.getValue();
  }

  static FigureTree.Row chosen(TestTill till) {
    return tree(till).getSelectionModel().getSelectedItem().getValue();
  }

  @SuppressWarnings("unchecked")
  private static TreeView<FigureTree.Row> tree(TestTill till) {
    return (TreeView<FigureTree.Row>) till.views().scene().lookup("#figures");
  }

  private static Optional<TreeItem<FigureTree.Row>> find(
      TreeItem<FigureTree.Row> item, String name) {
    if (item.getValue() instanceof FigureTree.Row.One(var figure) && figure.name().equals(name)) {
      return Optional.of(item);
    }
    return item.getChildren().stream().flatMap(child -> find(child, name).stream()).findFirst();
  }
}
