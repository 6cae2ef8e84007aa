package saoma.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollPlanTest {
  @ParameterizedTest
  @CsvSource({
    "-PT1H, PT5S",
    "PT0S, PT5S",
    "PT59S, PT5S",
    "PT1M, PT1M",
    "PT3M, PT2M",
    "PT10M, PT5M",
    "PT30M, PT15M",
    "PT2H, PT1H",
    "PT23H59M, PT1H",
    "PT24H, PT6H",
    "PT240H, PT6H",
  })
  void thePauseFollowsTheAge(Duration age, Duration pause) {
    assertEquals(pause, PollPlan.after(age));
  }

  @Test
  void aDayTakesFewQuestionsAndNoPauseEverShortens() {
    var age = Duration.ZERO;
    var before = Duration.ZERO;
    int asked = 0;
    while (age.compareTo(Duration.ofHours(24)) < 0) {
      var pause = PollPlan.after(age);
      assertTrue(pause.compareTo(before) >= 0, age.toString());
      before = pause;
      age = age.plus(pause);
      asked++;
    }
    assertTrue(asked > 40 && asked < 60, "asked " + asked);
  }
}
