package saoma.ui.catalogue;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import saoma.catalogue.Item;
import saoma.catalogue.StockMove;
import saoma.catalogue.StockMove.Kind;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of the pane on which stock is entered, without controls. On the JavaFX thread.
public final class StockModel {
  private static final int SHORTEST_REASON = 2;

  private final CatalogueDoor door;
  private final Supplier<Optional<Item>> whose;
  private final Consumer<String> moved;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.RECEIVED);
  private final StringProperty quantity = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

  /// @param whose stock it is
  /// @param moved hears the code of the product whose stock has moved
  public StockModel(
      CatalogueDoor door,
      Supplier<Optional<Item>> whose,
      Consumer<String> moved,
      Away away,
      Consumer<Notice> notices) {
    this.door = door;
    this.whose = whose;
    this.moved = moved;
    this.away = away;
    this.notices = notices;
  }

  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  StringProperty quantityProperty() {
    return quantity;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  ReadOnlyObjectProperty<Said> saidProperty() {
    return said.getReadOnlyProperty();
  }

  Optional<Item> item() {
    return whose.get();
  }

  /// What was never counted is counted first.
  void open() {
    var counted = item().filter(one -> one.stock().isCounted()).isPresent();
    kind.set(counted ? Kind.RECEIVED : Kind.COUNTED);
    quantity.set("");
    reason.set("");
    said.set(Said.NOTHING);
  }

  /// @param done runs once it is written
  void enter(Runnable done) {
    var item = item();
    if (item.isEmpty() || busy.get()) {
      return;
    }
    var read = ThousandthsText.read(quantity.get());
    var why = reason.get().strip();
    if (read.isEmpty()) {
      said.set(Said.plain("stock.quantity.wrong"));
    } else if (read.getAsLong() == 0 && kind.get() != Kind.COUNTED) {
      said.set(Said.plain("stock.quantity.nothing"));
    } else if (kind.get() == Kind.LOST && read.getAsLong() < 0) {
      said.set(Said.plain("stock.quantity.wrong"));
    } else if (why.length() < SHORTEST_REASON
        || why.length() > StockMove.LONGEST_REASON
        || why.chars().anyMatch(Character::isISOControl)) {
      said.set(Said.plain("stock.reason.wrong"));
    } else {
      said.set(Said.NOTHING);
      write(item.get(), read.getAsLong(), why, done);
    }
  }

  private void write(Item item, long thousandths, String why, Runnable done) {
    busy.set(true);
    var code = item.product().code();
    var what = kind.get();
    away.run(
        () -> door.move(code, what, thousandths, why),
        now -> {
          busy.set(false);
          notices.accept(
              Notice.success("stock.moved", item.product().name(), ThousandthsText.of(now)));
          done.run();
          moved.accept(code);
        },
        () -> {
          busy.set(false);
          notices.accept(Notice.danger("goods.failed").then("goods.failed.next"));
        });
  }
}
