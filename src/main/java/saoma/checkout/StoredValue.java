package saoma.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import saoma.account.Bonuses;
import saoma.account.Permit;
import saoma.account.TopUps;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Order;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.settings.Settings;

/// What a sale means for a member's balance, written in the sale's own transaction: whose balance
/// an attempt takes from, a top-up that is paid, a top-up that goes back.
final class StoredValue {
  private final Supplier<Settings> settings;

  StoredValue(Supplier<Settings> settings) {
    this.settings = settings;
  }

  /// A top-up stands alone in its cart, is one piece for a member who is there, has no tax and no
  /// discount, and is not paid from a balance: both would make balance out of nothing.
  static Optional<Trouble> wrongTopUp(Pages pages, Order order, boolean fromBalance) {
    var lines = order.lines();
    if (lines.stream().noneMatch(line -> TopUps.isTopUp(line.code()))) {
      return Optional.empty();
    }
    var member = lines.size() == 1 ? TopUps.member(lines.getFirst().code()) : OptionalLong.empty();
    var right =
        member.isPresent()
            && !fromBalance
            && pages.members().byId(member.getAsLong()).isPresent()
            && lines.getFirst().quantity().equals(Quantity.pieces(1))
            && lines.getFirst().pricing().isNone();
    return right ? Optional.empty() : Optional.of(new Trouble.WrongTopUp());
  }

  /// Uses the member's yes up; empty if there is none that covers so much.
  static Optional<Permit> permit(Pages pages, String sale, Money amount, Instant now) {
    return pages.guards().takePermit(sale).filter(one -> one.covers(amount, now));
  }

  /// The order has its money.
  ///
  /// @param payment that completed it
  void settled(Pages pages, Order order, String payment, List<Tender> tenders, Instant now) {
    for (var line : order.lines()) {
      var member = TopUps.member(line.code());
      if (member.isPresent()) {
        var paid = new TreeMap<String, Money>();
        tenders.forEach(one -> paid.merge(one.channel(), one.amount(), Money::plus));
        var bonuses = Bonuses.parse(settings.get().accounts().bonuses());
        TopUps.post(pages, order.id(), payment + "T", member.getAsLong(), paid, bonuses, now);
      }
    }
  }

  /// Money of an order goes back: what a top-up gave is taken first.
  ///
  /// @param number of the refund
  /// @return the most that can go back, if that is less
  static Optional<Money> takeBack(
      Pages pages, Payment payment, String number, Money amount, Instant now) {
    var rulings = pages.rulings().ofPayment(payment.number());
    var order = pages.orders().byId(RulingBook.orderOf(payment, rulings)).orElseThrow();
    return order.isSettled() && order.isPaidBy(payment.number())
        ? TopUps.takeBack(pages, order.id(), number, payment.channel(), amount, now)
        : Optional.empty();
  }

  /// What a refund's new state means for a top-up. Money that went back after a refusal is taken
  /// again where the member still has it; a person hears of it either way.
  static void moved(Pages pages, Refund read, RefundState to, Instant now) {
    if (to instanceof RefundState.Refused) {
      TopUps.takeBackRefused(pages, read.number(), now);
    } else if (to instanceof RefundState.Done && read.state() instanceof RefundState.Refused) {
      var payment = pages.payments().byNumber(read.payment()).orElseThrow();
      takeBack(pages, payment, read.number() + "D", read.amount(), now);
    }
  }
}
