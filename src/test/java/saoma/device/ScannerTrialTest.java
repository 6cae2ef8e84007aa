package saoma.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saoma.device.ScannerKeys.End;
import saoma.device.ScannerKeys.Timing;
import saoma.device.ScannerTrial.Kind;

class ScannerTrialTest {
  private final ScannerTrial trial = new ScannerTrial(Timing.USUAL);
  private long now;

  private void type(String code, int millis) {
    for (var sign : code.toCharArray()) {
      now += Duration.ofMillis(millis).toNanos();
      trial.typed(sign, now);
    }
  }

  private void scan(String code, int millis, End end, int later) {
    now += Duration.ofMillis(later).toNanos();
    type(code, millis);
    now += Duration.ofMillis(millis).toNanos();
    trial.ended(end, now);
  }

  private List<Kind> kinds() {
    return trial.heard().stream().map(ScannerTrial.Heard::kind).toList();
  }

  @Test
  void fiveScansAreAProposal() {
    for (var at = 0; at < 5; at++) {
      assertEquals(Optional.empty(), trial.proposal());
      scan("690123456789" + at, 8 + at, End.ENTER, 2_000);
    }
    // The longest pause was 12 ms.
    assertEquals(
        Optional.of(new Timing(Duration.ofMillis(25), 4, Duration.ofMillis(300), End.ENTER)),
        trial.proposal());
  }

  @Test
  void aFastScannerStillHasALeastPause() {
    for (var at = 0; at < 5; at++) {
      scan("123" + at, 1, at == 0 ? End.TAB : End.ENTER, 2_000);
    }
    var proposal = trial.proposal().orElseThrow();
    assertEquals(Duration.ofMillis(20), proposal.gap());
    assertEquals(End.EITHER, proposal.end());
    assertFalse(ScannerTrial.isNearHand(proposal));
  }

  @Test
  void aSlowScannerIsTold() {
    for (var at = 0; at < 5; at++) {
      scan("1234" + at, 80, End.TAB, 2_000);
    }
    var proposal = trial.proposal().orElseThrow();
    assertEquals(Duration.ofMillis(150), proposal.gap());
    assertEquals(End.TAB, proposal.end());
    assertTrue(ScannerTrial.isNearHand(proposal));
  }

  @Test
  void theSameCodeAtOnceIsOneScan() {
    scan("6901234567892", 5, End.ENTER, 2_000);
    scan("6901234567892", 5, End.ENTER, 250);
    scan("6901234567892", 5, End.ENTER, 400);
    assertEquals(List.of(Kind.SCAN, Kind.SAME, Kind.SCAN), kinds());
    assertEquals(2, trial.scans());
  }

  @Test
  void aHandIsNotCounted() {
    scan("1234", 180, End.ENTER, 2_000);
    scan("1", 5, End.ENTER, 2_000);
    assertEquals(List.of(Kind.HAND, Kind.HAND), kinds());
    trial.ended(End.ENTER, now);
    assertEquals(2, trial.heard().size());
  }

  @Test
  void aScannerWithoutAClosingKeyIsTold() {
    type("6901234567892", 5);
    trial.silent();
    trial.silent();
    assertEquals(List.of(Kind.NO_END), kinds());
    assertEquals(Optional.empty(), trial.heard().getFirst().end());
    assertEquals(0, trial.scans());
  }
}
