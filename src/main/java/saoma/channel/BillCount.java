package saoma.channel;

import java.time.Instant;
import java.time.LocalDate;
import saoma.channel.BillProblem.Kind;
import saoma.money.Money;

/// Passes lines and problems on and adds them up on the way.
public final class BillCount {
  private final LocalDate day;
  private final BillSink sink;
  private final Instant from;
  private final Instant until;
  private long payments;
  private long paid;
  private long refunds;
  private long refunded;
  private long settled;
  private long fee;
  private long lost;
  private long strays;

  /// @param day that the bill is for, in China
  public BillCount(LocalDate day, BillSink sink) {
    this(
        day,
        sink,
        day.atStartOfDay().toInstant(BillCells.CHINA),
        day.plusDays(1).atStartOfDay().toInstant(BillCells.CHINA));
  }

  private BillCount(LocalDate day, BillSink sink, Instant from, Instant until) {
    this.day = day;
    this.sink = sink;
    this.from = from;
    this.until = until;
  }

  /// For a channel whose day is not the calendar's.
  public static BillCount ofAnyHour(LocalDate day, BillSink sink) {
    return new BillCount(day, sink, Instant.MIN, Instant.MAX);
  }

  public LocalDate day() {
    return day;
  }

  public void line(BillLine line) {
    switch (line.kind()) {
      case PAYMENT -> {
        payments++;
        paid += line.amount().minor();
        settled += line.settled().minor();
      }
      case REFUND, REVERSAL -> {
        refunds++;
        refunded += line.amount().minor();
        settled -= line.settled().minor();
      }
    }
    fee += line.fee().minor();
    sink.line(line);
    if (line.at().isBefore(from) || !line.at().isBefore(until)) {
      strays++;
      problem(line.line(), Kind.OTHER_DAY, "");
    }
  }

  public void problem(long line, Kind kind, String column) {
    if (kind.lost()) {
      lost++;
    }
    sink.problem(new BillProblem(line, kind, column));
  }

  public long payments() {
    return payments;
  }

  public long refunds() {
    return refunds;
  }

  /// Whether there are lines and none of them is of the day.
  public boolean isOfAnotherDay() {
    return strays > 0 && strays == payments + refunds;
  }

  public BillTotals totals() {
    return new BillTotals(
        payments,
        Money.fen(paid),
        refunds,
        Money.fen(refunded),
        Money.fen(settled),
        Money.fen(fee),
        lost);
  }
}
