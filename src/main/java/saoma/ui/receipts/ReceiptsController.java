package saoma.ui.receipts;

import java.time.ZoneId;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saoma.device.ReceiptText;
import saoma.operator.Right;
import saoma.order.Receipt;
import saoma.ui.Acts;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.receipts.ReceiptsModel.Found;

/// Draws a [ReceiptsModel]: the list with its search on the left, the chosen receipt as paper on
/// the right.
public final class ReceiptsController implements Screen {
  private static final double ROW = 64;
  private static final int PAGE = 6;

  private final ReceiptsModel model;
  private final ReceiptText text;
  private final Texts texts;
  private final Views views;
  private final ZoneId zone;
  private final Acts acts;
  private final Paper paper = new Paper();
  private final PaperCode code = new PaperCode();

  @FXML private TextField search;
  @FXML private ListView<Receipt> list;
  @FXML private VBox empty;
  @FXML private Label emptyHeading;
  @FXML private Label emptyBody;
  @FXML private VBox side;
  @FXML private ScrollPane paperScroll;
  @FXML private StackPane desk;
  @FXML private Label facts;
  @FXML private Button print;

  /// @param zone of the shop, for the times in the list
  public ReceiptsController(
      ReceiptsModel model, ReceiptText text, Texts texts, Views views, ZoneId zone) {
    this(model, text, texts, views, zone, Acts.FREE);
  }

  /// @param acts who may print again
  public ReceiptsController(
      ReceiptsModel model, ReceiptText text, Texts texts, Views views, ZoneId zone, Acts acts) {
    this.acts = acts;
    this.model = model;
    this.text = text;
    this.texts = texts;
    this.views = views;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(model.typedProperty());
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> cell());
    list.setItems(model.receipts());
    var sheet = new VBox(paper, code);
    sheet.getStyleClass().add("paper-sheet");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    desk.getChildren().setAll(sheet);
    model.beside().codeProperty().subscribe(code::show);
    print.disableProperty().bind(model.printingProperty());
    model.receipts().addListener((ListChangeListener<Receipt>) _ -> mark());
    model.chosenProperty().subscribe(this::draw);
    model.foundProperty().subscribe(this::drawFound);
    texts
        .languageProperty()
        .subscribe(() -> {
          list.refresh();
          draw(model.chosenProperty().get());
          drawFound(model.foundProperty().get());
        });
  }

  @Override
  public void shown() {
    model.open();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "receipts.key.print", this::print).hint(),
        new Key(Stroke.of(KeyCode.F8), "receipts.key.give-back", this::giveBack)
            .only(() -> model.chosenProperty().get().isPresent())
            .hint(),
        new Key(Stroke.of(KeyCode.F6), "receipts.key.save", this::save)
            .only(() -> model.chosenProperty().get().isPresent())
            .hint(),
        new Key(Stroke.of(KeyCode.UP), "receipts.key.up", () -> model.step(-1)),
        new Key(Stroke.of(KeyCode.DOWN), "receipts.key.down", () -> model.step(1)).hint(),
        new Key(Stroke.of(KeyCode.PAGE_UP), "receipts.key.page-up", () -> model.step(-PAGE)),
        new Key(Stroke.of(KeyCode.PAGE_DOWN), "receipts.key.page-down", () -> model.step(PAGE)),
        new Key(Stroke.of(KeyCode.ESCAPE), "receipts.key.back", this::back).hint());
  }

  /// The number on a receipt, or a product that was sold, looks itself up.
  @Override
  public boolean scanned(String code) {
    model.typedProperty().set(code);
    return true;
  }

  @Override
  public Node typing() {
    return search;
  }

  @FXML
  private void print() {
    model
        .chosenProperty()
        .get()
        .ifPresent(receipt ->
            acts.through(
                Right.REPRINT,
                "%s-%06d".formatted(receipt.till(), receipt.number()),
                model::print));
  }

  @FXML
  private void save() {
    model.beside().save();
  }

  @FXML
  private void giveBack() {
    model.stay();
    views.show(View.REFUND);
  }

  /// First the search, then the screen.
  private void back() {
    if (model.typedProperty().get().isEmpty()) {
      views.show(View.SALE);
    } else {
      model.typedProperty().set("");
    }
  }

  private ReceiptCell cell() {
    var cell = new ReceiptCell(texts, zone, model::returned);
    cell.setOnMouseClicked(_ -> {
      var receipt = cell.getItem();
      if (receipt != null) {
        model.choose(receipt);
      }
    });
    return cell;
  }

  private void draw(Optional<Receipt> chosen) {
    mark();
    side.setVisible(chosen.isPresent());
    chosen.ifPresent(receipt -> {
      paper.show(text.lines(receipt));
      facts.setText(
          texts.now(
              "receipts.facts",
              ReceiptCell.tender(texts, receipt),
              texts.now("receipts.copies", receipt.copies(), ReceiptCell.copies(receipt))));
      paperScroll.setVvalue(0);
    });
  }

  /// Marks the chosen row and keeps it in view.
  private void mark() {
    var at = model.chosenAt();
    list.getSelectionModel().clearAndSelect(at);
    if (at >= 0) {
      list.scrollTo(Math.max(0, at - 2));
    }
  }

  private void drawFound(Found found) {
    list.setVisible(found == Found.SOME);
    empty.setVisible(found == Found.NONE_ISSUED || found == Found.NONE_MATCH);
    if (empty.isVisible()) {
      var key = found == Found.NONE_ISSUED ? "receipts.none" : "receipts.no-match";
      emptyHeading.setText(texts.now(key));
      emptyBody.setText(
          texts.now(found == Found.NONE_ISSUED ? "receipts.none.body" : "receipts.no-match.body"));
    }
  }
}
