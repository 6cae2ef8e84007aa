package saoma.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saoma.account.Account;
import saoma.account.Leg;
import saoma.account.Member;
import saoma.account.Transfer;
import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.operator.Act;
import saoma.operator.AuditNote;
import saoma.operator.AuditRow;
import saoma.operator.Operator;
import saoma.operator.Person;
import saoma.operator.Right;
import saoma.operator.Rights;
import saoma.operator.Role;
import saoma.order.CartLine;
import saoma.order.Order;
import saoma.order.OrderState;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.PaymentState;
import saoma.payment.PaymentState.*;
import saoma.payment.Proof;
import saoma.payment.Refund;
import saoma.payment.RefundState;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.ShownCode;
import saoma.payment.Way;
import saoma.payout.Payee;
import saoma.payout.Payout;
import saoma.payout.PayoutAdvice;
import saoma.payout.PayoutState;
import saoma.payout.Signature;
import saoma.reconcile.Explanation;

class BatchTextTest {
  private static final Instant NOON = Journal.NOON;
  private static final Proof PROOF = new Proof("T\"\\\u0001’", NOON, Money.fen(Long.MAX_VALUE));
  private static final ShownCode CODE = new ShownCode("weixin://x?a=1&b=扫", NOON.plusSeconds(9));
  private static final List<CartLine> LINES =
      List.of(
          new CartLine(1, "a", "可乐\n", "", new Quantity(355), Money.fen(-1)),
          new CartLine(2, "", "\ud83e\udd64", "x", Quantity.ONE, Money.fen(0)));
  private static final List<PaymentState> STATES =
      List.of(
          new Created(),
          new Awaiting(null),
          new Awaiting(CODE),
          new Reversing(Why.CLERK, null),
          new Reversing(Why.NO_CODE, CODE),
          new Paid(PROOF, true),
          new Paid(PROOF, false),
          new Declined(""),
          new Closed("how"),
          new Unresolved(null),
          new Unresolved(CODE),
          new Disputed(PROOF));

  private static final List<RefundState> REFUNDS =
      List.of(
          new RefundState.Asked(),
          new RefundState.Sent(),
          new RefundState.Done(NOON.plusSeconds(5)),
          new RefundState.Refused("ACQ.\"X\""),
          new RefundState.Unresolved());

  private static final List<HoldState> HOLDS =
      List.of(
          new HoldState.Placing(null),
          new HoldState.Placing("https://qr"),
          new HoldState.Cancelling(),
          new HoldState.Held("2026", NOON),
          new HoldState.Releasing("2026", NOON, Money.fen(3)),
          new HoldState.Declined("X\""),
          new HoldState.Cancelled("close"),
          new HoldState.Over("2026", NOON),
          new HoldState.Unresolved());

  private static final Signature ANN = new Signature("Ann \"A\"", NOON);
  private static final List<PayoutState> PAYOUTS =
      List.of(
          new PayoutState.Drafted(),
          new PayoutState.Approved(ANN),
          new PayoutState.Withdrawn(ANN),
          new PayoutState.Sent(NOON, 2),
          new PayoutState.Unresolved(NOON, 3),
          new PayoutState.Dealing("2026"),
          new PayoutState.Done("2026", NOON),
          new PayoutState.Refused("NO", PayoutAdvice.TOP_UP),
          new PayoutState.Returned("2026", "BACK", NOON));

  private static final List<Leg> LEGS =
      List.of(
          new Leg(new Account.Clearing("alipay"), Money.fen(-5)),
          new Leg(new Account.BonusGiven(), Money.fen(-2)),
          new Leg(new Account.Sales(), Money.fen(-1)),
          new Leg(new Account.Principal(3), Money.fen(6)),
          new Leg(new Account.Bonus(3), Money.fen(2)));

  private static final List<Tender> TENDERS =
      List.of(
          new Tender("alipay", Money.fen(4), "S1", "T", NOON),
          new Tender("cash", Money.fen(5), "S2", "S2", NOON, Money.fen(100), Money.fen(7)));

