package saoma.store.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What one transaction wrote, and when. The content of a record.
public record Batch(Instant at, List<Entry> entries) {
  /// The shop's day, as in the payments' numbers.
  private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

  public Batch {
    entries = List.copyOf(entries);
  }

  public LocalDate day() {
    return LocalDate.ofInstant(at, SHOP);
  }
}
