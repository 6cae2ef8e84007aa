package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.PaymentState.Paid;
import saoma.settings.Settings;

class WatcherTest {
  private static final Cart CART = Cart.EMPTY.add("1", "牛奶", "Milk", Quantity.ONE, Money.fen(650));

  private final FakeTime time = new FakeTime();
  private final MemoryBooks books = new MemoryBooks();
  private final FakeGateway gateway = new FakeGateway(time, new SplittableRandom(1), true);
  private final AtomicInteger broken = new AtomicInteger();

  /// The money is at the channel, whatever an adapter throws while it is asked about.
  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, IllegalStateException.class})
  void whateverOneStepThrowsTheAskingGoesOn(Class<? extends Throwable> mishap) throws Exception {
    var channels = new Channels(List.of(breaking(mishap)));
    var checkout = new Checkout(books, channels, time, () -> Settings.FRESH);
    try (var watcher = new Watcher(checkout, channels, time, time)) {
      var paid = new CountDownLatch(1);
      watcher
          .views()
          .listen(view -> {
            view.filter(v -> v.payment().state() instanceof Paid).ifPresent(_ -> paid.countDown());
            view.filter(v -> v.asked() == 0).ifPresent(v -> pay(v.payment().number()));
          });
      assertInstanceOf(Started.Begun.class, watcher.pay(CART, "sale", "fake"));
      assertTrue(paid.await(60, TimeUnit.SECONDS), "the asking ended");
    }
    assertEquals(3, broken.get(), "the step never broke");
    assertEquals(1, books.receipts.size());
  }

  private void pay(String number) {
    gateway.scan(number);
    gateway.pay(number);
  }

  /// Breaks on the first three queries.
  private Channel breaking(Class<? extends Throwable> mishap) {
    return (Channel)
        Proxy.newProxyInstance(
            Channel.class.getClassLoader(),
            new Class<?>[] {Channel.class},
            (_, method, arguments) -> {
              if (method.getName().equals("query") && broken.get() < 3) {
                broken.incrementAndGet();
                throw mishap.getConstructor().newInstance();
              }
              return asked(method, arguments);
            });
  }

  private Object asked(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(gateway, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
