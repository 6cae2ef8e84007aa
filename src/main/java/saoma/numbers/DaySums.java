package saoma.numbers;

import java.util.List;

/// The port to what was summed day by day. An answer takes as long as there are days and keys,
/// however many receipts there were.
public interface DaySums {
  /// The hours of each day of a span, in any order.
  List<DaySum> hours(Span span);

  /// Everything but the hours, the days of the span together, in any order.
  List<Sum> sums(Span span);
}
