package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.order.Cart;
import saoma.order.Receipt;
import saoma.shift.Booking;
import saoma.shift.Figure;
import saoma.shift.Keys;
import saoma.shift.Report;
import saoma.shift.Section;
import saoma.shift.Tallies;
import saoma.shift.Topic;

/// Articles of a shift: the ten that brought the most come out of the books by themselves, however
/// many others there were.
class ItemTallyTest {
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  @TempDir Path folder;

  private static Receipt sells(ShiftDay day, Cart cart) {
    return day.till.does(p -> day.receipt(p, cart, "cash", cart.total(), Money.fen(0)));
  }

  private static void refunds(ShiftDay day, Receipt receipt, long fen) {
    var number = receipt.tenders().getFirst().payment();
    var payment = day.till.does(p -> p.payments().byNumber(number)).orElseThrow();
    day.givesBack(payment, fen, true);
  }

  private static Cart cart(String code, String name, long pieces, long fen) {
    return Cart.EMPTY.add(code, name, "", Quantity.pieces(pieces), Money.fen(fen));
  }

  private static List<Figure> net(Report report) {
    var section = report.section(Section.Kind.ITEMS).orElseThrow();
    return section.figures().getFirst().parts();
  }

  @Test
  void whatGoesBackIsTakenOffEachLineInProportion() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      var cart = cart("a", "苹果", 3, 100).add("b", "梨", "", Quantity.ONE, Money.fen(701));
      var receipt = sells(day, cart);
      refunds(day, receipt, 500);
      refunds(day, receipt, 501);
      var report = day.desk.x().orElseThrow().report();
      assertEquals(
          List.of("item.net", "item.net"), net(report).stream().map(Figure::name).toList());
      assertEquals(0, report.find("item.net", Keys.of("a", "苹果")).orElseThrow().value());
      assertEquals(-701, report.find("item.returns", Keys.of("b", "梨")).orElseThrow().value());
      assertEquals(3_000, report.find("item.items", Keys.of("a", "苹果")).orElseThrow().value());
      assertEquals(report.value("sales.net"), report.value("items.net"));
      assertEquals(List.of(), day.faults());
    }
  }

  /// Goods that were sold in the shift before, and whose name has changed since.
  @Test
  void anArticleGoesByTheNameItWasSoldUnderLast() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      sells(day, cart("a", "苹果", 1, 100));
      sells(day, cart("a", "红苹果", 1, 100));
      var report = day.desk.x().orElseThrow().report();
      assertEquals(200, report.find("item.net", Keys.of("a", "红苹果")).orElseThrow().value());
      var receipt = sells(day, cart("b", "梨", 1, 300));
      day.closes(0);
      refunds(day, receipt, 300);
      var next = day.desk.x().orElseThrow().report();
      assertEquals(-300, next.find("item.net", Keys.of("b", "梨")).orElseThrow().value());
      assertEquals(-300, next.value("items.net"));
      assertEquals(List.of(), day.faults());
    }
  }

  @Test
  void threeThousandArticlesAreNotReadToShowTen() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      sells(day, cart("a", "苹果", 1, 1));
      var bookings = new ArrayList<Booking>();
      for (var nth = 1; nth <= 3_000; nth++) {
        bookings.add(new Booking(Topic.ITEM, Keys.of("c" + nth, "n" + nth), 1, 1_000, nth));
      }
      till.books.casual(handle -> {
        new TallyTable(handle).book(1, null, bookings);
        return null;
      });
      var read = till.books.look(handle -> new TallyTable(handle).of(1));
      var keys = read.all(Topic.ITEM).stream().map(one -> Keys.first(one.key())).toList();
      assertEquals(Tallies.ARTICLES, keys.size());
      assertTrue(keys.containsAll(List.of("c3000", "c2991")), keys::toString);
      var scanned =
          till.books.look(handle ->
              handle
                  .select("explain analyze " + ItemTable.LARGEST, 1, Tallies.ARTICLES)
                  .mapTo(String.class)
                  .one());
      var count = SCANNED.matcher(scanned);
      assertTrue(count.find(), scanned);
      assertTrue(Integer.parseInt(count.group(1)) < 100, scanned);
    }
  }
}
