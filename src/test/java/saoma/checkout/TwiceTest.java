package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.settings.Settings;

/// Everything that can come twice, comes twice; and a disk that is full in between.
class TwiceTest {
  private static final int AT_ONCE = 16;
  private static final Cart CART =
      Cart.EMPTY.add("2000000000015", "牛奶", "Milk", Quantity.ONE, Money.fen(650));

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final FakeGateway gateway = new FakeGateway(time, new SplittableRandom(1), true);
  private final Channels channels = new Channels(List.of(gateway));
  private final Checkout checkout = new Checkout(books, channels, time, () -> Settings.FRESH);

  /// Enter and the mouse and two F6, all in one instant.
  @Test
  void howeverOftenThePaymentKeyIsPressedThereIsOneAttempt() throws Exception {
    var started = atOnce(() -> checkout.begin(CART, "sale", "fake"));
    assertEquals(1, started.stream().filter(Started.Begun.class::isInstance).count());
    assertEquals(1, books.orders.size());
    assertEquals(1, books.payments.size());
    var alive = new Trouble.EarlierAttemptAlive(books.payments.keySet().iterator().next());
    for (var one : started) {
      if (one instanceof Started.NotBegun(var trouble)) {
        assertEquals(alive, trouble);
      }
    }
  }

  @Test
  void theSamePaymentHeardByManyAtOnceIsOneReceiptAndOneJournalRow() throws Exception {
    var payment = begun("sale");
    var rows = books.journal.size();
    var paid = new PaymentEvent.ChannelPaid(new Proof("T1", time.instant(), payment.amount()));
    atOnce(() -> checkout.apply(payment.number(), paid, ""));
    assertInstanceOf(Paid.class, books.payments.get(payment.number()).state());
    assertEquals(1, books.receipts.size());
    assertEquals(rows + 1, books.journal.size());
  }

  /// What the clerk is told is that nothing was begun; the next press is a first one.
  @Test
  void aDiskThatIsFullAsASaleBeginsSendsNothingAndLosesNothing() {
    var full = new FullBooks(books);
    var till = new Checkout(full, channels, time, () -> Settings.FRESH);
    full.full = true;
    assertThrows(IllegalStateException.class, () -> till.begin(CART, "sale", "fake"));
    assertEquals(0, gateway.charges);
    assertEquals(0, books.payments.size());
    full.full = false;
    assertInstanceOf(Started.Begun.class, till.begin(CART, "sale", "fake"));
    assertEquals(1, books.payments.size());
  }

  @Test
  void aDiskThatIsFullAsTheMoneyComesIsAskedAgainAndSettlesOnce() {
    var payment = begun("sale");
    var full = new FullBooks(books);
    var till = new Checkout(full, channels, time, () -> Settings.FRESH);
    var watch = new Watch(payment, true, till, channels, new Links(), time, time, _ -> {});
    watch.step();
    gateway.scan(payment.number());
    gateway.pay(payment.number());
    full.full = true;
    assertThrows(IllegalStateException.class, watch::step);
    assertInstanceOf(Awaiting.class, books.payments.get(payment.number()).state());
    assertEquals(0, books.receipts.size());
    full.full = false;
    watch.step();
    assertInstanceOf(Paid.class, books.payments.get(payment.number()).state());
    assertEquals(1, books.receipts.size());
  }

  /// Books whose disk takes no more, or does again.
  private static final class FullBooks implements Books {
    private final Books inner;
    private boolean full;

    FullBooks(Books inner) {
      this.inner = inner;
    }

    @Override
    public <T> T durable(Function<Pages, T> work) {
      if (full) {
        throw new IllegalStateException("no room on the disk");
      }
      return inner.durable(work);
    }

    @Override
    public <T> T read(Function<Pages, T> work) {
      return inner.read(work);
    }
  }

  private Payment begun(String sale) {
    return assertInstanceOf(Started.Begun.class, checkout.begin(CART, sale, "fake")).payment();
  }

  private static <T> List<T> atOnce(java.util.concurrent.Callable<T> act) throws Exception {
    var gate = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<java.util.concurrent.Future<T>>();
      for (var n = 0; n < AT_ONCE; n++) {
        running.add(
            threads.submit(() -> {
              gate.await();
              return act.call();
            }));
      }
      gate.countDown();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
