package saoma.catalogue;

import java.util.List;
import java.util.Optional;

/// The port to what can be sold. Finding by code must be instant for a million products: a scan
/// waits for it.
public interface Catalogue {
  Optional<Product> byCode(String code);

  /// The best matches for a piece of a name, a code or pinyin initials, best first.
  List<Product> search(String text, int limit);

  /// How many products there are.
  long size();

  /// Adds or replaces by code, all or none of this batch.
  void put(List<Product> batch);
}
