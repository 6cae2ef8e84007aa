package saoma.ui.waiting;

import java.time.ZoneId;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import saoma.ui.Key;
import saoma.ui.KeyTable;
import saoma.ui.Screen;
import saoma.ui.Stroke;
import saoma.ui.Texts;
import saoma.ui.View;
import saoma.ui.Views;

/// The tray of orders that other programs handed over. Enter puts the chosen one on the sale
/// screen, where it is paid like every sale.
public final class OrdersController implements Screen {
  private static final double ROW = 64;

  private final WaitingModel model;
  private final Texts texts;
  private final Views views;
  private final ZoneId zone;
  private final ObservableList<HandedSale> rows = FXCollections.observableArrayList();

  @FXML private ListView<HandedSale> list;
  @FXML private VBox empty;

  /// @param zone of the shop, for the times
  public OrdersController(WaitingModel model, Texts texts, Views views, ZoneId zone) {
    this.model = model;
    this.texts = texts;
    this.views = views;
    this.zone = zone;
  }

  @FXML
  void initialize() {
    list.setFixedCellSize(ROW);
    list.setItems(rows);
    list.setCellFactory(_ -> new OrderCell(texts, zone, this::takeUp));
    model.handedProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> list.refresh());
  }

  @Override
  public void shown() {
    draw(model.handedProperty().get());
    list.getSelectionModel().selectFirst();
    model.moved();
  }

  @Override
  public KeyTable keys() {
    return KeyTable.of(
        new Key(Stroke.of(KeyCode.ENTER), "orders.key.take", this::takeChosen)
            .only(() -> chosen() != null)
            .hint(),
        new Key(Stroke.of(KeyCode.UP), "orders.key.up", () -> step(-1)),
        new Key(Stroke.of(KeyCode.DOWN), "orders.key.down", () -> step(1)).hint(),
        new Key(Stroke.of(KeyCode.ESCAPE), "orders.key.back", this::close).hint());
  }

  private void step(int by) {
    var at = list.getSelectionModel().getSelectedIndex() + by;
    if (at >= 0 && at < rows.size()) {
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(at);
    }
  }

  private @Nullable HandedSale chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  private void takeChosen() {
    var chosen = chosen();
    if (chosen != null) {
      takeUp(chosen);
    }
  }

  private void takeUp(HandedSale order) {
    views.close(View.ORDERS);
    model.takeUp(order);
  }

  @FXML
  private void close() {
    views.close(View.ORDERS);
  }

  /// The one that was chosen stays so, wherever it stands now.
  private void draw(List<HandedSale> orders) {
    var before = chosen();
    rows.setAll(orders);
    var at = before == null ? -1 : orders.indexOf(before);
    list.getSelectionModel().clearAndSelect(Math.max(0, at));
    list.setVisible(!orders.isEmpty());
    empty.setVisible(orders.isEmpty());
  }
}
