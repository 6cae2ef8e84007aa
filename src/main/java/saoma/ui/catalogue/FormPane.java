package saoma.ui.catalogue;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saoma.catalogue.Item;
import saoma.catalogue.Stock;
import saoma.catalogue.WeightUnit;
import saoma.ui.Fx;
import saoma.ui.Texts;

/// Draws a [ProductForm]: the fields of one product, what is wrong with them, and what can be done
/// with it.
final class FormPane extends StackPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ProductForm form;
  private final Texts texts;
  private final Map<Field, TextField> inputs = new EnumMap<>(Field.class);
  private final TextField low = new TextField();
  private final Label heading = label("heading");
  private final Label unitName = label("muted", "small");
  private final Label said = label("problem");
  private final Button stock = new Button();
  private final Node stockPlace;
  private final Button shelve = new Button();
  private final PicturePane picture;
  private final VBox nothing;
  private final VBox fields;

  /// What its buttons do.
  record Acts(Runnable save, Runnable shelve, Runnable stock) {}

  FormPane(ProductForm form, Texts texts, PictureModel pictures, Acts acts) {
    this.form = form;
    this.texts = texts;
    for (var field : Field.values()) {
      var input = new TextField();
      input.setId("goods-" + field.key());
      input.textProperty().bindBidirectional(form.typed(field));
      inputs.put(field, input);
    }
    low.setId("goods-low");
    low.textProperty().bindBidirectional(form.lowProperty());
    picture = new PicturePane(pictures, texts, heading);
    picture.takeDropsOn(this);
    nothing = nothing();
    stockPlace = stockGroup(acts);
    fields = fields(acts);
    getChildren().setAll(nothing, fields);
    form.ofProperty().subscribe(this::draw);
    form.saidProperty().subscribe(this::drawSaid);
    form.typed(Field.UNIT).subscribe(this::drawUnit);
    pictures.pictures().changesProperty().subscribe(this::drawPicture);
    texts
        .languageProperty()
        .subscribe(() -> {
          draw();
          drawSaid();
          drawUnit();
        });
    draw();
    drawSaid();
    drawUnit();
  }

  private VBox nothing() {
    var title = label("heading");
    title.textProperty().bind(texts.of("goods.none-open"));
    var body = label("muted");
    body.textProperty().bind(texts.of("goods.none-open.next"));
    var box = new VBox(title, body);
    box.getStyleClass().add("member-nobody");
    return box;
  }

  private VBox fields(Acts acts) {
    input(Field.CODE).promptTextProperty().bind(texts.of("goods.code.prompt"));
    input(Field.CODES).promptTextProperty().bind(texts.of("goods.codes.prompt"));
    input(Field.PRICE).promptTextProperty().bind(texts.of("goods.price.prompt"));
    input(Field.TAX).promptTextProperty().bind(texts.of("goods.tax.prompt"));
    var rows =
        new VBox(
            row(named(Field.CODE), named(Field.CODES)),
            named(Field.NAME),
            named(Field.NAME_EN),
            row(named(Field.PRICE), group(unitName, input(Field.UNIT)), named(Field.TAX)),
            row(named(Field.CATEGORY), lowGroup(), stockPlace));
    rows.getStyleClass().add("goods-fields");
    var room = new ScrollPane(rows);
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.getStyleClass().add("paper-scroll");
    VBox.setVgrow(room, Priority.ALWAYS);
    shelve.setFocusTraversable(false);
    shelve.setOnAction(_ -> acts.shelve().run());
    shelve.setMinWidth(USE_PREF_SIZE);
    var save = new Button();
    save.setId("goods-save");
    save.textProperty().bind(texts.of("goods.save"));
    save.getStyleClass().add("accent");
    save.setFocusTraversable(false);
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> acts.save().run());
    var push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    var foot = new HBox(shelve, push, save);
    foot.getStyleClass().add("goods-row");
    said.setId("goods-said");
    said.setMinHeight(USE_PREF_SIZE);
    heading.setId("goods-heading");
    heading.setWrapText(false);
    heading.setMinHeight(USE_PREF_SIZE);
    var all = new VBox(picture, room, said, foot);
    all.getStyleClass().add("goods-form");
    return all;
  }

  private Node stockGroup(Acts acts) {
    stock.setId("goods-stock");
    stock.setFocusTraversable(false);
    stock.setMaxWidth(Double.MAX_VALUE);
    stock.setMinWidth(0);
    stock.setOnAction(_ -> acts.stock().run());
    var name = label("muted", "small");
    name.textProperty().bind(texts.of("goods.field.stock"));
    return group(name, stock);
  }

  private Node lowGroup() {
    var name = label("muted", "small");
    name.textProperty().bind(texts.of("goods.field.low"));
    return group(name, low);
  }

  private Node named(Field field) {
    var name = label("muted", "small");
    name.textProperty().bind(texts.of("goods.field." + field.key()));
    return group(name, input(field));
  }

  private static VBox group(Label name, Node input) {
    var group = new VBox(name, input);
    group.getStyleClass().add("goods-group");
    group.setMinWidth(0);
    group.setPrefWidth(1);
    HBox.setHgrow(group, Priority.ALWAYS);
    return group;
  }

  private static HBox row(Node... groups) {
    var row = new HBox(groups);
    row.getStyleClass().add("goods-pair");
    return row;
  }

  /// Where typing goes when somebody types while no field has the focus.
  TextField typing() {
    var field = form.saidProperty().get().field();
    return field
        .map(this::input)
        .orElseGet(() -> input(form.known().isEmpty() ? Field.CODE : Field.NAME));
  }

  private TextField input(Field field) {
    return inputs.getOrDefault(field, low);
  }

  private void draw() {
    var open = form.isOpen();
    var known = form.known();
    nothing.setVisible(!open);
    fields.setVisible(open);
    heading.setText(known.map(one -> one.product().name()).orElseGet(() -> texts.now("goods.new")));
    // Receipts know a product by its own code, so that stays as it is.
    input(Field.CODE).setDisable(known.isPresent());
    shelve.setVisible(known.isPresent());
    var onShelf = known.map(Item::onShelf).orElse(true);
    shelve.setText(texts.now(onShelf ? "goods.shelve" : "goods.unshelve"));
    stockPlace.setVisible(known.isPresent());
    known.ifPresent(one -> stock.setText(stock(one.stock())));
    drawPicture();
    if (open) {
      Fx.later(() -> typing().requestFocus());
    }
  }

  private void drawPicture() {
    picture.draw(form.known().orElse(null));
  }

  /// Asks for the file of a picture.
  void choosePicture() {
    picture.choose();
  }

  private String stock(Stock has) {
    var quantity = has.quantity();
    return quantity == null ? texts.now("goods.not-counted") : ThousandthsText.of(quantity);
  }

  private void drawSaid() {
    var what = form.saidProperty().get();
    said.setText(what.in(texts));
    said.setVisible(!what.isNothing());
    said.setManaged(!what.isNothing());
    inputs.forEach((field, input) ->
        input.pseudoClassStateChanged(WRONG, what.field().filter(field::equals).isPresent()));
    what.field().ifPresent(field -> input(field).requestFocus());
  }

  private void drawUnit() {
    var weighed = WeightUnit.is(form.typed(Field.UNIT).get());
    unitName.setText(texts.now(weighed ? "goods.field.unit-weighed" : "goods.field.unit"));
  }

  private static Label label(String... styles) {
    var label = new Label();
    label.getStyleClass().addAll(styles);
    // A name that wraps would be as high as its group is narrow before it is laid out.
    label.setWrapText(!label.getStyleClass().contains("small"));
    return label;
  }
}
