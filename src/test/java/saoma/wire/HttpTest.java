package saoma.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.wire.Exchange.Failed;
import saoma.wire.Exchange.Kind;
import saoma.wire.Exchange.Replied;

class HttpTest {
  private static final Http.Limits SHORT =
      new Http.Limits(
          Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(900), 10_000);
  private static final byte[] BODY = "biz=1".getBytes(StandardCharsets.UTF_8);

  private final MockWebServer server = new MockWebServer();
  private final Http http = new Http(SHORT, true);

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void aPostArrivesAsItWasGivenAndTheReplyComesBackWhole() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(202).addHeader("Trace-Id", "7").body("好").build());
    var replied = assertInstanceOf(Replied.class, post());
    assertEquals(202, replied.status());
    assertEquals("好", replied.text());
    assertEquals(Optional.of("7"), replied.header("trace-ID"));
    assertEquals(Optional.empty(), replied.header("absent"));
    var request = server.takeRequest();
    assertEquals("POST", request.getMethod());
    assertEquals("Saoma/0.1", request.getHeaders().get("User-Agent"));
    assertEquals("1", request.getHeaders().get("X-One"));
    assertEquals("text/plain;charset=utf-8", request.getHeaders().get("Content-Type"));
    assertEquals("biz=1", request.getBody().utf8());
  }

  @Test
  void aHeaderThatCameTwiceIsNotTakenForOne() {
    server.enqueue(
        new MockResponse.Builder().addHeader("Sign", "a").addHeader("sign", "b").build());
    assertEquals(Optional.of("a,b"), assertInstanceOf(Replied.class, get("/")).header("Sign"));
  }

  @Test
  void aServerThatNeverAnswersTimesOutAfterOneRequest() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertEquals(new Failed(Kind.TIMED_OUT), post());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void aServerThatHangsUpBeforeReadingIsAskedOnce() {
    server.enqueue(
        new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(new MockResponse.Builder().body("second").build());
    assertEquals(new Failed(Kind.BROKEN), post());
  }

  @Test
  void aServerThatHangsUpAfterReadingIsAskedOnce() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(new MockResponse.Builder().body("second").build());
    assertEquals(new Failed(Kind.BROKEN), post());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void aGetIsNotRepeatedEither() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(new MockResponse.Builder().body("second").build());
    assertEquals(new Failed(Kind.BROKEN), get("/"));
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void anInvitationToRetryIsNotFollowed() {
    for (var i = 0; i < 3; i++) {
      server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    }
    assertEquals(503, assertInstanceOf(Replied.class, post()).status());
    assertEquals(1, server.getRequestCount());
    assertEquals(503, assertInstanceOf(Replied.class, get("/")).status());
    assertEquals(2, server.getRequestCount());
  }

  @Test
  void aRedirectIsAnAnswerAndNotFollowed() {
    server.enqueue(
        new MockResponse.Builder().code(307).addHeader("Location", server.url("/two")).build());
    server.enqueue(new MockResponse.Builder().body("second").build());
    assertEquals(307, assertInstanceOf(Replied.class, post()).status());
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void halfABodyIsNoReply() {
    server.enqueue(
        new MockResponse.Builder()
            .body("0123456789".repeat(100))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    assertEquals(new Failed(Kind.BROKEN), post());
  }

  @Test
  void aBodyShorterThanItsLengthIsNoReply() {
    server.enqueue(
        new MockResponse.Builder()
            .body("short")
            .setHeader("Content-Length", "500")
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build());
    assertEquals(new Failed(Kind.BROKEN), post());
  }

  @Test
  void aTrickleThatNeverStallsStillEndsAtTheDeadlineOfTheCall() {
    server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(1000))
            .throttleBody(1, 100, TimeUnit.MILLISECONDS)
            .build());
    assertEquals(new Failed(Kind.TIMED_OUT), get("/"));
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void aReplyOverTheLimitIsRefused() {
    server.enqueue(new MockResponse.Builder().body("x".repeat(10_001)).build());
    assertEquals(new Failed(Kind.TOO_LARGE), post());
    server.enqueue(new MockResponse.Builder().body("x".repeat(10_000)).build());
    assertEquals(10_000, assertInstanceOf(Replied.class, post()).body().length);
  }

  @Test
  void aBombIsMeasuredUnpacked() throws IOException {
    var packed = zipped(new byte[50_000_000]);
    assertTrue(packed.size() < 100_000, "it must be a bomb");
    server.enqueue(
        new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build());
    assertEquals(new Failed(Kind.TOO_LARGE), post());
  }

  @Test
  void aZippedReplyIsUnpacked() throws IOException {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body(zipped("answer".getBytes(StandardCharsets.UTF_8)))
            .build());
    assertEquals("answer", assertInstanceOf(Replied.class, post()).text());
  }

  @Test
  void aRefusedConnectionProvesThatNothingLeft() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertEquals(new Failed(Kind.NO_NETWORK), http.get("http://127.0.0.1:" + port + "/", Map.of()));
  }

  @Test
  void anUnknownNameProvesThatNothingLeft() {
    assertEquals(new Failed(Kind.NO_NETWORK), http.get("https://saoma.invalid/", Map.of()));
  }

  @Test
  void aServerThatSpeaksNoTlsIsNotTheChannel() throws IOException {
    // The first handshake of a JVM may take longer than the short limits on a busy machine.
    var limit = Duration.ofSeconds(20);
    try (var socket = new ServerSocket(0);
        var patient = new Http(new Http.Limits(limit, limit, limit, 10_000), true)) {
      var page = CompletableFuture.runAsync(() -> answerInPlain(socket));
      assertEquals(
          new Failed(Kind.NOT_PROVEN),
          patient.get("https://127.0.0.1:" + socket.getLocalPort(), Map.of()));
      page.join();
    }
  }

  private static void answerInPlain(ServerSocket socket) {
    try (var caller = socket.accept()) {
      caller.getInputStream().read();
      caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      caller.getOutputStream().flush();
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anInterruptedCallEndsAndKeepsTheFlag() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    var patient =
        new Http.Limits(
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), 1000);
    var ending = new AtomicReference<Exchange>();
    var flag = new AtomicBoolean();
    try (var slow = new Http(patient, true)) {
      var caller =
          Thread.ofPlatform()
              .start(() -> {
                ending.set(slow.post(server.url("/").toString(), Map.of(), "a/b", BODY));
                flag.set(Thread.currentThread().isInterrupted());
              });
      server.takeRequest();
      caller.interrupt();
      caller.join(Duration.ofSeconds(20));
      assertFalse(caller.isAlive());
    }
    assertEquals(new Failed(Kind.TIMED_OUT), ending.get());
    assertTrue(flag.get(), "the thread stays interrupted");
  }

  @Test
  void plainHttpIsSpokenOnlyWithNeighboursAndOnlyWhenAllowed() {
    try (var strict = new Http(SHORT)) {
      assertTrue(strict.allows("https://openapi.alipay.com/gateway.do"));
      assertFalse(strict.allows("http://127.0.0.1:8080/"));
      assertFalse(strict.allows("gateway.do"));
      assertThrows(IllegalArgumentException.class, () -> strict.get("http://127.0.0.1/", Map.of()));
    }
    assertTrue(http.allows("http://127.0.0.1:8080/"));
    assertTrue(http.allows("http://[::1]/"));
    assertTrue(http.allows("http://localhost/"));
    assertTrue(http.allows("http://192.168.1.7:99/x"));
    assertFalse(http.allows("http://8.8.8.8/"));
    assertFalse(http.allows("http://192.168.1.7.example.com/"));
    assertFalse(http.allows("ftp://127.0.0.1/"));
  }

  @Test
  void aReplyShowsNothingOfItsContent() {
    var replied =
        new Replied(200, Map.of("Secret", "s3"), "s3cret".getBytes(StandardCharsets.UTF_8));
    assertEquals("Replied[200, 6 bytes]", replied.toString());
    var body = replied.body();
    body[0] = 0;
    assertArrayEquals("s3cret".getBytes(StandardCharsets.UTF_8), replied.body());
  }

  private Exchange post() {
    return http.post(
        server.url("/gateway").toString(), Map.of("X-One", "1"), "text/plain;charset=utf-8", BODY);
  }

  private Exchange get(String path) {
    return http.get(server.url(path).toString(), Map.of());
  }

  private static Buffer zipped(byte[] bytes) throws IOException {
    var packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(bytes);
    }
    return packed;
  }
}
