package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.offer.Offers;
import saoma.offer.Rules;
import saoma.operator.Act;
import saoma.operator.Right;
import saoma.order.Cart;
import saoma.order.RandomCart;
import saoma.order.Receipt;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Paid;
import saoma.payment.Proof;
import saoma.shift.Behind;
import saoma.shift.Behind.Fact;
import saoma.shift.Behind.Found.NoJournal;
import saoma.shift.Behind.Found.Rows;
import saoma.shift.Booking;
import saoma.shift.Figure;
import saoma.shift.Period;
import saoma.shift.Section;
import saoma.shift.Source;
import saoma.shift.Topic;
import saoma.store.journal.MemoryFiles;

/// What stands behind each lowest figure comes to the figure, over days in the real books.
class BehindTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);

  @TempDir Path folder;

  private final MemoryFiles files = new MemoryFiles();
  private final EnumSet<Topic> reached = EnumSet.noneOf(Topic.class);

  private Till till() {
    var till = Till.with(files, folder, new ArrayList<>());
    till.books.soldBy(() -> ShiftDay.LI);
    till.books.costing((payment, amount, back) ->
        payment.channel().equals("alipay")
            ? Money.fen(amount.minor() / 100 * (back ? -1 : 1))
            : Money.fen(0));
    return till;
  }

  private static Cart priced(SplittableRandom random) {
    var plain = RandomCart.of(random);
    var cart = plain.offered(Offers.of(plain, Rules.random(random, 5), NOON, code -> ""));
    return cart.total().isPositive() ? cart : priced(random);
  }

  /// Some of everything, in an order that hangs on the seed.
  private static void trade(ShiftDay day, SplittableRandom random, int steps) {
    for (var step = 0; step < steps; step++) {
      day.anything(random);
      if (random.nextInt(3) == 0) {
        var cart = priced(random);
        var sold = day.till.does(p -> day.receipt(p, cart, "alipay", cart.total(), Money.fen(0)));
        if (step % 2 == 0) {
          day.givesBack(payment(day, sold), sold.total().minor() / 2 + 1, false);
        }
      }
    }
    day.does(Act.OVERRIDDEN, Right.DISCOUNT, ShiftDay.LI, ShiftDay.BOSS);
    var topUp = payment(day, day.topsUp("alipay", 10_000));
    day.givesBack(topUp, 4_000, false);
    day.givesBack(payment(day, day.sells("alipay", 3_000)), 1_000, false);
    var late = day.till.payment(day.till.order());
    var proof = new Proof("T" + late.number(), day.now(), late.amount());
    day.till.moves(late, new Paid(proof, true));
    day.givesBack(late.moved(new Paid(proof, true)), 100, false);
    day.till.does(p -> p.receipts().copied(1));
    day.till.does(p -> {
      p.shifts().priceChecked(p.shifts().open().orElseThrow().number());
      return true;
    });
    // Two sales in one record can be told apart.
    day.till.does(p -> {
      day.sells(p, "cash", Money.fen(700), Money.fen(0));
      return day.sells(p, "wechat", Money.fen(900), Money.fen(0));
    });
  }

  private static Payment payment(ShiftDay day, Receipt receipt) {
    var number = receipt.tenders().getLast().payment();
    return day.till.books.read(p -> p.payments().byNumber(number)).orElseThrow();
  }

  /// The same tally stands behind several figures; each is looked for once.
  private void compare(JournalBehind journal, List<Long> shifts, List<Section> sections) {
    var behind = new Remembering(journal, new HashMap<>());
    for (var section : sections) {
      section.figures().forEach(one -> compare(behind, shifts, "", one));
    }
  }

  private record Remembering(Behind journal, Map<Source, Found> seen) implements Behind {
    @Override
    public Found of(List<Long> shifts, Source source) {
      return seen.computeIfAbsent(source, wanted -> journal.of(shifts, wanted));
    }

    @Override
    public OptionalLong receiptOf(Fact fact) {
      return journal.receiptOf(fact);
    }
  }

  private void compare(Behind behind, List<Long> shifts, String whose, Figure figure) {
    Source.of(whose, figure).ifPresent(source -> compare(behind, shifts, figure, source));
    figure.parts().forEach(part -> compare(behind, shifts, figure.of(), part));
  }

  private void compare(Behind behind, List<Long> shifts, Figure figure, Source source) {
    var rows = assertInstanceOf(Rows.class, behind.of(shifts, source));
    var total = new Booking(source.topic(), source.key(), 0, 0);
    for (var row : rows.rows()) {
      total = total.plus(row.booked());
      assertFalse(row.facts().isEmpty(), figure.name() + " has a row without a fact");
    }
    assertEquals(rows.rows().size(), rows.many());
    assertTrue(rows.whole(), figure.name());
    assertEquals(total, rows.total(), figure.name());
    assertEquals(rows.kept(), rows.total(), figure.name());
    assertTrue(Source.isSame(figure, rows.total()), figure + " is not " + rows.total());
    if (rows.many() > 0) {
      reached.add(source.topic());
    }
  }

  @Test
  void theRowsComeToTheFigure() {
    var random = new SplittableRandom(1);
    try (var till = till()) {
      till.books.forced(handle ->
          handle.execute(
              "insert into product (code, name, name_en, unit, category) values ('d', '梨', '', '',"
                  + " '水果')"));
      var day = new ShiftDay(till);
      var behind = new JournalBehind(till.books, files);
      trade(day, random, 20);
      compare(behind, List.of(1L), day.desk.x().orElseThrow().report().sections());
      var first = day.closes(10_000).z();
      trade(day, random, 10);
      compare(behind, List.of(1L), first.report().sections());
      var second = day.closes(10_000).z();
      compare(behind, List.of(2L), second.report().sections());
      var date = NOON.toLocalDate();
      var both = Period.of(date, date.plusDays(9), List.of(first, second));
      compare(behind, List.of(1L, 2L), both.sections());
      assertEquals(EnumSet.complementOf(EnumSet.of(Topic.ITEMS, Topic.ITEMS_BACK)), reached);
    }
  }

  private static Rows rows(Behind behind, Topic topic, String key) {
    return assertInstanceOf(Rows.class, behind.of(List.of(1L), new Source(topic, key)));
  }

  @Test
  void aRowSaysWhatItIsAndLeadsToItsReceipt() {
    try (var till = till()) {
      var day = new ShiftDay(till);
      var behind = new JournalBehind(till.books, files);
      var receipt = day.sells("alipay", 2_000);
      var payment = payment(day, receipt);
      var number = payment.number();
      day.givesBack(payment, 500, true);
      till.does(p -> p.receipts().copied(receipt.number()));
      var loose = day.disputed("alipay", 300);
      day.does(Act.USED, Right.VOID_LINE, ShiftDay.BOSS, ShiftDay.BOSS);

      var sold = rows(behind, Topic.SALE, "").rows().getFirst();
      assertEquals(List.of(new Fact.Sold(receipt.number())), sold.facts());
      assertEquals("李雷", sold.who().name());
      assertEquals(2_000, sold.booked().sum());
      var came = rows(behind, Topic.TENDER_IN, "alipay").rows();
      assertEquals(List.of(new Fact.Paid(number, "alipay")), came.getFirst().facts());
      assertEquals(
          OptionalLong.of(receipt.number()), behind.receiptOf(came.getFirst().facts().getFirst()));
      assertEquals(List.of(new Fact.Paid(loose.number(), "alipay")), came.getLast().facts());
      assertEquals(OptionalLong.empty(), behind.receiptOf(came.getLast().facts().getFirst()));
      assertEquals("李雷", came.getFirst().who().name());
      var given = rows(behind, Topic.TENDER_BACK, "cash").rows().getFirst();
      assertEquals("李", given.who().words(), "who asked for it");
      var back = given.facts().getFirst();
      assertEquals(new Fact.GivenBack(number + "C01", number, "cash"), back);
      assertEquals(OptionalLong.of(receipt.number()), behind.receiptOf(back));
      assertEquals(
          List.of(new Fact.Copied(receipt.number())),
          rows(behind, Topic.COPY, "").rows().getFirst().facts());
      var act = rows(behind, Topic.EXCEPTION, "VOID_LINE|09 经理").rows().getFirst();
      assertEquals(List.of(new Fact.Done(1, "about", "reason")), act.facts());
      assertEquals("经理", act.who().name());
      assertEquals(OptionalLong.empty(), behind.receiptOf(act.facts().getFirst()));
    }
  }

  @Test
  void whatIsMissingInTheJournalIsNotTakenForThere() {
    try (var till = till()) {
      var day = new ShiftDay(till);
      day.sells("cash", 1_000);
      var name = files.files.keySet().iterator().next();
      var before = files.files.get(name).clone();
      day.sells("cash", 2_000);
      var behind = new JournalBehind(till.books, files);
      assertTrue(rows(behind, Topic.SALE, "").whole());
      assertEquals(3_000, rows(behind, Topic.SALE, "").total().sum());
      files.files.put(name, before);
      var found = rows(behind, Topic.SALE, "");
      assertFalse(found.whole());
      assertEquals(1_000, found.total().sum());
      assertEquals(3_000, found.kept().sum());
      assertNotEquals(found.kept(), found.total());
    }
  }

  @Test
  void booksWithoutAJournalSaySo() {
    try (var till = Till.at(folder)) {
      new ShiftDay(till).sells("cash", 1_000);
      var behind = new JournalBehind(till.books, files);
      assertInstanceOf(NoJournal.class, behind.of(List.of(1L), new Source(Topic.SALE, "")));
    }
  }

  @Test
  void manyRowsAreSummedAndTheFirstAreTold() {
    try (var till = till()) {
      var day = new ShiftDay(till);
      for (var record = 0; record < 5; record++) {
        till.does(p -> {
          for (var i = 0; i < Behind.MOST / 5 + 1; i++) {
            day.sells(p, "cash", Money.fen(100), Money.fen(0));
          }
          return true;
        });
      }
      var found = rows(new JournalBehind(till.books, files), Topic.SALE, "");
      assertEquals(Behind.MOST, found.rows().size());
      assertEquals(Behind.MOST + 5, found.many());
      assertEquals((Behind.MOST + 5) * 100L, found.total().sum());
    }
  }
}
