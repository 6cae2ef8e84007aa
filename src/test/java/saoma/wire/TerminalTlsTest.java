package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.wire.Exchange.Failed;
import saoma.wire.Exchange.Kind;
import saoma.wire.Exchange.Replied;

/// A terminal is believed by the root of the settings and by its own name, and by nothing else.
class TerminalTlsTest {
  private static final String POI = "P400Plus-275039202";
  private static final Instant NOW = Instant.now();
  private static final TerminalPapers PAPERS = TerminalPapers.issued(POI, NOW);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Http.Limits LIMITS = new Http.Limits(PATIENCE, PATIENCE, PATIENCE, 10_000);

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theTerminalOfTheSettingsIsHeard() throws Exception {
    assertEquals("{}", assertInstanceOf(Replied.class, ask(PAPERS, POI)).text());
  }

  @Test
  void anotherTerminalOfTheSameRootIsNobody() throws Exception {
    assertEquals(new Failed(Kind.NOT_PROVEN), ask(PAPERS, "V400m-324688179"));
    assertEquals(0, server.getRequestCount());
  }

  @Test
  void theSameNameUnderAnotherRootIsNobody() throws Exception {
    var other = TerminalPapers.issued(POI, NOW);
    assertEquals(new Failed(Kind.NOT_PROVEN), ask(other, POI));
    assertEquals(0, server.getRequestCount());
  }

  @Test
  void aCertificateThatIsOverProvesNothing() throws Exception {
    var old = TerminalPapers.issued(POI, NOW.minus(Duration.ofDays(4000)));
    serve(old);
    try (var http = client(old, POI)) {
      assertEquals(new Failed(Kind.NOT_PROVEN), post(http));
    }
  }

  @Test
  void theRootFileIsReadBack() throws Exception {
    assertEquals(List.of(PAPERS.root()), Keys.certificates(PAPERS.rootPem()));
    assertThrows(IllegalArgumentException.class, () -> new TerminalTls(List.of(), POI));
  }

  @ParameterizedTest
  @CsvSource({
    "P400Plus-275039202.live.terminal.adyen.com,true",
    "P400Plus-275039202.test.terminal.adyen.com,true",
    "p400plus-275039202.test.terminal.adyen.com,true",
    "legacy-terminal-certificate.live.terminal.adyen.com,true",
    "P400Plus-275039202.prod.terminal.adyen.com,false",
    "P400Plus-275039202.live.terminal.adyen.com.example,false",
    "P400Plus-2750392020.live.terminal.adyen.com,false",
    "xP400Plus-275039202.live.terminal.adyen.com,false",
    "P400Plus-275039202xlive.terminal.adyen.com,false",
    "live.terminal.adyen.com,false",
    "'',false",
  })
  void theNameIsTheDevices(String commonName, boolean fits) {
    assertEquals(fits, new TerminalTls(List.of(PAPERS.root()), POI).fits(commonName));
  }

  /// The client trusts `PAPERS`, whoever serves.
  private Exchange ask(TerminalPapers served, String poi) throws Exception {
    serve(served);
    try (var http = client(PAPERS, poi)) {
      return post(http);
    }
  }

  private static Http client(TerminalPapers trusted, String poi) {
    return Http.toTerminal(LIMITS, false, new TerminalTls(List.of(trusted.root()), poi));
  }

  private Exchange post(Http http) {
    return http.post(
        "https://127.0.0.1:" + server.getPort() + "/nexo/",
        Map.of(),
        "application/json",
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private void serve(TerminalPapers papers) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(papers.store(), TerminalPapers.PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    server.useHttps(context.getSocketFactory());
    server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
    server.start();
  }
}
