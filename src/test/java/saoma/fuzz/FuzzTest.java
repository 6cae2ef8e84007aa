package saoma.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The short form of `exec:exec@fuzz`.
class FuzzTest {
  private static final long SEED = 20261125L;
  private static final long INPUTS = 2_000;

  /// Where the machine is busy, fewer inputs; never a failure because of that.
  private static final Duration SHARE = Duration.ofMillis(600);

  static Stream<Target> targets() throws Exception {
    return Fuzz.targets().stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void whateverComesIsReadOrRefused(Target target) {
    var outcome = Fuzz.run(target, SEED, INPUTS, SHARE);
    assertTrue(outcome.inputs() >= 100, outcome.toString());
  }

  @Test
  void aSeedIsTheSameInputsAgainAndTheyDiffer() {
    var target =
        new Target(
            "t", List.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8)), List.of("b"), _ -> {});
    var one = inputs(target, 7);
    assertEquals(one, inputs(target, 7));
    assertTrue(new HashSet<>(one).size() > 150, "they differ");
    assertTrue(!one.equals(inputs(target, 8)));
  }

  @Test
  void aReaderThatThrowsIsFound() {
    var fragile =
        new Target(
            "fragile",
            List.of("12345".getBytes(StandardCharsets.UTF_8)),
            List.of(),
            input -> Long.parseLong(new String(input, StandardCharsets.UTF_8)));
    var found =
        assertThrows(
            AssertionError.class, () -> Fuzz.run(fragile, SEED, INPUTS, Duration.ofMinutes(1)));
    assertTrue(found.getMessage().contains("seed " + SEED), found.getMessage());
  }

  private static List<String> inputs(Target target, long seed) {
    var mutator = new Mutator(new SplittableRandom(seed));
    var made = new ArrayList<String>();
    for (var n = 0; n < 200; n++) {
      made.add(Arrays.toString(mutator.mutated(target)));
    }
    return made;
  }
}
