package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.CloseWish;
import saoma.checkout.ShiftProblem;
import saoma.checkout.ShiftReply;
import saoma.money.Money;
import saoma.operator.Act;
import saoma.operator.Grant;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.payment.PaymentEvent;
import saoma.payment.RulingMade;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.DrawerMove.Kind;
import saoma.shift.Leftover;
import saoma.shift.Sealed;

class ShiftDeskTest {
  @TempDir Path folder;
  private Till till;
  private ShiftDay day;

  @BeforeEach
  void open() {
    till = Till.at(folder);
    day = new ShiftDay(till);
  }

  @AfterEach
  void close() {
    till.close();
  }

  private static Count fen(long fen) {
    return Count.of(Money.fen(fen));
  }

  private static <T> ShiftProblem refused(ShiftReply<T> reply) {
    return assertInstanceOf(ShiftReply.Refused.class, reply).why();
  }

  @Test
  void aShiftOpensByItselfWithTheFirstMoneyAndNothingCounted() {
    assertEquals(Optional.empty(), day.desk.shift());
    assertEquals(Optional.empty(), day.desk.x());
    day.sells("alipay", 1_000);
    var shift = day.desk.shift().orElseThrow();
    assertEquals(1, shift.number());
    assertEquals(Money.fen(0), shift.floatKept());
    assertEquals(null, shift.floatCounted());
    assertEquals(1_000, day.desk.x().orElseThrow().report().value("sales.total"));
  }

  @Test
  void theFloatIsCountedOnceAndBeforeCashMoves() {
    var shift = ShiftDay.done(day.desk.open(fen(20_000), ShiftDay.LI));
    assertEquals(Money.fen(20_000), shift.opening());
    assertInstanceOf(ShiftProblem.FloatCounted.class, refused(day.desk.open(fen(1), ShiftDay.LI)));
    day.closes(5_000);
    day.sells("cash", 100);
    assertInstanceOf(ShiftProblem.CashMoved.class, refused(day.desk.open(fen(1), ShiftDay.LI)));
  }

  @Test
  void anotherFloatThanTheOneThatWasLeftIsADifferenceOfItsOwn() {
    ShiftDay.done(day.desk.open(fen(20_000), ShiftDay.LI));
    day.closes(15_000);
    assertEquals(Money.fen(15_000), day.desk.shift().orElseThrow().opening());
    ShiftDay.done(day.desk.open(fen(14_900), ShiftDay.LI));
    var x = day.desk.x().orElseThrow().report();
    assertEquals(-100, x.value("drawer.float-difference"));
    assertEquals(14_900, x.value("drawer.expected"));
  }

  @Test
  void aMoveNeedsItsRightAnAmountAndAReason() {
    var desk = day.desk;
    assertInstanceOf(
        ShiftProblem.NotAllowed.class,
        refused(desk.move(Kind.PAY_IN, Money.fen(1), "why", ShiftDay.CLOSES)));
    assertInstanceOf(
        ShiftProblem.WrongAmount.class,
        refused(desk.move(Kind.PAY_IN, Money.fen(0), "why", ShiftDay.DRAWER)));
    assertInstanceOf(
        ShiftProblem.NoReason.class,
        refused(desk.move(Kind.PAY_OUT, Money.fen(1), " ", ShiftDay.DRAWER)));
    var override = new Grant(Right.DRAWER, "drawer", ShiftDay.LI, ShiftDay.BOSS, "said so");
    var move = ShiftDay.done(desk.move(Kind.SAFE_DROP, Money.fen(500), " full ", override));
    assertEquals("full", move.reason());
    assertEquals("09", move.approver().code());
    assertEquals(List.of(move), desk.moves());
    assertEquals(-500, desk.x().orElseThrow().report().value("drawer.expected"));
  }

