package saoma.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState;

/// All money that is neither here nor there at one instant: payments and refunds that are not
/// final, oldest first.
public record Pending(List<Item> items) {
  public static final Pending NOTHING = new Pending(List.of());

  public Pending {
    items = List.copyOf(items);
  }

  /// @param number the payment's, or the refund's
  /// @param since when it was stored
  public record Item(
      Kind kind, String number, String payment, String channel, Money amount, Instant since) {}

  /// What it waits for.
  public enum Kind {
    /// The customer.
    AWAITING,
    /// The channel, to take the code back.
    REVERSING,
    /// Somebody who knows.
    UNRESOLVED,
    /// The channel, to give money back.
    REFUNDING
  }

  public int count() {
    return items.size();
  }

  /// What came or may come, and what goes or may go back, added up: how much money is in question.
  public Money sum() {
    var sum = Money.fen(0);
    for (var item : items) {
      sum = sum.plus(item.amount());
    }
    return sum;
  }

  static Pending of(Pages pages, Instant now) {
    var items = new ArrayList<Item>();
    for (var payment : pages.payments().toAsk(now)) {
      kind(payment.state()).ifPresent(kind -> items.add(item(kind, payment)));
    }
    for (var refund : pages.refunds().open()) {
      var payment = pages.payments().byNumber(refund.payment()).orElseThrow();
      items.add(
          new Item(
              Kind.REFUNDING,
              refund.number(),
              payment.number(),
              payment.channel(),
              refund.amount(),
              refund.askedAt()));
    }
    return new Pending(items);
  }

  private static Item item(Kind kind, Payment payment) {
    return new Item(
        kind,
        payment.number(),
        payment.number(),
        payment.channel(),
        payment.amount(),
        payment.createdAt());
  }

  private static Optional<Kind> kind(PaymentState state) {
    return switch (state) {
      case PaymentState.Created _, PaymentState.Awaiting _ -> Optional.of(Kind.AWAITING);
      case PaymentState.Reversing _ -> Optional.of(Kind.REVERSING);
      case PaymentState.Unresolved _ -> Optional.of(Kind.UNRESOLVED);
      case PaymentState.Paid _,
          PaymentState.Declined _,
          PaymentState.Closed _,
          PaymentState.Disputed _ ->
          Optional.empty();
    };
  }
}
