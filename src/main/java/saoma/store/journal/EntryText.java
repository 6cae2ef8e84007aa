package saoma.store.journal;

import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.payment.RulingMade.Outcome;
import saoma.shift.CountText;
import saoma.shift.Who;
import saoma.store.journal.Entry.*;
import tools.jackson.databind.node.ObjectNode;

/// Entries in JSON, by names that never change.
final class EntryText {
  private EntryText() {}

  static void write(Entry entry, ObjectNode into) {
    switch (entry) {
      case Anchored e -> anchor(e, into.put("is", "ANCHOR"));
      case OrderOpened e -> order(e.order(), into.put("is", "ORDER"));
      case OrderRefrozen e -> {
        into.put("is", "REFROZEN").put("id", e.id());
        LineText.money(e.total(), into);
        LineText.write(e.lines(), into);
      }
      case OrderDerived e -> {
        into.put("is", "ORDER_STATE").put("id", e.id()).put("state", e.state().name());
        TenderText.paidBy(e.paidBy(), into);
      }
      case NumberTaken e ->
          into.put("is", "NUMBER").put("number", e.number()).put("at", e.at().toString());
      case PaymentAdded e -> PaymentText.write(e.payment(), into.put("is", "PAYMENT"));
      case PaymentMoved e -> {
        into.put("is", "MOVE").put("number", e.number()).put("channel", e.channel());
        StateText.write(e.to(), into.put("version", e.version()));
      }
      case PaymentReleased e -> into.put("is", "RELEASED").put("number", e.number());
      case RefundAdded e -> RefundText.write(e.refund(), into.put("is", "REFUND"));
      case RefundMoved e -> RefundText.write(e, into.put("is", "REFUND_MOVE"));
      case RulingAdded e -> RulingText.write(e.ruling(), into.put("is", "RULING"));
      case RulingDecided e ->
          into.put("is", "RULING_OUTCOME")
              .put("payment", e.payment())
              .put("nth", e.nth())
              .put("outcome", e.outcome().name());
      case EventNoted e ->
          into.put("is", "EVENT")
              .put("at", e.at().toString())
              .put("payment", e.payment())
              .put("event", e.event())
              .put("from", e.from())
              .put("to", e.to())
              .put("evidence", e.evidence());
      case MemberAdded e -> AccountText.write(e.member(), into.put("is", "MEMBER"));
      case MemberChanged e -> {
        into.put("is", "MEMBER_CHANGED").put("at", e.at().toString()).put("by", e.by());
        AccountText.write(e.member(), into);
      }
      case TransferPosted e -> AccountText.write(e.transfer(), into.put("is", "TRANSFER"));
      case BalanceClaimed e ->
          into.put("is", "CLAIM").put("payment", e.payment()).put("member", e.member());
      case BalanceDropped e -> into.put("is", "CLAIM_DROPPED").put("payment", e.payment());
      case HoldAdded e -> HoldText.write(e.hold(), into.put("is", "HOLD"));
      case HoldMoved e -> HoldText.write(e, into.put("is", "HOLD_MOVE"));
      case HoldCaptured e ->
          into.put("is", "HOLD_CAPTURE").put("hold", e.hold()).put("payment", e.payment());
      case PayoutAdded e -> PayoutText.write(e.payout(), into.put("is", "PAYOUT"));
      case PayoutMoved e -> PayoutText.write(e, into.put("is", "PAYOUT_MOVE"));
      case PortionAdded e -> PortionText.write(e.portion(), into.put("is", "PORTION"));
      case PortionMoved e -> PortionText.write(e, into.put("is", "PORTION_MOVE"));
      case TakenBack e -> PortionText.write(e.back(), into.put("is", "TAKE_BACK"));
      case OperatorPut e -> StaffText.write(e.operator(), into.put("is", "OPERATOR"));
      case RightsPut e -> StaffText.write(e.rights(), into.put("is", "RIGHTS"));
      case Audited e -> StaffText.write(e.row(), into.put("is", "AUDIT"));
      case DifferenceExplained e ->
          ExplanationText.write(e.explanation(), into.put("is", "EXPLAINED"));
      case ReceiptIssued e -> receipt(e.receipt(), into.put("is", "RECEIPT"));
      case ReceiptCopied e ->
          into.put("is", "COPY").put("number", e.number()).put("copies", e.copies());
      case ShiftOpened e -> ShiftText.write(e.shift(), into.put("is", "SHIFT"));
      case Tallied e -> ShiftText.write(e, into.put("is", "TALLY"));
      case DaysSummed e -> DayText.write(e, into.put("is", "DAYS"));
      case FloatCounted e ->
          into.put("is", "FLOAT_COUNT")
              .put("shift", e.shift())
              .put("pieces", CountText.write(e.count()));
      case DrawerMoved e -> ShiftText.write(e.move(), into.put("is", "DRAWER_MOVE"));
      case DrawerCounted e -> ShiftText.write(e.counting(), into.put("is", "DRAWER_COUNT"));
      case ShiftClosed e -> ShiftText.write(e, into.put("is", "Z"));
    }
  }

