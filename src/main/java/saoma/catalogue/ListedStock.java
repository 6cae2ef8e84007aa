package saoma.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The stock that a list says, entered as a person's count of each product: it stands on the same
/// page as a count at the shelf, with the name of the list as its reason.
///
/// @param by who brings the list in, by name
public record ListedStock(Goods goods, Instant at, String list, String by) implements StockCounts {
  @Override
  public Map<String, Long> quantities(List<String> codes) {
    return goods.stock(codes).entrySet().stream()
        .filter(one -> one.getValue().isCounted())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> Objects.requireNonNull(one.getValue().quantity())));
  }

  @Override
  public void counted(Map<String, Long> quantities) {
    var reason = reason();
    goods.moveAll(
        quantities.entrySet().stream()
            .map(one ->
                new StockMove(at, one.getKey(), StockMove.Kind.COUNTED, one.getValue(), reason, by))
            .toList());
  }

  private String reason() {
    var tidy = Folded.tidy(list);
    if (tidy.length() <= StockMove.LONGEST_REASON) {
      return tidy;
    }
    var last = StockMove.LONGEST_REASON - 1;
    return tidy.substring(0, Character.isHighSurrogate(tidy.charAt(last)) ? last : last + 1);
  }
}
