package saoma.catalogue;

import java.util.List;
import java.util.Map;

/// The port to how much there is of each product, for a list that says so. Quantities are in
/// thousandths, by the product's own code.
public interface StockCounts {
  /// Of those of these that are counted.
  Map<String, Long> quantities(List<String> codes);

  /// All there is of these products was counted, as the list has it. All or none.
  void counted(Map<String, Long> quantities);
}
