package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saoma.channel.RefundRules;
import saoma.checkout.RefundPlan.Part;
import saoma.checkout.RefundSheet.Side;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.RefundState;

/// Which tender gives how much.
class RefundPlanTest {
  private static final Instant NOW = RefundOutlookTest.PAID_AT.plus(Duration.ofDays(1));
  private static final RefundRules FREE = RefundRules.free(true);
  private static final RefundRules WHOLE = RefundRules.free(false);
  private static final RefundRules SHORT =
      new RefundRules(Period.ofDays(1), 50, Duration.ZERO, true);

  private static Side side(
      String number, String channel, long fen, @Nullable RefundRules rules, Refund... refunds) {
    var payment = RefundOutlookTest.paid(number, channel, fen);
    return new Side(tender(payment), payment, List.of(refunds), Optional.ofNullable(rules));
  }

  private static Tender tender(Payment payment) {
    return new Tender(payment.channel(), payment.amount(), payment.number(), "T", NOW);
  }

  private static RefundSheet sheet(Side... sides) {
    var tenders = Arrays.stream(sides).map(Side::tender).toList();
    var total = tenders.stream().map(Tender::amount).reduce(Money.fen(0), Money::plus);
    return new RefundSheet(
        new Receipt(1, "01", "shop", 1, NOW, List.of(), total, tenders, 0), List.of(sides));
  }

  private static RefundPlan plan(RefundSheet sheet, long fen) {
    return RefundPlan.of(sheet, Money.fen(fen), Optional.empty(), false, NOW);
  }

  private static Part part(String payment, String channel, String number, long fen) {
    return new Part(payment, channel, number, Money.fen(fen), number.contains("C"));
  }

  private static Refund back(String payment, int nth, long fen, RefundState state) {
    return RefundOutlookTest.refund(payment, nth, fen, state, RefundOutlookTest.PAID_AT);
  }

  @Test
  void theLastTenderGoesFirstAndTheOneBeforeGivesTheRest() {
    var mixed = sheet(side("S1", "cash", 2000, FREE), side("S2", "alipay", 2370, FREE));
    assertEquals(List.of(part("S2", "alipay", "S2R01", 1000)), plan(mixed, 1000).parts());
    assertEquals(
        List.of(part("S2", "alipay", "S2R01", 2370), part("S1", "cash", "S1R01", 630)),
        plan(mixed, 3000).parts());
    assertTrue(plan(mixed, 4370).isWhole());
    assertEquals(Money.fen(1), plan(mixed, 4371).missing());
    assertFalse(plan(mixed, 4371).isWhole());
    assertFalse(plan(mixed, 0).isWhole());
  }

  @Test
  void theClerkMayPutAnotherTenderFirst() {
    var mixed = sheet(side("S1", "cash", 2000, FREE), side("S2", "alipay", 2370, FREE));
    var plan = RefundPlan.of(mixed, Money.fen(2100), Optional.of("S1"), false, NOW);
    assertEquals(
        List.of(part("S1", "cash", "S1R01", 2000), part("S2", "alipay", "S2R01", 100)),
        plan.parts());
  }

  @Test
  void whatWentBackCountsAndTheNextNumberIsTaken() {
    var done = back("S2", 1, 2000, new RefundState.Done(NOW));
    var refused = back("S1", 1, 2000, new RefundState.Refused("NO"));
    var mixed =
        sheet(side("S1", "cash", 2000, FREE, refused), side("S2", "alipay", 2370, FREE, done));
    assertEquals(
        List.of(part("S2", "alipay", "S2R02", 370), part("S1", "cash", "S1R02", 130)),
        plan(mixed, 500).parts());
    assertEquals(Money.fen(2370), mixed.left());
    assertEquals(Money.fen(2000), mixed.back());
    assertEquals(List.of(done), mixed.done());
  }

  @Test
  void whatIsBarredForGoodIsPassedOverAndWhatIsOnlyWaitedForIsNot() {
    var cash = side("S1", "cash", 2000, FREE);
    var late = sheet(cash, side("S2", "alipay", 2370, SHORT));
    assertEquals(List.of(part("S1", "cash", "S1R01", 500)), plan(late, 500).parts());
    var open = back("S2", 1, 100, new RefundState.Sent());
    var waiting = sheet(cash, side("S2", "alipay", 2370, FREE, open));
    assertEquals(List.of(), plan(waiting, 500).parts());
    assertEquals(
        List.of(part("S1", "cash", "S1R01", 500)),
        RefundPlan.of(waiting, Money.fen(500), Optional.of("S1"), false, NOW).parts());
    var over = back("S2", 1, 2370, new RefundState.Done(NOW));
    var rounding = side("S3", CashDesk.ROUNDING, 3, null);
    var last = sheet(cash, rounding, side("S2", "alipay", 2370, FREE, over));
    assertEquals(List.of(part("S1", "cash", "S1R01", 500)), plan(last, 500).parts());
    assertEquals(Money.fen(2000), last.left());
  }

  @Test
  void aTenderThatGoesOnlyWholeGoesWholeOrNotAtAll() {
    var card = sheet(side("S1", "cash", 2000, FREE), side("S2", "card", 2370, WHOLE));
    assertEquals(List.of(part("S1", "cash", "S1R01", 500)), plan(card, 500).parts());
    assertEquals(
        List.of(part("S2", "card", "S2R01", 2370), part("S1", "cash", "S1R01", 30)),
        plan(card, 2400).parts());
  }

  @Test
  void inCashTheChannelHasNoSayAndCashItselfIsNothingSpecial() {
    var late = sheet(side("S1", "cash", 2000, FREE), side("S2", "alipay", 2370, SHORT));
    var plan = RefundPlan.of(late, Money.fen(3000), Optional.empty(), true, NOW);
    assertEquals(
        List.of(part("S2", "alipay", "S2C01", 2370), part("S1", "cash", "S1R01", 630)),
        plan.parts());
  }

  /// Whatever is left and wanted: a plan never gives more than is wanted or left, and as much as it
  /// can.
  @Test
  void noPlanGivesMoreThanIsLeft() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 2_000; round++) {
      var sides = new ArrayList<Side>();
      for (int i = 1; i <= random.nextInt(1, 5); i++) {
        var fen = random.nextInt(1, 5_000);
        var gone = random.nextInt(0, fen + 1);
        var number = "S" + i;
        sides.add(
            gone == 0
                ? side(number, "alipay", fen, FREE)
                : side(
                    number, "alipay", fen, FREE, back(number, 1, gone, new RefundState.Done(NOW))));
      }
      var sheet = sheet(sides.toArray(Side[]::new));
      var wanted = Money.fen(random.nextInt(0, 12_000));
      var first = Optional.of("S" + random.nextInt(1, 6));
      var plan = RefundPlan.of(sheet, wanted, first, false, NOW);
      var least = Math.min(wanted.minor(), sheet.left().minor());
      assertEquals(least, plan.sum().minor());
      for (var part : plan.parts()) {
        var of =
            sides.stream().filter(s -> s.payment().number().equals(part.payment())).findFirst();
        assertTrue(part.amount().compareTo(of.orElseThrow().left()) <= 0);
        assertTrue(part.amount().isPositive());
      }
    }
  }
}