  private static Batch everything() {
    var entries = new ArrayList<Entry>();
    entries.add(new Entry.Anchored("ABCD", 1, 2, 3, 4, 5));
    for (var by : List.of(List.<String>of(), List.of("S1"), List.of("S1", "S2"))) {
      entries.add(
          new Entry.OrderOpened(
              new Order(7, "s", NOON, LINES, Money.fen(355), OrderState.OPEN, by)));
      entries.add(new Entry.OrderDerived(7, OrderState.SETTLED, by));
    }
    entries.add(new Entry.OrderRefrozen(7, LINES, Money.fen(3)));
    entries.add(new Entry.NumberTaken("S1", NOON));
    for (var state : STATES) {
      entries.add(
          new Entry.PaymentAdded(
              new Payment("S1", 7, "alipay", Money.fen(1), "№", state, 3, NOON, NOON, NOON, NOON)));
      entries.add(new Entry.PaymentAdded(shownByTheCustomer(state)));
      entries.add(new Entry.PaymentMoved("S1", "wechat", 4, state));
    }
    entries.add(new Entry.PaymentReleased("S1"));
    for (var state : REFUNDS) {
      entries.add(new Entry.RefundAdded(refund(state)));
      entries.add(
          new Entry.RefundMoved("S1R02", "alipay", Money.fen(7), 4, state, NOON.plusNanos(1)));
    }
    for (var state : HOLDS) {
      entries.add(new Entry.HoldAdded(hold(state)));
      entries.add(new Entry.HoldMoved("H1", 4, state, NOON.plusNanos(1), "E a=\"1\"", "{}"));
    }
    entries.add(new Entry.HoldCaptured("H1", "S1"));
    for (var state : PAYOUTS) {
      entries.add(new Entry.PayoutAdded(payout(state, null, null)));
      entries.add(new Entry.PayoutAdded(payout(state, ANN, "S1")));
      entries.add(new Entry.PayoutMoved("S1", 4, state, NOON.plusNanos(1), "E a=\"1\"", "{}"));
    }
    entries.addAll(PortionEntries.all());
    entries.addAll(ShiftEntries.all());
    for (var ruling : Ruling.values()) {
      for (var order : new Long[] {null, 9L}) {
        for (var outcome : Outcome.values()) {
          var made = new RulingMade("S1", 2, ruling, order, "王\"", "why", NOON, outcome);
          entries.add(new Entry.RulingAdded(made));
          entries.add(new Entry.RulingDecided("S1", 2, outcome));
        }
      }
    }
    entries.add(new Entry.EventNoted(NOON, "S1", "A b=\"c\"", "from", "to", "{\"evidence\": 1}"));
    entries.add(
        new Entry.ReceiptIssued(
            new Receipt(1, "01", "店", 7, NOON, LINES, Money.fen(9), TENDERS, 0)));
    entries.add(
        new Entry.ReceiptIssued(
            new Receipt(2, "01", "店", 8, NOON, LINES, Money.fen(9), TENDERS, 0)
                .taxed("91310115MA1K4XYZ0B")));
    entries.add(new Entry.ReceiptCopied(1, 2));
    entries.add(new Entry.MemberAdded(new Member(1, "李", "13800001234", "")));
    entries.add(new Entry.MemberChanged(new Member(1, "李娜", "13800001234", "C"), NOON, "clerk"));
    entries.add(new Entry.BalanceClaimed("S1", 1));
    entries.add(new Entry.BalanceDropped("S1"));
    for (var role : Role.values()) {
      entries.add(new Entry.OperatorPut(new Operator("01", "王\"", role, role == Role.CLERK)));
    }
    entries.add(new Entry.RightsPut(Rights.USUAL));
    entries.add(new Entry.RightsPut(new Rights(Map.of(Role.CLERK, Set.of(Right.values())))));
    entries.add(new Entry.RightsPut(new Rights(Map.of())));
    for (var act : Act.values()) {
      for (var right : new Right[] {null, Right.RULING}) {
        var wang = new Person("01", "王");
        entries.add(
            new Entry.Audited(
                new AuditRow(
                    7, new AuditNote(NOON, act, wang, right, Person.NOBODY, "S1\n", "№"))));
      }
    }
    entries.add(
        new Entry.DifferenceExplained(
            new Explanation("alipay", LocalDate.of(2026, 1, 2), "FEE|S1", -1, "王\"", "№ 7", NOON)));
    for (var kind : Transfer.Kind.values()) {
      entries.add(new Entry.TransferPosted(new Transfer("S1T", kind, 3, "order:1", NOON, LEGS)));
    }
    return new Batch(NOON, entries);
  }

