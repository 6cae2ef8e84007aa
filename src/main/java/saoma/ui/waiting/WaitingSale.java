package saoma.ui.waiting;

import java.util.List;
import saoma.checkout.Standing;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Created;

/// One sale that waits, as the books have it.
///
/// @param order its number in the books
/// @param name what people call it: the note to the sale; empty where there is none
/// @param amount what is due; what was paid, once it is
/// @param codes the payments that count down
public record WaitingSale(
    String sale, long order, String name, Money amount, Kind kind, List<String> codes) {
  public WaitingSale {
    codes = List.copyOf(codes);
  }

  /// How it stands, each with its shape.
  public enum Kind {
    /// A customer can pay it at this instant.
    LIVE("◔"),
    /// A code is being withdrawn, or nobody knows what became of it.
    UNSURE("?"),
    /// Nobody is asked for it: its cart can be taken up again.
    UNPAID("■"),
    /// Paid while another customer was served.
    PAID("✓");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  static WaitingSale of(Standing standing) {
    var order = standing.order();
    var codes = standing.alive().stream().filter(one -> awaits(one.state())).map(Payment::number);
    var kind =
        standing.alive().isEmpty()
            ? Kind.UNPAID
            : standing.alive().stream().anyMatch(one -> awaits(one.state()))
                ? Kind.LIVE
                : Kind.UNSURE;
    return new WaitingSale(
        order.sale(), order.id(), order.cart().note(), standing.due(), kind, codes.toList());
  }

  /// The same sale once it is paid.
  static WaitingSale paid(String sale, long order, String name, Money total) {
    return new WaitingSale(sale, order, name, total, Kind.PAID, List.of());
  }

  private static boolean awaits(PaymentState state) {
    return state instanceof Awaiting || state instanceof Created;
  }
}
