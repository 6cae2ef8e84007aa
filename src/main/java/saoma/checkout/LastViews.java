package saoma.checkout;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The last views of payments that are watched no more: a card or a shown code can be paid before
/// the screen that asks for it is up.
final class LastViews {
  private static final int MOST = 100;

  private final Map<String, PaymentView> views = new ConcurrentHashMap<>();

  /// A long day must not fill the memory.
  void put(String number, PaymentView view) {
    if (views.size() >= MOST) {
      views.clear();
    }
    views.put(number, view);
  }

  Optional<PaymentView> of(String number) {
    return Optional.ofNullable(views.get(number));
  }
}
