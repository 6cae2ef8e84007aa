package saoma.ui.sale;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.catalogue.Catalogue;
import saoma.catalogue.Product;
import saoma.catalogue.ScanLookup;
import saoma.catalogue.ScanResult;
import saoma.settings.LabelLayout;

/// Tells a price and sells nothing.
public final class PriceCheckModel {
  private final ScanLookup lookup;
  private final Catalogue catalogue;
  private final Optional<Offering> offering;
  private Runnable told = () -> {};
  private final ReadOnlyObjectWrapper<Optional<ScanResult>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public PriceCheckModel(Catalogue catalogue) {
    this(catalogue, List::of, Optional.empty());
  }

  /// @param layouts how the shop's scales write their labels
  /// @param offering what the shop offers
  public PriceCheckModel(
      Catalogue catalogue, Supplier<List<LabelLayout>> layouts, Optional<Offering> offering) {
    this.catalogue = catalogue;
    this.offering = offering;
    lookup = new ScanLookup(catalogue, layouts);
  }

  /// @param then runs for each price that is told; must not block
  public void telling(Runnable then) {
    told = then;
  }

  public ReadOnlyObjectProperty<Optional<ScanResult>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// What the shop offers of a product.
  Priced priced(Product product) {
    return offering.map(shop -> Priced.of(product, shop)).orElse(Priced.NOTHING);
  }

  String name(String code, boolean chinese) {
    return catalogue.byCode(code).map(product -> product.nameIn(chinese)).orElse(code);
  }

  void begin() {
    answer.set(Optional.empty());
  }

  void scan(String raw) {
    answer(lookup.look(raw));
  }

  private void answer(ScanResult found) {
    answer.set(Optional.of(found));
    if (isGoods(found)) {
      told.run();
    }
  }

  private static boolean isGoods(ScanResult one) {
    return one instanceof ScanResult.Found || one instanceof ScanResult.Labelled;
  }

  /// A code, or else the best match of a name.
  void type(String text) {
    if (text.isBlank()) {
      return;
    }
    var byCode = lookup.look(text);
    answer(isGoods(byCode) ? byCode : best(text).orElse(byCode));
  }

  private Optional<ScanResult> best(String text) {
    return catalogue.search(text, 1).stream().findFirst().map(ScanResult.Found::new);
  }
}
