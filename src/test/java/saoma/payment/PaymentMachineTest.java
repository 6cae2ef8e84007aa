package saoma.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.payment.PaymentEvent.*;
import saoma.payment.PaymentState.*;
import saoma.payment.Step.Moved;
import saoma.payment.Step.Refused;
import saoma.payment.Step.Stayed;

/// The whole table, state by event, written down a second time: where code and table differ, one of
/// them is wrong.
class PaymentMachineTest {
  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  static final Proof PROOF = new Proof("T1", NOON, Money.fen(2750));
  static final Proof OTHER = new Proof("T2", NOON, Money.fen(2750));
  static final ShownCode CODE = new ShownCode("https://qr.example/1", NOON.plusSeconds(300));

  static final Map<String, PaymentState> STATES =
      Map.ofEntries(
          Map.entry("Created", new Created()),
          Map.entry("Awaiting", new Awaiting(null)),
          Map.entry("AwaitingShown", new Awaiting(CODE)),
          Map.entry("Reversing", new Reversing(Why.CLERK, CODE)),
          Map.entry("ReversingNoCode", new Reversing(Why.NO_CODE, null)),
          Map.entry("Paid", new Paid(PROOF, false)),
          Map.entry("Declined", new Declined("NO")),
          Map.entry("Closed", new Closed("closed")),
          Map.entry("Unresolved", new Unresolved(CODE)),
          Map.entry("Disputed", new Disputed(PROOF)));

