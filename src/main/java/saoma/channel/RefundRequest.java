package saoma.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.payment.Proof;
import saoma.split.TakeBack;

/// Money to be given back. Everything in it was stored before, so that a repeat is the same to the
/// byte.
///
/// @param charge the payment it comes from, with the amount that was paid
/// @param number the till's number of this refund
/// @param paid what the channel said when the money came, for channels that want their own name of
///   it; null where the caller has none
/// @param backs what it takes back from receivers who got a part of the payment
public record RefundRequest(
    ChargeId charge,
    String number,
    Money amount,
    String reason,
    @Nullable Proof paid,
    List<TakeBack> backs) {
  public RefundRequest {
    backs = List.copyOf(backs);
  }

  public RefundRequest(
      ChargeId charge, String number, Money amount, String reason, @Nullable Proof paid) {
    this(charge, number, amount, reason, paid, List.of());
  }

  public RefundRequest(ChargeId charge, String number, Money amount, String reason) {
    this(charge, number, amount, reason, null);
  }
}
