package saoma.store.journal;

import java.time.LocalDate;
import java.util.List;
import saoma.money.Money;

/// One day of a journal, by the time at which the till wrote each record: a day that is over never
/// changes, whatever comes late.
///
/// @param head of its newest record; what a Z report prints
/// @param totals for each channel and currency, in the order of their names
public record Day(LocalDate day, long records, Head head, List<Total> totals) {
  public Day {
    totals = List.copyOf(totals);
  }

  /// @param paid payments that came to their money, and `received` what they came to
  /// @param disputed payments whose money came after their end, and `after` what that was
  /// @param refunds that the channel has made, and `returned` what they came to
  public record Total(
      String channel,
      long paid,
      Money received,
      long disputed,
      Money after,
      long refunds,
      Money returned) {
    Total plus(Total other) {
      return new Total(
          channel,
          paid + other.paid,
          received.plus(other.received),
          disputed + other.disputed,
          after.plus(other.after),
          refunds + other.refunds,
          returned.plus(other.returned));
    }
  }
}
