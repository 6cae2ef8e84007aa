package saoma.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts of goods without books behind them.
public final class MemoryStock implements StockCounts {
  private final Map<String, Long> counts = new HashMap<>();

  @Override
  public Map<String, Long> quantities(List<String> codes) {
    var found = new HashMap<>(counts);
    found.keySet().retainAll(codes);
    return found;
  }

  @Override
  public void counted(Map<String, Long> quantities) {
    counts.putAll(quantities);
  }

  public Map<String, Long> all() {
    return Map.copyOf(counts);
  }
}
