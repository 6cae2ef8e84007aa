package saoma.ui.sale;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import saoma.catalogue.Product;
import saoma.order.Cart;
import saoma.order.CartLine;
import saoma.ui.Amounts;
import saoma.ui.BigAmount;
import saoma.ui.KeyTable;
import saoma.ui.Question;
import saoma.ui.Screen;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;
import saoma.ui.safety.SafetyModel;
import saoma.ui.safety.SafetyStrips;
import saoma.ui.safety.TrayButton;
import saoma.ui.waiting.WaitingModel;
import saoma.ui.waiting.WaitingStrip;

/// Draws a [SaleModel] and leads the keys to it.
public final class SaleController implements Screen {
  private static final double SIDE_SHARE = 0.4;
  private static final double SIDE_LEAST = 392;
  private static final double SIDE_MOST = 640;
  private static final double TOTAL_LEAST = 64;
  private static final double TOTAL_SHARE = 7;
  private static final double TIGHT_SHARE = 8;

  private final SaleModel model;
  private final Texts texts;
  private final Views views;
  private final OffersModel offers;
  private final SafetyModel safety;
  private final WaitingModel waiting;
  private final KeyTable usual;
  private final ReadOnlyObjectWrapper<KeyTable> keys;

  @FXML private TextField search;
  @FXML private ListView<Product> matches;
  @FXML private TableView<CartLine> table;
  @FXML private VBox empty;
  @FXML private Label lastSale;
  @FXML private HBox sale;
  @FXML private SideColumn side;
  @FXML private StackPane totalPlace;
  @FXML private Label items;
  @FXML private Label less;
  @FXML private Label lastLine;
  @FXML private VBox payKeys;
  @FXML private VBox stripPlace;
  @FXML private VBox trayPlace;
  private final BigAmount total = new BigAmount();

  public SaleController(
      SaleModel model,
      Texts texts,
      Views views,
      OffersModel offers,
      SafetyModel safety,
      WaitingModel waiting) {
    this.safety = safety;
    this.waiting = waiting;
    this.model = model;
    this.texts = texts;
    this.views = views;
    this.offers = offers;
    usual =
        new SaleKeys(model, views, waiting)
            .table(offers, this::toSearch, this::askCancel, this::back);
    keys = new ReadOnlyObjectWrapper<>(views.ownKeys().on(usual));
    views.ownKeys().ownProperty().subscribe(() -> keys.set(views.ownKeys().on(usual)));
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(model.search().typedProperty());
    var cart = model.cart();
    var lines = new CartTable(table, texts, cart);
    new MatchList(matches, model, texts).show();
    totalPlace.getChildren().setAll(total);
    stripPlace
        .getChildren()
        .setAll(
            new WaitingStrip(waiting, texts, () -> views.open(View.ORDERS)),
            new SafetyStrips(safety, texts));
    trayPlace.getChildren().setAll(new TrayButton(safety, texts, () -> views.open(View.ATTENTION)));
    sale.widthProperty().subscribe(this::resize);
    sale.heightProperty().subscribe(this::resize);
    side.onFit(_ -> resize());
    payKeys
        .getChildren()
        .setAll(new PartRows(model, texts), new PayKeys(offers, model, texts, keys));
    model.tenders().partPaidProperty().subscribe(() -> draw(cart.now(), lines));
    cart.historyProperty().subscribe(history -> draw(history.now(), lines));
    texts.languageProperty().subscribe(() -> draw(cart.now(), lines));
    model.lastSaleProperty().subscribe(this::drawLastSale);
    texts.languageProperty().subscribe(_ -> drawLastSale());
    model.askProperty().subscribe(this::ask);
  }

  @Override
  public KeyTable keys() {
    return keys.get();
  }

  @Override
  public boolean scanned(String code) {
    model.scan(code);
    return true;
  }

  @Override
  public Node typing() {
    return search;
  }

