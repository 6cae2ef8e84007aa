package saoma.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.split.TakingBack.Held;

/// What a refund takes back from receivers.
class TakingBackTest {
  private static final Instant AT = Instant.parse("2026-08-01T02:00:00Z");
  private static final Receiver LI = new Receiver(Receiver.Kind.USER, "2088000000000101", "李雷");
  private static final Receiver WANG = new Receiver(Receiver.Kind.LOGON, "wang@example.com", "王芳");

  private static Portion portion(int nth, Receiver receiver, long fen, PortionState state) {
    return new Portion(
        Portion.numberOf("P", nth),
        "P",
        "alipay",
        "2026",
        Money.fen(10_000),
        Money.fen(fen),
        receiver,
        null,
        state,
        0,
        AT,
        AT);
  }

  private static Held held(Receiver receiver, long fen) {
    return new Held(receiver, Money.fen(fen));
  }

  @Test
  void onlyWhatAReceiverHasCounts() {
    var done = new PortionState.Done("1", AT);
    var portions =
        List.of(
            portion(1, LI, 300, new PortionState.Refused("NO", PortionAdvice.BIND)),
            portion(2, WANG, 200, done),
            portion(3, LI, 500, done),
            portion(4, LI, 50, done),
            portion(5, WANG, 70, new PortionState.Dropped()));
    var named = new Receiver(Receiver.Kind.USER, LI.account(), "another name");
    var backs =
        List.of(
            new TakeBack("R1", "P", named, Money.fen(150)),
            new TakeBack("R1", "P", WANG, Money.fen(200)));
    assertEquals(List.of(held(LI, 400)), TakingBack.held(portions, backs));
    assertEquals(List.of(), TakingBack.held(List.of(), List.of()));
  }

  @Test
  void eachBearsItsPartAndTheShopTheRest() {
    var all = List.of(held(LI, 500), held(WANG, 200));
    assertEquals(
        List.of(held(LI, 250), held(WANG, 100)),
        TakingBack.of(Money.fen(5_000), Money.fen(10_000), all));
    assertEquals(all, TakingBack.of(Money.fen(10_000), Money.fen(10_000), all));
    assertEquals(List.of(), TakingBack.of(Money.fen(1), Money.fen(10_000), all));
    assertEquals(List.of(), TakingBack.of(Money.fen(1), Money.fen(10_000), List.of()));
  }

  /// What was handed out in cash is nobody's but the shop's, so less may be left than was given
  /// away.
  @Test
  void nobodyGivesBackMoreThanHeHas() {
    var all = List.of(held(LI, 500), held(WANG, 200));
    assertEquals(
        List.of(held(LI, 71), held(WANG, 29)), TakingBack.of(Money.fen(100), Money.fen(100), all));
  }

  @Test
  void anyRowOfRefundsTakesBackExactlyWhatWasGiven() {
    var random = new SplittableRandom(11);
    for (var n = 0; n < 3_000; n++) {
      var paid = random.nextLong(10, 100_000);
      var li = random.nextLong(0, paid / 5 + 1);
      var wang = random.nextLong(0, paid / 10 + 1);
      var has = new ArrayList<>(List.of(held(LI, li), held(WANG, wang)));
      var left = paid;
      while (left > 0) {
        var refund = random.nextLong(1, left + 1);
        var before = has.stream().filter(one -> one.amount().isPositive()).toList();
        var sum = 0L;
        for (var part : TakingBack.of(Money.fen(refund), Money.fen(left), before)) {
          var at = part.receiver().isSame(LI) ? 0 : 1;
          var rest = has.get(at).amount().minus(part.amount());
          assertTrue(rest.minor() >= 0, "more than he has");
          has.set(at, new Held(has.get(at).receiver(), rest));
          sum += part.amount().minor();
        }
        assertTrue(sum <= refund, "more than goes back");
        left -= refund;
      }
      assertEquals(0, has.get(0).amount().minor() + has.get(1).amount().minor(), "all of it");
    }
  }
}
