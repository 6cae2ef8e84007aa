package saoma.practice.phone;

import org.jspecify.annotations.Nullable;
import saoma.practice.trade.Trade;

/// What the phone shows. The status is for programs that play the customer: only 200 means that
/// what they asked for is so.
sealed interface Screen {
  int status();

  /// The payment, with its buttons.
  ///
  /// @param wrongPassword whether the customer just mistyped
  record Asking(Trade trade, boolean wrongPassword) implements Screen {
    @Override
    public int status() {
      return 200;
    }
  }

  record Paid(Trade trade) implements Screen {
    @Override
    public int status() {
      return 200;
    }
  }

  /// The customer went away; the code still works for the same phone.
  record Left(Trade trade) implements Screen {
    @Override
    public int status() {
      return 200;
    }
  }

  /// Nothing can be paid here.
  ///
  /// @param trade absent if the address is unknown
  record Gone(Why why, @Nullable Trade trade) implements Screen {
    @Override
    public int status() {
      return switch (why) {
        case UNKNOWN -> 404;
        case OTHER_PHONE, ALREADY_PAID -> 409;
        case EXPIRED, CLOSED, REPLACED -> 410;
      };
    }
  }

  /// Why not.
  enum Why {
    UNKNOWN("unknown"),
    OTHER_PHONE("other"),
    ALREADY_PAID("already"),
    EXPIRED("expired"),
    CLOSED("closed"),
    REPLACED("replaced");

    private final String key;

    Why(String key) {
      this.key = key;
    }

    /// The part of the text's key that differs.
    String key() {
      return key;
    }
  }
}
