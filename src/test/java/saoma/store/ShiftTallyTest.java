package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.money.Money;
import saoma.shift.Sealed;
import saoma.store.BooksCheck.Result;
import saoma.store.journal.MemoryFiles;
import saoma.store.journal.Verification;

/// The running tallies beside sums that are taken straight from receipts, payments, refunds and
/// accounts, over random days with closes at random.
class ShiftTallyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void talliesAreTheSumsOfWhatIsInTheBooks(long seed) {
    var random = new SplittableRandom(seed);
    try (var till = Till.at(folder)) {
      till.books.casual(h ->
          h.execute(
              "insert into product (code, name, name_en, unit, category) values ('d', '梨', '', '',"
                  + " '水果')"));
      var day = new ShiftDay(till);
      day.sells("cash", 1_000);
      var sealed = new ArrayList<Sealed>();
      for (var step = 0; step < 120; step++) {
        day.anything(random);
        if (random.nextInt(25) == 0) {
          sealed.add(day.closes(random.nextLong(5_000)));
        }
      }
      sealed.add(day.closes(0));
      assertEquals(List.of(), day.faults(), "seed " + seed);
      till.books.look(handle -> compare(handle, sealed));
      for (var one : sealed) {
        var report = one.z().report();
        assertEquals(0, report.value("check.difference"), "seed " + seed + ", Z " + one.number());
        assertEquals(report.value("sales.net"), report.value("hours.net"));
        assertEquals(report.value("sales.net"), report.value("categories.net"));
        assertEquals(report.value("counts.items"), report.value("categories.items"));
        assertEquals(report.value("sales.net"), report.value("items.net"));
        assertEquals(report.value("counts.items"), report.value("items.items"));
        assertTrue(report.find("items.unknown", "").isEmpty());
        assertTrue(report.find("category.unknown", "").isEmpty());
        assertTrue(report.find("category.net", "水果").isPresent());
      }
    }
  }

  /// Each trade costs its own fee, rounded by itself, and gives it back with what goes back.
  @Test
  void feesAreThoseOfEachTradeTogether() {
    try (var till = Till.at(folder)) {
      till.books.costing((payment, amount, back) ->
          payment.channel().equals("alipay")
              ? Money.fen((back ? -1 : 1) * ((amount.minor() * 6 + 500) / 1_000))
              : Money.fen(0));
      var day = new ShiftDay(till);
      day.sells("alipay", 12_350);
      var random = new SplittableRandom(7);
      for (var step = 0; step < 120; step++) {
        day.anything(random);
      }
      var z = day.closes(0);
      assertEquals(List.of(), day.faults());
      var report = z.z().report();
      var fees = till.books.look(ShiftTallyTest::alipayFees);
      assertTrue(fees > 0);
      assertEquals(
          -fees,
          sum(List.of(z), "channel.fee", "alipay") + sum(List.of(z), "channel.fee-back", "alipay"));
      assertEquals(
          sum(List.of(z), "tender.net", "alipay") - fees,
          sum(List.of(z), "channel.payable", "alipay"));
      assertTrue(report.find("channel.fee", "wechat").isEmpty());
    }
  }

  private static long alipayFees(Handle handle) {
    return number(
            handle,
            """
            select sum(floor((paid_amount * 6 + 500) / 1000)) from payment
            where state in ('PAID', 'DISPUTED') and channel = 'alipay'
            """)
        - number(
            handle,
            """
            select coalesce(sum(floor((r.amount * 6 + 500) / 1000)), 0)
            from refund r join payment p on p.number = r.payment
            where r.state = 'DONE' and p.channel = 'alipay'
              and position('C', substring(r.number, char_length(p.number) + 1)) = 0
            """);
  }

  private static boolean compare(Handle handle, List<Sealed> zs) {
    assertEquals(
        number(
            handle,
            """
            select sum(total) from receipt r
            where not exists (
              select 1 from receipt_line l where l.owner = r.number and l.code like 'TOPUP:%')
            """),
        sum(zs, "sales.gross", ""));
    assertEquals(
        number(
            handle,
            """
            select count(*) from receipt r
            where not exists (
              select 1 from receipt_line l where l.owner = r.number and l.code like 'TOPUP:%')
            """),
        sum(zs, "counts.receipts", ""));
    for (var tender : List.of("cash", "alipay", "wechat", "balance")) {
      assertEquals(
          number(
              handle,
              "select sum(paid_amount) from payment where state in ('PAID', 'DISPUTED')"
                  + " and channel = '%s'".formatted(tender)),
          sum(zs, "tender.in", tender),
          tender);
    }
    assertEquals(
        number(
            handle,
            """
            select sum(r.amount) from refund r join payment p on p.number = r.payment
            where r.state = 'DONE' and (p.channel = 'cash' or substring(r.number, 19, 1) = 'C'
              or position('C', substring(r.number, char_length(p.number) + 1)) > 0)
            """),
        -sum(zs, "tender.back", "cash"));
    assertEquals(
        number(handle, "select sum(amount) from drawer_move"), sum(zs, "drawer.pay-in", ""));
    assertEquals(number(handle, "select count(*) from audit"), sum(zs, "exception", "VOID_LINE"));
    assertEquals(
        number(handle, "select sum(balance) from account where member is not null"),
        last(zs, "stored.closing"));
    return true;
  }

  private static long number(Handle handle, String sql) {
    return handle.select(sql).mapTo(Long.class).findOne().orElse(0L);
  }

  private static long sum(List<Sealed> zs, String name, String of) {
    return zs.stream()
        .flatMap(one -> one.z().report().find(name, of).stream())
        .mapToLong(figure -> figure.value())
        .sum();
  }

  private static long last(List<Sealed> zs, String name) {
    return zs.getLast().z().report().value(name);
  }

  /// A till that sold before there were shifts.
  @Test
  void theFirstShiftBringsForwardWhatTheBooksHave() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      day.sells("cash", 1_000);
      day.topsUp("alipay", 10_000);
      day.disputed("wechat", 300);
      till.books.forced(handle -> {
        handle.execute("delete from tally");
        handle.execute("delete from tally_item");
        return handle.execute("delete from shift");
      });
      day.sells("alipay", 200);
      var brought = day.desk.shift().orElseThrow().brought();
      assertEquals(1_000, brought.sales());
      assertEquals(11_000, brought.owed());
      assertEquals(300, brought.apart());
      assertEquals(2, brought.receipts());
      assertEquals(List.of(), day.faults());
      assertEquals(1_200, day.desk.x().orElseThrow().report().value("grand.sales"));
    }
  }

  @Test
  void aTallyAReceiptOrAZThatSomebodyEditedIsFound() {
    for (var edit :
        List.of(
            "update tally set total = total + 1 where topic = 'SALE' and shift = 1",
            "update tally set times = times + 1 where topic = 'SALE' and shift = 2",
            "update tally set total = total - 1 where topic = 'PLACED' and shift = 1",
            "update tally set total = total + 1 where topic = 'TENDER_IN' and shift = 2",
            "update tally_item set sold = sold + 1, net = net + 1 where shift = 1",
            "update tally_item set net = net + 1 where shift = 2",
            "update tally set total = total + 1 where topic = 'ITEMS' and shift = 2",
            "update receipt set total = total + 1 where number = 1",
            "update z_report set text = replace(text, '1000', '1001') where number = 1",
            "update shift set sales = sales + 1 where number = 2",
            "delete from z_report where number = 1")) {
      try (var till = Till.at(folder.resolve(Integer.toHexString(edit.hashCode())))) {
        var day = new ShiftDay(till);
        day.sells("cash", 1_000);
        day.closes(0);
        day.sells("alipay", 2_000);
        assertEquals(List.of(), day.faults(), edit);
        till.books.forced(handle -> handle.execute(edit));
        assertFalse(day.faults().isEmpty(), edit);
      }
    }
  }

  @Test
  void verifyComparesShiftsWithTheJournal() throws Exception {
    var files = new MemoryFiles();
    try (var till = Till.with(files, folder, new ArrayList<>())) {
      var day = new ShiftDay(till);
      day.sells("cash", Money.fen(1_003), Money.fen(3));
      day.closes(0);
      day.sells("alipay", 2_000);
    }
    assertEquals(List.of(), differences(files));
    try (var till = Till.at(folder)) {
      till.books.forced(handle -> {
        return handle.execute("update z_report set hash = ?", "0".repeat(64));
      });
    }
    assertTrue(
        differences(files).contains("Z 1 is not as the journal has it"),
        differences(files)::toString);
  }

  private List<String> differences(MemoryFiles files) throws Exception {
    var check = new BooksCheck();
    Verification.of(files, check.records());
    return check.compare(Till.file(folder), files) instanceof Result.Level(var differences)
        ? differences
        : List.of("not level");
  }
}
