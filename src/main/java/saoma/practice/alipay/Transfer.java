package saoma.practice.alipay;

import java.time.Duration;
import java.time.Instant;

/// One transfer that the gateway took, as a line of its book. What became of it follows from the
/// time alone, so that a gateway that was killed goes on where it was.
///
/// @param digest of all that a repeat must not change; never the payee's account
/// @param bank whether a bank must do its part first
record Transfer(
    String number,
    long fen,
    String digest,
    String order,
    long atMillis,
    boolean bank,
    Ending ending) {
  /// How long a practice bank takes to pay, and then to send back.
  static final Duration BANK_TAKES = Duration.ofSeconds(8);

  static final Duration BANK_RETURNS = Duration.ofSeconds(20);

  enum Ending {
    PAID,
    FAILED,
    /// Paid first, and sent back by the bank.
    RETURNED
  }

  enum Standing {
    DEALING,
    SUCCESS,
    FAIL,
    REFUND
  }

  Instant at() {
    return Instant.ofEpochMilli(atMillis);
  }

  Standing standing(Instant now) {
    if (bank && now.isBefore(at().plus(BANK_TAKES))) {
      return Standing.DEALING;
    }
    return switch (ending) {
      case PAID -> Standing.SUCCESS;
      case FAILED -> Standing.FAIL;
      case RETURNED -> now.isBefore(at().plus(BANK_RETURNS)) ? Standing.SUCCESS : Standing.REFUND;
    };
  }

  /// Whether the shop's money is away.
  boolean costs(Instant now) {
    return switch (standing(now)) {
      case DEALING, SUCCESS -> true;
      case FAIL, REFUND -> false;
    };
  }
}
