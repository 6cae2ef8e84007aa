package saoma.month;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntConsumer;
import saoma.checkout.Asking;
import saoma.checkout.PaymentView;
import saoma.checkout.ShiftDesk;

/// Plays one month, and the morning after it, whose shift stays open.
///
/// A day is one shift, Saturdays have two, and on the third Sunday nobody comes.
public final class Month {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.of(12, 30);
  private static final LocalTime CHANGE = LocalTime.of(15, 0);
  private static final LocalTime CLOSES = LocalTime.of(21, 0);
  private static final Duration AFTER = Duration.ofMinutes(5);
  private static final int QUIET_WEEK = 3;

  /// Days of a week.
  public static final int WEEK = 7;

  private final Counter counter;
  private final Agenda agenda;
  private final Luck luck;
  private final Crew crew;
  private final Members members;
  private final Returns returns;
  private final Selling selling;
  private final Drawer drawer;
  private final Queue<Kind> deck = new ArrayDeque<>();
  private int zs;
  private long turnover;

  private Month(Counter counter, List<MadeUpChannel> channels, Luck luck) {
    this.counter = counter;
    this.luck = luck;
    agenda = new Agenda(counter.time());
    crew = Crew.of(counter.staff(), counter.operators(), luck);
    members = new Members(counter.accounts(), luck);
    returns = new Returns(counter, luck, crew);
    var asking =
        new Asking(
            counter.books(),
            counter.checkout(),
            counter.channels(),
            counter.time(),
            counter.time(),
            this::seen);
    asking.onRefund(one -> agenda.inside(Duration.ZERO, () -> agenda.follow(asking.about(one))));
    counter.cash().receipts().listen(one -> one.ifPresent(returns::issued));
    selling = new Selling(counter, channels, asking, agenda, luck, crew, members);
    drawer = new Drawer(counter, luck, crew);
  }

  private void seen(PaymentView view) {
    var receipt = view.receipt();
    if (receipt != null) {
      returns.issued(receipt);
    }
  }

  /// When the clock of such a month begins.
  public static Instant begins(YearMonth month) {
    return opens(month.atDay(1));
  }

  /// @param counter over books that hold nothing yet, with its clock at `begins`
  /// @param channels all that customers can pay by, but cash and balance
  /// @param salesPerDay about so many
  public static Made play(
      Counter counter, List<MadeUpChannel> channels, YearMonth month, long seed, int salesPerDay) {
    var played = new Month(counter, channels, new Luck(seed));
    return played.played(month, seed, salesPerDay);
  }

  /// Plays seven days, the last of which is over.
  ///
  /// @param counter over books that hold nothing yet, with its clock at `opens(first)`
  /// @param told hears how many days are over
  public static Made week(
      Counter counter,
      List<MadeUpChannel> channels,
      LocalDate first,
      long seed,
      int salesPerDay,
      IntConsumer told) {
    var played = new Month(counter, channels, new Luck(seed));
    played.join();
    for (var nth = 1; nth <= WEEK; nth++) {
      played.day(first.plusDays(nth - 1L), salesPerDay);
      told.accept(nth);
    }
    return played.made(YearMonth.from(first), seed);
  }

  /// When the clock of days that begin so begins.
  public static Instant opens(LocalDate first) {
    return at(first, OPENS.minusHours(1));
  }

  private Made played(YearMonth month, long seed, int salesPerDay) {
    join();
    for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
      day(day, isQuiet(day) ? 0 : salesPerDay);
    }
    var next = month.plusMonths(1).atDay(1);
    shift(next, OPENS, NOON, sales(salesPerDay) / 4);
    return made(month, seed);
  }

  private void join() {
    members.join();
    // So that members have something to pay with.
    deck.addAll(List.of(Kind.TOP_UP, Kind.TOP_UP));
  }

  private Made made(YearMonth month, long seed) {
    agenda.rest();
    crew.leave();
    var last = counter.books().read(pages -> pages.shifts().lastReceipt());
    return new Made(
        month, seed, last, zs, turnover, returns.refunds(), selling.kinds(), crew.people());
  }

  private static boolean isQuiet(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY && (day.getDayOfMonth() + 6) / 7 == QUIET_WEEK;
  }

  private void day(LocalDate day, int sales) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      shift(day, OPENS, CHANGE, sales(sales) / 2);
      close(day, CHANGE);
      shift(day, CHANGE.plusMinutes(10), CLOSES, sales(sales) / 2);
    } else {
      shift(day, OPENS, CLOSES, sales(sales));
    }
    close(day, CLOSES);
  }

  /// A fifth more or less.
  private int sales(int usual) {
    var fifth = usual / 5;
    return (int) luck.between(usual - fifth, usual + (long) fifth);
  }

  private void shift(LocalDate day, LocalTime from, LocalTime until, int sales) {
    agenda.until(at(day, from));
    crew.manager();
    returns.rule();
    crew.clerk(luck.between(0, 9));
    drawer.open();
    for (var at : moments(at(day, from).plus(AFTER), at(day, until).minus(AFTER), sales)) {
      agenda.until(at);
      selling.sell(kind());
      returns.perhaps();
    }
    agenda.until(at(day, until).minus(AFTER));
    if (sales > 0) {
      drawer.perhapsMove();
    }
    agenda.until(at(day, until));
  }

  private List<Instant> moments(Instant from, Instant until, int many) {
    var found = new ArrayList<Instant>();
    var span = Duration.between(from, until).toSeconds();
    for (var one = 0; one < many; one++) {
      found.add(from.plusSeconds(luck.between(0, span)));
    }
    found.sort(Instant::compareTo);
    return found;
  }

  private Kind kind() {
    if (deck.isEmpty()) {
      deck.addAll(Kind.hundred(luck));
    }
    return deck.remove();
  }

  private void close(LocalDate day, LocalTime at) {
    agenda.until(at(day, at).plus(AFTER));
    if (luck.oneIn(3)) {
      crew.supervisor();
    }
    var z = drawer.close();
    zs++;
    turnover = Math.addExact(turnover, z.z().report().value("sales.total"));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ShiftDesk.ZONE).toInstant();
  }
}
