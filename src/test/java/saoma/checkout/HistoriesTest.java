package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.settings.Settings;
import saoma.settings.Settings.LateMoney;

/// Many short histories from seeds: lost requests and answers, clerks who cancel, customers who
/// scan late and pay late, refunds in parts, rulings, processes that die between two steps.
/// Whatever happens, what the channel has and what the till says agree to the fen, or the
/// difference stands on the list that a person sees.
class HistoriesTest {
  private static final Cart CART = Cart.EMPTY.add("1", "milk", "", Quantity.ONE, Money.fen(650));

  private int paid;
  private int late;
  private int restarts;
  private int refunded;
  private int repeated;
  private int ruled;

  @Test
  void tillAndChannelAgreeAfterEveryHistory() {
    for (long seed = 0; seed < 4_000; seed++) {
      new History(seed).play();
    }
    assertTrue(paid > 1_000, "only " + paid + " histories ended paid");
    assertTrue(late > 20, "only " + late + " histories had money after the end");
    assertTrue(restarts > 500, "only " + restarts + " restarts");
    assertTrue(refunded > 500, "only " + refunded + " refunds were done");
    assertTrue(repeated > 50, "only " + repeated + " refunds were sent again");
    assertTrue(ruled > 3, "only " + ruled + " rulings");
  }

  private final class History {
    private final long seed;
    private final SplittableRandom random;
    private final FakeTime time = new FakeTime();
    private final MemoryBooks books = new MemoryBooks();
    private final FakeGateway gateway;
    private final Channels channels;
    private final Settings settings;
    private Checkout checkout;
    private RefundDesk desk;
    private RulingDesk rulings;
    private Watch watch;
    private final Map<String, RefundWatch> refunds = new LinkedHashMap<>();
    private Payment payment;

    History(long seed) {
      this.seed = seed;
      random = new SplittableRandom(seed);
      gateway = new FakeGateway(time, random.split(), random.nextBoolean());
      gateway.lossPercent = random.nextInt(4) == 0 ? 60 : random.nextInt(20);
      channels = new Channels(List.of(gateway));
      settings = Settings.FRESH.with(LateMoney.values()[random.nextInt(2)]);
      restart();
    }

    private void restart() {
      checkout = new Checkout(books, channels, time, () -> settings);
      desk = new RefundDesk(books, checkout, channels, new Links(), time, time);
      // Its threads stay away; the history makes the steps.
      desk.close();
      rulings = new RulingDesk(books, checkout, time);
      refunds.clear();
    }

    private Watch watching(boolean fresh) {
      return new Watch(payment, fresh, checkout, channels, new Links(), time, time, _ -> {});
    }

    void play() {
      for (int attempt = 0; attempt < 3; attempt++) {
        if (!(checkout.begin(CART, "sale", "fake") instanceof Started.Begun(var begun))) {
          break;
        }
        payment = begun;
        watch = watching(true);
        for (int i = 0; i < 40; i++) {
          act();
        }
      }
      quiet();
      laws();
    }

    private void act() {
      switch (random.nextInt(16)) {
        case 0 -> checkout.apply(payment.number(), new PaymentEvent.ClerkCancelled(), "");
        case 1, 2 -> gateway.scan(payment.number());
        case 3 -> paid += gateway.pay(payment.number()) ? 1 : 0;
        case 4 -> {
          restarts++;
          restart();
          watch = watching(false);
        }
        case 5 -> giveSomeBack();
        case 6 -> rule();
        case 7, 8 -> stepRefunds();
        default -> {
          var next = watch.step();
          time.pass(next == null ? Duration.ofSeconds(3) : next);
        }
      }
      atMostOnePaid();
      neverMoreBackThanCame();
    }

    private void giveSomeBack() {
      var fen = Money.fen(random.nextInt(4) == 0 ? 650 : 1 + random.nextInt(700));
      desk.store(payment.number(), fen, "reason", "Li");
    }

    private void rule() {
      var number = payment.number();
      var done =
          switch (random.nextInt(3)) {
            case 0 -> rulings.attach(number, payment.orderId(), "Li", "reason").isEmpty();
            case 1 -> rulings.giveBack(number, "Li", "reason") instanceof RefundStarted.Begun;
            default -> rulings.noMoneyMoved(number, "Li", "reason").isEmpty();
          };
      ruled += done ? 1 : 0;
    }

    private void stepRefunds() {
      for (var open : desk.open()) {
        var next = refunds.computeIfAbsent(open.number(), desk::watch).step();
        time.pass(next == null ? Duration.ZERO : next);
      }
    }

