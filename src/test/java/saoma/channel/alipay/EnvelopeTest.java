package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer;
import saoma.channel.Answer.Closed;
import saoma.channel.Answer.Declined;
import saoma.channel.Answer.Paid;

class EnvelopeTest {
  private static final String PIECES = "{}[]\",:\\/ \n019truenlco中";

  @TempDir Path folder;

  @Test
  void membersAreCutWithoutTouchingACharacter() {
    assertEquals(
        Optional.of(Map.of("a", "{ \"x\":[1,\"}\\\"\"] }", "b", "\"\\/\"", "c", "-1.5e3")),
        Envelope.members(" {\"a\": { \"x\":[1,\"}\\\"\"] } ,\"b\":\"\\/\",\"c\":-1.5e3}\n"));
    assertEquals(Optional.of(Map.of()), Envelope.members("{}"));
  }

  @Test
  void whatIsNotOneWholeObjectIsRefused() {
    for (var text :
        List.of(
            "",
            " ",
            "[]",
            "{",
            "}",
            "{}}",
            "{}x",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\":[}",
            "{\"a\":{]}}",
            "{\"a\":\"x}",
            "{\"a\":1 \"b\":2}",
            "{a:1}",
            "{\"a\":1,\"a\":2}",
            "{\"\\u0061\":1}",
            "{\"a\":\"\\",
            "x".repeat(Envelope.MAX_LENGTH + 1))) {
      assertEquals(Optional.empty(), Envelope.members(text), text.length() > 40 ? "long" : text);
    }
  }

  @Test
  void noTextMakesTheReaderThrowAndNoneProvesAnythingUnsigned() throws Exception {
    var seed = 20260104L;
    var random = new SplittableRandom(seed);
    var whole = Counter.envelope("query", Counter.PAID, Counter.sign(Counter.PAID));
    for (var round = 0; round < 20_000; round++) {
      var text = random.nextBoolean() ? noise(random) : mutated(random, whole);
      var about = "seed " + seed + " round " + round;
      Envelope.members(text)
          .ifPresent(m -> m.values().forEach(v -> assertTrue(text.contains(v), about)));
    }
    try (var counter = new Counter(folder)) {
      for (var round = 0; round < 400; round++) {
        var text = round % 4 == 0 ? noise(random) : mutated(random, whole);
        counter.raw(text);
        assertHarmless(counter.query(), text, "seed " + seed + " round " + round);
      }
    }
  }

  @Test
  void theUntouchedAnswerOfTheFuzzIsPaid() throws Exception {
    try (var counter = new Counter(folder)) {
      counter.raw(Counter.envelope("query", Counter.PAID, Counter.sign(Counter.PAID)));
      assertInstanceOf(Paid.class, counter.query());
    }
  }

  /// A change outside what is signed may leave the answer true; then the node is still the
  /// original.
  private static void assertHarmless(Answer answer, String text, String about) {
    assertFalse(answer instanceof Declined || answer instanceof Closed, about);
    if (answer instanceof Paid paid) {
      assertTrue(text.contains(Counter.PAID), about);
      assertEquals(Counter.ID.amount(), paid.amount(), about);
    }
  }

  private static String mutated(SplittableRandom random, String whole) {
    var text = new StringBuilder(whole);
    for (var n = random.nextInt(1, 5); n > 0; n--) {
      var at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
      }
    }
    return text.toString();
  }

  private static String noise(SplittableRandom random) {
    var text = new StringBuilder("{");
    for (var n = random.nextInt(60); n > 0; n--) {
      text.append(PIECES.charAt(random.nextInt(PIECES.length())));
    }
    return text.toString();
  }
}
