package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.cli.ExitCode;
import saoma.simulate.Fault;
import saoma.simulate.Law;
import saoma.simulate.Mutation;
import saoma.simulate.Simulation;
import tools.jackson.databind.json.JsonMapper;

/// The whole shop in one thread, in short. The long form is `saoma simulate`.
class SimulationTest {
  private static Simulation all(int sales) {
    return new Simulation(SimulationParts.quiet(), sales, EnumSet.allOf(Fault.class));
  }

  @Test
  void noLawIsBrokenWhateverGoesWrong() {
    var tally = all(10).play(0, 220, Set.of(), true);
    assertEquals(0, tally.broken(), () -> tally.first().toString());
    assertEquals(EnumSet.allOf(Fault.class), tally.struck().keySet(), "a fault that never strikes");
    assertTrue(tally.crashes() > 250, "only " + tally.crashes() + " crashes");
    assertTrue(tally.paid() > 1_700, "only " + tally.paid() + " sales were paid");
  }

  @Test
  void everySaleIsPaidWhereNothingGoesWrong() {
    var tally = new Simulation(SimulationParts.quiet(), 10, Set.of()).play(0, 50, Set.of(), true);
    assertEquals(500, tally.paid());
    assertEquals(0, tally.broken());
    assertTrue(tally.struck().isEmpty());
  }

  @Test
  void aSeedPlaysTheSameEachTime() {
    var one = all(10).play(7, 40, Set.of(), false);
    var again = all(10).play(7, 40, Set.of(), false);
    assertEquals(one, again);
    assertNotEquals(one.hash(), all(10).play(8, 40, Set.of(), false).hash());
    assertEquals(all(10).tell(7, Set.of()).trace(), all(10).tell(7, Set.of()).trace());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "INTENT_NOT_FORCED",
        "TIME_OUT_IS_DECLINED",
        "LOST_REVERSE_IS_CLOSED",
        "NO_RECOVERY",
        "NO_DOUBLE_CLICK_GUARD",
        "OTHER_ORDER_ACCEPTED",
        "NEW_REFUND_NUMBER",
        "LOST_TAKE_IS_UNSENT",
        "DEVICE_ABSENT_IS_OVER",
        "BALANCE_REFUND_TWICE",
        "PERMIT_KEPT",
        "UNPAID_SHARE_UNSEEN",
        "CAPTURE_FORGOTTEN",
        "TAKEN_OVER_IS_PAID",
        "NOTICE_BELIEVED",
        "NOTICE_TAKEN_AT_ONCE"
      })
  void aRuleThatIsSwitchedOffIsNoticed(Mutation rule) {
    var tally = all(10).play(0, 400, EnumSet.of(rule), true);
    assertEquals(1, tally.broken(), () -> rule + ": the simulation has gone blind");
  }

  /// Two wrongs must not make a right.
  @Test
  void twoRulesThatAreSwitchedOffAreNoticed() {
    var off = EnumSet.of(Mutation.LATE_PAID_IGNORED, Mutation.NO_AFTERWATCH);
    assertEquals(1, all(10).play(0, 400, off, true).broken());
  }

  @Test
  void aFailureIsMadeShorter() {
    var simulation = all(10);
    var off = EnumSet.of(Mutation.TIME_OUT_IS_DECLINED);
    var failure = simulation.play(0, 100, off, true).first().orElseThrow();
    var shortest = simulation.shorten(failure, 100, off);
    assertTrue(shortest.script().size() <= 2, () -> shortest.script().toString());
    assertTrue(shortest.script().size() < shortest.before());
    assertTrue(shortest.sales().size() <= 2, () -> shortest.sales().toString());
    assertTrue(shortest.trace().getLast().contains(failure.violation().law().name()));
  }

  /// What a report names is enough to see the failure again.
  @Test
  void aFailureIsPlayedAgainFromItsSeed() {
    var off = EnumSet.of(Mutation.NO_SETTLING);
    var failure = all(10).play(0, 1_000, off, true).first().orElseThrow();
    var again = all(10).play(failure.seed(), 1, off, true);
    assertEquals(failure, again.first().orElseThrow());
    assertEquals(again, all(10).play(failure.seed(), 1, off, true));
  }

  @ParameterizedTest
  @Tag("long")
  @EnumSource(Mutation.class)
  void everyRuleThatIsSwitchedOffIsNoticed(Mutation rule) {
    assertEquals(1, all(10).play(0, 3_000, EnumSet.of(rule), true).broken());
  }

  @Test
  void theCommandListsTheLaws() {
    var lines = run(ExitCode.DONE, "simulate", "--laws", "--json").lines().toList();
    assertEquals(Law.values().length, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      var law = JsonMapper.shared().readTree(lines.get(i));
      assertEquals(Law.values()[i].name(), law.get("law").stringValue());
      assertFalse(law.get("en").stringValue().isBlank());
      assertFalse(law.get("zh").stringValue().isBlank());
    }
  }

  @Test
  void theCommandCounts() {
    var said = run(ExitCode.DONE, "simulate", "--seeds", "20", "--sales", "5", "--json");
    var line = JsonMapper.shared().readTree(said);
    assertEquals(20, line.get("seeds").intValue());
    assertEquals(100, line.get("sales").intValue());
    assertEquals(0, line.get("broken").intValue());
    assertTrue(line.get("faults").get("ANSWER_LOST").intValue() > 0);
  }

  @Test
  void theCommandRefusesWhatItDoesNotKnow() {
    run(ExitCode.MISUSED, "simulate", "--faults", "earthquake");
    run(ExitCode.MISUSED, "simulate", "--seeds", "0");
  }

  @Test
  @Tag("long")
  void noLawIsBrokenInTheLongRun() {
    var tally = all(20).play(100_000, 20_000, Set.of(), true);
    assertEquals(0, tally.broken(), () -> tally.first().toString());
  }

  private static String run(int expected, String... args) {
    var out = new StringWriter();
    var line = Main.commands(new Wiring());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(new StringWriter(), true));
    assertEquals(expected, line.execute(args));
    return out.toString();
  }
}
