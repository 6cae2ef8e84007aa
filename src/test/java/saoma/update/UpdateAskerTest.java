package saoma.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.update.UpdateAsker.Heard;

class UpdateAskerTest {
  private static final String GOOD =
      "{\"version\":\"1.2.3\",\"date\":\"2026-11-01\",\"notes\":\"\"}";

  private final MockWebServer server = new MockWebServer();
  private final UpdateAsker asker = new UpdateAsker(true);

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void oneGetBringsTheVersionAndTellsNothingOfTheShop() throws Exception {
    server.enqueue(new MockResponse.Builder().body(GOOD).build());
    var heard = assertInstanceOf(Heard.Good.class, ask());
    assertEquals("1.2.3", heard.published().version().toString());
    var request = server.takeRequest();
    assertEquals("GET", request.getMethod());
    assertEquals("/newest.json", request.getTarget());
    assertFalse(request.getHeaders().names().contains("Cookie"));
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void aRedirectIsNotFollowed() {
    server.enqueue(
        new MockResponse.Builder().code(302).addHeader("Location", server.url("/two")).build());
    server.enqueue(new MockResponse.Builder().body(GOOD).build());
    assertEquals(new Heard.Nothing("the answer was 302"), ask());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void whatCannotBeBelievedIsNothing() {
    server.enqueue(new MockResponse.Builder().code(404).body(GOOD).build());
    assertEquals(new Heard.Nothing("the answer was 404"), ask());
    server.enqueue(new MockResponse.Builder().body("<html>Sign in</html>").build());
    assertEquals(new Heard.Nothing("the answer is not a version"), ask());
    server.enqueue(new MockResponse.Builder().body(GOOD + " ".repeat(Published.LARGEST)).build());
    assertEquals(new Heard.Nothing("TOO_LARGE"), ask());
  }

  @Test
  void withoutANetworkThereIsNothing() {
    var address = address();
    server.close();
    assertEquals(new Heard.Nothing("NO_NETWORK"), asker.ask(address));
  }

  @Test
  void aTillAsksOverTlsOrNotAtAll() {
    var till = new UpdateAsker();
    for (var address : List.of(address(), "newest.json", "", "ftp://saoma.example/")) {
      assertEquals(new Heard.Nothing("the address may not be asked"), till.ask(address));
    }
    assertEquals(0, server.getRequestCount());
  }

  private Heard ask() {
    return asker.ask(address());
  }

  private String address() {
    return server.url("/newest.json").toString();
  }
}
