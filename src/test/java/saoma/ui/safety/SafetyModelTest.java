package saoma.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Why;
import saoma.payment.Proof;
import saoma.ui.Away;
import saoma.ui.DeskBooks;
import saoma.ui.safety.Pending.Pile;

class SafetyModelTest {
  private static final Away AT_ONCE = new Away(Runnable::run, Runnable::run);
  private static final Pending ONE =
      new Pending(new Pile(1, Money.yuan("6.50")), new Pile(0, Money.yuan("0.00")));

  @TempDir Path folder;

  @Test
  void theBooksAreCountedByWhatNobodyKnowsAndByWhatSomebodyMustDecide() {
    var cart = DeskBooks.cart("牛奶", "Milk", "6.50");
    var late = new Proof("2026112322001440001", DeskBooks.MORNING, Money.yuan("7.00"));
    try (var shop = new DeskBooks(folder)) {
      shop.sold("alipay", cart);
      shop.payment("alipay", cart, new PaymentState.Awaiting(null));
      shop.payment("alipay", cart, new PaymentState.Reversing(Why.NO_CODE, null));
      shop.payment("wechat", cart, new PaymentState.Closed("closed"));
      shop.payment("alipay", cart, new PaymentState.Unresolved(null));
      shop.payment("wechat", cart, new PaymentState.Reversing(Why.CLERK, null));
      shop.cancelled(shop.payment("alipay", cart, new PaymentState.Disputed(late)));
      var pending = shop.books().read(pages -> Pending.of(pages, DeskBooks.MORNING));
      assertEquals(new Pile(2, Money.yuan("13.00")), pending.unknown());
      assertEquals(
          new Pile(1, Money.yuan("7.00")), pending.decide(), "what came, not what was due");
    }
  }

  @Test
  void whileTheBooksAreReadNothingIsReadTwiceAndNothingIsMissed() {
    var work = new ArrayDeque<Runnable>();
    var read = new AtomicInteger();
    var model =
        new SafetyModel(
            () -> read.incrementAndGet() == 1 ? ONE : Pending.NOTHING,
            new Away(work::add, Runnable::run));
    model.moved();
    model.moved();
    model.moved();
    assertEquals(1, work.size(), "one reading at a time");
    work.remove().run();
    assertEquals(ONE, model.pendingProperty().get());
    work.remove().run();
    assertEquals(Pending.NOTHING, model.pendingProperty().get());
    assertTrue(work.isEmpty());
  }

  @Test
  void aReadingThatFailsLeavesTheLastOneAndTheNextIsTried() {
    var read = new AtomicInteger();
    var model =
        new SafetyModel(
            () -> {
              if (read.incrementAndGet() == 2) {
                throw new IllegalStateException("the disk is gone");
              }
              return read.get() == 1 ? ONE : Pending.NOTHING;
            },
            AT_ONCE);
    model.moved();
    model.moved();
    assertEquals(ONE, model.pendingProperty().get());
    model.moved();
    assertEquals(Pending.NOTHING, model.pendingProperty().get());
  }

  @Test
  void whatWasRecoveredStandsUntilSomebodyHasSeenIt() {
    var model = new SafetyModel(() -> Pending.NOTHING, AT_ONCE);
    assertFalse(model.seen(), "there is nothing to take away");
    model.recovered(new Recovery(2, Money.yuan("15.00"), 0, false));
    model.moved();
    assertEquals(2, model.recoveryProperty().get().paid());
    assertTrue(model.seen());
    assertTrue(model.recoveryProperty().get().isEmpty());
  }

  @Test
  void theWorstWorryIsTheOneThatIsSaid() {
    var model = new SafetyModel(() -> Pending.NOTHING, AT_ONCE);
    var clock = new Worry.ClockOff(Duration.ofMinutes(3));
    var disk = new Worry.DiskLow(1_200_000_000);
    model.worries(List.of(clock, new Worry.NoSecondCopy("E:/"), disk));
    assertEquals(Optional.of(disk), model.worryProperty().get());
    model.worries(List.of(clock));
    assertEquals(Optional.of(clock), model.worryProperty().get());
    model.worries(List.of());
    assertEquals(Optional.empty(), model.worryProperty().get());
  }
}
