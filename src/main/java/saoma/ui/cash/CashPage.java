package saoma.ui.cash;

import java.util.List;
import java.util.Optional;
import saoma.account.Member;
import saoma.money.Money;

/// The cash screen at one instant, as a value.
///
/// @param due what the sale still lacks
/// @param toPay the same, rounded to what the shop takes in coins
/// @param received what was typed or tapped, the exact sum while nothing was
/// @param problem key of the text that says what is wrong with what was typed
/// @param keeper the member who may keep the change as balance, if one is known
/// @param kept whether the member keeps it
public record CashPage(
    Step step,
    Money due,
    Money toPay,
    Money received,
    Optional<String> problem,
    String receipt,
    Optional<Member> keeper,
    boolean kept) {
  /// Where the clerk stands.
  public enum Step {
    ASK,
    /// On its way to the disk.
    TAKING,
    /// Paid: what comes back, and on to the next sale.
    DONE,
    /// A part is paid, the rest is due.
    PART
  }

  /// What is let go of.
  public Money rounding() {
    return due.minus(toPay);
  }

  /// What the customer gets back; nothing where a part is paid.
  public Money change() {
    return received.compareTo(toPay) > 0 ? received.minus(toPay) : new Money(0, due.currency());
  }

  /// Whether somebody may keep the change with the shop.
  public boolean canKeep() {
    return step == Step.ASK && problem.isEmpty() && change().isPositive();
  }

  CashPage at(Step next) {
    return new CashPage(next, due, toPay, received, Optional.empty(), receipt, keeper, kept);
  }

  CashPage receiving(Money sum, Optional<String> wrong) {
    return new CashPage(step, due, toPay, sum, wrong, receipt, keeper, kept);
  }

  CashPage keptBy(Optional<Member> member, boolean keeps) {
    return new CashPage(step, due, toPay, received, problem, receipt, member, keeps);
  }

  CashPage done(long number) {
    var digits = "%06d".formatted(number);
    return new CashPage(Step.DONE, due, toPay, received, Optional.empty(), digits, keeper, kept);
  }

  /// What is left to pay after this.
  public Money left() {
    return received.compareTo(toPay) < 0 ? due.minus(received) : new Money(0, due.currency());
  }

  /// What may be tapped.
  public List<Money> notes() {
    return Notes.above(toPay);
  }
}
