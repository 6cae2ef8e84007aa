package saoma.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FreeTimeTest {
  private final Queue<Runnable> later = new ArrayDeque<>();
  private long now = 1_000;
  private final FreeTime time = new FreeTime(() -> now, later::add);

  @Test
  void timeGoesOnWhileTheThreadIsFree() {
    var first = time.getAsLong();
    done();
    now += 40;
    assertEquals(40, time.getAsLong() - first);
  }

  @Test
  void itStandsStillUntilWhatFollowedAKeyIsDone() {
    var first = time.getAsLong();
    now += 500;
    assertEquals(first, time.getAsLong(), "the next key waited in the queue");
    now += 500;
    done();
    now += 3;
    assertEquals(3, time.getAsLong() - first);
  }

  /// Between two keys only what follows the newer one counts.
  @Test
  void whatFollowedAnOlderKeyDoesNotSetItFree() {
    var first = time.getAsLong();
    time.getAsLong();
    later.remove().run();
    now += 500;
    assertEquals(first, time.getAsLong());
  }

  private void done() {
    while (!later.isEmpty()) {
      later.remove().run();
    }
  }
}
