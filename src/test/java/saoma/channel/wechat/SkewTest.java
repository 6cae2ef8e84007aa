package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer.Unknown;
import saoma.wire.Signer;

class SkewTest {
  @TempDir private Path folder;

  @Test
  void onlyWhatWechatSignedTellsItsTimeAndAStaleReplyTellsNothingElse() throws Exception {
    try (var bench = new Bench(folder)) {
      assertEquals(Optional.empty(), bench.channel.skew());
      bench.answers(404, Bench.ABSENT);
      bench.channel.query(Bench.ID);
      assertEquals(Optional.of(Duration.ZERO), bench.channel.skew());
      var genuine = Signer.rsa(Bench.PLATFORM.getPrivate());
      var later = new Bench.Sealing(Bench.NOW.plusSeconds(601), Bench.KEY_ID, genuine);
      bench.server.enqueue(later.response(200, Bench.order("SUCCESS")).build());
      assertInstanceOf(Unknown.class, bench.channel.query(Bench.ID));
      assertEquals(Optional.of(Duration.ofSeconds(-601)), bench.channel.skew());
      var forger = Signer.rsa(Bench.MERCHANT.getPrivate());
      var forged = new Bench.Sealing(Bench.NOW.minusSeconds(9_000), Bench.KEY_ID, forger);
      bench.server.enqueue(forged.response(200, Bench.order("SUCCESS")).build());
      assertInstanceOf(Unknown.class, bench.channel.query(Bench.ID));
      assertEquals(Optional.of(Duration.ofSeconds(-601)), bench.channel.skew());
    }
  }
}
