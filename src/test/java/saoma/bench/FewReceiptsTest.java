package saoma.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import saoma.bench.ShiftBenchmark.Reopened;

/// The benchmarks that fill books, over a few receipts: whoever waits an hour for millions must not
/// learn at its end that a statement does not parse.
class FewReceiptsTest {
  private static final int FEW = 310;
  private static final long EACH = 100;

  @Test
  void theShiftThatIsMeasuredIsClosedAndAddedUp() throws IOException, SQLException {
    var shift = new ShiftBenchmark();
    shift.receipts = FEW;
    shift.open();
    try {
      var reopened = new Reopened();
      reopened.open(shift);
      var first = shift.closeWithItsZ(reopened);
      reopened.open(shift);
      assertEquals(first, shift.closeWithItsZ(reopened));
      reopened.open(shift);
      var sales = shift.x().report().find("sales.total", "").orElseThrow();
      assertEquals(EACH * FEW, sales.value());
      assertEquals(EACH * FEW, shift.referenceSumsOverReceipts());
    } finally {
      shift.close();
    }
  }

  @Test
  void theMonthThatIsMeasuredIsTheSumOfItsReceipts() throws IOException, SQLException {
    var month = new MonthBenchmark();
    month.receipts = FEW;
    month.open();
    try {
      var sales = month.month().find("sales.total", "").orElseThrow();
      assertEquals(EACH * FEW, sales.value());
      assertEquals(EACH * FEW, month.referenceSumsOverReceipts());
    } finally {
      month.close();
    }
  }

  @Test
  void theNumbersThatAreMeasuredAreThoseOfTheReceipts() throws IOException, SQLException {
    var numbers = new NumbersBenchmark();
    numbers.receipts = FEW;
    numbers.open();
    try {
      assertTrue(numbers.month() > 0);
      assertEquals(numbers.referenceOverReceipts(), numbers.month());
    } finally {
      numbers.close();
    }
  }
}
