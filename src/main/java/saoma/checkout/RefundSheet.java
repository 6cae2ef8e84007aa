package saoma.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.RefundRules;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.RefundState;

/// One receipt with all that was given back of it, as the books had it at one instant.
public record RefundSheet(Receipt receipt, List<Side> sides) {
  public RefundSheet {
    sides = List.copyOf(sides);
  }

  /// One tender of the receipt.
  ///
  /// @param rules of its channel; empty while it is switched off
  public record Side(
      Tender tender, Payment payment, List<Refund> refunds, Optional<RefundRules> rules) {
    public Side {
      refunds = List.copyOf(refunds);
    }

    /// The way it came.
    public RefundOutlook outlook(Instant now) {
      return RefundOutlook.of(payment, refunds, rules, now);
    }

    /// Out of the drawer.
    public RefundOutlook byHand() {
      return RefundOutlook.byHand(payment, refunds);
    }

    public Money left() {
      return byHand().left();
    }

    /// Cash goes back as cash without anybody's leave.
    public boolean isCash() {
      return payment.channel().equals(CashDesk.CASH);
    }

    /// The number that the next refund will have.
    String next(boolean byHand) {
      var nth = refunds.size() + 1;
      return byHand
          ? Refund.handNumberOf(payment.number(), nth)
          : Refund.numberOf(payment.number(), nth);
    }
  }

  static RefundSheet of(Pages pages, Receipt receipt, Channels channels) {
    return new RefundSheet(
        receipt,
        receipt.tenders().stream()
            .map(tender ->
                new Side(
                    tender,
                    pages.payments().byNumber(tender.payment()).orElseThrow(),
                    pages.refunds().ofPayment(tender.payment()),
                    channels.byCode(tender.channel()).map(Channel::refundRules)))
            .toList());
  }

  /// What is left on all tenders together.
  public Money left() {
    return sides.stream().map(Side::left).reduce(zero(), Money::plus);
  }

  /// What went back or is on its way.
  public Money back() {
    return refunds().stream()
        .filter(refund -> refund.state().takesMoney())
        .map(Refund::amount)
        .reduce(zero(), Money::plus);
  }

  /// Every refund of every tender.
  public List<Refund> refunds() {
    return sides.stream().flatMap(side -> side.refunds().stream()).toList();
  }

  /// Those that the till still asks about.
  public List<Refund> open() {
    return refunds().stream().filter(refund -> !refund.state().isFinal()).toList();
  }

  /// Those whose money has gone back.
  public List<Refund> done() {
    return refunds().stream().filter(r -> r.state() instanceof RefundState.Done).toList();
  }

  private Money zero() {
    return new Money(0, receipt.total().currency());
  }
}
