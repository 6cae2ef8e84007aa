package saoma.ui.day;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import saoma.checkout.CloseWish;
import saoma.checkout.Guess;
import saoma.checkout.ShiftDesk;
import saoma.checkout.ShiftProblem;
import saoma.checkout.ShiftReply;
import saoma.device.ReceiptPrinter.Printed;
import saoma.money.Money;
import saoma.operator.Grant;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.report.Page;
import saoma.sheet.Sheet;
import saoma.sheet.SheetFormat;
import saoma.shift.Asserted;
import saoma.shift.Behind;
import saoma.shift.Composer;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.Denomination;
import saoma.shift.DrawerMove;
import saoma.shift.Leftover;
import saoma.shift.Period;
import saoma.shift.Report;
import saoma.shift.Report.Head;
import saoma.shift.Sealed;
import saoma.shift.Shift;
import saoma.shift.Shift.Brought;
import saoma.shift.Standing;
import saoma.shift.Tallies;
import saoma.shift.Who;
import saoma.shift.XReport;
import saoma.shift.ZReport;
import saoma.shift.ZReport.Closing;
import saoma.shift.ZReport.JournalMark;
import saoma.shift.ZReport.Links;
import saoma.ui.Away;
import saoma.ui.TestTill;
import saoma.ui.Texts.Language;
import saoma.ui.View;

/// A till's window with the screens of the day over shifts in memory, and what they were asked for.
/// Made on the JavaFX thread.
final class DayTill implements DayDoor {
  static final Instant NOW = Instant.parse("2026-11-26T11:05:00Z");
  private static final Who LI = new Who("1", "李娜 Li Na");
  private static final Who WANG = new Who("2", "王芳 Wang Fang");

  final TestTill till;
  final DayModel day;
  final CloseModel close;
  final BehindModel looking;
  final DayBehind behind = new DayBehind(this::tallies);
  volatile Printed printed = new Printed.Owed();
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Leftover> open = new CopyOnWriteArrayList<>();
  final List<Sealed> zs = new CopyOnWriteArrayList<>();
  private final List<DrawerMove> moves = new CopyOnWriteArrayList<>();
  private final List<Counting> countings = new CopyOnWriteArrayList<>();
  private volatile @Nullable Shift shift;
  private volatile Tallies tallies = Tallies.NONE;

  DayTill(Language language) {
    till = new TestTill(language);
    var away = Away.real();
    day = new DayModel(this, InstantSource.fixed(NOW), ShiftDesk.ZONE, away, till.notices()::show);
    close =
        new CloseModel(
            this,
            () -> grant(Right.CLOSE_SHIFT),
            day::closed,
            () -> till.views().close(View.CLOSE),
            receipt -> asked.add("look " + receipt),
            away);
    looking =
        new BehindModel(
            this,
            receipt -> asked.add("look " + receipt),
            () -> till.views().close(View.BEHIND),
            away,
            till.notices()::show);
    var counting = new FloatModel(this, () -> leave(View.FLOAT), away, till.notices()::show);
    var move =
        new MoveModel(
            this, () -> grant(Right.DRAWER), () -> leave(View.MOVE), away, till.notices()::show);
    var views = till.views();
    var zone = ShiftDesk.ZONE;
    views.offer(
        DayController.class,
        () -> new DayController(day, looking, till.texts(), till.views(), zone));
    views.offer(BehindController.class, () -> new BehindController(looking, till.texts(), zone));
    views.offer(CloseController.class, () -> new CloseController(close, till.texts(), zone));
    views.offer(FloatController.class, () -> new FloatController(counting, till.texts()));
    views.offer(MoveController.class, () -> new MoveController(move, till.texts(), zone));
  }

  private Tallies tallies() {
    return tallies;
  }

  private void leave(View view) {
    till.views().close(view);
    day.read();
  }

  private static Grant grant(Right right) {
    return new Grant(right, "", Person.NOBODY, Person.NOBODY, "");
  }

  void putUp() {
    till.views().show(View.DAY);
  }

  /// A day of a busy shop in the open shift.
  void sells(long scale) {
    var begun = shift;
    if (begun == null) {
      begun = begins(Money.fen(50_000));
    }
    tallies = Tallies.sum(BusyDay.bookings(scale));
    shift = traded(begun);
  }

  private static Shift traded(Shift one) {
    return new Shift(
        one.number(),
        one.openedAt(),
        one.openedBy(),
        one.floatKept(),
        one.floatCounted(),
        one.openedAt(),
        one.brought(),
        one.state());
  }

  private Shift begins(Money kept) {
    var number = zs.size() + 1L;
    var begun =
        new Shift(
            number,
            NOW.minusSeconds(40_000),
            LI,
            kept,
            null,
            null,
            new Brought(number * 312, 180_000, 0, 90_000_000, 120_000),
            Shift.State.OPEN);
    shift = begun;
    tallies = Tallies.NONE;
    moves.clear();
    countings.clear();
    return begun;
  }

  /// A shift of this many days ago, closed with a drawer that differs by so much.
  void closed(int daysAgo, long scale, long difference) {
    sells(scale);
    var expected = composer().expected();
    var at = NOW.minusSeconds(86_400L * daysAgo);
    countings.add(
        new Counting(
            zs.size() + 1L, 1, Count.of(expected.plus(Money.fen(difference))), expected, WANG, at));
    seal(at, Money.fen(50_000), "找零出错", "");
  }

  private Composer composer() {
    var now = shift;
    var said =
        new Asserted(
            Asserted.Kind.OURS, "alipay", "SK7QP01261126000371", "王芳: 顾客出示了账单", Money.fen(2_750));
    var standing = new Standing(List.of(), List.of(said));
    return new Composer(now == null ? begins(Money.fen(0)) : now, tallies, moves, standing);
  }