  private static Hold hold(HoldState state) {
    return new Hold("H1", "alipay", Money.fen(7), "№", state, 3, NOON, NOON, NOON, NOON, "王\"");
  }

  private static Payout payout(
      PayoutState state, @Nullable Signature approved, @Nullable String replaces) {
    var payee = new Payee(Payee.Kind.CARD, "c2VhbGVk", "王", "工商银行", "…0001");
    return new Payout(
        "S2",
        "S1",
        "alipay",
        Money.fen(7),
        payee,
        "wages №",
        replaces,
        ANN,
        approved,
        state,
        3,
        NOON);
  }

  private static Refund refund(RefundState state) {
    return new Refund(
        "S1R02", "S1", Money.fen(7), "退\n", "rule", state, 3, NOON, NOON.plusSeconds(1));
  }

  private static Payment shownByTheCustomer(PaymentState state) {
    return new Payment(
        "S1", 7, "alipay", Money.fen(1), "№", state, 3, NOON, NOON, NOON, NOON, Way.CUSTOMER_CODE);
  }

  private static String written(Entry entry) {
    return new String(BatchText.write(new Batch(NOON, List.of(entry))), StandardCharsets.UTF_8);
  }

  /// What was written before there were two ways reads as it did.
  @Test
  void onlyACustomersCodeNamesItsWay() {
    var state = new PaymentState.Created();
    var shown = new Payment("S1", 7, "alipay", Money.fen(1), "№", state, 3, NOON, NOON, NOON, NOON);
    assertFalse(written(new Entry.PaymentAdded(shown)).contains("way"));
    assertTrue(
        written(new Entry.PaymentAdded(shownByTheCustomer(state)))
            .contains("\"way\":\"CUSTOMER_CODE\""));
  }

  @Test
  void everyEntryComesBackAsItWasWritten() throws WrongText {
    var batch = everything();
    var kinds = new TreeSet<String>();
    batch.entries().forEach(entry -> kinds.add(entry.getClass().getSimpleName()));
    assertEquals(Entry.class.getPermittedSubclasses().length, kinds.size(), kinds::toString);
    assertEquals(batch, BatchText.read(BatchText.write(batch)));
  }

