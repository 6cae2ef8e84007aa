package saoma.ui.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saoma.checkout.RefundOutlook;
import saoma.checkout.RefundPick;
import saoma.checkout.RefundPlan;
import saoma.checkout.RefundSheet;
import saoma.checkout.RefundView;
import saoma.money.Money;

/// The refund screen at one instant, as a value.
///
/// @param picks one for each line of the receipt
/// @param row the line in focus
/// @param typed the amount that was typed instead of picking lines; null if none was
/// @param plan which tender gives how much
/// @param leave the manager's, for cash instead of the way the money came; null without
/// @param problem key of the text that says why it cannot go on; empty if it can
/// @param going the refunds that are looked at until their end
public record RefundPage(
    Step step,
    RefundSheet sheet,
    List<RefundPick> picks,
    int row,
    Optional<Money> typed,
    RefundPlan plan,
    Optional<Leave> leave,
    String problem,
    List<RefundView> going,
    Instant now) {
  public RefundPage {
    picks = List.copyOf(picks);
    going = List.copyOf(going);
  }

  /// Whether an amount is chosen and no goods: the books put nothing back into stock for it, and
  /// nobody should wait for that.
  boolean isBareAmount() {
    return step == Step.PICK && typed.isPresent();
  }

  /// Where the clerk stands.
  public enum Step {
    /// What and how much.
    PICK,
    /// All of it is shown, and nothing was sent.
    CONFIRM,
    /// On its way to the disk.
    GIVING,
    /// Asked until final.
    GOING
  }

  /// A manager's word that money may go back another way than it came.
  public record Leave(String name, String reason) {}

  RefundPage following(List<RefundView> refunds) {
    return new RefundPage(step, sheet, picks, row, typed, plan, leave, problem, refunds, now);
  }

  /// The keys that stand in the line at the foot before a receipt was read.
  static List<RefundKey> first() {
    return List.of(
        RefundKey.BACK,
        RefundKey.UP,
        RefundKey.DOWN,
        RefundKey.MORE,
        RefundKey.LESS,
        RefundKey.ALL);
  }

  /// The keys that do something here.
  List<RefundKey> keys() {
    var paper = !sheet.done().isEmpty();
    return switch (step) {
      case PICK -> {
        var keys = new ArrayList<>(first());
        keys.addFirst(RefundKey.CONFIRM);
        if (sheet.sides().size() > 1) {
          keys.add(RefundKey.TURN);
        }
        if (sheet.sides().stream().anyMatch(side -> !side.isCash() && side.left().isPositive())) {
          keys.add(leave.isPresent() ? RefundKey.AS_IT_CAME : RefundKey.CASH);
        }
        if (paper) {
          keys.add(RefundKey.PRINT);
        }
        yield List.copyOf(keys);
      }
      case CONFIRM -> List.of(RefundKey.YES, RefundKey.NO);
      case GIVING -> List.of();
      case GOING ->
          isOver()
              ? List.of(RefundKey.DONE, RefundKey.BACK, RefundKey.PRINT)
              : List.of(RefundKey.ASK, RefundKey.BACK);
    };
  }

  /// The amount that stands largest.
  Money sum() {
    return step == Step.GOING
        ? going.stream().map(view -> view.refund().amount()).reduce(zero(), Money::plus)
        : plan.wanted();
  }

  private Money zero() {
    return new Money(0, plan.wanted().currency());
  }

  /// Key of the text over it.
  String word() {
    return switch (step) {
      case PICK -> "giveback.word.pick";
      case CONFIRM, GIVING ->
          leave.isPresent() ? "giveback.word.confirm-cash" : "giveback.word.confirm";
      case GOING -> isOver() ? "giveback.word.over" : "giveback.word.going";
    };
  }

  /// Whether it changes by itself, because a channel wants a pause that runs out.
  boolean isPausing() {
    return step == Step.PICK
        && sheet.sides().stream()
            .anyMatch(side ->
                side.outlook(now)
                    instanceof RefundOutlook.Barred(var _, RefundOutlook.Bar.TooSoon _));
  }

  /// The lines of which any comes back.
  List<RefundPick> picked() {
    return picks.stream().filter(RefundPick::isAny).toList();
  }

  /// Whether nothing stays with the shop.
  boolean isAll() {
    return plan.sum().equals(sheet.left()) && sheet.back().isZero();
  }

  /// Whether every refund has come to its end. While they are being asked for there are none yet.
  boolean isOver() {
    return step == Step.GOING && going.stream().allMatch(view -> view.refund().state().isFinal());
  }
}
