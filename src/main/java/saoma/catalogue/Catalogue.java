package saoma.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The port to what can be sold. Finding by code must be instant for a million products: a scan
/// waits for it.
public interface Catalogue {
  /// By its own code or one of its further ones.
  Optional<Product> byCode(String code);

  /// The best matches for a piece of a name, a code or pinyin initials, best first.
  List<Product> search(String text, int limit);

  /// How many products there are.
  long size();

  /// Adds or replaces by code, all or none of this batch, and puts it on the shelf.
  void put(List<Product> batch);

  /// The further codes of the product that has this code as its own, in their order.
  List<String> furtherCodes(String code);

  /// Gives products other further codes than they had, all or none. A further code leads to one
  /// product only: the last that was given it. A product's own code always goes first.
  ///
  /// @param codes by the product's own code
  void putCodes(Map<String, List<String>> codes);
}
