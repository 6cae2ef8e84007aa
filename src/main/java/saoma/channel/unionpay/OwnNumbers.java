package saoma.channel.unionpay;

import java.time.Instant;
import java.util.Optional;

/// What the till has stored about its own numbers. UnionPay knows a transaction by its number and
/// its time together, so both are stored before the first byte leaves.
public interface OwnNumbers {
  /// Of a till whose books are closed: enough to see whether the settings are right.
  OwnNumbers NONE =
      new OwnNumbers() {
        @Override
        public Optional<Instant> madeAt(String number) {
          return Optional.empty();
        }

        @Override
        public Optional<String> token(String number) {
          return Optional.empty();
        }

        @Override
        public void reversed(String number) {
          throw new IllegalStateException("nothing can have been reversed without books");
        }

        @Override
        public boolean isReversed(String number) {
          return false;
        }
      };

  /// When the payment or the refund of this number was made; empty if the books know of none.
  Optional<Instant> madeAt(String number);

  /// The token of the card that pays this number; empty if none was named for it.
  Optional<String> token(String number);

  /// UnionPay has taken the reversal of this payment over: no money of it stays.
  void reversed(String number);

  boolean isReversed(String number);
}
