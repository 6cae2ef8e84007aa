package saoma.checkout;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.operator.Grant;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.order.Receipt;
import saoma.order.ReceiptQuery;
import saoma.settings.Settings;
import saoma.shift.Composer;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.DrawerMove;
import saoma.shift.Leftover;
import saoma.shift.Period;
import saoma.shift.Report;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.Shifts;
import saoma.shift.Standing;
import saoma.shift.Who;
import saoma.shift.XReport;

/// The shift at this till: its float, what goes in and out of the drawer, the blind count, X and Z.
/// The only one who closes a shift. What was sold is not added up here: the books keep their
/// tallies with every sale, so that closing is the same work after ten sales and after a million.
public final class ShiftDesk {
  /// The day of a shop ends at midnight in China.
  public static final ZoneId ZONE = ReceiptQuery.ZONE;

  /// More receipts than a counter writes in a day.
  private static final int MOST_LOOKED_AT = 20_000;

  private final Books books;
  private final InstantSource clock;
  private final Supplier<Settings> settings;
  private final Leftovers unfinished;

  /// @param printed whether the receipt of a number came out of the printer
  public ShiftDesk(
      Books books, InstantSource clock, Supplier<Settings> settings, LongPredicate printed) {
    this.books = books;
    this.clock = clock;
    this.settings = settings;
    unfinished = new Leftovers(clock, printed);
  }

  /// The one that is open; empty before the first money of a till.
  public Optional<Shift> shift() {
    return books.read(pages -> pages.shifts().open());
  }

  /// Begins a shift with what is in the drawer, or counts the float of one that began by itself and
  /// has seen no cash yet. What was counted counts, whatever the shift before left.
  public ShiftReply<Shift> open(Count counted, Person by) {
    return books.durable(pages -> {
      var shifts = pages.shifts();
      var shift =
          shifts
              .open()
              .orElseGet(() -> shifts.begin(clock.instant(), who(by), zero(counted.total())));
      if (shift.floatCounted() != null) {
        return new ShiftReply.Refused<>(new ShiftProblem.FloatCounted());
      }
      if (cashMoved(shifts, shift)) {
        return new ShiftReply.Refused<>(new ShiftProblem.CashMoved());
      }
      shifts.countFloat(shift.number(), counted);
      return new ShiftReply.Done<>(shifts.open().orElseThrow());
    });
  }

  private static boolean cashMoved(Shifts shifts, Shift shift) {
    return shifts.tallies(shift.number()).hasCash() || !shifts.moves(shift.number()).isEmpty();
  }

  /// Cash that goes into the drawer or out of it without a sale.
  ///
  /// @param grant of [Right#DRAWER]
  public ShiftReply<DrawerMove> move(
      DrawerMove.Kind kind, Money amount, String reason, Grant grant) {
    var said = reason.strip();
    if (grant.right() != Right.DRAWER) {
      return new ShiftReply.Refused<>(new ShiftProblem.NotAllowed());
    }
    if (!amount.isPositive()) {
      return new ShiftReply.Refused<>(new ShiftProblem.WrongAmount());
    }
    if (!DrawerMove.isReason(said)) {
      return new ShiftReply.Refused<>(
          new ShiftProblem.NoReason(DrawerMove.SHORTEST_REASON, DrawerMove.LONGEST_REASON));
    }
    return books.durable(pages -> {
      var now = clock.instant();
      var shifts = pages.shifts();
      var shift = shifts.open().orElseGet(() -> shifts.begin(now, who(grant.by()), zero(amount)));
      var nth = shifts.moves(shift.number()).size() + 1;
      var move =
          new DrawerMove(
              shift.number(), nth, kind, amount, said, who(grant.by()), who(grant.approver()), now);
      shifts.add(move);
      return new ShiftReply.Done<>(move);
    });
  }

  /// What went in and out of the drawer in this shift, in its order.
  public List<DrawerMove> moves() {
    return books.read(pages ->
        pages.shifts().open().map(one -> pages.shifts().moves(one.number())).orElse(List.of()));
  }

  /// What is not finished; the shift can close at once where there is nothing.
  public List<Leftover> leftovers() {
    return books.read(unfinished::of);
  }

