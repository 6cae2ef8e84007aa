package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;

class SkewTest {
  @TempDir private Path folder;

  @Test
  void onlyAGenuineAnswerTellsAlipaysTime() throws Exception {
    try (var counter = new Counter(folder)) {
      answer(
          counter, Counter.sign(Counter.PAID).replace('A', 'B'), "Fri, 02 Jan 2026 02:00:00 GMT");
      assertInstanceOf(Unknown.class, counter.query());
      assertEquals(Optional.empty(), counter.channel.skew());
      answer(counter, Counter.sign(Counter.PAID), "Fri, 02 Jan 2026 02:04:05 GMT");
      assertInstanceOf(Paid.class, counter.query());
      assertEquals(Optional.of(Duration.ofHours(1)), counter.channel.skew());
      answer(counter, Counter.sign(Counter.PAID), "yesterday");
      assertInstanceOf(Paid.class, counter.query());
      assertEquals(Optional.of(Duration.ofHours(1)), counter.channel.skew());
    }
  }

  private static void answer(Counter counter, String sign, String date) {
    counter.server.enqueue(
        new MockResponse.Builder()
            .addHeader("Date", date)
            .body(Counter.envelope("query", Counter.PAID, sign))
            .build());
  }
}
