package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.shift.Count;
import saoma.shift.Counting;
import saoma.shift.Denomination;
import saoma.shift.Who;

class CoachTest {
  private static final Instant AT = Instant.parse("2026-11-26T11:05:00Z");

  private static Counting counting(Count count, long expected) {
    return new Counting(1, 1, count, Money.fen(expected), Who.NOBODY, AT);
  }

  private static Receipt receipt(long number, Tender... tenders) {
    var total = Money.fen(0);
    for (var one : tenders) {
      total = total.plus(one.amount());
    }
    return new Receipt(number, "01", "x", number, AT, List.of(), total, List.of(tenders), 0);
  }

  private static Tender by(String channel, long amount, long tendered) {
    return new Tender(channel, Money.fen(amount), "P" + amount, "", AT, Money.fen(tendered));
  }

  private static Denomination kind(long fen) {
    return new Denomination(Money.fen(fen));
  }

  @Test
  void aRightCountIsLeftAlone() {
    var receipts = List.of(receipt(1, by("cash", 5_000, 5_000)));
    assertEquals(List.of(), Coach.guesses(counting(Count.of(Money.fen(700)), 700), receipts, 9));
  }

  @Test
  void everySwapOfOneKindForAnotherIsFound() {
    var random = new Random(7);
    var notes = List.of(10_000L, 5_000L, 2_000L, 1_000L, 500L, 200L);
    for (int n = 0; n < 500; n++) {
      var drawer = new HashMap<Denomination, Long>();
      notes.forEach(fen -> drawer.put(kind(fen), (long) random.nextInt(30)));
      var from = notes.get(random.nextInt(notes.size()));
      var to = notes.get(random.nextInt(notes.size()));
      var pieces = Math.min(drawer.get(kind(from)), 1 + random.nextInt(3));
      if (from.equals(to) || pieces == 0) {
        continue;
      }
      var expected = Count.of(Money.CNY, drawer).total().minor();
      drawer.merge(kind(from), -pieces, Long::sum);
      drawer.merge(kind(to), pieces, Long::sum);
      var guesses = Coach.guesses(counting(Count.of(Money.CNY, drawer), expected), List.of(), 100);
      assertTrue(
          guesses.contains(new Guess.Swapped(kind(to), kind(from), pieces)),
          pieces + " of " + from + " as " + to + ": " + guesses);
    }
  }

  /// Each guess alone explains the whole difference.
  @Test
  void nothingIsGuessedThatDoesNotAddUp() {
    var random = new Random(11);
    for (int n = 0; n < 300; n++) {
      var counted = Count.of(Money.fen(random.nextInt(200_000)));
      var counting = counting(counted, counted.total().minor() + random.nextInt(40_001) - 20_000);
      var receipts =
          List.of(
              receipt(1, by("cash", 3_850, 5_000)),
              receipt(2, by("alipay", random.nextInt(20_000) + 1L, 20_001)),
              receipt(3, by("cash", random.nextInt(20_000) + 1L, 20_001)));
      for (var guess : Coach.guesses(counting, receipts, 100)) {
        var fen =
            switch (guess) {
              case Guess.Swapped(var as, var really, var pieces) ->
                  as.value().minus(really.value()).minor() * pieces;
              case Guess.NotCash(_, var amount) -> -amount.minor();
              case Guess.AlsoCash(_, _, var amount) -> amount.minor();
              case Guess.Misread(_, var typed, var handed) -> handed.minus(typed).minor();
            };
        assertEquals(counting.difference().minor(), fen, guess.toString());
      }
    }
  }

  @Test
  void aSaleUnderTheWrongTenderIsFoundBothWays() {
    var receipts =
        List.of(receipt(7, by("cash", 3_850, 3_850)), receipt(8, by("wechat", 1_230, 1_230)));
    var drawer = Count.of(Money.fen(100_000));
    assertTrue(
        Coach.guesses(counting(drawer, 103_850), receipts, 9)
            .contains(new Guess.NotCash(7, Money.fen(3_850))));
    assertTrue(
        Coach.guesses(counting(drawer, 98_770), receipts, 9)
            .contains(new Guess.AlsoCash(8, "wechat", Money.fen(1_230))));
  }

  @Test
  void changeOnTheWrongNoteIsFound() {
    var receipts = List.of(receipt(7, by("cash", 3_850, 10_000)));
    var short50 = counting(Count.of(Money.fen(100_000)), 105_000);
    assertTrue(
        Coach.guesses(short50, receipts, 9)
            .contains(new Guess.Misread(7, Money.fen(10_000), Money.fen(5_000))));
    var exact = List.of(receipt(7, by("cash", 10_000, 10_000)));
    assertTrue(
        Coach.guesses(short50, exact, 9).stream().noneMatch(one -> one instanceof Guess.Misread),
        "no change was given");
  }

  @Test
  void onlyAFewAreTold() {
    var receipts = LongStream.range(1, 50).mapToObj(n -> receipt(n, by("cash", 500, 500))).toList();
    var found = Coach.guesses(counting(Count.of(Money.fen(100_000)), 100_500), receipts, 4);
    assertEquals(4, found.size());
    assertTrue(found.contains(new Guess.NotCash(49, Money.fen(500))), "the newest first: " + found);
  }
}
