package saoma.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.checkout.RefundOutlook.Instead;
import saoma.checkout.RefundSheet.Side;
import saoma.money.Money;

/// Which tender gives how much back, and under which number: all of it is shown before anything is
/// stored or sent. The tender that was taken last goes first, as what is undone last was done last;
/// the clerk may put another one first. What one tender cannot give the one before it gives.
///
/// @param wanted what is to go back in all
public record RefundPlan(Money wanted, List<Part> parts) {
  public RefundPlan {
    parts = List.copyOf(parts);
  }

  /// What one tender gives.
  ///
  /// @param number that the refund will have; whoever stores the plan refuses it if that number was
  ///   given to another one meanwhile, so that a plan is never carried out twice
  /// @param byHand out of the drawer, although it came another way
  public record Part(String payment, String channel, String number, Money amount, boolean byHand) {}

  /// @param first the payment that the clerk put first; empty for the last tender
  /// @param byHand out of the drawer, with a manager's leave
  public static RefundPlan of(
      RefundSheet sheet, Money wanted, Optional<String> first, boolean byHand, Instant now) {
    var parts = new ArrayList<Part>();
    var rest = wanted;
    for (var side : inOrder(sheet, first)) {
      var hand = byHand && !side.isCash();
      var outlook = hand ? side.byHand() : side.outlook(now);
      if (waits(outlook) && rest.isPositive()) {
        break;
      }
      var gives = gives(outlook, side, rest);
      if (gives.isPositive()) {
        parts.add(
            new Part(
                side.payment().number(), side.payment().channel(), side.next(hand), gives, hand));
        rest = rest.minus(gives);
      }
    }
    return new RefundPlan(wanted, parts);
  }

  private static List<Side> inOrder(RefundSheet sheet, Optional<String> first) {
    var sides = new ArrayList<>(sheet.sides().reversed());
    sheet.sides().stream()
        .filter(side -> first.equals(Optional.of(side.payment().number())))
        .findFirst()
        .ifPresent(side -> {
          sides.remove(side);
          sides.addFirst(side);
        });
    return sides;
  }

  /// A tender that is only waited for is not passed over in silence.
  private static boolean waits(RefundOutlook outlook) {
    return outlook instanceof RefundOutlook.Barred(var left, var bar)
        && bar.instead() == Instead.WAIT
        && left.isPositive();
  }

  private static Money gives(RefundOutlook outlook, Side side, Money rest) {
    var nothing = new Money(0, rest.currency());
    return switch (outlook) {
      case RefundOutlook.Barred _ -> nothing;
      case RefundOutlook.Open(var left, var parts) -> {
        if (parts) {
          yield left.compareTo(rest) < 0 ? left : rest;
        }
        var whole = side.payment().amount();
        yield left.equals(whole) && whole.compareTo(rest) <= 0 ? whole : nothing;
      }
    };
  }

  public Money sum() {
    return parts.stream().map(Part::amount).reduce(new Money(0, wanted.currency()), Money::plus);
  }

  /// What no tender can give now.
  public Money missing() {
    return wanted.minus(sum());
  }

  /// Whether it gives back just what is wanted, and that is something.
  public boolean isWhole() {
    return wanted.isPositive() && missing().isZero();
  }
}
