package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.channel.Channels;
import saoma.channel.cash.CashChannel;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.money.Split;
import saoma.order.Cart;
import saoma.order.OrderState;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.ClerkCancelled;
import saoma.settings.Settings;
import saoma.settings.Settings.LateMoney;

/// Many short histories of shared bills from seeds: customers who scan, pay and walk away, clerks
/// who withdraw, renew, take cash and give the whole up, lost requests, processes that die. What is
/// asked for and what is kept is never more than the price; in the end the bill is paid to the fen
/// or everything goes back, and what neither counts nor goes back stands on the list that a person
/// sees.
class ShareHistoriesTest {
  private static final long PRICE = 10_001;
  private static final Cart TABLE =
      Cart.EMPTY.add("1", "火锅", "Hot pot", Quantity.ONE, Money.fen(PRICE));

  private int settled;
  private int cancelled;
  private int renewed;
  private int restarts;
  private int cash;

  @Test
  void everySharedBillIsPaidToTheFenOrGoesBack() {
    for (long seed = 0; seed < 800; seed++) {
      new History(seed).play();
    }
    assertTrue(settled > 150, "only " + settled + " bills were paid");
    assertTrue(cancelled > 100, "only " + cancelled + " bills were given up");
    assertTrue(renewed > 300, "only " + renewed + " shares were renewed");
    assertTrue(restarts > 300, "only " + restarts + " restarts");
    assertTrue(cash > 100, "only " + cash + " shares were taken in cash");
  }

  private final class History {
    private final String where;
    private final SplittableRandom random;
    private final FakeTime time = new FakeTime();
    private final MemoryBooks books = new MemoryBooks();
    private final FakeGateway gateway;
    private final Channels channels;
    private final Settings settings;
    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private final Map<String, RefundWatch> refunds = new LinkedHashMap<>();
    private Checkout checkout;
    private CashDesk cashDesk;
    private RefundDesk desk;
    private boolean givesUp;

    History(long seed) {
      where = "seed " + seed;
      random = new SplittableRandom(seed);
      gateway = new FakeGateway(time, random.split(), random.nextBoolean());
      gateway.lossPercent = random.nextInt(4) == 0 ? 50 : random.nextInt(15);
      channels = new Channels(List.of(gateway), List.of(new CashChannel(time)));
      settings = Settings.FRESH.with(LateMoney.values()[random.nextInt(2)]);
      restart();
    }

    private void restart() {
      checkout = new Checkout(books, channels, time, () -> settings);
      cashDesk = new CashDesk(books, checkout, time, () -> settings);
      desk = new RefundDesk(books, checkout, channels, new Links(), time, time);
      // Its threads stay away; the history makes the steps.
      desk.close();
      refunds.clear();
      watches.clear();
      checkout.toAsk().forEach(payment -> watch(payment, false));
    }

    private void watch(Payment payment, boolean fresh) {
      watches.put(
          payment.number(),
          new Watch(payment, fresh, checkout, channels, new Links(), time, time, _ -> {}));
    }

    private void begin(List<Money> parts) {
      var shares = parts.stream().map(part -> new Share("fake", part)).toList();
      if (checkout.begin(TABLE, "table", shares) instanceof SharesStarted.Begun(var payments)) {
        payments.forEach(payment -> watch(payment, true));
      }
    }

    private OrderState state() {
      return books.orders.get(1L).state();
    }

    void play() {
      begin(Split.even(Money.fen(PRICE), 2 + random.nextInt(5)));
      for (var step = 0; step < 200; step++) {
        act();
        laws();
      }
      quiet();
      end();
    }

    private void act() {
      var numbers = new ArrayList<>(books.payments.keySet());
      var number = numbers.get(random.nextInt(numbers.size()));
      switch (random.nextInt(24)) {
        case 0 -> checkout.apply(number, new ClerkCancelled(), "");
        case 1, 2, 3, 4 -> gateway.scan(number);
        case 5, 6, 7 -> gateway.pay(number);
        case 8, 9 -> again();
        case 10 -> {
          if (random.nextInt(5) == 0) {
            restarts++;
            restart();
          }
        }
        case 11 -> givesUp |= random.nextInt(8) == 0;
        case 12 -> stepRefunds();
        default -> step();
      }
      if (givesUp) {
        giveUp();
      }
    }

