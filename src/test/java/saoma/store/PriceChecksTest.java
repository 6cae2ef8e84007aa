package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.checkout.PriceChecks;
import saoma.shift.Section;
import saoma.store.journal.MemoryFiles;

/// Prices that are told without a sale, as a shift counts them.
class PriceChecksTest {
  @TempDir Path folder;
  @TempDir Path other;

  private static long counted(ShiftDay day) {
    return day.desk.x().orElseThrow().report().value("counts.price-checks");
  }

  @Test
  void aLookAtAPriceBeginsNoShift() {
    try (var till = Till.at(folder)) {
      var day = new ShiftDay(till);
      var checks = new PriceChecks(till.books);
      checks.told();
      assertEquals(Optional.empty(), day.desk.shift());
      day.sells("cash", 100);
      assertEquals(0, counted(day));
      checks.told();
      checks.told();
      assertEquals(2, counted(day));
      var z = day.closes(0);
      assertEquals(2, z.z().report().value("counts.price-checks"));
      assertEquals(0, counted(day));
      assertTrue(day.desk.shift().orElseThrow().tradingSince() == null);
      assertEquals(List.of(), day.faults());
    }
  }

  /// Articles, refunds and price checks too.
  @Test
  void whatTheJournalGivesBackIsTheSameReport() {
    var files = new MemoryFiles();
    List<Section> sections;
    try (var till = Till.with(files, folder, new ArrayList<>())) {
      var day = new ShiftDay(till);
      day.sells("alipay", 1_234);
      day.closes(0);
      var receipt = day.sells("cash", 777);
      new PriceChecks(till.books).told();
      var number = receipt.tenders().getFirst().payment();
      day.givesBack(till.does(p -> p.payments().byNumber(number)).orElseThrow(), 333, true);
      sections = day.desk.x().orElseThrow().report().sections();
      assertEquals(1, counted(day));
    }
    try (var till = Till.with(files, other, new ArrayList<>())) {
      var day = new ShiftDay(till);
      assertEquals(sections, day.desk.x().orElseThrow().report().sections());
      assertEquals(List.of(), day.faults());
    }
  }
}
