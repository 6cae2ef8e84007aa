package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"text\"",
        "7",
        "{",
        "{}{}",
        "{} x",
        "{\"a\":1,\"a\":2}",
        "{\"amount\":{\"total\":1,\"total\":2}}",
        "{'a':1}",
        "{\"a\":NaN}",
        "<html></html>"
      })
  void whatIsNotExactlyOneObjectIsNoBody(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  @Test
  void aBodyTooDeepOrNotInUtf8IsNoBody() {
    assertEquals(Optional.empty(), read("{\"a\":" + "[".repeat(100_000)));
    assertEquals(
        Optional.empty(),
        Body.read(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'}));
  }

  @Test
  void aMemberOfAnotherTypeReadsAsNothing() {
    var body = read("{\"a\":{\"b\":7,\"c\":\"7\",\"d\":7.0,\"e\":null}}").orElseThrow();
    assertEquals(OptionalLong.of(7), body.whole("a", "b"));
    assertEquals("7", body.text("a", "c"));
    assertEquals("", body.text("a", "b"));
    assertEquals(OptionalLong.empty(), body.whole("a", "c"));
    assertEquals(OptionalLong.empty(), body.whole("a", "d"));
    assertEquals("", body.text("a", "e"));
    assertEquals("", body.text("a"));
    assertEquals("", body.text("a", "b", "c", "d"));
  }

  @Test
  void whatIsKeptIsBoundedAndNamed() {
    var kept =
        read("{\"code\":\"PARAM_ERROR\",\"message\":\""
                + "x".repeat(5000)
                + "\",\"attach\":\"mine\",\"code_url\":\"weixin://x\",\"detail\":{\"field\":"
                + "\"/amount\",\"value\":\"secret\",\"issue\":\"bad\"}}")
            .orElseThrow()
            .redacted();
    assertEquals(
        "{\"code\":\"PARAM_ERROR\",\"message\":\""
            + "x".repeat(256)
            + "\",\"detail\":{\"field\":\"/amount\",\"issue\":\"bad\"}}",
        kept);
    assertTrue(read(kept).isPresent());
  }

  private static Optional<Body> read(String text) {
    return Body.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
