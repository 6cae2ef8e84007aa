package saoma.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import saoma.account.TopUps;
import saoma.numbers.Axis;
import saoma.numbers.DaySum;
import saoma.numbers.PaidKey;
import saoma.numbers.ProductKey;
import saoma.numbers.Sum;
import saoma.operator.Person;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.shift.Tenders;

/// What one fact adds to the sums of its day. Pure.
final class DayFacts {
  private DayFacts() {}

  /// Nothing for a top-up: it is no sale.
  ///
  /// @param seller who is at the till; nobody where there are no operators
  /// @param category of a product's code; empty where it has none
  static List<DaySum> of(Receipt receipt, Person seller, UnaryOperator<String> category) {
    if (receipt.lines().stream().anyMatch(line -> TopUps.isTopUp(line.code()))) {
      return List.of();
    }
    var found = new ArrayList<Sum>();
    var total = Facts.fen(receipt.total());
    var items = 0L;
    var rest = total;
    for (var line : receipt.lines()) {
      var quantity = line.quantity().thousandths();
      var fen = Facts.fen(line.total());
      items = Math.addExact(items, quantity);
      rest = Math.subtractExact(rest, fen);
      var key = new ProductKey(line.code(), line.name()).text();
      found.add(new Sum(Axis.CATEGORY, category.apply(line.code()), 1, quantity, fen));
      found.add(new Sum(Axis.PRODUCT, key, 1, quantity, fen));
    }
    if (rest != 0) {
      // What belongs to the receipt and to none of its lines, so that the lines come to the sales.
      found.add(new Sum(Axis.CATEGORY, "", 0, 0, rest));
      found.add(new Sum(Axis.PRODUCT, "", 0, 0, rest));
    }
    found.add(new Sum(Axis.HOUR, Facts.hour(receipt.issuedAt()), 1, items, total));
    found.add(new Sum(Axis.OPERATOR, who(seller), 1, items, total));
    for (var tender : receipt.tenders()) {
      found.add(new Sum(Axis.TENDER, tender.channel(), 1, 0, Facts.fen(tender.amount())));
    }
    var day = day(receipt.issuedAt());
    return found.stream().map(one -> new DaySum(day, one)).toList();
  }

  private static String who(Person seller) {
    return seller.isNobody() ? "" : (seller.code() + " " + seller.name()).strip();
  }

  static DaySum refunded(Refund refund, String channel, Instant at) {
    var tender = refund.isByHand() ? Tenders.CASH : channel;
    return new DaySum(day(at), new Sum(Axis.REFUND, tender, 1, 0, Facts.fen(refund.amount())));
  }

  /// A payment was begun. Coins and balances are taken at once, and nobody waits for them.
  static List<DaySum> begun(Payment payment) {
    return Tenders.isChannel(payment.channel())
        ? List.of(at(payment, new Sum(Axis.BEGUN, payment.channel(), 1, 0, fen(payment))))
        : List.of();
  }

  /// How a payment that stands so is counted; not at all while it is open.
  ///
  /// @param shown whether the till has ever had a code on show for it
  static Optional<DaySum> ended(Payment payment, PaymentState state, boolean shown) {
    if (!Tenders.isChannel(payment.channel())) {
      return Optional.empty();
    }
    return switch (state) {
      case Paid(var proof, _) -> Optional.of(paid(payment, proof));
      case Disputed(var proof) -> Optional.of(paid(payment, proof));
      case PaymentState.Declined _, PaymentState.Closed _ -> {
        var axis = shown ? Axis.ABANDONED : Axis.FAILED;
        yield Optional.of(at(payment, new Sum(axis, payment.channel(), 1, 0, fen(payment))));
      }
      case PaymentState.Created _,
          PaymentState.Awaiting _,
          PaymentState.Reversing _,
          PaymentState.Unresolved _ ->
          Optional.empty();
    };
  }

  private static DaySum paid(Payment payment, Proof proof) {
    var wait = Duration.between(payment.createdAt(), proof.paidAt());
    var known = wait.isNegative() ? Duration.ZERO : wait;
    var key = PaidKey.of(payment.channel(), known).text();
    return at(payment, new Sum(Axis.PAID, key, 1, known.toMillis(), fen(payment)));
  }

  private static DaySum at(Payment payment, Sum sum) {
    return new DaySum(day(payment.createdAt()), sum);
  }

  private static long fen(Payment payment) {
    return Facts.fen(payment.amount());
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ReceiptQuery.ZONE);
  }
}
