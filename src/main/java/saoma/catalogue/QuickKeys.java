package saoma.catalogue;

import java.util.List;

/// The port to the keys that the shop arranged. Blocks.
public interface QuickKeys {
  /// By page and place.
  List<QuickKey> all();

  /// In the place of whatever was there.
  void put(QuickKey key);

  void clear(int page, int place);
}
