package saoma.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import saoma.ui.sale.Offer.Known;

/// Which ways to pay stand on the sale screen, and which of them can take what would be taken now:
/// the amount in the field, else all that is due. A way that the shop does not have is absent. On
/// one thread.
public final class OffersModel {
  private List<PayMethod> methods;
  private final TenderModel tenders;
  private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
  private Map<String, Known> known = Map.of();
  private boolean drawer;
  private BooleanSupplier payouts = () -> false;
  private BooleanSupplier splits = () -> false;

  /// @param methods in the order in which they stand on the screen
  public OffersModel(List<PayMethod> methods, SaleModel sale) {
    this.methods = List.copyOf(methods);
    tenders = sale.tenders();
    sale.cart().historyProperty().subscribe(_ -> tell());
    sale.search().typedProperty().subscribe(_ -> tell());
    tenders.partPaidProperty().subscribe(_ -> tell());
  }

  public ReadOnlyObjectProperty<List<Offer>> offersProperty() {
    return offers.getReadOnlyProperty();
  }

  /// Every way that there may be.
  List<PayMethod> methods() {
    return methods;
  }

  /// Whether its key does anything now.
  boolean isOpen(PayMethod method) {
    return offers.get().stream().anyMatch(one -> one.open() && one.method().equals(method));
  }

  /// The shop put them in another order.
  public void order(List<PayMethod> now) {
    methods = List.copyOf(now);
    tell();
  }

  /// Whether the till has a cash drawer that it can open.
  public void drawer(boolean there) {
    drawer = there;
  }

  boolean hasDrawer() {
    return drawer;
  }

  /// Whether there are two people who could pay somebody out.
  public void payouts(BooleanSupplier there) {
    payouts = there;
  }

  boolean paysOut() {
    return payouts.getAsBoolean();
  }

  /// Whether a channel can split what it brings.
  public void splits(BooleanSupplier there) {
    splits = there;
  }

  boolean splits() {
    return splits.getAsBoolean();
  }

  /// What the shop has by now, by the channel's code.
  public void known(Map<String, Known> now) {
    known = Map.copyOf(now);
    tell();
  }

  private void tell() {
    var wanted = tenders.wanted();
    var next = new ArrayList<Offer>();
    for (var method : methods) {
      var there = known.get(method.channel());
      if (there != null) {
        next.add(Offer.of(method, there, wanted));
      }
    }
    if (!next.equals(offers.get())) {
      offers.set(List.copyOf(next));
    }
  }
}