  /// What only a person said stands on X and Z until somebody who knows has spoken, in whichever
  /// shift that is.
  @Test
  void aPersonsWordStandsOnTheReportsUntilItIsProved() {
    day.sells("wechat", 1_000);
    var payment = day.disputed("wechat", 700);
    var ruling =
        new RulingMade(
            payment.number(),
            1,
            PaymentEvent.Ruling.MONEY_IS_OURS,
            payment.orderId(),
            "李雷",
            "saw his phone",
            day.now(),
            RulingMade.Outcome.OPEN);
    till.does(p -> {
      p.rulings().add(ruling);
      return true;
    });
    var first = day.closes(0).z().report().find("channel.asserted", "wechat").orElseThrow();
    assertEquals(700, first.value());
    assertEquals(payment.number() + " 李雷: saw his phone", first.parts().getFirst().of());
    day.sells("wechat", 500);
    assertEquals(
        List.of(first),
        day.desk.x().orElseThrow().report().find("channel.asserted", "wechat").stream().toList());
    till.does(p -> {
      p.rulings().decide(ruling, RulingMade.Outcome.CONFIRMED);
      return true;
    });
    var after = day.closes(0).z().report();
    assertEquals(Optional.empty(), after.find("channel.asserted", "wechat"));
    assertEquals(
        Optional.empty(), day.desk.day(after.head().day()).find("channel.asserted", "wechat"));
  }

  @Test
  void everyCountIsKeptAndTheFourthIsRefused() {
    day.sells("cash", 10_000);
    for (var fen : List.of(9_000L, 9_900L, 10_000L)) {
      var counting = ShiftDay.done(day.desk.count(fen(fen), ShiftDay.LI));
      assertEquals(Money.fen(10_000), counting.expected());
    }
    assertInstanceOf(ShiftProblem.CountedOften.class, refused(day.desk.count(fen(1), ShiftDay.LI)));
    var z = ShiftDay.done(day.desk.close(wish(0, ""), ShiftDay.CLOSES)).z();
    assertEquals(
        List.of(-1_000L, -100L, 0L),
        z.countings().stream().map(Counting::difference).map(Money::minor).toList());
    assertEquals(0, z.report().value("drawer.difference"));
    assertEquals(10_000, z.report().value("drawer.deposit"));
    assertEquals(9_900, z.report().find("drawer.earlier-count", "2").orElseThrow().value());
  }

  private CloseWish wish(long kept, String reason) {
    return new CloseWish(Money.fen(kept), reason, day.desk.leftovers());
  }

  @Test
  void aCloseIsRefusedWithItsReasonAndChangesNothing() {
    var desk = day.desk;
    assertInstanceOf(ShiftProblem.NoShift.class, refused(desk.close(wish(0, ""), ShiftDay.CLOSES)));
    day.sells("cash", 10_000);
    assertInstanceOf(
        ShiftProblem.NotAllowed.class, refused(desk.close(wish(0, ""), ShiftDay.DRAWER)));
    assertInstanceOf(
        ShiftProblem.NotCounted.class, refused(desk.close(wish(0, ""), ShiftDay.CLOSES)));
    ShiftDay.done(desk.count(fen(9_999), ShiftDay.LI));
    assertInstanceOf(
        ShiftProblem.KeepsTooMuch.class, refused(desk.close(wish(10_000, ""), ShiftDay.CLOSES)));
    var needs =
        assertInstanceOf(
            ShiftProblem.DifferenceNeedsReason.class,
            refused(desk.close(wish(0, ""), ShiftDay.CLOSES)));
    assertEquals(Money.fen(-1), needs.difference());
    day.sells("cash", 5);
    assertInstanceOf(
        ShiftProblem.MovedSince.class, refused(desk.close(wish(0, "lost"), ShiftDay.CLOSES)));
    assertEquals(1, desk.shift().orElseThrow().number());
    assertEquals(Optional.empty(), desk.lastZ());
    ShiftDay.done(desk.count(fen(10_004), ShiftDay.LI));
    var z = ShiftDay.done(desk.close(wish(0, "a fen fell down"), ShiftDay.CLOSES)).z();
    assertEquals("a fen fell down", z.closing().reason());
    assertEquals(-1, z.report().value("drawer.difference"));
  }

  @Test
  void leftoversAreSeenBeforeACloseAndNamedOnTheZ() {
    var late = day.disputed("alipay", 700);
    till.does(p -> p.orders().open("parked", Till.cart(), day.now()));
    ShiftDay.done(day.desk.count(fen(0), ShiftDay.LI));
    var unseen = new CloseWish(Money.fen(0), "", List.of());
    var unfinished =
        assertInstanceOf(
            ShiftProblem.Unfinished.class, refused(day.desk.close(unseen, ShiftDay.CLOSES)));
    assertEquals(2, unfinished.all().size());
    var z = ShiftDay.done(day.desk.close(wish(0, ""), ShiftDay.CLOSES)).z();
    assertEquals(
        new Leftover.DisputedMoney(late.number(), "alipay", Money.fen(700)),
        z.report().leftovers().getFirst());
    assertInstanceOf(Leftover.ParkedSale.class, z.report().leftovers().getLast());
    assertEquals(700, z.report().value("apart.closing"));
  }

