package saoma.store.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saoma.money.Money;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.RefundState.Done;
import saoma.store.journal.Day.Total;
import saoma.store.journal.Entry.*;

/// Adds records up to days.
final class Days {
  private final Map<LocalDate, Sum> sums = new TreeMap<>();

  private static final class Sum {
    private final Map<String, Total> totals = new TreeMap<>();
    private long records;
    private Head head = Head.NONE;
  }

  void add(Head head, Batch batch) {
    var sum = sums.computeIfAbsent(batch.day(), _ -> new Sum());
    sum.records++;
    sum.head = head;
    batch.entries().forEach(entry -> add(sum, entry));
  }

  private static void add(Sum sum, Entry entry) {
    switch (entry) {
      case PaymentMoved(_, var channel, _, Paid(var proof, _)) -> {
        var none = none(proof.amount());
        add(sum, new Total(channel, 1, proof.amount(), 0, none, 0, none));
      }
      case PaymentMoved(_, var channel, _, Disputed(var proof)) -> {
        var none = none(proof.amount());
        add(sum, new Total(channel, 0, none, 1, proof.amount(), 0, none));
      }
      case RefundMoved(_, var channel, var amount, _, Done _, _) -> {
        var none = none(amount);
        add(sum, new Total(channel, 0, none, 0, none, 1, amount));
      }
      case PaymentMoved _,
          Anchored _,
          OrderOpened _,
          OrderRefrozen _,
          OrderDerived _,
          NumberTaken _,
          PaymentAdded _,
          PaymentReleased _,
          RefundAdded _,
          RefundMoved _,
          RulingAdded _,
          HoldAdded _,
          HoldMoved _,
          HoldCaptured _,
          PayoutAdded _,
          PayoutMoved _,
          PortionAdded _,
          PortionMoved _,
          TakenBack _,
          RulingDecided _,
          OperatorPut _,
          RightsPut _,
          Audited _,
          DifferenceExplained _,
          EventNoted _,
          MemberAdded _,
          MemberChanged _,
          TransferPosted _,
          BalanceClaimed _,
          BalanceDropped _,
          ShiftOpened _,
          Tallied _,
          DaysSummed _,
          FloatCounted _,
          DrawerMoved _,
          DrawerCounted _,
          ShiftClosed _,
          ReceiptIssued _,
          ReceiptCopied _ -> {}
    }
  }

  private static void add(Sum sum, Total total) {
    sum.totals.merge(total.channel() + " " + total.received().currency(), total, Total::plus);
  }

  private static Money none(Money like) {
    return new Money(0, like.currency());
  }

  List<Day> days() {
    var days = new ArrayList<Day>();
    sums.forEach((day, sum) ->
        days.add(new Day(day, sum.records, sum.head, List.copyOf(sum.totals.values()))));
    return days;
  }
}
