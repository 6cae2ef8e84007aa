package saoma.ui.receipts;

import java.nio.file.Path;
import java.util.Optional;
import saoma.device.paper.PhoneCode;
import saoma.order.Receipt;

/// What there is of a receipt beside its paper. Both ask the books and block.
public interface Beside {
  /// Of a till that has neither.
  Beside NOTHING =
      new Beside() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public Optional<PhoneCode> code(Receipt receipt) {
          return Optional.empty();
        }

        @Override
        public Optional<Path> pdf(Receipt receipt) {
          return Optional.empty();
        }
      };

  /// Whether it is worth asking.
  default boolean isThere() {
    return true;
  }

  /// What opens it on a phone; empty where phones read no receipts.
  Optional<PhoneCode> code(Receipt receipt);

  /// Saves it as a file; empty if that failed.
  Optional<Path> pdf(Receipt receipt);
}