  /// The side with the total takes two fifths of the window, and the total an eighth of its height.
  private void resize() {
    side.setMinWidth(Math.clamp(sale.getWidth() * SIDE_SHARE, SIDE_LEAST, SIDE_MOST));
    side.setMaxWidth(side.getMinWidth());
    var roomy = Math.max(TOTAL_LEAST, views.height() / TOTAL_SHARE);
    switch (side.fit()) {
      case ROOMY -> total.wish(roomy);
      case TIGHT -> total.wish(Math.max(TOTAL_LEAST, views.height() / TIGHT_SHARE));
      case LOW -> total.wish(TOTAL_LEAST);
    }
    drawLastLine();
  }

  private boolean nothingTyped() {
    return model.search().isEmpty();
  }

  private void toSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// What was typed goes first; the strip that was read goes when nothing else is left to take
  /// back.
  private void back() {
    if (nothingTyped() && safety.seen()) {
      return;
    }
    model.back();
  }

  private void askCancel() {
    var now = model.cart().now();
    var part = model.tenders().partPaidProperty().get();
    if (part.isPresent()) {
      views.confirm(
          new Question(
              "sale.cancel.heading",
              "sale.cancel.part",
              List.of(Amounts.full(part.get().paid())),
              "sale.cancel.yes",
              "sale.cancel.no",
              model::cancel));
    } else if (!now.isEmpty()) {
      views.confirm(
          new Question(
              "sale.cancel.heading",
              "sale.cancel.body",
              List.of(Long.toString(now.items()), Amounts.full(now.total())),
              "sale.cancel.yes",
              "sale.cancel.no",
              model::cancel));
    }
  }

  private void ask(Ask ask) {
    switch (ask) {
      case Ask.Nothing _ -> {
        views.close(View.UNKNOWN_CODE);
        views.close(View.OPEN_PRICE);
        views.close(View.WEIGH);
      }
      case Ask.WeightOf _ -> views.open(View.WEIGH);
      case Ask.UnknownCode _ -> views.open(View.UNKNOWN_CODE);
      case Ask.PriceOf _ -> {
        views.close(View.UNKNOWN_CODE);
        views.close(View.WEIGH);
        views.open(View.OPEN_PRICE);
      }
    }
  }

  private void draw(Cart cart, CartTable lines) {
    lines.draw(cart);
    empty.setVisible(cart.isEmpty());
    table.setVisible(!cart.isEmpty());
    total.show(model.tenders().due());
    total.setDisable(cart.isEmpty());
    items.setText(
        model
            .tenders()
            .partPaidProperty()
            .get()
            .map(part ->
                texts.now("sale.part.of", Amounts.full(part.total()), Amounts.full(part.paid())))
            .orElseGet(() -> texts.now("sale.items", cart.items(), Long.toString(cart.items()))));
    less.setText(Less.of(cart, texts));
    less.setVisible(!less.getText().isEmpty());
    less.setManaged(less.isVisible());
    drawLastLine();
    lastLine.setText(cart.last().map(this::last).orElse(""));
    payKeys.getChildren().getLast().setDisable(cart.isEmpty());
  }

  /// A low column has room for one of the two or none, and the last line is marked in the table.
  private void drawLastLine() {
    lastLine.setVisible(!less.isVisible() && side.fit() == SideColumn.Fit.ROOMY);
    lastLine.setManaged(lastLine.isVisible());
  }

  private String last(CartLine line) {
    return texts.now(
        "sale.last",
        line.nameIn(texts.chinese()),
        line.quantity().digits(),
        Amounts.full(line.goods()));
  }

  private void drawLastSale() {
    var done = model.lastSaleProperty().get();
    lastSale.setVisible(done.isPresent());
    lastSale.setText(
        done.map(d ->
                texts.now(
                    "sale.last-sale", Amounts.full(d.total()), texts.now(d.channel()), d.time()))
            .orElse(""));
  }
}
