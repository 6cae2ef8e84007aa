package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import saoma.device.CashPrinter;
import saoma.device.ReceiptPrinter.Printed;
import saoma.money.Money;
import saoma.settings.Settings;
import saoma.shift.DrawerMove;
import saoma.shift.Who;
import saoma.ui.Notice;

/// A paper that fails says so, and never takes back what was done.
class CashPapersTest {
  private static final DrawerMove MOVE =
      new DrawerMove(
          1,
          1,
          DrawerMove.Kind.SAFE_DROP,
          Money.fen(10_000),
          "too much in it",
          Who.NOBODY,
          Who.NOBODY,
          Instant.parse("2026-11-27T02:00:00Z"));

  private final List<Notice> notices = new ArrayList<>();

  private List<String> told(CashPrinter printer) {
    notices.clear();
    new CashPapers(() -> Settings.FRESH, printer, notices::add).moved(MOVE);
    return notices.stream().map(Notice::key).toList();
  }

  @Test
  void onlyAPaperThatFailedIsTold() {
    var numbers = new ArrayList<String>();
    assertEquals(
        List.of(),
        told(slip -> {
          numbers.add(slip.number());
          return new Printed.Owed();
        }));
    assertEquals(List.of("C%s-1-1".formatted(Settings.FRESH.shop().till())), numbers);
    assertEquals(List.of("cash-slip.not-printed"), told(_ -> new Printed.Failed("queue")));
    assertEquals(
        List.of("cash-slip.not-printed"),
        told(_ -> {
          throw new IllegalStateException("the disk is full");
        }));
  }
}