  /// Takes a blind count. Only what comes back tells what the books expect.
  public ShiftReply<Counting> count(Count count, Person by) {
    return books.durable(pages -> {
      var shifts = pages.shifts();
      var shift = shifts.open();
      if (shift.isEmpty()) {
        return new ShiftReply.Refused<>(new ShiftProblem.NoShift());
      }
      var number = shift.get().number();
      var expected = composer(shifts, shift.get()).expected();
      var before = shifts.countings(number);
      var often = before.stream().filter(one -> one.expected().equals(expected)).count();
      if (often >= Counting.MOST) {
        return new ShiftReply.Refused<>(new ShiftProblem.CountedOften(Counting.MOST));
      }
      var counting =
          new Counting(number, before.size() + 1, count, expected, who(by), clock.instant());
      shifts.add(counting);
      return new ShiftReply.Done<>(counting);
    });
  }

  /// All counts of this shift, in their order.
  public List<Counting> countings() {
    return books.read(pages ->
        pages.shifts().open().map(one -> pages.shifts().countings(one.number())).orElse(List.of()));
  }

  /// Ends the shift with its Z and begins the next one, in one transaction: there is all of the Z
  /// or none of it. What prints it comes later and may fail.
  ///
  /// @param grant of [Right#CLOSE_SHIFT]
  public ShiftReply<Sealed> close(CloseWish wish, Grant grant) {
    if (grant.right() != Right.CLOSE_SHIFT) {
      return new ShiftReply.Refused<>(new ShiftProblem.NotAllowed());
    }
    return books.durable(pages -> {
      var shift = pages.shifts().open();
      if (shift.isEmpty()) {
        return new ShiftReply.Refused<>(new ShiftProblem.NoShift());
      }
      var left = unfinished.of(pages);
      var closing = new ShiftClosing(pages.shifts(), shift.get(), settings.get());
      var problem = closing.problem(wish, left);
      var standing = new Standing(left, Assertions.of(pages));
      return problem.isPresent()
          ? new ShiftReply.Refused<Sealed>(problem.get())
          : new ShiftReply.Done<>(closing.close(wish, standing, grant, clock.instant()));
    });
  }

  /// How the open shift stands. Changes nothing; empty before the first money of a till.
  public Optional<XReport> x() {
    return books.read(
        pages -> pages.shifts().open().map(shift -> new XReport(report(pages, shift))));
  }

  private Report report(Pages pages, Shift shift) {
    var left = unfinished.of(pages);
    var standing = new Standing(left, Assertions.of(pages));
    var head = ShiftClosing.head(shift, settings.get(), clock.instant());
    return new Report(head, composer(pages.shifts(), shift, standing).sections(), left);
  }

  /// A Z exactly as it was issued.
  public Optional<Sealed> z(long number) {
    return books.read(pages -> pages.shifts().z(number));
  }

  public Optional<Sealed> lastZ() {
    return books.read(pages -> pages.shifts().lastZ());
  }

  /// All Zs of these business days, in their order.
  public List<Sealed> zs(LocalDate from, LocalDate to) {
    return books.read(pages -> pages.shifts().zs(from, to));
  }

  /// Receipts of a shift in the order of their numbers: what its figures of sales are made of.
  ///
  /// @param after only those with a higher number; 0 for the first ones
  public List<Receipt> receipts(long shift, long after, int most) {
    return books.read(pages -> ReceiptRange.of(pages.shifts(), shift).read(pages, after, most));
  }

  /// Single mistakes that would explain the difference of a count, the likeliest first.
  ///
  /// @param most that are worth reading
  public List<Guess> guesses(Counting counting, int most) {
    return Coach.guesses(counting, receipts(counting.shift(), 0, MOST_LOOKED_AT), most);
  }

  /// The Zs of one business day together.
  public Period day(LocalDate day) {
    return period(day, day);
  }

  public Period month(YearMonth month) {
    return period(month.atDay(1), month.atEndOfMonth());
  }

  private Period period(LocalDate from, LocalDate to) {
    return Period.of(from, to, zs(from, to).stream().map(Sealed::z).toList());
  }

  /// For what must be in the drawer, which hangs on nothing that stands open.
  static Composer composer(Shifts shifts, Shift shift) {
    return composer(shifts, shift, Standing.NOTHING);
  }

  static Composer composer(Shifts shifts, Shift shift, Standing standing) {
    var number = shift.number();
    return new Composer(shift, shifts.tallies(number), shifts.moves(number), standing);
  }

  static Who who(Person person) {
    return new Who(person.code(), person.name());
  }

  private static Money zero(Money like) {
    return new Money(0, like.currency());
  }
}
