package saoma.offer;

import java.util.List;
import java.util.Optional;

/// The port to the shop's offers.
public interface OfferBook {
  /// More could not be kept apart by anybody, and each scan looks at all of them.
  int MOST = 200;

  /// As they stand now, by their numbers. Never waits, because each scan asks.
  List<Rule> rules();

  /// Keeps a new offer, or one that was changed. No money hangs on it: what a cart was offered is
  /// frozen with its lines.
  ///
  /// @return as it was kept, with its number; empty if another offer has its coupon, or there are
  ///   too many
  Optional<Rule> keep(Rule rule);

  /// Without effect where there is none.
  void remove(long id);

  /// How many other sales have this coupon. Waits for the books.
  ///
  /// @param sale that is not counted; empty to count all
  long used(String coupon, String sale);
}
