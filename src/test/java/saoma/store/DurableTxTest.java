package saoma.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static saoma.store.Till.NOON;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.order.Order;

class DurableTxTest {
  @TempDir Path folder;
  private final FailingConnection connection = new FailingConnection();

  @Test
  void durableForcesAfterTheCommitAndBeforeItReturns() {
    try (var till = Till.at(folder, connection::round)) {
      connection.ends.clear();
      till.order();
      assertEquals(List.of("commit", "checkpoint sync"), connection.ends);
      connection.ends.clear();
      till.books.casual(h -> h.execute("delete from draft"));
      assertEquals(List.of("commit"), connection.ends);
      connection.ends.clear();
      till.books.read(p -> p.orders().latest(1));
      assertEquals(List.of("rollback"), connection.ends);
    }
  }

  @Test
  void whatTheWorkThrowsRollsBackAndComesOutItself() {
    try (var till = Till.at(folder)) {
      for (var thrown : List.of(new IllegalArgumentException("mine"), new AssertionError("mine"))) {
        var caught =
            assertThrows(
                Throwable.class,
                () ->
                    till.does(p -> {
                      p.orders().open("s", Till.cart(), NOON);
                      throw DurableTxTest.<RuntimeException>sneaky(thrown);
                    }));
        assertSame(thrown, caught);
        assertEquals(List.of(), latest(till));
      }
      assertEquals(1, till.order().id());
      assertEquals(List.of(), till.halts);
    }
  }

  @Test
  void aWorkThatOnlyReadsWritesNothing() {
    try (var till = Till.at(folder)) {
      till.books.read(p -> p.orders().open("s", Till.cart(), NOON));
      assertEquals(List.of(), latest(till));
      assertEquals(1, till.order().id());
    }
  }

  @Test
  void aWorkInsideAWorkIsRefusedInsteadOfWaitingForItself() {
    try (var till = Till.at(folder)) {
      assertThrows(IllegalStateException.class, () -> till.does(p -> till.order()));
      assertEquals(1, till.order().id());
    }
  }

  @Test
  void aFailedCommitStopsTheTillAndIsNeverTriedAgain() {
    stopsAt("commit", List.of("commit"));
  }

  @Test
  void aFailedForceStopsTheTillAndIsNeverTriedAgain() {
    stopsAt("checkpoint sync", List.of("commit", "checkpoint sync"));
  }

  private void stopsAt(String failing, List<String> ends) {
    var till = Till.at(folder, connection::round);
    connection.ends.clear();
    connection.failing = failing;
    assertThrows(OutcomeUnknown.class, till::order);
    assertThrows(OutcomeUnknown.class, till::order);
    assertThrows(OutcomeUnknown.class, () -> latest(till));
    till.close();
    assertEquals(1, till.halts.size());
    assertEquals(ends, connection.ends, "nothing is tried again and nothing is closed");
  }

  @Test
  void aFailedRollbackStopsTheTill() {
    var till = Till.at(folder, connection::round);
    connection.failing = "rollback";
    assertThrows(
        OutcomeUnknown.class,
        () ->
            till.does(p -> {
              throw new IllegalArgumentException("mine");
            }));
    assertEquals(1, till.halts.size());
  }

  @Test
  void anInterruptedCallerGetsItsAnswerKeepsItsInterruptAndLeavesTheDatabaseOpen()
      throws InterruptedException {
    try (var till = Till.at(folder)) {
      for (var threads : List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
        for (var round = 0; round < 20; round++) {
          var inside = new CountDownLatch(1);
          var interrupted = new CountDownLatch(1);
          var kept = new AtomicBoolean();
          var answers = new ArrayList<Order>();
          var name = "s" + threads.hashCode() + round;
          var caller =
              threads.start(() -> {
                answers.add(
                    till.does(p -> {
                      inside.countDown();
                      awaitUninterruptibly(interrupted);
                      return p.orders().open(name, Till.cart(), NOON);
                    }));
                kept.set(Thread.currentThread().isInterrupted());
                answers.add(till.order());
              });
          inside.await();
          caller.interrupt();
          interrupted.countDown();
          caller.join();
          assertTrue(kept.get(), "the interrupt was swallowed");
          assertEquals(2, answers.size());
        }
      }
      assertEquals(80, latest(till).size());
      assertEquals(List.of(), till.halts);
    }
  }

  @Test
  void aWorkCannotInterruptTheWriterEither() {
    try (var till = Till.at(folder)) {
      boolean interrupted =
          till.does(p -> {
            Thread.currentThread().interrupt();
            p.orders().open("s", Till.cart(), NOON);
            return Thread.currentThread().isInterrupted();
          });
      assertFalse(interrupted);
      assertEquals(1, latest(till).size());
    }
  }

  @Test
  void worksOfManyThreadsDoNotMix() {
    var numbers = new ConcurrentSkipListSet<Long>();
    try (var till = Till.at(folder)) {
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < 200; i++) {
          var name = "s" + i;
          pool.submit(
              () -> numbers.add(till.does(p -> p.orders().open(name, Till.cart(), NOON)).id()));
        }
      }
      Set<Long> expected = new TreeSet<>(LongStream.rangeClosed(1, 200).boxed().toList());
      assertEquals(expected, numbers);
      assertEquals(200, latest(till).size());
    }
  }

  @Test
  void closedBooksTakeNoWorkAndCloseOnce() {
    var till = Till.at(folder);
    till.close();
    till.close();
    assertThrows(IllegalStateException.class, till::order);
  }

  @Test
  void aTillsCodeIsTwoDigitsOrCapitals() {
    try (var till = Till.at(folder)) {
      for (var wrong : List.of("", "1", "001", "a1", "0_", "０１")) {
        assertThrows(
            IllegalArgumentException.class, () -> new DurableTx(till.database, wrong, Halt.jvm()));
      }
    }
  }

  private static List<Order> latest(Till till) {
    return till.books.read(p -> p.orders().latest(1000));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError("the writer was interrupted", e);
    }
  }

  @SuppressWarnings("unchecked") // the compiler's own way to throw anything
  private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
