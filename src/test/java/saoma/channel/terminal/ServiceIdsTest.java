package saoma.channel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The names of messages: short, made of stored numbers alone, and none twice.
class ServiceIdsTest {
  @Test
  void theSameNumberHasTheSameNameForEver() {
    assertEquals("ABCD010000", ServiceIds.of("SABCD01261126000000"));
    assertEquals("ABCD01001G", ServiceIds.of("SABCD01261126000001"));
    assertEquals("ABCD01001H", ServiceIds.of("SABCD01261126000001R01"));
    assertEquals("ABCD01002V", ServiceIds.handBack("SABCD01261126000001"));
  }

  @Test
  void noTwoMessagesOfTwoDaysShareAName() {
    var names = new HashSet<String>();
    var count = 0;
    for (var attempt = 990_000; attempt < 990_000 + 32_000; attempt += 7) {
      var number = "SABCD01261126%06d".formatted(attempt);
      names.add(ServiceIds.of(number));
      names.add(ServiceIds.of(number + "R01"));
      names.add(ServiceIds.of(number + "R50"));
      names.add(ServiceIds.handBack(number));
      count += 4;
    }
    assertEquals(count, names.size());
    assertTrue(names.stream().allMatch(name -> name.matches("[0-9A-Z]{10}")));
  }

  @Test
  void anotherTillAndAnInstallationAfterARestoreHaveOtherNames() {
    var name = ServiceIds.of("SABCD01261126000007");
    assertTrue(!name.equals(ServiceIds.of("SABCD02261126000007")));
    assertTrue(!name.equals(ServiceIds.of("SABCE01261126000007")));
  }

  @Test
  void questionsNeverTakeTheNameOfAPayment() {
    var random = new SplittableRandom(7);
    var names = new HashSet<String>();
    for (var i = 0; i < 10_000; i++) {
      var name = ServiceIds.once(random);
      assertTrue(name.matches("0[0-9A-Z]{9}"), name);
      names.add(name);
    }
    assertEquals(10_000, names.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ABCD01261126000001",
        "SABCD0126112600001",
        "SABCD01261126000001R",
        "SABCD01261126000001R51",
        "SABCD01261126000001R1",
        "Sabcd01261126000001",
        "SABCD0126112600000100000"
      })
  void whatIsNoNumberOfTheTillHasNoName(String number) {
    assertThrows(IllegalArgumentException.class, () -> ServiceIds.of(number));
  }
}