  @Test
  void aDayWithoutSalesClosesAndSoDoesTheNext() {
    ShiftDay.done(day.desk.open(fen(100), ShiftDay.LI));
    assertEquals(1, day.closes(100).number());
    var second = day.closes(100).z();
    assertEquals(2, second.number());
    assertEquals(0, second.report().value("sales.total"));
    assertEquals(0, second.links().lastReceipt());
    assertEquals(100, second.report().value("drawer.expected"));
  }

  @Test
  void aZIsBoundAndReadsTheSameForEver() {
    day.sells("alipay", 2_000);
    day.sells("cash", 1_000);
    var first = day.closes(0);
    day.sells("cash", 3_000);
    var second = day.closes(0);
    assertEquals(first.hash(), second.z().links().previous());
    assertEquals(1, first.z().links().firstReceipt());
    assertEquals(2, first.z().links().lastReceipt());
    assertEquals(3, second.z().links().firstReceipt());
    assertEquals(Optional.of(first), day.desk.z(1));
    assertEquals(Optional.of(second), day.desk.lastZ());
    assertEquals(Optional.empty(), Sealed.broken(List.of(first, second)));
    assertEquals(List.of(), day.faults());
  }

  @Test
  void xChangesNothingAndNoReceiptIsInTwoZs() {
    day.sells("alipay", 2_000);
    var before = Dump.of(till);
    day.desk.x();
    assertEquals(before, Dump.of(till));
    day.closes(0);
    day.sells("alipay", 500);
    assertEquals(500, day.desk.x().orElseThrow().report().value("sales.total"));
    assertEquals(2_500, day.closes(0).z().report().value("grand.sales"));
  }

  @Test
  void whatWasDoneInTheSameTransactionBelongsToTheShiftBefore() {
    day.sells("alipay", 100);
    ShiftDay.done(day.desk.count(fen(0), ShiftDay.LI));
    day.does(Act.OVERRIDDEN, Right.CLOSE_SHIFT, ShiftDay.LI, ShiftDay.BOSS);
    var z = ShiftDay.done(day.desk.close(wish(0, ""), ShiftDay.CLOSES)).z();
    assertEquals(1, z.report().find("exception", "OVERRIDDEN").orElseThrow().value());
  }

  @Test
  void aDayAndAMonthAreTheSumOfTheirZs() {
    day.sells("alipay", 2_000);
    day.closes(0);
    day.sells("cash", 1_000);
    day.closes(0);
    day.at(day.now().plusSeconds(86_400));
    day.sells("cash", 400);
    day.closes(0);
    var today = day.desk.day(LocalDate.of(2026, 11, 23));
    assertEquals(List.of(1L, 2L), today.numbers());
    assertEquals(3_000, today.find("sales.total", "").orElseThrow().value());
    var month = day.desk.month(YearMonth.of(2026, 11));
    assertEquals(3_400, month.find("sales.total", "").orElseThrow().value());
    assertEquals(List.of(), day.desk.month(YearMonth.of(2026, 10)).numbers());
  }

  @Test
  void whoSoldIsOnTheReport() {
    till.books.soldBy(() -> ShiftDay.LI);
    day.sells("cash", 900);
    till.books.soldBy(() -> Person.NOBODY);
    day.sells("cash", 100);
    var x = day.desk.x().orElseThrow().report();
    assertEquals(900, x.find("seller.sold", "01 李雷").orElseThrow().value());
    assertTrue(x.find("seller.sold", "").isEmpty());
  }

  @Test
  void theReceiptsBehindAShiftAreFoundOpenOrClosed() {
    for (var fen : List.of(100L, 200L, 300L)) {
      day.sells("alipay", fen);
    }
    assertEquals(List.of(1L, 2L, 3L), numbers(1, 0, 10));
    day.closes(0);
    day.sells("alipay", 400);
    assertEquals(List.of(2L, 3L), numbers(1, 1, 10));
    assertEquals(List.of(1L), numbers(1, 0, 1));
    assertEquals(List.of(4L), numbers(2, 0, 10));
    assertEquals(List.of(), numbers(7, 0, 10));
  }

  private List<Long> numbers(long shift, long after, int most) {
    return day.desk.receipts(shift, after, most).stream().map(one -> one.number()).toList();
  }
}
