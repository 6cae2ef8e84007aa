package saoma.ui.catalogue;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Item;
import saoma.ui.Texts;
import saoma.ui.picture.GoodsPictures;
import saoma.ui.picture.PictureTile;

/// Draws a [PictureModel] beside the heading of the form. A file is chosen, or dropped anywhere on
/// the form.
final class PicturePane extends HBox {
  private static final double SIDE = 76;
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final PictureModel model;
  private final Texts texts;
  private final PictureTile tile;
  private final Button choose = new Button();
  private final Button remove = new Button();
  private final HBox buttons = new HBox(choose, remove);

  PicturePane(PictureModel model, Texts texts, Label heading) {
    this.model = model;
    this.texts = texts;
    tile = new PictureTile(model.pictures(), GoodsPictures.Size.LARGE, SIDE);
    getStyleClass().add("goods-head");
    buttons.getStyleClass().add("goods-row");
    choose.setId("goods-picture");
    choose.setOnAction(_ -> choose());
    remove.setId("goods-no-picture");
    remove.textProperty().bind(texts.of("goods.picture.remove"));
    remove.setOnAction(_ -> model.remove());
    for (var button : buttons.getChildren()) {
      button.setFocusTraversable(false);
      ((Region) button).setMinWidth(USE_PREF_SIZE);
    }
    var words = new VBox(heading, buttons);
    words.getStyleClass().add("goods-group");
    words.setMinWidth(0);
    getChildren().setAll(tile, words);
  }

  /// @param known null where a new product is being typed: it has a picture once it is saved
  void draw(@Nullable Item known) {
    appear(tile, known != null);
    appear(buttons, known != null);
    if (known != null) {
      var product = known.product();
      tile.show(product.code(), product.nameIn(texts.chinese()));
      var has = model.has();
      choose.setText(texts.now(has ? "goods.picture.other" : "goods.picture.choose"));
      appear(remove, has);
    }
  }

  private static void appear(Region node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  /// Lets files be dropped on a node.
  void takeDropsOn(Region place) {
    place.setOnDragOver(event -> {
      if (model.isOpen() && event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
        place.pseudoClassStateChanged(DROPPING, true);
      }
      event.consume();
    });
    place.setOnDragExited(_ -> place.pseudoClassStateChanged(DROPPING, false));
    place.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent event) {
    var files = event.getDragboard().getFiles();
    var taken = model.isOpen() && !files.isEmpty();
    if (taken) {
      model.choose(files.getFirst().toPath());
    }
    event.setDropCompleted(taken);
    event.consume();
  }

  /// Asks for a file.
  void choose() {
    if (!model.isOpen()) {
      return;
    }
    var chooser = new FileChooser();
    chooser.setTitle(texts.now("goods.picture.choose"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                texts.now("goods.picture.files"),
                "*.png",
                "*.jpg",
                "*.jpeg",
                "*.PNG",
                "*.JPG",
                "*.JPEG"),
            new FileChooser.ExtensionFilter(texts.now("import.all-files"), "*"));
    @Nullable File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }
}