  private Sealed seal(Instant at, Money kept, String reason, String bag) {
    var now = composerShift();
    var head =
        new Head(
            "好客来便利店",
            "01",
            now.number(),
            LocalDate.ofInstant(at, ShiftDesk.ZONE),
            now.openedAt(),
            now.openedBy(),
            at);
    var z =
        new ZReport(
            now.number(),
            new Report(head, composer().sections(countings, kept), List.copyOf(open)),
            new Closing(at, WANG, Who.NOBODY, reason, bag),
            countings,
            new Links(
                zs.isEmpty() ? Sealed.FIRST : zs.getLast().hash(),
                new JournalMark(8_712, "5f".repeat(32)),
                1,
                312,
                312,
                List.of()));
    var sealed = Sealed.of(z);
    zs.add(sealed);
    begins(kept);
    return sealed;
  }

  private Shift composerShift() {
    var now = shift;
    return now == null ? begins(Money.fen(0)) : now;
  }

  @Override
  public Optional<Shift> shift() {
    return Optional.ofNullable(shift);
  }

  @Override
  public Optional<XReport> x() {
    return shift()
        .map(now ->
            new XReport(
                new Report(
                    new Head(
                        "好客来便利店",
                        "01",
                        now.number(),
                        LocalDate.ofInstant(NOW, ShiftDesk.ZONE),
                        now.openedAt(),
                        now.openedBy(),
                        NOW),
                    composer().sections(),
                    List.copyOf(open))));
  }

  @Override
  public List<Sealed> zs(LocalDate from, LocalDate to) {
    return zs.stream()
        .filter(one -> {
          var at = one.z().report().head().day();
          return !at.isBefore(from) && !at.isAfter(to);
        })
        .toList();
  }

  @Override
  public Optional<Sealed> z(long number) {
    return zs.stream().filter(one -> one.number() == number).findFirst();
  }

  @Override
  public Period day(LocalDate wanted) {
    return period(wanted, wanted);
  }

  @Override
  public Period month(YearMonth month) {
    return period(month.atDay(1), month.atEndOfMonth());
  }

  private Period period(LocalDate from, LocalDate to) {
    return Period.of(from, to, zs(from, to).stream().map(Sealed::z).toList());
  }

  @Override
  public Behind behind() {
    return behind;
  }

  @Override
  public ShiftReply<Shift> open(Count counted) {
    asked.add("open " + counted.total().digits());
    var now = composerShift();
    if (now.floatCounted() != null) {
      return new ShiftReply.Refused<>(new ShiftProblem.FloatCounted());
    }
    var with =
        new Shift(
            now.number(),
            now.openedAt(),
            now.openedBy(),
            now.floatKept(),
            counted,
            now.tradingSince(),
            now.brought(),
            now.state());
    shift = with;
    return new ShiftReply.Done<>(with);
  }

  @Override
  public ShiftReply<DrawerMove> move(
      DrawerMove.Kind kind, Money amount, String reason, Grant grant) {
    asked.add("move " + kind + " " + amount.digits() + " " + reason + " " + grant.right());
    if (!DrawerMove.isReason(reason)) {
      return new ShiftReply.Refused<>(
          new ShiftProblem.NoReason(DrawerMove.SHORTEST_REASON, DrawerMove.LONGEST_REASON));
    }
    var now = composerShift();
    var move =
        new DrawerMove(now.number(), moves.size() + 1, kind, amount, reason, LI, Who.NOBODY, NOW);
    moves.add(move);
    return new ShiftReply.Done<>(move);
  }

  @Override
  public List<DrawerMove> moves() {
    return List.copyOf(moves);
  }

  @Override
  public ShiftReply<Counting> count(Count count) {
    asked.add("count " + count.total().digits());
    if (countings.size() >= Counting.MOST) {
      return new ShiftReply.Refused<>(new ShiftProblem.CountedOften(Counting.MOST));
    }
    var counting =
        new Counting(
            composerShift().number(), countings.size() + 1, count, composer().expected(), LI, NOW);
    countings.add(counting);
    return new ShiftReply.Done<>(counting);
  }

  @Override
  public List<Guess> guesses(Counting counting) {
    return counting.difference().minor() == 0
        ? List.of()
        : List.of(
            new Guess.Swapped(kind(10_000), kind(5_000), 1),
            new Guess.NotCash(217, counting.difference().negated()),
            new Guess.Misread(302, Money.fen(10_000), Money.fen(5_000)));
  }

  private static Denomination kind(long fen) {
    return new Denomination(Money.fen(fen));
  }

  @Override
  public ShiftReply<Sealed> close(CloseWish wish, Grant grant) {
    asked.add("close " + wish.kept().digits() + " " + wish.reason() + " " + wish.accepted().size());
    if (countings.getLast().difference().minor() != 0 && wish.reason().isEmpty()) {
      return new ShiftReply.Refused<>(
          new ShiftProblem.DifferenceNeedsReason(countings.getLast().difference(), Money.fen(0)));
    }
    return new ShiftReply.Done<>(seal(NOW, wish.kept(), wish.reason(), wish.bag()));
  }

  @Override
  public Printed print(Page page) {
    asked.add("print " + page.file(ShiftDesk.ZONE));
    return printed;
  }

  @Override
  public Path save(Sheet sheet, String name, SheetFormat format) {
    asked.add("save " + name + "." + format.extension() + " " + sheet.tables().size());
    return Path.of("reports", name + "." + format.extension());
  }
}
