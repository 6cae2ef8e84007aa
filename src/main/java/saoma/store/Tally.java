package saoma.store;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saoma.money.Money;
import saoma.payment.PaymentState.Paid;
import saoma.store.journal.Batch;
import saoma.store.journal.Entry;
import saoma.store.journal.Entry.*;

/// Counts what a replay gives back.
final class Tally {
  private final Map<Currency, Money> received = new LinkedHashMap<>();
  private long records;
  private long orders;
  private long payments;
  private long paid;
  private long receipts;

  void add(Batch batch) {
    records++;
    batch.entries().forEach(this::add);
  }

  private void add(Entry entry) {
    switch (entry) {
      case OrderOpened _ -> orders++;
      case PaymentAdded _ -> payments++;
      case PaymentMoved(_, _, _, Paid(var proof, _)) -> {
        paid++;
        received.merge(proof.amount().currency(), proof.amount(), Money::plus);
      }
      case ReceiptIssued _ -> receipts++;
      case PaymentMoved _,
          Anchored _,
          OrderRefrozen _,
          OrderDerived _,
          NumberTaken _,
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
          ReceiptCopied _ -> {}
    }
  }

  Recovered.Given given() {
    return new Recovered.Given(
        records, orders, payments, paid, receipts, List.copyOf(received.values()));
  }
}
