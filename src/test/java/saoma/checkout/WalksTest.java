package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WalksTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final List<Duration> paused = new CopyOnWriteArrayList<>();
  private final Pause noTime =
      new Pause() {
        @Override
        public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
          paused.add(time);
          if (time.equals(LONG)) {
            nudge.await(time.toNanos());
          }
        }

        @Override
        public long nanos() {
          return 0;
        }
      };

  @Test
  void neitherABugNorAnErrorEndsTheAsking() throws Exception {
    var steps = new AtomicInteger();
    var ended = new CountDownLatch(1);
    try (var walks = new Walks("test", noTime)) {
      walks.start(
          "1",
          () ->
              switch (steps.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("a bug");
                case 2 -> throw new StackOverflowError();
                case 3 -> Duration.ZERO;
                case 4 -> Duration.ofSeconds(1);
                default -> null;
              },
          ended::countDown);
      assertTrue(ended.await(60, TimeUnit.SECONDS));
    }
    assertEquals(5, steps.get());
    assertEquals(List.of(5L, 5L, 1L), paused.stream().map(Duration::toSeconds).toList());
  }

  @Test
  void whoeverAsksAlreadyIsHurriedAndNobodyWalksTwice() throws Exception {
    var steps = new AtomicInteger();
    var other = new AtomicInteger();
    var ended = new CountDownLatch(1);
    try (var walks = new Walks("test", noTime)) {
      walks.start("1", () -> steps.incrementAndGet() < 2 ? LONG : null, ended::countDown);
      walks.start("1", () -> LONG.plusMillis(other.incrementAndGet()), other::incrementAndGet);
      assertTrue(ended.await(60, TimeUnit.SECONDS), "the second start did not hurry the first");
    }
    assertEquals(2, steps.get());
    assertEquals(0, other.get());
  }

  @Test
  void closingEndsWhoeverSleepsAndTellsThem() {
    var ended = new CountDownLatch(1);
    var walks = new Walks("test", noTime);
    walks.start("1", () -> LONG, ended::countDown);
    assertFalse(walks.isClosed());
    walks.close();
    assertTrue(walks.isClosed());
    assertEquals(0, ended.getCount());
  }

  @Test
  void whoAsksForMoreAtTheEndIsWalkedForOnceMore() throws Exception {
    var first = new AtomicInteger();
    var more = new AtomicInteger(2);
    var ended = new CountDownLatch(1);
    try (var walks = new Walks("test", noTime)) {
      again(walks, first, more, ended);
      assertTrue(ended.await(60, TimeUnit.SECONDS));
    }
    assertEquals(3, first.get(), "twice more was asked for");
  }

  private static void again(
      Walks walks, AtomicInteger steps, AtomicInteger more, CountDownLatch ended) {
    walks.start(
        "1",
        () -> {
          steps.incrementAndGet();
          return null;
        },
        () -> {
          var asked = more.getAndDecrement() > 0;
          if (!asked) {
            ended.countDown();
          }
          return asked;
        },
        () -> again(walks, steps, more, ended));
  }

  @Test
  void aTillThatClosesWalksForNobodyAgain() throws Exception {
    var asked = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var walks = new Walks("test", noTime);
    walks.start(
        "1",
        () -> {
          begun.countDown();
          return LONG;
        },
        () -> asked.incrementAndGet() > 0,
        () -> {});
    assertTrue(begun.await(60, TimeUnit.SECONDS));
    walks.close();
    assertEquals(0, asked.get());
  }
}
