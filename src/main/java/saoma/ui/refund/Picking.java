package saoma.ui.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saoma.checkout.RefundPick;
import saoma.checkout.RefundPlan;
import saoma.checkout.RefundSheet;
import saoma.checkout.RefundSheet.Side;
import saoma.money.Money;
import saoma.ui.TypedPrice;
import saoma.ui.refund.RefundPage.Leave;
import saoma.ui.refund.RefundPage.Step;

/// What the clerk has chosen so far, and the page that follows from it. Lines or an amount: what
/// was touched last counts.
///
/// @param first the payment that the clerk put first; empty for the last tender
record Picking(
    RefundSheet sheet,
    List<RefundPick> picks,
    int row,
    String typed,
    Optional<String> first,
    Optional<Leave> leave) {
  static Picking of(RefundSheet sheet) {
    var none = sheet.receipt().lines().stream().map(RefundPick::none).toList();
    return new Picking(sheet, none, 0, "", Optional.empty(), Optional.empty());
  }

  Picking at(int by) {
    var last = Math.max(0, picks.size() - 1);
    return new Picking(sheet, picks, Math.clamp((long) row + by, 0, last), typed, first, leave);
  }

  /// One more or less of the line in focus.
  Picking step(int by) {
    return picks.isEmpty() ? this : with(row, picks.get(row).step(by));
  }

  /// All of a line, or none if all of it was picked.
  Picking toggle(int line) {
    var pick = picks.get(line);
    var other = pick.isWhole() ? RefundPick.none(pick.line()) : RefundPick.whole(pick.line());
    return with(line, other);
  }

  /// Everything, or nothing if everything was picked.
  Picking all() {
    var whole = picks.stream().allMatch(RefundPick::isWhole);
    var lines =
        sheet.receipt().lines().stream()
            .map(line -> whole ? RefundPick.none(line) : RefundPick.whole(line))
            .toList();
    return new Picking(sheet, lines, row, "", first, leave);
  }

  Picking type(String text) {
    return new Picking(sheet, picks, row, text, first, leave);
  }

  /// Another tender goes first: the one before, and after the first of all the last again.
  Picking turn() {
    var sides = sheet.sides().reversed();
    if (sides.isEmpty()) {
      return this;
    }
    var at = sides.stream().map(side -> side.payment().number()).toList().indexOf(first.orElse(""));
    return first(sides.get((Math.max(0, at) + 1) % sides.size()));
  }

  Picking first(Side side) {
    return new Picking(sheet, picks, row, typed, Optional.of(side.payment().number()), leave);
  }

  Picking leave(@Nullable Leave given) {
    return new Picking(sheet, picks, row, typed, first, Optional.ofNullable(given));
  }

  private Picking with(int line, RefundPick pick) {
    var changed = new ArrayList<>(picks);
    changed.set(line, pick);
    return new Picking(sheet, changed, line, "", first, leave);
  }

  RefundPage page(Step step, Instant now) {
    var sum = picks.stream().map(RefundPick::amount).reduce(zero(), Money::plus);
    if (typed.isBlank()) {
      return page(step, least(sum, sheet.left()), Optional.empty(), "", now);
    }
    return switch (TypedPrice.of(typed)) {
      case TypedPrice.Good(var amount) when amount.compareTo(sheet.left()) > 0 ->
          page(step, zero(), Optional.of(amount), "giveback.more-than-left", now);
      case TypedPrice.Good(var amount) -> page(step, amount, Optional.of(amount), "", now);
      case TypedPrice.Bad(var key) -> page(step, zero(), Optional.of(zero()), key, now);
    };
  }

  private RefundPage page(
      Step step, Money wanted, Optional<Money> amount, String wrong, Instant now) {
    var plan = RefundPlan.of(sheet, wanted, first, leave.isPresent(), now);
    var problem = wrong.isEmpty() ? problem(plan) : wrong;
    var counted = amount.isPresent() ? picks.stream().map(p -> RefundPick.none(p.line())) : null;
    var shown = counted == null ? picks : counted.toList();
    return new RefundPage(step, sheet, shown, row, amount, plan, leave, problem, List.of(), now);
  }

  private String problem(RefundPlan plan) {
    if (!sheet.left().isPositive()) {
      return "giveback.nothing-left";
    }
    if (!plan.wanted().isPositive()) {
      return "giveback.nothing-picked";
    }
    return plan.isWhole() ? "" : "giveback.not-now";
  }

  private Money zero() {
    return new Money(0, sheet.receipt().total().currency());
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
