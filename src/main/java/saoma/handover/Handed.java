package saoma.handover;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One order as it was handed over, and what was told of it.
///
/// @param number the caller's own
/// @param digest of the request: the same number with another request is another order, and refused
/// @param request as it was understood
/// @param fate what was told last
/// @param wish how it is to end, once nobody can pay it any more; null where nobody wants that
/// @param returned what went back of it, as it was told last, in fen
public record Handed(
    String number,
    String digest,
    String request,
    Instant madeAt,
    Instant deadline,
    Fate fate,
    @Nullable Fate wish,
    long returned) {
  private static final String PREFIX = "handover:";

  /// The name under which the books have the order: one for each number, so that two tills on one
  /// database never open it twice.
  public String sale() {
    return sale(number);
  }

  public static String sale(String number) {
    return PREFIX + number;
  }

  /// The caller's number of a sale; empty if it was rung up at the till.
  public static Optional<String> number(String sale) {
    return sale.startsWith(PREFIX)
        ? Optional.of(sale.substring(PREFIX.length()))
        : Optional.empty();
  }
}
