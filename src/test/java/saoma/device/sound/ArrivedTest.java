package saoma.device.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.money.Money;

/// How amounts are read out.
class ArrivedTest {
  private static String said(Language language, String channel, long fen) {
    return String.join(" ", language.clips(channel, Money.fen(fen)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 fen",
    "5, 5 fen",
    "10, 1 jiao",
    "50, 5 jiao",
    "55, 5 jiao 5 fen",
    "100, 1 yuan",
    "101, 1 yuan 0 1 fen",
    "110, 1 yuan 1 jiao",
    "200, 2 yuan",
    "250, 2 yuan 5 jiao",
    "1000, ten yuan",
    "1005, ten yuan 0 5 fen",
    "1050, ten yuan 5 jiao",
    "1100, ten 1 yuan",
    "1999, ten 9 yuan 9 jiao 9 fen",
    "2000, 2 ten yuan",
    "8650, 8 ten 6 yuan 5 jiao",
    "10000, 1 hundred yuan",
    "10100, 1 hundred 0 1 yuan",
    "11000, 1 hundred 1 ten yuan",
    "11200, 1 hundred 1 ten 2 yuan",
    "20000, 2 hundred yuan",
    "100000, 1 thousand yuan",
    "100100, 1 thousand 0 1 yuan",
    "101000, 1 thousand 0 1 ten yuan",
    "110000, 1 thousand 1 hundred yuan",
    "110100, 1 thousand 1 hundred 0 1 yuan",
    "1000000, 1 ten-thousand yuan",
    "1000100, 1 ten-thousand 0 1 yuan",
    "1001000, 1 ten-thousand 0 1 ten yuan",
    "1010000, 1 ten-thousand 0 1 hundred yuan",
    "1100000, 1 ten-thousand 1 thousand yuan",
    "1234567, 1 ten-thousand 2 thousand 3 hundred 4 ten 5 yuan 6 jiao 7 fen",
    "2000000, 2 ten-thousand yuan",
    "10000000, ten ten-thousand yuan",
    "10010000, ten ten-thousand 0 1 hundred yuan",
    "12000000, ten 2 ten-thousand yuan",
    "101000000, 1 hundred 0 1 ten-thousand yuan",
    "1000000000, 1 thousand ten-thousand yuan",
    "10000000000, 1 hundred-million yuan",
    "10000010000, 1 hundred-million 0 1 hundred yuan",
    "10001000000, 1 hundred-million 0 1 ten-thousand yuan",
  })
  void chinese(long fen, String words) {
    assertEquals("alipay " + words, said(Language.ZH, "alipay", fen));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 fen",
    "50, 50 fen",
    "55, 50 5 fen",
    "100, 1 yuan",
    "105, 1 yuan oh 5",
    "110, 1 yuan 10",
    "1200, 12 yuan",
    "2000, 20 yuan",
    "2100, 20 1 yuan",
    "8650, 80 6 yuan 50",
    "10000, 1 hundred yuan",
    "10100, 1 hundred 1 yuan",
    "11900, 1 hundred 19 yuan",
    "100000, 1 thousand yuan",
    "100001, 1 thousand yuan oh 1",
    "1234567, 12 thousand 3 hundred 40 5 yuan 60 7",
    "100000000, 1 million yuan",
    "100100100, 1 million 1 thousand 1 yuan",
  })
  void english(long fen, String words) {
    assertEquals("wechat " + words, said(Language.EN, "wechat", fen));
  }

  @Test
  void whatNobodyCanSayIsNotSaid() {
    for (var language : Language.values()) {
      assertEquals("card", said(language, "card", 0));
      assertEquals("card", said(language, "card", Long.MAX_VALUE));
      assertEquals("card", said(language, "card", -100));
      assertTrue(said(language, "somebody-new", 100).startsWith("other "), "a new channel");
    }
  }

  /// Each thing that can be said has its clip, of the one shape, heard and not clipped.
  @Test
  void everyWordHasItsClip() {
    var amounts =
        List.of(1L, 23L, 110L, 1305L, 678L, 1111L, 1200L, 1400L, 1500L, 1600L, 1700L, 1800L, 1900L);
    var tens = List.of(2000L, 3000L, 4050L, 5060L, 7080L, 9099L, 123_456_789_012L, 20_000_000_000L);
    for (var language : Language.values()) {
      for (var fen : Stream.of(amounts, tens).flatMap(List::stream).toList()) {
        for (var channel : List.of("alipay", "wechat", "card", "unionpay", "balance", "x")) {
          for (var clip : language.clips(channel, Money.fen(fen))) {
            assertHeard(language, clip);
          }
        }
      }
    }
  }

  private static void assertHeard(Language language, String clip) {
    var samples = Clips.samples(language, clip);
    var millis = samples.length / 2 * 1000 / Loudspeaker.RATE;
    assertTrue(millis > 100 && millis < 1500, clip + " lasts " + millis + " ms");
    assertTrue(TonesTest.loudest(samples) > 15_000, clip + " is faint");
  }

  @Test
  void wholeSentenceIsShort() {
    var clips = Language.ZH.clips("alipay", Money.fen(8650));
    var samples = Clips.samples(Language.ZH, clips);
    var millis = samples.length / 2 * 1000 / Loudspeaker.RATE;
    assertTrue(millis < 4000, "it takes " + millis + " ms");
  }
}
