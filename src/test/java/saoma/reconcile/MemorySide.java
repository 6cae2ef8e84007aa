package saoma.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The books' movements in memory.
final class MemorySide implements OurSide {
  final List<OurRow> rows = new ArrayList<>();

  /// The most rows that were given at a time.
  int most;

  @Override
  public List<OurRow> payments(
      String channel, Instant from, Instant until, @Nullable OurRow after, int limit) {
    return page(false, OurRow::number, from, until, after, limit);
  }

  @Override
  public List<OurRow> refunds(
      String channel, Instant from, Instant until, @Nullable OurRow after, int limit) {
    return page(true, OurRow::refundNumber, from, until, after, limit);
  }

  private List<OurRow> page(
      boolean refund,
      Function<OurRow, String> name,
      Instant from,
      Instant until,
      @Nullable OurRow after,
      int limit) {
    var order = Comparator.comparing(OurRow::at).thenComparing(name);
    var page =
        rows.stream()
            .filter(row -> row.refund() == refund && row.counts())
            .filter(row -> !row.at().isBefore(from) && row.at().isBefore(until))
            .filter(row -> after == null || order.compare(row, after) > 0)
            .sorted(order)
            .limit(limit)
            .toList();
    most = Math.max(most, page.size());
    return page;
  }

  @Override
  public List<OurRow> of(String channel, Set<String> payments) {
    return rows.stream().filter(row -> payments.contains(row.number())).toList();
  }
}
