package saoma.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import saoma.numbers.Table.Kind;

/// What a span of days comes to. Every table divides the same sales.
///
/// @param tables one of each kind, in their order
/// @param refunds what went back, by tender, the largest first
/// @param channels by their codes
public record Numbers(Span span, List<Table> tables, List<Row> refunds, List<ChannelRow> channels) {
  private static final int HOURS = 24;
  private static final int WEEKDAYS = 7;

  public Numbers {
    tables = List.copyOf(tables);
    refunds = List.copyOf(refunds);
    channels = List.copyOf(channels);
  }

  /// Asks for the span, and nothing else.
  public static Numbers of(Span span, DaySums days) {
    return of(span, days.hours(span), days.sums(span));
  }

  static Numbers of(Span span, List<DaySum> hours, List<Sum> sums) {
    return new Numbers(
        span,
        Arrays.stream(Kind.values()).map(kind -> table(kind, span, hours, sums)).toList(),
        Table.largestFirst(Kind.TENDER, rows(Axis.REFUND, sums)).rows(),
        channels(sums));
  }

  private static Table table(Kind kind, Span span, List<DaySum> hours, List<Sum> sums) {
    return switch (kind) {
      case DAY ->
          Table.ordered(
              kind,
              span.from().datesUntil(span.to().plusDays(1)).map(Object::toString).toList(),
              hours.stream().map(one -> of(one).named(one.day().toString(), "")).toList());
      case HOUR ->
          Table.ordered(
              kind,
              IntStream.range(0, HOURS).mapToObj("%02d"::formatted).toList(),
              hours.stream().map(Numbers::of).toList());
      case WEEKDAY ->
          Table.ordered(
              kind,
              IntStream.rangeClosed(1, WEEKDAYS).mapToObj(Integer::toString).toList(),
              hours.stream()
                  .map(one ->
                      of(one).named(Integer.toString(one.day().getDayOfWeek().getValue()), ""))
                  .toList());
      case CATEGORY -> Table.largestFirst(kind, rows(Axis.CATEGORY, sums));
      case PRODUCT ->
          Table.largestFirst(
              kind,
              rows(Axis.PRODUCT, sums).stream()
                  .map(row -> {
                    var key = ProductKey.read(row.key());
                    return row.named(key.code(), key.name());
                  })
                  .toList());
      case OPERATOR -> Table.largestFirst(kind, rows(Axis.OPERATOR, sums));
      case TENDER -> Table.largestFirst(kind, rows(Axis.TENDER, sums));
    };
  }

  private static Row of(DaySum one) {
    return Row.of(one.sum());
  }

  private static List<Row> rows(Axis axis, List<Sum> sums) {
    return sums.stream().filter(one -> one.axis() == axis).map(Row::of).toList();
  }

  private static List<ChannelRow> channels(List<Sum> sums) {
    var found = new TreeMap<String, ChannelRow>();
    for (var one : sums) {
      var channel =
          switch (one.axis()) {
            case BEGUN, ABANDONED, FAILED -> one.key();
            case PAID -> PaidKey.read(one.key()).channel();
            case HOUR, CATEGORY, PRODUCT, OPERATOR, TENDER, REFUND -> "";
          };
      if (!channel.isEmpty()) {
        var row = found.getOrDefault(channel, ChannelRow.nothing(channel));
        found.put(channel, row.with(one));
      }
    }
    return new ArrayList<>(found.values());
  }

  public Table table(Kind kind) {
    return tables.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  /// Receipts, items and fen of all sales.
  public Row sales() {
    return table(Kind.HOUR).total();
  }

  /// What went back, by all tenders.
  public Row refunded() {
    return refunds.stream().reduce(Row.nothing(""), Row::plus);
  }

  public ChannelRow allChannels() {
    return channels.stream().reduce(ChannelRow.nothing(""), ChannelRow::plus);
  }

  /// Nothing in it where nobody had anything to do with that channel.
  public ChannelRow channel(String code) {
    return channels.stream()
        .filter(row -> row.channel().equals(code))
        .findFirst()
        .orElseGet(() -> ChannelRow.nothing(code));
  }

  /// Whether nothing happened in it at all.
  public boolean isEmpty() {
    return sales().count() == 0 && refunds.isEmpty() && channels.isEmpty();
  }
}