  /// What an old journal says must be read for ever: this text is never to be changed.
  @Test
  void theTextOfAnEntryNeverChanges() throws WrongText {
    var text =
        "{\"at\":\"2026-11-23T04:00:00.123456789Z\",\"entries\":[{\"is\":\"MOVE\",\"number\":\"S1\","
            + "\"channel\":\"alipay\",\"version\":4,\"state\":\"PAID\",\"late\":false,"
            + "\"trade\":\"T1\",\"paidAt\":\"2026-11-23T04:00:00Z\",\"paid\":2750,"
            + "\"paidCurrency\":\"CNY\"}]}";
    var proof = new Proof("T1", Instant.parse("2026-11-23T04:00:00Z"), Money.fen(2750));
    var batch =
        new Batch(NOON, List.of(new Entry.PaymentMoved("S1", "alipay", 4, new Paid(proof, false))));
    assertEquals(text, new String(BatchText.write(batch), StandardCharsets.UTF_8));
    assertEquals(batch, BatchText.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aDayIsTheShopsDay() {
    assertEquals(
        LocalDate.parse("2026-11-24"),
        new Batch(Instant.parse("2026-11-23T16:00:00Z"), List.of()).day());
    assertEquals(
        LocalDate.parse("2026-11-23"),
        new Batch(Instant.parse("2026-11-23T15:59:59Z"), List.of()).day());
  }

  /// Texts that were changed at random places: each is read, or refused as wrong text; never
  /// anything else, and never for long.
  @Test
  void aTextOfNonsenseIsRefusedInTime() {
    var seed = 20261125L;
    var random = new SplittableRandom(seed);
    var good = BatchText.write(everything());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          var refused = 0;
          for (var i = 0; i < 3_000; i++) {
            refused += refuses(mutated(good, random), "seed " + seed + ", text " + i) ? 1 : 0;
          }
          assertTrue(refused > 1_500, "the changes hardly change anything: " + refused);
        });
  }

  private static byte[] mutated(byte[] good, SplittableRandom random) {
    var from = random.nextInt(good.length);
    var bytes = random.nextInt(5) == 0 ? java.util.Arrays.copyOf(good, from) : good.clone();
    for (var n = random.nextInt(1, 4); n > 0 && bytes.length > 0; n--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static boolean refuses(byte[] bytes, String where) {
    try {
      BatchText.read(bytes);
      return false;
    } catch (WrongText e) {
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(where, e);
    }
  }

  @Test
  void bombsAreRefused() {
    for (var bomb :
        List.of(
            "[".repeat(1_000_000),
            "{\"at\":" + "9".repeat(1_000_000),
            "{\"at\":\"2026-11-23T04:00:00Z\",\"entries\":[{\"is\":\"COPY\",\"number\":1e999999999}]}",
            "{\"at\":\"2026-11-23T04:00:00Z\",\"entries\":[{\"is\":\"COPY\",\"number\":1,"
                + "\"copies\":99999999999}]}",
            "{\"at\":\"2026-11-23T04:00:00Z\",\"at\":\"2026-11-23T04:00:00Z\",\"entries\":[]}",
            "",
            "null",
            "\u0000")) {
      assertThrows(WrongText.class, () -> BatchText.read(bomb.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /// Whole segments of noise, of valid slots in any order, and of slots whose fields lie under a
  /// right checksum.
  @Test
  void aSegmentOfNonsenseIsWalkedInTime() {
    var random = new SplittableRandom(5);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (var round = 0; round < 120; round++) {
            var files = Journal.small();
            for (var bytes : files.files.values()) {
              for (var n = random.nextInt(1, 6); n > 0; n--) {
                spoil(bytes, random);
              }
            }
            var walked = Journal.walk(files);
            assertTrue(walked.faults().size() < 60, "more faults than slots");
          }
        });
  }

  private static void spoil(byte[] bytes, SplittableRandom random) {
    var slots = bytes.length / Slot.SIZE;
    var at = random.nextInt(slots) * Slot.SIZE;
    switch (random.nextInt(3)) {
      case 0 -> {
        var noise = new byte[Slot.SIZE];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, at, Slot.SIZE);
      }
      case 1 -> System.arraycopy(bytes, random.nextInt(slots) * Slot.SIZE, bytes, at, Slot.SIZE);
      default -> {
        var slot =
            new Slot(
                random.nextBoolean(),
                random.nextLong(-3, 20),
                random.nextInt(-2, 4),
                random.nextInt(-5, 5) * (random.nextBoolean() ? 1 : Integer.MAX_VALUE / 5),
                "0".repeat(64),
                new byte[Slot.ROOM]);
        slot.put(java.nio.ByteBuffer.wrap(bytes).position(at));
      }
    }
  }
}
