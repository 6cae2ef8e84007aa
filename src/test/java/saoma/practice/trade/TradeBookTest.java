package saoma.practice.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.money.Money;

class TradeBookTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  @TempDir private Path folder;

  private static TradeEvent.Opened opened(int number) {
    return new TradeEvent.Opened(
        new Opening(
            Wallet.ALIPAY,
            "T" + number,
            "20260301" + number,
            Money.fen(1000),
            "茶\n\"&",
            "{}",
            null,
            NOW,
            NOW.plusSeconds(60)),
        new Code("token" + number, NOW.plusSeconds(30)));
  }

  /// Whatever byte a kill stops at, the whole events before it are there and the book goes on.
  @Test
  void aFileCutAtAnyByteIsReadUpToItsLastWholeLine() throws Exception {
    var whole = folder.resolve("whole.jsonl");
    try (var book = TradeBook.open(whole)) {
      book.record(opened(1));
      book.record(new TradeEvent.Scanned("202603011", NOW, "a"));
      book.record(new TradeEvent.Paid("202603011", NOW));
      var refund = new Refund(NOW, "R", "50", Money.fen(400), "{}", false);
      book.record(new TradeEvent.Refunded("202603011", refund));
    }
    var bytes = Files.readAllBytes(whole);
    for (var length = 0; length <= bytes.length; length++) {
      var cut = folder.resolve("cut.jsonl");
      var kept = Arrays.copyOf(bytes, length);
      Files.write(cut, kept);
      var lines = new String(kept, StandardCharsets.UTF_8).chars();
      var events = lines.filter(c -> c == '\n').count();
      try (var book = TradeBook.open(cut)) {
        var trade = book.byOrder(Wallet.ALIPAY, "T1");
        assertEquals(events > 0, trade.isPresent());
        assertEquals(events > 2, trade.flatMap(Trade::paidAt).isPresent());
        assertEquals(events > 3 ? 600 : 1000, trade.map(t -> t.refundable().minor()).orElse(1000L));
        book.record(opened(2));
      }
      try (var book = TradeBook.open(cut)) {
        assertTrue(book.byCode("token2").isPresent(), "cut at " + length);
      }
      Files.delete(cut);
    }
  }

  @Test
  void whereATradeStandsFollowsFromItsEventsAndTheClock() throws Exception {
    try (var book = TradeBook.open(folder.resolve("t.jsonl"))) {
      var shown = book.record(opened(1));
      assertEquals(Standing.SHOWN, shown.standing(NOW.plusSeconds(29)));
      assertEquals(Standing.EXPIRED, shown.standing(NOW.plusSeconds(30)));
      var scanned = book.record(new TradeEvent.Scanned("202603011", NOW, "a"));
      assertEquals(Standing.SCANNED, scanned.standing(NOW.plusSeconds(59)));
      assertEquals(Standing.EXPIRED, scanned.standing(NOW.plusSeconds(60)));
      assertEquals(1, book.open(NOW).size());
      var closed = book.record(new TradeEvent.Closed("202603011", NOW));
      assertEquals(Standing.CLOSED, closed.standing(NOW.plusSeconds(99)));
      assertEquals(0, book.open(NOW).size());
      var paid = book.record(new TradeEvent.Paid("202603011", NOW));
      assertEquals(Standing.PAID, paid.standing(NOW.plusSeconds(99)));
    }
  }

  /// Whatever is written, the same is read.
  @Test
  void randomEventsAreReadBackAsTheyWereWritten() throws Exception {
    var seed = 20260301L;
    var random = new SplittableRandom(seed);
    var file = folder.resolve("random.jsonl");
    var expected = new ArrayList<Trade>();
    try (var book = TradeBook.open(file)) {
      for (var number = 0; number < 200; number++) {
        var trade = book.record(opened(number));
        for (var step = random.nextInt(5); step > 0; step--) {
          trade = book.record(event("20260301" + number, step, random));
        }
        expected.add(trade);
      }
    }
    try (var book = TradeBook.open(file)) {
      for (var trade : expected) {
        assertEquals(
            trade,
            book.byOrder(Wallet.ALIPAY, trade.opening().outTradeNo()).orElseThrow(),
            "seed " + seed);
      }
    }
  }

  private static TradeEvent event(String tradeNo, int step, SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> new TradeEvent.Recoded(tradeNo, new Code(tradeNo + "-" + step, NOW));
      case 1 -> new TradeEvent.Scanned(tradeNo, NOW.plusNanos(random.nextInt()), "c" + step);
      case 2 -> new TradeEvent.Paid(tradeNo, NOW.plusMillis(step));
      case 3 -> new TradeEvent.Closed(tradeNo, NOW);
      default ->
          new TradeEvent.Refunded(
              tradeNo, new Refund(NOW, "r\"" + step, "5", Money.fen(step), "{}", true));
    };
  }
}
