package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.Books.Pages;
import saoma.order.Order;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.Created;

/// Random work on the real books and on two maps; after each step both say the same, and no order
/// ever has a new attempt beside one that can still be paid.
class RandomBooksTest {
  @TempDir Path folder;

  private final Map<Long, Order> orders = new LinkedHashMap<>();
  private final Map<String, Payment> payments = new LinkedHashMap<>();

  @Test
  void theBooksAgreeWithMapsWhateverHappens() {
    for (var seed = 1L; seed <= 3; seed++) {
      orders.clear();
      payments.clear();
      var where = folder.resolve("seed" + seed);
      var random = new SplittableRandom(seed);
      var till = Till.at(where);
      try {
        for (var step = 0; step < 250; step++) {
          step(till, random);
          if (random.nextInt(60) == 0) {
            till.close();
            till = Till.at(where);
          }
          compare(till, "seed " + seed + ", step " + step);
        }
      } finally {
        till.close();
      }
    }
  }

  private void step(Till till, SplittableRandom random) {
    if (orders.isEmpty() || random.nextInt(6) == 0) {
      var order = till.order();
      orders.put(order.id(), order);
    } else if (random.nextInt(5) < 2 || payments.isEmpty()) {
      attempt(till, pick(orders.values(), random), random);
    } else {
      move(till, pick(payments.values(), random), random);
    }
  }

  private void attempt(Till till, Order order, SplittableRandom random) {
    var blocked =
        payments.values().stream()
            .anyMatch(p -> p.orderId() == order.id() && p.state().blocksAnother());
    if (blocked) {
      assertThrows(IllegalStateException.class, () -> till.payment(order, new Created()));
    } else if (random.nextInt(4) == 0) {
      assertThrows(ArithmeticException.class, () -> till.does(p -> addAndFail(p, order)));
    } else {
      var payment = till.payment(order, state(random));
      assertEquals(payments.size() + 1, Integer.parseInt(payment.tail()), "a gap");
      payments.put(payment.number(), payment);
    }
  }

  private static boolean addAndFail(Pages pages, Order order) {
    var number = pages.payments().nextNumber(Till.NOON);
    pages.payments().add(Till.attempt(number, order, new Created()));
    throw new ArithmeticException("on purpose");
  }

  private void move(Till till, Payment payment, SplittableRandom random) {
    var to = state(random);
    if (payment.version() > 0 && random.nextInt(5) == 0) {
      assertFalse(till.moves(stale(payment), to), "a stale reader was let through");
      return;
    }
    assertTrue(till.moves(payment, to));
    payments.put(payment.number(), payment.moved(to));
  }

  /// As read one move ago.
  private static Payment stale(Payment p) {
    return new Payment(
        p.number(),
        p.orderId(),
        p.channel(),
        p.amount(),
        p.subject(),
        p.state(),
        p.version() - 1,
        p.createdAt(),
        p.deadline(),
        p.expiresAt(),
        p.watchUntil());
  }

  private void compare(Till till, String where) {
    var stored = till.books.read(p -> p.payments().latest(10_000));
    assertEquals(new ArrayList<>(payments.values()), stored.reversed(), where);
    assertEquals(
        new ArrayList<>(orders.values()),
        till.books.read(p -> p.orders().latest(10_000)).reversed(),
        where);
    // What blocks another attempt of an order is written beside its state.
    var places =
        till.books.look(h ->
            h.select("select distinct order_id from payment where blocks_another order by 1")
                .mapTo(Long.class)
                .list());
    var expected =
        payments.values().stream()
            .filter(p -> p.state().blocksAnother())
            .map(Payment::orderId)
            .distinct()
            .sorted()
            .toList();
    assertEquals(expected, places, where);
  }

  private static PaymentState state(SplittableRandom random) {
    return PaymentTableTest.STATES.get(random.nextInt(PaymentTableTest.STATES.size()));
  }

  private static <T> T pick(java.util.Collection<T> from, SplittableRandom random) {
    return List.copyOf(from).get(random.nextInt(from.size()));
  }
}
