package saoma.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  private static final String GOOD =
      "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"%s\"}";

  @Test
  void whatWasAgreedIsRead() {
    assertEquals(
        Optional.of(
            new Published(new Version(List.of(1, 2, 3)), LocalDate.of(2026, 11, 1), "更快的搜索 🎉")),
        read(GOOD.formatted(" 更快的搜索 🎉 ")));
    assertEquals("", read(GOOD.formatted("")).orElseThrow().notes());
    assertEquals("🎉".repeat(500), read(GOOD.formatted("🎉".repeat(500))).orElseThrow().notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"1.2.3\"",
        "{}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"\",\"url\":\"https://x\"}",
        "{\"version\":\"1.2.3\",\"version\":\"9\",\"date\":\"2026-11-01\",\"notes\":\"\"}",
        "{\"version\":1.2,\"date\":\"2026-11-01\",\"notes\":\"\"}",
        "{\"version\":\"1.2.3\",\"date\":20261101,\"notes\":\"\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":null}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":[\"a\"]}",
        "{\"version\":\"1.2.x\",\"date\":\"2026-11-01\",\"notes\":\"\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-02-29\",\"notes\":\"\"}",
        "{\"version\":\"1.2.3\",\"date\":\"1.11.2026\",\"notes\":\"\"}",
        "{\"version\":\"1.2.3\",\"date\":\"+12026-11-01\",\"notes\":\"\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"a\\nb\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"a\\u0000\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"a\\u202eb\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"a\\u2028b\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"\\ud800\"}",
        "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"\"} x",
        "<html>Sign in to the network</html>"
      })
  void whateverElseComesIsRefused(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertEquals(Optional.empty(), read(GOOD.formatted("x".repeat(501))));
    assertEquals(Optional.empty(), read(GOOD.formatted("") + " ".repeat(Published.LARGEST)));
    assertEquals(Optional.empty(), read("[".repeat(Published.LARGEST)));
  }

  private static Optional<Published> read(String text) {
    return Published.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
