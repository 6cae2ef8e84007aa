package saoma.ui.catalogue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Header.Part;
import saoma.catalogue.Item;
import saoma.catalogue.Product;
import saoma.catalogue.Stock;
import saoma.catalogue.TypedProduct;

/// The fields of one product, without controls. What is typed stays until it is saved or thrown
/// away.
final class ProductForm {
  /// Whose fields they are.
  sealed interface Of {
    /// The fields are not there.
    record Nothing() implements Of {}

    record New() implements Of {}

    record Known(Item item) implements Of {}
  }

  private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
  private final StringProperty low = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Of> of = new ReadOnlyObjectWrapper<>(new Of.Nothing());
  private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
  private Map<Field, String> opened = Map.of();
  private String openedLow = "";

  ProductForm() {
    for (var field : Field.values()) {
      typed.put(field, new SimpleStringProperty(""));
    }
  }

  StringProperty typed(Field field) {
    return typed.getOrDefault(field, low);
  }

  /// At how much it is low.
  StringProperty lowProperty() {
    return low;
  }

  ReadOnlyObjectProperty<Of> ofProperty() {
    return of.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Said> saidProperty() {
    return said.getReadOnlyProperty();
  }

  void say(Said what) {
    said.set(what);
  }

  boolean isOpen() {
    return !(of.get() instanceof Of.Nothing);
  }

  /// The product whose fields they are, as it was when they were filled.
  Optional<Item> known() {
    return of.get() instanceof Of.Known(var item) ? Optional.of(item) : Optional.empty();
  }

  /// Whether anything was typed that would be lost.
  boolean isChanged() {
    return isOpen() && (!now().equals(opened) || !low.get().equals(openedLow));
  }

  private Map<Field, String> now() {
    var now = new EnumMap<Field, String>(Field.class);
    typed.forEach((field, text) -> now.put(field, text.get()));
    return now;
  }

  void close() {
    said.set(Said.NOTHING);
    of.set(new Of.Nothing());
  }

  void fresh(String code) {
    fill(null, "");
    typed(Field.CODE).set(code);
    of.set(new Of.New());
  }

  void open(Item item) {
    fill(item.product(), String.join(" ", item.codes()));
    var limit = item.stock().low();
    low.set(limit == null ? "" : ThousandthsText.of(limit));
    openedLow = low.get();
    of.set(new Of.Known(item));
  }

  private void fill(@Nullable Product product, String codes) {
    said.set(Said.NOTHING);
    typed(Field.CODE).set(product == null ? "" : product.code());
    typed(Field.CODES).set(codes);
    typed(Field.NAME).set(product == null ? "" : product.name());
    typed(Field.NAME_EN).set(product == null ? "" : product.nameEn());
    typed(Field.PRICE).set(product == null ? "" : price(product));
    typed(Field.UNIT).set(product == null ? "" : product.unit());
    typed(Field.CATEGORY).set(product == null ? "" : product.category());
    typed(Field.TAX).set(product == null ? "" : tax(product));
    low.set("");
    opened = now();
    openedLow = "";
  }

  private static String price(Product product) {
    var price = product.price();
    return price == null
        ? ""
        : BigDecimal.valueOf(price.minor(), price.currency().getDefaultFractionDigits())
            .toPlainString();
  }

  private static String tax(Product product) {
    var tax = product.tax();
    return tax == null ? "" : BigDecimal.valueOf(tax, 2).stripTrailingZeros().toPlainString() + "%";
  }

  /// The shop's own number for a new product that has none.
  void number(String code) {
    if (isOpen() && known().isEmpty()) {
      typed(Field.CODE).set(code);
    }
  }

  /// Another code was scanned: the code of a new product, a further one of a known one.
  void scanned(String code) {
    if (known().isEmpty() && typed(Field.CODE).get().isBlank()) {
      typed(Field.CODE).set(code);
    } else {
      var before = typed(Field.CODES).get().strip();
      if (!List.of(before.split("\\s+", -1)).contains(code)) {
        typed(Field.CODES).set((before + " " + code).strip());
      }
    }
  }

  /// What stands there as a product; nothing where something is wrong, which then is said.
  Optional<Item> read() {
    var texts = new EnumMap<Part, String>(Part.class);
    typed.forEach((field, text) -> texts.put(field.part(), text.get()));
    return switch (new TypedProduct(texts).read()) {
      case TypedProduct.Result.Bad(var reason) -> {
        said.set(Said.of(reason));
        yield Optional.empty();
      }
      case TypedProduct.Result.Good(var product, var codes) -> read(product, codes);
    };
  }

  private Optional<Item> read(Product product, List<String> codes) {
    var stock = known().map(Item::stock).orElse(Stock.NONE);
    Long limit = null;
    if (!low.get().isBlank()) {
      var read = ThousandthsText.read(low.get());
      if (read.isEmpty() || read.getAsLong() < 0) {
        said.set(Said.plain("goods.low.wrong"));
        return Optional.empty();
      }
      limit = read.getAsLong();
    }
    said.set(Said.NOTHING);
    var onShelf = known().map(Item::onShelf).orElse(true);
    return Optional.of(new Item(product, codes, onShelf, new Stock(stock.quantity(), limit)));
  }
}
