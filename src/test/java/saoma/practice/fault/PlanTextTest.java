package saoma.practice.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.practice.trade.Wallet;

class PlanTextTest {
  private static final String EXAMPLE =
      """
      {"rules": [
        {"channel": "alipay", "call": "query", "number": "S1", "nth": 2, "times": 3,
         "fault": "delay", "millis": 500},
        {"fault": "code-before", "code": "500/SYSTEM_ERROR"}],
       "random": {"seed": -7, "percent": 30, "faults": ["drop-after", "hang-up"]}}
      """;

  @Test
  void aPlanSaysWhichRequestsAndWhat() throws WrongPlan {
    var plan = PlanText.plan(EXAMPLE);
    assertEquals(
        List.of(
            new Rule(
                Optional.of(Wallet.ALIPAY),
                Optional.of(Call.QUERY),
                Optional.of("S1"),
                2,
                3,
                new Fault.Delay(500)),
            new Rule(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                new Fault.Code("500/SYSTEM_ERROR", Fault.Moment.BEFORE))),
        plan.rules());
    assertEquals(new Chance(-7, 30, List.of(Kind.DROP_AFTER, Kind.HANG_UP)), plan.chance());
    assertEquals(FaultPlan.HONEST, PlanText.plan("{}"));
  }

  @Test
  void whatIsGotCanBePut() throws WrongPlan {
    for (var kind : Kind.values()) {
      var rule = RuleForm.rule(Map.of("fault", kind.word(), "value", value(kind)));
      assertEquals(kind, rule.fault().kind());
      var plan = PlanText.plan(EXAMPLE).plus(rule);
      var text = PlanText.of(new Faults.Tally(plan, 3, Map.of(kind, 2L)));
      assertEquals(plan, PlanText.plan(text));
      assertTrue(text.contains("\"" + kind.word() + "\" : 2"), text);
    }
  }

  private static String value(Kind kind) {
    return switch (RuleText.parameter(kind).orElse("")) {
      case "status" -> "503";
      case "code" -> "40004/ACQ.SYSTEM_ERROR";
      case "" -> "";
      default -> "25";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"rules":[{"fault":"delay","millis":0}]}                      | rules[0].millis: must be a whole number from 1 to 600000
          {"rules":[{"fault":"drop-after"},{"fault":"delay"}]}          | rules[1].millis: is missing
          {"rules":[{"fault":"drop"}]}                                  | rules[0].fault: no such fault
          {"rules":[{"nth":1}]}                                         | rules[0].fault: is missing
          {"rules":[{"fault":"hang-up","call":"pay"}]}                  | rules[0].call: no such call
          {"rules":[{"fault":"hang-up","channel":"visa"}]}              | rules[0].channel: must be alipay or wechat
          {"rules":[{"fault":"hang-up","nth":1.5}]}                     | rules[0].nth: must be a whole number from 1 to 1000000000
          {"rules":[{"fault":"hang-up","millis":5}]}                    | rules[0].millis: not known here
          {"rules":[{"fault":"wrong-amount","call":"charge"}]}          | rules[0].fault: cannot happen to this call
          {"rules":[{"fault":"notice-lost","call":"query"}]}            | rules[0].fault: cannot happen to this call
          {"rules":[{"fault":"maintenance","status":302}]}              | rules[0].status: must be 200 or 503
          {"rules":[{"fault":"code-after","code":"<b>"}]}               | rules[0].code: must be as 40004/ACQ.SYSTEM_ERROR or 500/SYSTEM_ERROR
          {"rules":[{"fault":"hang-up","number":"ä"}]}                  | rules[0].number: must be 1 to 64 visible ASCII characters
          {"rules":[7]}                                                 | rules[0]: must be an object
          {"rules":{}}                                                  | rules: must be a list
          {"random":{"percent":101}}                                    | random.percent: must be a whole number from 0 to 100
          {"random":{"faults":["x"]}}                                   | random.faults[0]: no such fault
          {"random":[]}                                                 | random: must be an object
          {"rulse":[]}                                                  | rulse: not known here
          []                                                            | plan: must be an object
          {"rules":[                                                    | line 1, column 11: not readable as JSON
          {"rules":[],"rules":[]}                                       | line 1, column 20: not readable as JSON
          """)
  void aMistakeIsNamed(String text, String complaint) {
    assertEquals(complaint, assertThrows(WrongPlan.class, () -> PlanText.plan(text)).getMessage());
  }

  /// Whatever a file holds, it is a plan or a mistake with a short name, and it is so quickly.
  @Test
  void noiseIsAPlanOrAMistake() {
    var random = new Random(11);
    var read = 0;
    for (var i = 0; i < 20_000; i++) {
      var text = spoiled(random);
      try {
        PlanText.plan(text);
        read++;
      } catch (WrongPlan wrong) {
        assertTrue(wrong.getMessage().length() < 200, wrong.getMessage());
        assertTrue(wrong.getMessage().chars().noneMatch(Character::isISOControl), text);
      }
    }
    assertTrue(read > 100, "the noise never came near a plan: " + read);
  }

  private static String spoiled(Random random) {
    var text = new StringBuilder(EXAMPLE);
    for (var i = random.nextInt(4); i >= 0; i--) {
      var at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(0x3000));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, "{}[],:\"-1e9\u0000".charAt(random.nextInt(12)));
        default -> {
          var end = Math.min(text.length(), at + random.nextInt(60));
          text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
      }
    }
    return text.toString();
  }

  @Test
  void aBombIsRefusedAtOnce() {
    var bombs = new ArrayList<String>();
    bombs.add("[".repeat(60_000));
    bombs.add("{\"rules\":" + "[".repeat(1000) + "]".repeat(1000) + "}");
    bombs.add(" ".repeat(10_000_000));
    bombs.add("{\"rules\":[" + "{\"fault\":\"hang-up\"},".repeat(2000) + "{}]}");
    bombs.add("{\"random\":{\"seed\":" + "9".repeat(60_000) + "}}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> bombs.forEach(bomb -> assertThrows(WrongPlan.class, () -> PlanText.plan(bomb))));
  }
}
