package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.CloseWish;
import saoma.money.Money;
import saoma.shift.Count;

/// Closing asks the database for the same number of things however many receipts there are.
class ShiftWorkTest {
  @TempDir Path folder;

  private record Work(long acts, long receipts) {}

  @Test
  void closingAndXAreTheSameWorkForTenReceiptsAndForAThousand() {
    var few = work(10);
    var many = work(1_000);
    assertEquals(10, few.receipts());
    assertEquals(1_000, many.receipts());
    assertEquals(few.acts(), many.acts());
    assertTrue(few.acts() > 10, "nothing was counted");
  }

  private Work work(int receipts) {
    var steps = new SteppedConnection();
    try (var till = Till.at(folder.resolve("of" + receipts), steps::round)) {
      var day = new ShiftDay(till);
      var left = receipts;
      while (left > 0) {
        var some = Math.min(left, 500);
        till.does(p -> {
          for (var i = 0; i < some; i++) {
            day.sells(p, i % 2 == 0 ? "cash" : "alipay", Money.fen(100), Money.fen(0));
          }
          return true;
        });
        left -= some;
      }
      var cash = receipts / 2 * 100L;
      steps.acts = 0;
      day.desk.x();
      ShiftDay.done(day.desk.count(Count.of(Money.fen(cash)), ShiftDay.LI));
      var wish = new CloseWish(Money.fen(0), "", day.desk.leftovers());
      var z = ShiftDay.done(day.desk.close(wish, ShiftDay.CLOSES)).z();
      var acts = steps.acts;
      assertEquals(receipts * 100L, z.report().value("sales.total"));
      return new Work(acts, z.links().receipts());
    }
  }
}