    /// The clerk offers what nobody pays for, or takes it in cash; sometimes he asks for too much.
    private void again() {
      var room = Standing.of(books, "table").orElseThrow().room();
      if (givesUp || state() != OrderState.OPEN) {
        return;
      }
      if (room.isPositive() && random.nextInt(4) == 0) {
        var some = Money.fen(1 + random.nextLong(room.minor()));
        cash += cashDesk.takeShare(TABLE, "table", some) instanceof Counted.Taken ? 1 : 0;
      } else {
        renewed += room.isPositive() ? 1 : 0;
        begin(List.of(room.isPositive() ? room : Money.fen(1)));
      }
    }

    private void giveUp() {
      Standing.of(books, "table")
          .orElseThrow()
          .alive()
          .forEach(payment -> checkout.apply(payment.number(), new ClerkCancelled(), ""));
      checkout.abandon("table", "Li");
    }

    private void step() {
      var numbers = new ArrayList<>(watches.keySet());
      if (!numbers.isEmpty()) {
        var number = numbers.get(random.nextInt(numbers.size()));
        var next = watches.get(number).step();
        if (next == null) {
          watches.remove(number);
        }
        time.pass(next == null ? Duration.ofSeconds(1) : next.dividedBy(4));
      }
    }

    private void stepRefunds() {
      for (var open : desk.open()) {
        var next = refunds.computeIfAbsent(open.number(), desk::watch).step();
        time.pass(next == null ? Duration.ZERO : next);
      }
    }

    /// At every instant.
    private void laws() {
      var order = books.orders.get(1L);
      assertTrue(counted() <= PRICE, where + ": more counts than it costs");
      assertEquals(order.isSettled(), counted() == PRICE, where);
      assertEquals(order.isSettled(), books.receipts.size() == 1, where);
      assertTrue(
          books.payments.values().stream()
                  .filter(p -> p.state().blocksAnother() && !p.state().hasMoney())
                  .mapToLong(p -> p.amount().minor())
                  .sum()
              <= PRICE,
          where + ": more is asked for than it costs");
    }

    private long counted() {
      return books.orders.get(1L).paidBy().stream()
          .mapToLong(number -> books.payments.get(number).amount().minor())
          .sum();
    }

    /// The network is fine, nobody pays any more, and the till has all the time it needs.
    private void quiet() {
      gateway.lossPercent = 0;
      givesUp = true;
      for (var round = 0; round < 400; round++) {
        giveUp();
        for (var number : List.copyOf(watches.keySet())) {
          var next = watches.get(number).step();
          if (next == null) {
            watches.remove(number);
          }
        }
        stepRefunds();
        time.pass(Duration.ofSeconds(15));
      }
    }

    /// Money that came after the end of one code, where nothing else was paid, waits for a manager.
    private boolean over() {
      var now = Standing.of(books, "table").orElseThrow();
      var waits = now.counted().isEmpty() && !now.alive().isEmpty();
      return state() == OrderState.SETTLED
          || state() == OrderState.CANCELLED
          || (waits && now.alive().stream().allMatch(one -> one.state().hasMoney()));
    }

    private void end() {
      settled += state() == OrderState.SETTLED ? 1 : 0;
      cancelled += state() == OrderState.CANCELLED ? 1 : 0;
      assertTrue(over(), () -> where + " " + Standing.of(books, "table"));
      var listed = checkout.unclaimed().stream().map(Payment::number).toList();
      for (var each : gateway.trades.entrySet()) {
        var kept = each.getValue().wasPaid && each.getValue().state == FakeGateway.State.PAID;
        var here = kept ? each.getValue().amount.minor() - each.getValue().given() : 0;
        var counts = books.orders.get(1L).paidBy().contains(each.getKey());
        var known = counts || listed.contains(each.getKey()) || here == 0;
        assertTrue(known, () -> where + ": " + each.getKey() + " keeps money that nobody sees");
      }
      assertEquals(state() == OrderState.SETTLED ? PRICE : 0, counted(), where);
    }
  }
}