  static Entry read(Fields from) throws WrongText {
    var kind = from.text("is");
    return switch (kind) {
      case "ANCHOR" -> anchor(from);
      case "ORDER" -> new OrderOpened(order(from));
      case "REFROZEN" ->
          new OrderRefrozen(from.number("id"), LineText.read(from), LineText.money(from));
      case "ORDER_STATE" ->
          new OrderDerived(
              from.number("id"), from.oneOf("state", OrderState.values()), TenderText.paidBy(from));
      case "NUMBER" -> new NumberTaken(from.text("number"), from.instant("at"));
      case "PAYMENT" -> new PaymentAdded(PaymentText.read(from));
      case "MOVE" ->
          new PaymentMoved(
              from.text("number"),
              from.text("channel"),
              from.number("version"),
              StateText.read(from));
      case "RELEASED" -> new PaymentReleased(from.text("number"));
      case "REFUND" -> new RefundAdded(RefundText.refund(from));
      case "REFUND_MOVE" -> RefundText.moved(from);
      case "RULING" -> new RulingAdded(RulingText.read(from));
      case "RULING_OUTCOME" ->
          new RulingDecided(
              from.text("payment"), from.small("nth"), from.oneOf("outcome", Outcome.values()));
      case "EVENT" -> event(from);
      case "MEMBER" -> new MemberAdded(AccountText.member(from));
      case "MEMBER_CHANGED" ->
          new MemberChanged(AccountText.member(from), from.instant("at"), from.text("by"));
      case "TRANSFER" -> new TransferPosted(AccountText.transfer(from));
      case "CLAIM" -> new BalanceClaimed(from.text("payment"), from.number("member"));
      case "CLAIM_DROPPED" -> new BalanceDropped(from.text("payment"));
      case "HOLD" -> new HoldAdded(HoldText.hold(from));
      case "HOLD_MOVE" -> HoldText.moved(from);
      case "HOLD_CAPTURE" -> new HoldCaptured(from.text("hold"), from.text("payment"));
      case "PAYOUT" -> new PayoutAdded(PayoutText.payout(from));
      case "PAYOUT_MOVE" -> PayoutText.moved(from);
      case "PORTION" -> new PortionAdded(PortionText.portion(from));
      case "PORTION_MOVE" -> PortionText.moved(from);
      case "TAKE_BACK" -> new TakenBack(PortionText.back(from));
      case "OPERATOR" -> new OperatorPut(StaffText.operator(from));
      case "RIGHTS" -> new RightsPut(StaffText.rights(from));
      case "AUDIT" -> new Audited(StaffText.row(from));
      case "EXPLAINED" -> new DifferenceExplained(ExplanationText.read(from));
      case "RECEIPT" -> new ReceiptIssued(receipt(from));
      case "COPY" -> new ReceiptCopied(from.number("number"), from.small("copies"));
      case "SHIFT" -> new ShiftOpened(ShiftText.shift(from));
      case "TALLY" -> ShiftText.tallied(from);
      case "DAYS" -> DayText.read(from);
      case "FLOAT_COUNT" -> new FloatCounted(from.number("shift"), ShiftText.pieces(from));
      case "DRAWER_MOVE" -> new DrawerMoved(ShiftText.move(from));
      case "DRAWER_COUNT" -> new DrawerCounted(ShiftText.counting(from));
      case "Z" -> ShiftText.closed(from);
      default -> throw new WrongText("no entry is called " + kind);
    };
  }

  private static void anchor(Anchored anchor, ObjectNode into) {
    into.put("installation", anchor.installation())
        .put("orders", anchor.orders())
        .put("attempts", anchor.attempts())
        .put("receipts", anchor.receipts())
        .put("journalRows", anchor.journalRows())
        .put("auditRows", anchor.auditRows());
  }

  /// Older ones were written before there was an audit log.
  private static Anchored anchor(Fields from) throws WrongText {
    return new Anchored(
        from.text("installation"),
        from.number("orders"),
        from.number("attempts"),
        from.number("receipts"),
        from.number("journalRows"),
        from.has("auditRows") ? from.number("auditRows") : 0);
  }

  private static void order(Order order, ObjectNode into) {
    into.put("id", order.id()).put("sale", order.sale()).put("at", order.openedAt().toString());
    into.put("state", order.state().name());
    TenderText.paidBy(order.paidBy(), into);
    LineText.money(order.total(), into);
    LineText.write(order.lines(), into);
  }

  private static Order order(Fields from) throws WrongText {
    return new Order(
        from.number("id"),
        from.text("sale"),
        from.instant("at"),
        LineText.read(from),
        LineText.money(from),
        from.oneOf("state", OrderState.values()),
        TenderText.paidBy(from));
  }

  private static EventNoted event(Fields from) throws WrongText {
    return new EventNoted(
        from.instant("at"),
        from.text("payment"),
        from.text("event"),
        from.text("from"),
        from.text("to"),
        from.text("evidence"));
  }

  private static void receipt(Receipt receipt, ObjectNode into) {
    into.put("number", receipt.number())
        .put("till", receipt.till())
        .put("shop", receipt.shop())
        .put("order", receipt.orderId())
        .put("at", receipt.issuedAt().toString())
        .put("copies", receipt.copies());
    if (!receipt.seller().isNobody()) {
      ShiftText.write(receipt.seller(), "seller", into);
    }
    if (!receipt.taxNumber().isEmpty()) {
      into.put("taxNumber", receipt.taxNumber());
    }
    LineText.money(receipt.total(), into);
    LineText.write(receipt.lines(), into);
    TenderText.write(receipt.tenders(), into);
  }

  private static Receipt receipt(Fields from) throws WrongText {
    return new Receipt(
        from.number("number"),
        from.text("till"),
        from.text("shop"),
        from.number("order"),
        from.instant("at"),
        LineText.read(from),
        LineText.money(from),
        TenderText.read(from),
        from.small("copies"),
        from.has("seller") ? ShiftText.who("seller", from) : Who.NOBODY,
        from.has("taxNumber") ? from.text("taxNumber") : "");
  }
}