    /// At the channel and in the table, at every instant; and each repeat is the same request.
    private void neverMoreBackThanCame() {
      for (var entry : gateway.trades.entrySet()) {
        var trade = entry.getValue();
        assertTrue(trade.given() <= trade.amount.minor(), this::where);
        assertTrue(!desk.left(entry.getKey()).negated().isPositive(), this::where);
      }
      for (var asked : gateway.refundsAsked.values()) {
        assertEquals(1, new HashSet<>(asked).size(), this::where);
      }
    }

    /// The network heals and everybody who must ask has asked.
    private void quiet() {
      gateway.lossPercent = 0;
      restart();
      var left = new ArrayList<Watch>();
      for (var open : checkout.toAsk()) {
        payment = open;
        left.add(watching(false));
      }
      for (int i = 0; i < 500 && !left.isEmpty(); i++) {
        askAll(left);
      }
      for (int i = 0; i < 100 && !desk.open().isEmpty(); i++) {
        stepRefunds();
      }
    }

    /// Everybody at once: one that is asked alone would sit out the other's time.
    private void askAll(List<Watch> left) {
      var soonest = Duration.ofDays(1);
      for (var one : List.copyOf(left)) {
        var next = one.step();
        if (next == null) {
          left.remove(one);
        } else if (next.compareTo(soonest) < 0) {
          soonest = next;
        }
      }
      time.pass(left.isEmpty() ? Duration.ZERO : soonest);
    }

    private void atMostOnePaid() {
      var taken =
          gateway.trades.values().stream().filter(t -> t.state == FakeGateway.State.PAID).toList();
      long kept = taken.stream().filter(t -> t.given() < t.amount.minor()).count();
      long onTheTable = books.payments.values().stream().filter(p -> p.state().hasMoney()).count();
      if (kept > 1) {
        // Only a code that outlived its withdrawal can do this, or one of which a person said that
        // it took no money, and then the till must be about to see it.
        assertTrue(
            gateway.codeOutlivesReverse
                || books.rulings.stream().anyMatch(r -> r.ruling() == Ruling.NO_MONEY_MOVED),
            this::where);
        assertTrue(onTheTable <= taken.size(), this::where);
      }
    }

    private void laws() {
      for (var entry : gateway.trades.entrySet()) {
        var ours = books.payments.get(entry.getKey());
        boolean theirs = entry.getValue().state == FakeGateway.State.PAID;
        assertEquals(theirs, ours.state().hasMoney(), () -> where() + ours);
        assertEquals(entry.getValue().given(), givenBack(ours), () -> where() + ours);
      }
      for (var ours : books.payments.values()) {
        assertTrue(ours.state().isFinal(), () -> where() + ours);
      }
      assertEquals(Pending.NOTHING, checkout.pending(), this::where);
      long claimed = books.orders.values().stream().filter(order -> order.isSettled()).count();
      assertEquals(claimed, books.receipts.size(), this::where);
      everyFenIsSoldOrListed();
      refunded += (int) books.refunds.values().stream().filter(this::isDone).count();
      repeated += (int) gateway.refundsAsked.values().stream().filter(a -> a.size() > 1).count();
    }

    /// What is left of each payment settled an order, or stands on the list that a person sees.
    private void everyFenIsSoldOrListed() {
      var listed = checkout.unclaimed();
      for (var ours : books.payments.values()) {
        boolean here = ours.state().hasMoney() && givenBack(ours) < ours.amount().minor();
        boolean sold = books.orders.values().stream().anyMatch(o -> o.isPaidBy(ours.number()));
        late += ours.state().hasMoney() && !sold ? 1 : 0;
        assertEquals(here && !sold, listed.contains(ours), () -> where() + ours);
        boolean counted = ours.state().hasMoney() && settings.lateMoney() == LateMoney.REFUND;
        if (counted && !sold && books.refunds().ofPayment(ours.number()).isEmpty()) {
          throw new AssertionError(where() + "late money that nobody gave back: " + ours);
        }
      }
    }

    private long givenBack(Payment ours) {
      return books.refunds().ofPayment(ours.number()).stream()
          .filter(this::isDone)
          .mapToLong(refund -> refund.amount().minor())
          .sum();
    }

    private boolean isDone(Refund refund) {
      return refund.state() instanceof RefundState.Done;
    }

    private String where() {
      return "seed " + seed + " " + books.journal + " ";
    }
  }
}
