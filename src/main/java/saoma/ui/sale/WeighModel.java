package saoma.ui.sale;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import saoma.catalogue.Product;
import saoma.catalogue.ScaleLabel;
import saoma.catalogue.WeightUnit;
import saoma.device.scale.Scale;
import saoma.device.scale.Weighed;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.ui.Notice;

/// Sells by weight: what lies on the scale is shown while it settles, and taken only when it stands
/// still; where the scale says nothing the weight is typed. A till without a scale asks nothing. On
/// the JavaFX thread.
public final class WeighModel {
  private static final long KILOGRAM = 1_000;

  private final Seller seller;
  private final ReadOnlyObjectWrapper<Ask> ask;
  private final Consumer<Notice> notices;
  private final ReadOnlyObjectWrapper<Weighed> weighed =
      new ReadOnlyObjectWrapper<>(new Weighed.Silent());
  private Supplier<Optional<Scale>> scale = Optional::empty;
  private Executor fx = Runnable::run;
  private Scale.@Nullable Listening listening;

  WeighModel(Seller seller, ReadOnlyObjectWrapper<Ask> ask, Consumer<Notice> notices) {
    this.seller = seller;
    this.ask = ask;
    this.notices = notices;
    ask.subscribe(this::asked);
  }

  /// @param here the counter's scale, if there is one
  /// @param thread runs what is heard of it
  public void listensTo(Supplier<Optional<Scale>> here, Executor thread) {
    scale = here;
    fx = thread;
  }

  /// What the scale says now.
  ReadOnlyObjectProperty<Weighed> weighedProperty() {
    return weighed.getReadOnlyProperty();
  }

  /// What must be asked before it can be sold; nothing where it is in the cart.
  ///
  /// @param typed the quantity that stood in the search field
  Ask sell(Product product, Optional<Quantity> typed) {
    return typed.isEmpty() && isWeighed(product) && scale.get().isPresent()
        ? new Ask.WeightOf(product)
        : seller.sell(product, typed.orElse(Quantity.ONE));
  }

  private static boolean isWeighed(Product product) {
    return WeightUnit.is(product.unit()) && ScaleLabel.quantity(product.unit(), KILOGRAM) != null;
  }

  /// Listens for as long as something is to be weighed.
  private void asked(Ask next) {
    if (listening != null) {
      listening.close();
      listening = null;
    }
    if (next instanceof Ask.WeightOf) {
      weighed.set(new Weighed.Silent());
      listening = scale.get().map(here -> here.listen(this::heard)).orElse(null);
    }
  }

  private void heard(Weighed said) {
    fx.execute(() -> {
      if (listening != null) {
        weighed.set(said);
      }
    });
  }

  /// What stands on the scale in the unit of the product; empty unless it stands still and can be
  /// sold.
  Optional<Quantity> steady(Product product) {
    return weighed.get() instanceof Weighed.Steady(var grams, _) && grams > 0
        ? Optional.ofNullable(ScaleLabel.quantity(product.unit(), grams))
        : Optional.empty();
  }

  /// What it costs as it stands there.
  Optional<Money> cost(Product product) {
    var price = product.price();
    return price == null ? Optional.empty() : steady(product).map(price::times);
  }

  /// Sells what is asked about at the typed weight, else at the scale's. Empty when done, else the
  /// key of what is wrong.
  ///
  /// @param typed in the unit of the product; blank for what the scale says
  Optional<String> take(String typed) {
    if (!(ask.get() instanceof Ask.WeightOf(var product))) {
      return Optional.empty();
    }
    if (typed.isBlank()) {
      var steady = steady(product);
      steady.ifPresent(quantity -> sold(product, quantity));
      return steady.isPresent() ? Optional.empty() : Optional.of(problem());
    }
    try {
      sold(product, Quantity.parse(typed.strip()));
      return Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.of("weigh.bad");
    }
  }

  private String problem() {
    return switch (weighed.get()) {
      case Weighed.Steady _ -> "weigh.nothing";
      case Weighed.Moving _ -> "weigh.moving";
      case Weighed.Over _, Weighed.Under _, Weighed.Fault _, Weighed.Silent _ -> "weigh.type";
    };
  }

  private void sold(Product product, Quantity quantity) {
    ask.set(seller.sell(product, quantity));
    if (!(ask.get() instanceof Ask.Nothing)) {
      notices.accept(Notice.info("weigh.price"));
    }
  }
}
