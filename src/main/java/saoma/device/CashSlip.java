package saoma.device;

import java.time.Instant;
import java.util.Optional;
import saoma.money.Money;
import saoma.shift.DrawerMove;
import saoma.shift.Sealed;
import saoma.shift.Who;

/// The paper of cash that went into the drawer or out of it without a sale, to be signed by whoever
/// gave or took it.
///
/// @param number that finds it in the shift
/// @param amount always above zero; the kind says which way it went
/// @param reason in words; empty for what goes to the bank as usual
/// @param bag that it went to the bank in; empty where there is none
/// @param approver the second person who allowed it, or nobody
public record CashSlip(
    String shop,
    String till,
    String number,
    Kind kind,
    Money amount,
    Instant at,
    String reason,
    String bag,
    Who by,
    Who approver) {
  /// Before the number of each: so the queue tells it from an X.
  private static final String MARK = "C";

  /// What became of the cash.
  public enum Kind {
    FLOAT,
    PAY_IN,
    PAY_OUT,
    SAFE_DROP,
    /// What the close of a shift sent to the bank.
    DEPOSIT
  }

  public static CashSlip of(String shop, String till, DrawerMove move) {
    return new CashSlip(
        shop,
        till,
        "%s%s-%d-%d".formatted(MARK, till, move.shift(), move.nth()),
        kind(move.kind()),
        move.amount(),
        move.at(),
        move.reason(),
        "",
        move.by(),
        move.approver());
  }

  private static Kind kind(DrawerMove.Kind kind) {
    return switch (kind) {
      case FLOAT -> Kind.FLOAT;
      case PAY_IN -> Kind.PAY_IN;
      case PAY_OUT -> Kind.PAY_OUT;
      case SAFE_DROP -> Kind.SAFE_DROP;
    };
  }

  /// Empty where all of the cash stays in the drawer.
  ///
  /// @throws IllegalArgumentException if the Z is not what it was
  public static Optional<CashSlip> of(Sealed sealed) {
    var z = sealed.z();
    var head = z.report().head();
    var closing = z.closing();
    var amount = Money.fen(z.report().value("drawer.deposit"));
    return amount.isPositive()
        ? Optional.of(
            new CashSlip(
                head.shop(),
                head.till(),
                "%s%s-Z%d".formatted(MARK, head.till(), z.number()),
                Kind.DEPOSIT,
                amount,
                closing.at(),
                closing.reason(),
                closing.bag(),
                closing.by(),
                closing.approver()))
        : Optional.empty();
  }

  /// Whether this is the number of such a paper.
  public static boolean isNumber(String text) {
    return text.startsWith(MARK);
  }
}
