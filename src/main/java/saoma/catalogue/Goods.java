package saoma.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The port to the shop's products as the shop keeps them: those off the shelf too, with all of
/// their codes and their stock. Blocks.
public interface Goods {
  /// Which of them are looked at.
  enum Which {
    ON_SHELF,
    /// On the shelf, and no more of it than its limit.
    LOW,
    OFF_SHELF
  }

  /// The best matches first, as the search at the till has them; by their codes where nothing is
  /// searched for.
  List<Item> find(String text, Which which, int limit);

  /// The product that has this code, its own or a further one, on the shelf or off it.
  Optional<Item> item(String code);

  /// The other product that has one of these codes already, on the shelf or off it.
  ///
  /// @param fresh whether it is to be a new product: then its own code must be free too
  Optional<Item> taken(Item item, boolean fresh);

  /// Adds a product or replaces it by its own code: what it is, its further codes, whether it is on
  /// the shelf, and the limit of its stock. How much there is stays.
  ///
  /// @return as `taken`; then nothing is changed
  Optional<Item> save(Item item, boolean fresh);

  /// An EAN-13 of the shop's own numbering (`Gtin.OWN`) that no product has.
  String freeCode();

  /// Every product on the shelf by its code, page by page, so that a sale gets its turn between.
  void each(Consumer<Item> taker);

  /// The stock of these products, by their own codes; nothing of those that nobody counts or
  /// limits.
  Map<String, Stock> stock(List<String> codes);

  /// The moves of several products, all or none.
  void moveAll(List<StockMove> moves);

  /// Moves the stock of a product, and counts it from now on.
  ///
  /// @return how much there is now, in thousandths
  long move(StockMove move);
}
