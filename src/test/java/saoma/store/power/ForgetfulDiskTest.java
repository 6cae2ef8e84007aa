package saoma.store.power;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgetfulDiskTest {
  private static final int PAGE = 4096;
  private static final String FILE = "journal/a";

  private ForgetfulDisk disk = new ForgetfulDisk(Map.of());

  @AfterEach
  void close() {
    disk.close();
  }

  @Test
  void whatWasForcedStaysAndWhatWasNotGoes() throws IOException {
    var file = disk.journal().create("a");
    file.write(bytes(1, 10), 0);
    file.force();
    file.write(bytes(2, 10), 5);
    assertArrayEquals(ints(1, 10), left(disk.acts(), Policy.DROP).get(FILE));
    var kept = left(disk.acts(), Policy.KEEP).get(FILE);
    assertEquals(15, kept.length);
    assertEquals(2, kept[5]);
  }

  @Test
  void aFileThatWasNeverForcedLosesEvenItsName() throws IOException {
    disk.journal().create("a").write(bytes(1, 10), 0);
    assertEquals(Set.of(), left(disk.acts(), Policy.DROP).keySet());
    assertEquals(Set.of(FILE), left(disk.acts(), Policy.KEEP).keySet());
  }

  @Test
  void aRenamedFileKeepsItsNewNameAndOnlyItsForcedBytes() throws IOException {
    var file = disk.journal().create("new");
    file.write(bytes(1, 10), 0);
    file.force();
    file.write(bytes(2, 10), 0);
    disk.journal().rename("new", "a");
    assertArrayEquals(ints(1, 10), left(disk.acts(), Policy.DROP).get(FILE));
    assertArrayEquals(ints(2, 10), left(disk.acts(), Policy.KEEP).get(FILE));
  }

  @Test
  void aCutGoesBackToWhatWasBeforeTheAct() throws IOException {
    var file = disk.journal().create("a");
    file.write(bytes(1, 10), 0);
    file.force();
    var then = disk.acts();
    file.write(bytes(2, 10), 0);
    file.force();
    assertArrayEquals(ints(1, 10), left(then, Policy.KEEP).get(FILE));
    assertArrayEquals(ints(2, 10), left(disk.acts(), Policy.DROP).get(FILE));
  }

  @Test
  void aDiskThatReordersLeavesSomePagesAndNotOthersInEveryWay() throws IOException {
    var file = disk.journal().create("a");
    file.write(bytes(1, 2 * PAGE), 0);
    file.force();
    file.write(bytes(2, 2 * PAGE), 0);
    var seen = new HashSet<String>();
    for (int seed = 0; seed < 100; seed++) {
      var random = new SplittableRandom(seed);
      var left = disk.left(disk.acts(), Policy.SHUFFLE, 0, random).get(FILE);
      assertEquals(left[0], left[PAGE - 1], "a page is whole");
      seen.add(left[0] + " " + left[PAGE]);
    }
    assertEquals(Set.of("1 1", "1 2", "2 1", "2 2"), seen);
  }

  @Test
  void aDiskThatKeepsTheOrderTearsOneWriteAtMost() throws IOException {
    var file = disk.journal().create("a");
    file.force();
    file.write(bytes(1, PAGE), 0);
    file.write(bytes(2, PAGE), PAGE);
    var torn = new HashSet<Integer>();
    for (int seed = 0; seed < 200; seed++) {
      var random = new SplittableRandom(seed);
      var left = disk.left(disk.acts(), Policy.PREFIX, 0, random).get(FILE);
      torn.add(left.length);
      for (int at = 0; at < left.length; at++) {
        assertEquals(at < PAGE ? 1 : 2, left[at]);
      }
    }
    assertTrue(torn.contains(0) && torn.contains(2 * PAGE), torn::toString);
    assertTrue(torn.stream().anyMatch(length -> length % PAGE != 0), torn::toString);
  }

  @Test
  void aForceThatTheDiskIgnoredKeepsNothing() throws IOException {
    disk.close();
    disk = new ForgetfulDisk(Map.of(), Lie.JOURNAL);
    var file = disk.journal().create("a");
    file.write(bytes(1, 10), 0);
    file.force();
    assertFalse(left(disk.acts(), Policy.DROP).containsKey(FILE));
  }

  @Test
  void aForceThatFailedLosesItsPagesThoughTheNextOneClaimsSuccess() throws IOException {
    var file = disk.journal().create("a");
    file.write(bytes(1, 10), 0);
    file.force();
    file.write(bytes(2, 10), 0);
    disk.refuse(disk.acts());
    assertThrows(IOException.class, file::force);
    file.force();
    assertEquals(1, disk.triedAfterRefusal());
    assertArrayEquals(ints(1, 10), left(disk.acts(), Policy.KEEP).get(FILE));
  }

  @Test
  void aFullDiskTakesOnlyWhatNeedsNoRoomUntilThereIsSome() throws IOException {
    var file = disk.journal().create("a");
    file.write(bytes(1, 10), 0);
    disk.fill(disk.acts(), 2);
    file.write(bytes(2, 10), 0);
    for (int again = 0; again < 2; again++) {
      assertThrows(IOException.class, () -> file.write(bytes(3, 10), 5));
    }
    file.write(bytes(4, 10), 10);
    file.force();
    var left = left(disk.acts(), Policy.DROP).get(FILE);
    assertEquals(20, left.length);
    assertEquals(2, left[9]);
    assertEquals(4, left[10]);
  }

  private Map<String, byte[]> left(int after, Policy policy) {
    return disk.left(after, policy, 0, new SplittableRandom(1));
  }

  private static ByteBuffer bytes(int value, int count) {
    return ByteBuffer.wrap(ints(value, count));
  }

  private static byte[] ints(int value, int count) {
    var bytes = new byte[count];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
