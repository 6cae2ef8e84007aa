package saoma.channel.unionpay;

import java.time.Instant;
import java.util.Optional;

/// What the till has stored about its own numbers. UnionPay knows a transaction by its number and
/// its time together, so both are stored before the first byte leaves.
public interface OwnNumbers {
  /// When the payment or the refund of this number was made; empty if the books know of none.
  Optional<Instant> madeAt(String number);

  /// The token of the card that pays this number; empty if none was named for it.
  Optional<String> token(String number);

  /// UnionPay has taken the reversal of this payment over: no money of it stays.
  void reversed(String number);

  boolean isReversed(String number);
}
