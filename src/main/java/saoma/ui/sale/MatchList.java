package saoma.ui.sale;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import saoma.catalogue.Product;
import saoma.ui.Amounts;
import saoma.ui.Texts;
import saoma.ui.picture.GoodsPictures;
import saoma.ui.picture.PictureTile;

/// The list that drops from the search field. Part of the window rather than a popup: it cannot
/// lose the focus, and the arrows reach it from the field.
final class MatchList {
  private static final double ROW = 56;
  private static final double TILE = 40;

  private final ListView<Product> list;
  private final SaleModel model;
  private final Texts texts;

  MatchList(ListView<Product> list, SaleModel model, Texts texts) {
    this.list = list;
    this.model = model;
    this.texts = texts;
  }

  void show() {
    var search = model.search();
    list.setItems(search.matches());
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new MatchCell());
    search.matches().addListener((ListChangeListener<Product>) _ -> resize());
    search.chosenProperty().subscribe(at -> list.getSelectionModel().clearAndSelect(at.intValue()));
    texts.languageProperty().subscribe(list::refresh);
    resize();
  }

  private void resize() {
    var rows = model.search().matches().size();
    list.setVisible(rows > 0);
    list.setPrefHeight(rows * ROW + 4);
    list.setMaxHeight(rows * ROW + 4);
    list.getSelectionModel().clearAndSelect(model.search().chosenProperty().get());
  }

  private final class MatchCell extends ListCell<Product> {
    private final Label name = new Label();
    private final Label code = new Label();
    private final Label price = new Label();
    private final PictureTile tile =
        new PictureTile(model.search().pictures(), GoodsPictures.Size.SMALL, TILE);
    private final HBox face;

    MatchCell() {
      name.getStyleClass().add("item-name");
      code.getStyleClass().add("item-code");
      price.getStyleClass().add("match-price");
      var left = new VBox(name, code);
      left.getStyleClass().add("item-cell");
      HBox.setHgrow(left, Priority.ALWAYS);
      face = new HBox(tile, left, price);
      face.getStyleClass().add("match");
      setOnMouseClicked(_ -> {
        if (getItem() != null) {
          model.choose(getItem());
        }
      });
    }

    @Override
    protected void updateItem(Product product, boolean none) {
      super.updateItem(product, none);
      if (none || product == null) {
        setGraphic(null);
        return;
      }
      name.setText(product.nameIn(texts.chinese()));
      code.setText(product.code());
      tile.setVisible(model.search().pictures().any());
      tile.setManaged(tile.isVisible());
      if (tile.isVisible()) {
        tile.show(product.code(), name.getText());
      }
      var known = product.price();
      price.setText(known == null ? texts.now("sale.asks-price") : Amounts.full(known));
      setGraphic(face);
    }
  }
}
