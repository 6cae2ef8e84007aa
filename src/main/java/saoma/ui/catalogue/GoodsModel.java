package saoma.ui.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import saoma.catalogue.Goods.Which;
import saoma.catalogue.Item;
import saoma.ui.Away;
import saoma.ui.Notice;

/// The rules of the screen of the products, without controls: what is looked for, which is chosen,
/// and what becomes of what is typed about it. On the JavaFX thread.
public final class GoodsModel {
  /// More than anybody scrolls through; whoever wants others types.
  static final int MOST = 300;

  private final CatalogueDoor door;
  private final Away away;
  private final Consumer<Notice> notices;
  private final ProductForm form = new ProductForm();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Which> which = new ReadOnlyObjectWrapper<>(Which.ON_SHELF);
  private final ObservableList<Item> items = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper low = new ReadOnlyIntegerWrapper();
  private int asked;
  private boolean read;
  private boolean fresh;

  public GoodsModel(CatalogueDoor door, Away away, Consumer<Notice> notices) {
    this.door = door;
    this.away = away;
    this.notices = notices;
    typed.subscribe((_, _) -> read());
  }

  ProductForm form() {
    return form;
  }

  /// The product whose form is open.
  public Optional<Item> known() {
    return form.known();
  }

  StringProperty typedProperty() {
    return typed;
  }

  ReadOnlyObjectProperty<Which> whichProperty() {
    return which.getReadOnlyProperty();
  }

  /// What the list shows.
  public ObservableList<Item> items() {
    return items;
  }

  /// How many are low, as far as anybody counts: `MOST` may be more.
  ReadOnlyIntegerProperty lowProperty() {
    return low.getReadOnlyProperty();
  }

  /// Whether what is looked for was looked up.
  boolean isRead() {
    return read;
  }

  /// The screen comes to the front: stock may have moved meanwhile.
  void shown() {
    fresh = true;
    read();
  }

  void look(Which wanted) {
    which.set(wanted);
    read();
  }

  private void read() {
    var turn = ++asked;
    var text = typed.get();
    var wanted = which.get();
    read = false;
    away.run(
        () -> new Page(door.find(text, wanted, MOST), door.find("", Which.LOW, MOST).size()),
        page -> {
          if (turn == asked) {
            read = true;
            items.setAll(page.items());
            low.set(page.low());
            tellLow(page.low());
          }
        },
        this::failed);
  }

  /// Once for each visit, and no sale waits for it.
  private void tellLow(int many) {
    if (fresh && many > 0) {
      notices.accept(Notice.info("goods.low.told", Integer.toString(many)));
    }
    fresh = false;
  }

  private record Page(List<Item> items, int low) {}

  /// Where the chosen one stands in the list; -1 for nowhere.
  int chosenAt() {
    var codes = items.stream().map(item -> item.product().code()).toList();
    return form.known().map(item -> codes.indexOf(item.product().code())).orElse(-1);
  }

  void step(int by) {
    if (!items.isEmpty()) {
      var at = chosenAt();
      choose(items.get(at < 0 ? 0 : Math.clamp(at + by, 0, items.size() - 1)));
    }
  }

  /// Opens a product, unless something was typed about another one that would be lost.
  void choose(Item item) {
    if (mayLeave()) {
      form.open(item);
    }
  }

  private boolean mayLeave() {
    if (form.isChanged()) {
      form.say(Said.plain("goods.unsaved"));
      return false;
    }
    return true;
  }

  void fresh() {
    if (mayLeave()) {
      form.fresh("");
    }
  }

  /// Gives a new product a number of the shop's own.
  void number() {
    if (form.isOpen() && form.known().isEmpty()) {
      away.run(door::freeCode, form::number, this::failed);
    }
  }

  /// A product that is known is opened; a code that nobody has begins a new one. While something is
  /// typed about a product the code becomes one of its own.
  void scanned(String code) {
    if (form.isChanged() || form.ofProperty().get() instanceof ProductForm.Of.New) {
      form.scanned(code);
      return;
    }
    away.run(
        () -> door.item(code),
        found -> found.ifPresentOrElse(form::open, () -> form.fresh(code)),
        this::failed);
  }

  /// Enter: saves what is typed; opens the first that was found where nothing is open.
  void enter() {
    if (form.isOpen()) {
      form.read().ifPresent(item -> save(form.known(), item));
    } else {
      step(0);
    }
  }

  private void save(Optional<Item> before, Item item) {
    away.run(() -> door.save(before, item), taken -> saved(item, taken), this::failed);
  }

  private void saved(Item item, Optional<Item> taken) {
    taken.ifPresentOrElse(
        other ->
            form.say(
                Said.at(
                    Field.CODE,
                    other.onShelf() ? "goods.taken" : "goods.taken-off",
                    other.product().code(),
                    other.product().name())),
        () -> {
          form.open(item);
          notices.accept(Notice.success("goods.saved", item.product().name()));
          read();
        });
  }

  /// Takes the open product off the shelf, or puts it back.
  void shelve() {
    var known = form.known();
    if (known.isPresent() && mayLeave()) {
      var was = known.get();
      var now = new Item(was.product(), was.codes(), !was.onShelf(), was.stock());
      away.run(
          () -> door.save(known, now),
          _ -> {
            form.open(now);
            var key = now.onShelf() ? "goods.back-on" : "goods.taken-away";
            notices.accept(Notice.success(key, now.product().name()));
            read();
          },
          this::failed);
    }
  }

  /// Its stock has moved.
  public void moved(String code) {
    away.run(
        () -> door.item(code),
        found -> {
          if (!form.isChanged()) {
            found.ifPresent(form::open);
          }
          read();
        },
        this::failed);
  }

  /// One step back.
  ///
  /// @return false if there is none
  boolean back() {
    if (form.isOpen()) {
      form.close();
      return true;
    }
    if (!typed.get().isEmpty()) {
      typed.set("");
      return true;
    }
    return false;
  }

  private void failed() {
    notices.accept(Notice.danger("goods.failed").then("goods.failed.next"));
  }
}
