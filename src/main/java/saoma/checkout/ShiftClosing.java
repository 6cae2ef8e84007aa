package saoma.checkout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import saoma.money.Money;
import saoma.operator.Grant;
import saoma.settings.Settings;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Leftover;
import saoma.shift.Report;
import saoma.shift.Report.Head;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.Shifts;
import saoma.shift.Standing;
import saoma.shift.Tallies;
import saoma.shift.Topic;
import saoma.shift.ZReport;
import saoma.shift.ZReport.Closing;
import saoma.shift.ZReport.Links;

/// The close of one shift inside one transaction: whether it may be, and its Z.
final class ShiftClosing {
  private final Shifts shifts;
  private final Shift shift;
  private final Settings settings;
  private final List<Counting> countings;

  ShiftClosing(Shifts shifts, Shift shift, Settings settings) {
    this.shifts = shifts;
    this.shift = shift;
    this.settings = settings;
    countings = shifts.countings(shift.number());
  }

  /// @param left what is not finished
  Optional<ShiftProblem> problem(CloseWish wish, List<Leftover> left) {
    if (countings.isEmpty()) {
      return Optional.of(new ShiftProblem.NotCounted());
    }
    var last = countings.getLast();
    if (!last.expected().equals(ShiftDesk.composer(shifts, shift).expected())) {
      return Optional.of(new ShiftProblem.MovedSince());
    }
    var counted = last.count().total();
    if (wish.kept().minor() < 0 || wish.kept().compareTo(counted) > 0) {
      return Optional.of(new ShiftProblem.KeepsTooMuch(counted));
    }
    if (!wish.accepted().containsAll(left)) {
      return Optional.of(new ShiftProblem.Unfinished(left));
    }
    return wrongReason(wish.reason(), last.difference());
  }

  private Optional<ShiftProblem> wrongReason(String reason, Money difference) {
    var tolerance = new Money(settings.counter().toleranceFen(), difference.currency());
    var outside = Math.abs(difference.minor()) > tolerance.minor();
    if (outside && reason.isEmpty()) {
      return Optional.of(new ShiftProblem.DifferenceNeedsReason(difference, tolerance));
    }
    return reason.isEmpty() || DrawerMove.isReason(reason)
        ? Optional.empty()
        : Optional.of(
            new ShiftProblem.NoReason(DrawerMove.SHORTEST_REASON, DrawerMove.LONGEST_REASON));
  }

  /// @throws IllegalStateException if what is stored is not what was written; nothing is committed
  ///   then
  Sealed close(CloseWish wish, Standing standing, Grant grant, Instant now) {
    var tallies = shifts.tallies(shift.number());
    var head = head(shift, settings, now);
    var sections = ShiftDesk.composer(shifts, shift, standing).sections(countings, wish.kept());
    var by = ShiftDesk.who(grant.by());
    var z =
        new ZReport(
            shift.number(),
            new Report(head, sections, standing.unfinished()),
            new Closing(now, by, ShiftDesk.who(grant.approver()), reason(wish, grant), wish.bag()),
            countings,
            links(tallies));
    var sealed = Sealed.of(z);
    shifts.close(sealed, head.day());
    if (!shifts.z(z.number()).equals(Optional.of(sealed)) || !sealed.z().equals(z)) {
      throw new IllegalStateException("Z " + z.number() + " is not stored as it was written");
    }
    shifts.begin(now, by, wish.kept());
    return sealed;
  }

  static Head head(Shift shift, Settings settings, Instant at) {
    var shop = settings.shop();
    var traded = shift.tradingSince();
    var day = LocalDate.ofInstant(traded == null ? at : traded, ShiftDesk.ZONE);
    return new Head(
        shop.name(),
        shop.till(),
        shift.number(),
        day,
        shift.openedAt(),
        shift.openedBy(),
        at,
        shop.taxNumber());
  }

  /// The closer's own words first; an override has some too.
  private static String reason(CloseWish wish, Grant grant) {
    return wish.reason().isEmpty() ? grant.reason() : wish.reason();
  }

  private Links links(Tallies tallies) {
    var receipts = tallies.of(Topic.SALE).count() + tallies.of(Topic.TOP_UP_SALE).count();
    var last = shifts.lastReceipt();
    var first = shift.brought().receipts() + 1;
    var none = last < first;
    return new Links(
        shifts.lastZ().map(Sealed::hash).orElse(Sealed.FIRST),
        shifts.mark(),
        none ? 0 : first,
        none ? 0 : last,
        receipts,
        none || last - first + 1 == receipts ? List.of() : shifts.missing(first, last));
  }
}
