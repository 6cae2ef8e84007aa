package saoma.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saoma.channel.BillLine;
import saoma.channel.BillLine.Kind;

/// Compares all that both sides have about one payment: its own line, its refunds, its reversal.
final class Judge {
  private final MatchDay day;
  private final Fees fees;
  private final MatchSink sink;

  Judge(MatchDay day, Fees fees, MatchSink sink) {
    this.day = day;
    this.fees = fees;
    this.sink = sink;
  }

  /// Which movement of the payment a line is about; empty for the payment itself.
  static String key(BillLine line) {
    return line.kind() == Kind.PAYMENT ? "" : line.refundNumber();
  }

  /// @param mine what the books count on this day
  /// @param known what else they have about this payment, whenever and in whatever state
  void judge(List<BillLine> theirs, List<OurRow> mine, List<OurRow> known) {
    var left = new LinkedHashMap<String, OurRow>();
    mine.forEach(row -> left.put(row.refundNumber(), row));
    var all = new HashMap<String, OurRow>();
    known.forEach(row -> all.put(row.refundNumber(), row));
    all.putAll(left);
    new One(all, left).judge(theirs);
  }

  /// One payment while it is compared.
  private final class One {
    private final Map<String, OurRow> all;
    private final Map<String, OurRow> left;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<BillLine> reversals = new ArrayList<>();
    private final List<BillLine> withoutMoney = new ArrayList<>();

    One(Map<String, OurRow> all, Map<String, OurRow> left) {
      this.all = all;
      this.left = left;
    }

    void judge(List<BillLine> theirs) {
      theirs.stream().sorted(Comparator.comparing(this::isOfAnotherAmount)).forEach(this::line);
      reversals.forEach(this::reversal);
      withoutMoney.forEach(line -> unpaid(line, 0));
      left.values().forEach(this::onlyOurs);
    }

    /// Of two lines with the same numbers the one that fits is the payment, and the other is not.
    private boolean isOfAnotherAmount(BillLine line) {
      var row = all.get(key(line));
      return row != null && !row.amount().equals(line.amount());
    }

    private void line(BillLine line) {
      var key = key(line);
      var row = all.get(key);
      if (line.kind() != Kind.PAYMENT && (key.isEmpty() || isReversal(line, row))) {
        reversals.add(line);
        return;
      }
      var copy = seen.merge(line.kind() + key, 1, Integer::sum) - 1;
      if (row == null || copy > 0 || (row.counts() && !isNear(row))) {
        if (row == null && copy == 0 && line.kind() == Kind.PAYMENT) {
          withoutMoney.add(line);
        } else {
          sink.difference(theirs(Difference.Kind.ONLY_THEIRS, line, state(row), copy));
        }
      } else if (row.counts()) {
        pair(row, line);
      } else if (line.kind() == Kind.PAYMENT) {
        withoutMoney.add(line);
      } else {
        sink.difference(theirs(Difference.Kind.STATE, line, row.state(), 0));
      }
    }

    private static boolean isReversal(BillLine line, @Nullable OurRow row) {
      return line.kind() == Kind.REVERSAL && row == null;
    }

    private boolean isNear(OurRow row) {
      return left.containsKey(row.refundNumber()) || day.explains(row);
    }

    private void pair(OurRow row, BillLine line) {
      if (left.remove(row.refundNumber()) == null) {
        sink.carried(new Carried(line.kind(), row.number(), row.refundNumber(), -row.signed()));
      }
      if (!row.amount().equals(line.amount())) {
        sink.difference(both(Difference.Kind.AMOUNT, row, line, 0, 0));
        return;
      }
      var rule = fees.rule(day.channel(), row.way()).filter(one -> one.compared());
      var fee =
          rule.map(one ->
                  row.refund() ? Fees.ofRefund(one, line.settled()) : Fees.of(one, line.settled()))
              .orElse(line.fee());
      if (fee.equals(line.fee())) {
        sink.matched(row, line);
      } else {
        sink.difference(both(Difference.Kind.FEE, row, line, fee.minor(), line.fee().minor()));
      }
    }

    /// What the bill took back. Where the books have no money of the payment, that is as it should
    /// be: with its payment in the same bill, or in the one of the day before.
    private void reversal(BillLine line) {
      var payment = all.get("");
      if (payment == null || !payment.counts()) {
        var undone =
            withoutMoney.stream().filter(one -> one.amount().equals(line.amount())).findFirst();
        if (undone.isPresent()) {
          withoutMoney.remove(undone.get());
          sink.undone(undone.get(), line);
          return;
        }
        if (payment != null && payment.amount().equals(line.amount()) && day.explains(payment)) {
          sink.carried(new Carried(Kind.REVERSAL, line.number(), "", line.amount().minor()));
          return;
        }
      }
      var copy = seen.merge("REVERSAL", 1, Integer::sum) - 1;
      sink.difference(theirs(Difference.Kind.ONLY_THEIRS, line, state(payment), copy));
    }

    private void unpaid(BillLine line, int copy) {
      var row = all.get("");
      var kind = row == null ? Difference.Kind.ONLY_THEIRS : Difference.Kind.STATE;
      sink.difference(theirs(kind, line, state(row), copy));
    }

    private static String state(@Nullable OurRow row) {
      return row == null ? "" : row.state();
    }

    private void onlyOurs(OurRow row) {
      sink.difference(
          new Difference(
              Difference.Kind.ONLY_OURS,
              row.refund() ? Kind.REFUND : Kind.PAYMENT,
              row.number(),
              row.refundNumber(),
              "",
              row.at(),
              row.amount().minor(),
              0,
              0,
              0,
              row.state(),
              0));
    }
  }

  /// A line of the bill for which the books have no money.
  static Difference theirs(Difference.Kind kind, BillLine line, String state, int copy) {
    return new Difference(
        kind,
        line.kind(),
        line.number(),
        line.refundNumber(),
        line.tradeNumber(),
        line.at(),
        0,
        line.amount().minor(),
        0,
        0,
        state,
        copy);
  }

  private static Difference both(
      Difference.Kind kind, OurRow row, BillLine line, long ourFee, long theirFee) {
    return new Difference(
        kind,
        line.kind(),
        row.number(),
        row.refundNumber(),
        line.tradeNumber(),
        line.at(),
        row.amount().minor(),
        line.amount().minor(),
        ourFee,
        theirFee,
        row.state(),
        0);
  }
}
