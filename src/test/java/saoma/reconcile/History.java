package saoma.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import saoma.channel.BillAnswer;
import saoma.channel.BillCount;
import saoma.channel.BillLine;
import saoma.channel.BillSink;
import saoma.channel.Heard;
import saoma.money.Money;
import saoma.payment.Way;
import saoma.settings.FeeRule;
import saoma.settings.FeeSettings;

/// A day's books and the bill that belongs to them, from a seed, with errors planted between them;
/// it knows what must be found.
final class History {
  static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  static final MatchDay MATCHED = new MatchDay("alipay", DAY);
  static final Fees FEES = new Fees(FeeSettings.USUAL);
  private static final Instant MORNING = MATCHED.from().plus(Duration.ofHours(6));

  final MemorySide books = new MemorySide();
  final List<BillLine> bill = new ArrayList<>();
  final List<String> wanted = new ArrayList<>();
  int carried;
  private final Random random;
  private int made;

  History(long seed, int trades) {
    random = new Random(seed);
    for (var i = 0; i < trades; i++) {
      trade();
    }
    Collections.shuffle(bill, random);
  }

  private void trade() {
    var number = "S%04d%06d".formatted(random.nextInt(3), made++);
    var amount = 1 + random.nextInt(100_000);
    var at = MORNING.plusSeconds(random.nextInt(60_000));
    switch (random.nextInt(16)) {
      case 0 -> wanted(Difference.Kind.ONLY_OURS, ours(number, "", true, "PAID", amount, at), 0);
      case 1 -> onlyTheirs(theirs(number, "", amount, fee(amount), at));
      case 2 -> amount(number, amount, at);
      case 3 -> state(number, amount, at);
      case 4 -> feeDiffers(number, amount, at);
      case 5 -> doubled(number, amount, at);
      case 6 -> reversed(number, amount, at);
      case 7 -> ofTheDayBefore(number, amount);
      case 8 -> {
        pair(number, "", amount, at);
        pair(number, number + "R01", 1 + random.nextInt(amount), at);
        oneRefundIsWrong(number, amount, at);
      }
      default -> {
        pair(number, "", amount, at);
        if (random.nextBoolean()) {
          pair(number, number + "R01", 1 + random.nextInt(amount), at.plusSeconds(60));
        }
      }
    }
  }

  private void pair(String number, String refund, long amount, Instant at) {
    ours(number, refund, true, refund.isEmpty() ? "PAID" : "DONE", amount, at);
    theirs(number, refund, amount, refund.isEmpty() ? fee(amount) : -fee(amount), at);
  }

  private void amount(String number, long amount, Instant at) {
    var row = ours(number, "", true, "PAID", amount, at);
    theirs(number, "", amount + 1, fee(amount), at);
    wanted(Difference.Kind.AMOUNT, row, 0);
  }

  private void state(String number, long amount, Instant at) {
    var row = ours(number, "", false, random.nextBoolean() ? "CLOSED" : "UNRESOLVED", amount, at);
    theirs(number, "", amount, fee(amount), at);
    wanted(Difference.Kind.STATE, row, 0);
  }

  private void feeDiffers(String number, long amount, Instant at) {
    var row = ours(number, "", true, "PAID", amount, at);
    theirs(number, "", amount, fee(amount) + 1, at);
    wanted(Difference.Kind.FEE, row, 0);
  }

  private void doubled(String number, long amount, Instant at) {
    pair(number, "", amount, at);
    theirs(number, "", amount, fee(amount), at);
    wanted.add(Difference.Kind.ONLY_THEIRS + " " + number + " 1");
  }

  private void reversed(String number, long amount, Instant at) {
    if (random.nextBoolean()) {
      ours(number, "", false, "CLOSED", amount, at);
    }
    theirs(number, "", amount, fee(amount), at);
    bill.add(line(BillLine.Kind.REVERSAL, number, "", amount, -fee(amount), at.plusSeconds(5)));
  }

  /// The till's midnight was before the channel's.
  private void ofTheDayBefore(String number, long amount) {
    ours(number, "", true, "PAID", amount, MATCHED.from().minusSeconds(1));
    theirs(number, "", amount, fee(amount), MATCHED.from());
    carried++;
  }

  private void oneRefundIsWrong(String number, long amount, Instant at) {
    var refund = number + "R02";
    switch (random.nextInt(4)) {
      case 0 ->
          wanted(Difference.Kind.ONLY_OURS, ours(number, refund, true, "DONE", amount, at), 0);
      case 1 -> onlyTheirs(theirs(number, refund, amount, -fee(amount), at));
      case 2 -> {
        var row = ours(number, refund, false, "SENT", amount, at);
        theirs(number, refund, amount, -fee(amount), at);
        wanted(Difference.Kind.STATE, row, 0);
      }
      default -> {
        var row = ours(number, refund, true, "DONE", amount, at);
        theirs(number, refund, amount + 7, -fee(amount + 7), at);
        wanted(Difference.Kind.AMOUNT, row, 0);
      }
    }
  }

  private void wanted(Difference.Kind kind, OurRow row, int copy) {
    wanted.add(kind + " " + (row.refund() ? row.refundNumber() : row.number()) + " " + copy);
  }

  private void onlyTheirs(BillLine line) {
    var name = line.refundNumber().isEmpty() ? line.number() : line.refundNumber();
    wanted.add(Difference.Kind.ONLY_THEIRS + " " + name + " 0");
  }

  static String told(Difference one) {
    var name = one.refundNumber().isEmpty() ? one.number() : one.refundNumber();
    return one.kind() + " " + name + " " + one.copy();
  }

  private static long fee(long amount) {
    return Fees.of(FeeRule.USUAL, Money.fen(amount)).minor();
  }

  OurRow ours(String number, String refund, boolean counts, String state, long amount, Instant at) {
    var row =
        new OurRow(
            !refund.isEmpty(),
            number,
            refund,
            counts,
            state,
            Money.fen(amount),
            at.minusSeconds(30),
            at,
            Way.SHOWN_QR,
            false);
    books.rows.add(row);
    return row;
  }

  private BillLine theirs(String number, String refund, long amount, long fee, Instant at) {
    var kind = refund.isEmpty() ? BillLine.Kind.PAYMENT : BillLine.Kind.REFUND;
    var line = line(kind, number, refund, amount, fee, at);
    bill.add(line);
    return line;
  }

  static BillLine line(
      BillLine.Kind kind, String number, String refund, long amount, long fee, Instant at) {
    return new BillLine(
        1,
        kind,
        number,
        refund,
        "T" + number,
        at,
        Money.fen(amount),
        Money.fen(amount),
        Money.fen(fee),
        "SUCCESS");
  }

  /// The bill as a channel gives it.
  Function<BillSink, BillAnswer> fetched() {
    return sink -> {
      var count = new BillCount(DAY, sink);
      bill.forEach(count::line);
      return new BillAnswer.Whole(count.totals(), Heard.nothing("OK"));
    };
  }
}