  static final Map<String, PaymentEvent> EVENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Submitted", new Submitted()),
              Map.entry("CodeIssued", new CodeIssued(CODE)),
              Map.entry("CodeRefused", new CodeRefused("no")),
              Map.entry("ChannelDiffers", new ChannelDiffers("amount")),
              Map.entry("ChannelPaid", new ChannelPaid(PROOF)),
              Map.entry("ChannelPaidOther", new ChannelPaid(OTHER)),
              Map.entry("ChannelDeclined", new ChannelDeclined("NO")),
              Map.entry("ChannelClosed", new ChannelClosed("closed")),
              Map.entry("DeadlinePassed", new DeadlinePassed()),
              Map.entry("ClerkCancelled", new ClerkCancelled()),
              Map.entry("ExpiredUnseen", new ExpiredUnseen()),
              Map.entry("GaveUp", new GaveUp("tired")),
              Map.entry("TakeFailed", new TakeFailed(Why.DEADLINE)),
              Map.entry("NoNews", new NoNews("nothing")),
              Map.entry("RuledOurs", new ManagerRuled(Ruling.MONEY_IS_OURS, "Li", "bill seen")),
              Map.entry("RuledNone", new ManagerRuled(Ruling.NO_MONEY_MOVED, "Li", "bill seen")),
              Map.entry("RuledBack", new ManagerRuled(Ruling.GIVE_BACK, "Li", "bill seen"))));

  /// In the order of the events' names: ChannelClosed, ChannelDeclined, ChannelDiffers,
  /// ChannelPaid, ChannelPaidOther, ClerkCancelled, CodeIssued, CodeRefused, DeadlinePassed,
  /// ExpiredUnseen, GaveUp, NoNews, RuledBack, RuledNone, RuledOurs, Submitted, TakeFailed. `.`
  /// stays, `x` refuses, `!` refuses with an alarm.
  static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("Created", "x x . ! ! Closed x x Closed x x . x x x Awaiting Closed"),
          Map.entry(
              "Awaiting",
              "Closed Declined . Paid Paid Reversing Awaiting Reversing Reversing x Unresolved . x"
                  + " x x x Reversing"),
          Map.entry(
              "AwaitingShown",
              "Closed Declined . Paid Paid Reversing . x Reversing x Unresolved . x x x x x"),
          Map.entry("Reversing", "Closed Closed . Paid Paid . . . . x Unresolved . x x x x ."),
          Map.entry(
              "ReversingNoCode", "Closed Closed . Paid Paid . . . . Closed Unresolved . x x x x ."),
          Map.entry("Paid", ". . . . ! . . . . . . . . . . . ."),
          Map.entry("Declined", ". . Unresolved Disputed Disputed . . . . . . . . . . . ."),
          Map.entry("Closed", ". . Unresolved Disputed Disputed . . . . . . . . . . . ."),
          Map.entry("Unresolved", "Closed Closed . Paid Paid . . . . x . . x Closed x x ."),
          Map.entry("Disputed", ". . . . ! . . . . . . . Paid x Paid . ."));

  @Test
  void everyStateAnswersEveryEventAsTheTableSays() {
    TABLE.forEach((stateName, row) -> {
      var cells = row.split(" ");
      assertEquals(EVENTS.size(), cells.length, stateName);
      int column = 0;
      for (var event : EVENTS.entrySet()) {
        var step = PaymentMachine.next(STATES.get(stateName), event.getValue());
        assertEquals(cells[column++], shown(step), stateName + " on " + event.getKey());
      }
    });
    assertEquals(STATES.keySet(), TABLE.keySet());
  }

  @Test
  void moneyThatComesAfterTheEndRaisesAnAlarm() {
    var step = PaymentMachine.next(new Closed("by the clerk"), new ChannelPaid(PROOF));
    var moved = assertInstanceOf(Moved.class, step);
    assertTrue(moved.effects().contains(Step.Effect.ALARM_MONEY_AFTER_END));
    assertEquals(new Disputed(PROOF), moved.to());
  }

  @Test
  void moneyWhileGivingUpIsPaidAndLate() {
    var step = PaymentMachine.next(new Reversing(Why.DEADLINE, CODE), new ChannelPaid(PROOF));
    assertEquals(new Paid(PROOF, true), assertInstanceOf(Moved.class, step).to());
  }

  @Test
  void aCodeThatWasNeverShownDoesNotBlockAnotherAttempt() {
    for (var event : List.of(new ClerkCancelled(), new DeadlinePassed())) {
      var step = PaymentMachine.next(new Awaiting(null), event);
      assertFalse(assertInstanceOf(Moved.class, step).to().blocksAnother());
      step = PaymentMachine.next(new Awaiting(CODE), event);
      assertTrue(assertInstanceOf(Moved.class, step).to().blocksAnother());
    }
    assertFalse(new Reversing(Why.NO_CODE, null).blocksAnother());
    assertTrue(new Reversing(Why.CLERK, CODE).blocksAnother());
    assertTrue(new Unresolved(CODE).blocksAnother());
  }

  /// Where the customer showed the code, nothing on show does not mean that nothing can be paid.
  @Test
  void givingUpACustomersCodeBlocksAnotherAttempt() {
    for (var event : List.of(new ClerkCancelled(), new DeadlinePassed())) {
      var meant = Way.CUSTOMER_CODE.meant(event);
      var moved =
          assertInstanceOf(Moved.class, PaymentMachine.next(new Awaiting(null), meant)).to();
      assertTrue(moved.blocksAnother(), event.toString());
      assertEquals(event, Way.SHOWN_QR.meant(event));
    }
    assertInstanceOf(
        Refused.class, PaymentMachine.next(new Awaiting(null), new TakeFailed(Why.NO_CODE)));
    for (var event : EVENTS.values()) {
      if (!(event instanceof ClerkCancelled || event instanceof DeadlinePassed)) {
        assertEquals(event, Way.CUSTOMER_CODE.meant(event));
      }
    }
  }

  @Test
  void aRulingWithoutProofNeverBooksMoney() {
    var ruled = new ManagerRuled(Ruling.MONEY_IS_OURS, "Li", "customer showed a phone");
    assertInstanceOf(Refused.class, PaymentMachine.next(new Unresolved(CODE), ruled));
  }

  private static String shown(Step step) {
    return switch (step) {
      case Moved m -> m.to().getClass().getSimpleName();
      case Stayed _ -> ".";
      case Refused r -> r.alarm() ? "!" : "x";
    };
  }
}
