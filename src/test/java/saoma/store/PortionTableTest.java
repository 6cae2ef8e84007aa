package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.split.Portion;
import saoma.split.PortionAdvice;
import saoma.split.PortionEvent;
import saoma.split.PortionState;
import saoma.split.Receiver;
import saoma.split.TakeBack;
import saoma.store.journal.MemoryFiles;

class PortionTableTest {
  private static final Receiver LI = new Receiver(Receiver.Kind.USER, "2088000000000101", "李雷");
  private static final List<PortionState> STATES =
      List.of(
          new PortionState.Sent(Till.NOON, 1),
          new PortionState.Unresolved(Till.NOON, 2),
          new PortionState.Refused("NO", PortionAdvice.BIND),
          new PortionState.Done("2026", Till.NOON));
  private static final PortionEvent WHY = new PortionEvent.NoNews("TIMED_OUT");

  @TempDir private Path folder;

  private static Payment paid(Till till) {
    var order = till.order();
    return till.payment(order, new Paid(new Proof("T1", Till.NOON, order.total()), false));
  }

  private static Portion portion(Payment payment, int nth, @Nullable String replaces) {
    return new Portion(
        Portion.numberOf(payment.number(), nth),
        payment.number(),
        "alipay",
        "T1",
        Money.fen(100),
        Money.fen(5),
        LI,
        replaces,
        new PortionState.Planned(),
        0,
        Till.NOON,
        Till.NOON);
  }

  private static Portion added(Till till, Portion portion) {
    return till.does(p -> {
      p.portions().add(portion);
      return portion;
    });
  }

  private static Optional<Portion> byNumber(Till till, String number) {
    return till.does(p -> p.portions().byNumber(number));
  }

  private static Portion walked(Till till, Portion from) {
    var last = from;
    for (var to : STATES) {
      var read = last;
      var at = Till.NOON.plusSeconds(last.version());
      assertTrue(till.<Boolean>does(p -> p.portions().move(read, to, at, WHY, "{\"a\":\"1\"}")));
      assertFalse(till.<Boolean>does(p -> p.portions().move(read, to, at, WHY, "")), "stale");
      last = read.moved(to, at);
      assertEquals(Optional.of(last), byNumber(till, last.number()));
      assertEquals(to.isFinal(), till.does(p -> p.portions().open()).isEmpty());
    }
    return last;
  }

  private static int notes(Till till) {
    return till.database.call(
        h -> h.select("select count(*) from portion_event").mapTo(int.class).one());
  }

  private static TakeBack back(Till till, Payment payment) {
    var number = Refund.numberOf(payment.number(), 1);
    var back = new TakeBack(number, payment.number(), LI, Money.fen(3));
    return till.does(p -> {
      p.refunds()
          .add(
              new Refund(
                  number,
                  payment.number(),
                  Money.fen(60),
                  "why",
                  "Ann",
                  new RefundState.Asked(),
                  0,
                  Till.NOON,
                  Till.NOON));
      p.portions().takeBack(back);
      return back;
    });
  }

  @Test
  void everyStateComesBackAfterTheFileWasClosed() {
    Portion last;
    TakeBack back;
    try (var till = Till.at(folder)) {
      var payment = paid(till);
      last = walked(till, added(till, portion(payment, 1, null)));
      back = back(till, payment);
    }
    try (var till = Till.at(folder)) {
      assertEquals(Optional.of(last), byNumber(till, last.number()));
      assertEquals(STATES.size(), notes(till));
      assertEquals(List.of(back), till.does(p -> p.portions().ofRefund(back.refund())));
      assertEquals(List.of(back), till.does(p -> p.portions().backs(back.payment())));
      assertThrows(
          RuntimeException.class,
          () ->
              till.does(p -> {
                p.portions().takeBack(back);
                return back;
              }),
          "once for each receiver");
    }
  }

  @Test
  void whatIsPaidAndNotSplitIsFound() {
    try (var till = Till.at(folder)) {
      var one = paid(till);
      var two = paid(till);
      till.payment(till.order());
      assertEquals(List.of(one.number(), two.number()), unsplit(till, 0));
      assertEquals(List.of(), unsplit(till, 1), "begun before");
      var portion = added(till, portion(one, 1, null));
      assertEquals(List.of(two.number()), unsplit(till, 0));
      var dropped = new PortionState.Dropped();
      till.<Boolean>does(p -> p.portions().move(portion, dropped, Till.NOON, WHY, ""));
      assertEquals(List.of(one.number(), two.number()), unsplit(till, 0), "dropped");
      var second = added(till, portion(one, 2, portion.number()));
      assertEquals(
          List.of(portion.number(), second.number()),
          till.does(p -> p.portions().ofPayment(one.number())).stream()
              .map(Portion::number)
              .toList());
      assertEquals(List.of(second), till.does(p -> p.portions().latest(1)));
      assertEquals(List.of(second), till.does(p -> p.portions().open()));
      assertThrows(
          RuntimeException.class, () -> added(till, portion(two, 1, "nobody's")), "of nobody");
    }
  }

  private static List<String> unsplit(Till till, int later) {
    return till.does(p -> p.portions().unsplit("alipay", Till.NOON.plusSeconds(later)));
  }

  /// A database that lost its tail is given back what the money journal has.
  @Test
  void theJournalGivesAPortionBack() throws Exception {
    var files = new MemoryFiles();
    var told = new ArrayList<Recovered>();
    Portion last;
    TakeBack back;
    try (var till = Till.with(files, folder, told)) {
      var payment = paid(till);
      last = walked(till, added(till, portion(payment, 1, null)));
      back = back(till, payment);
    }
    var fresh = Files.createDirectory(folder.resolve("fresh"));
    try (var till = Till.with(files, fresh, told)) {
      assertEquals(Optional.of(last), byNumber(till, last.number()));
      assertEquals(STATES.size(), notes(till));
      assertEquals(List.of(back), till.does(p -> p.portions().ofRefund(back.refund())));
    }
  }
}
