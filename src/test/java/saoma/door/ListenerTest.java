package saoma.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Arrival;
import saoma.channel.Notification;
import saoma.channel.Notifications;
import saoma.notify.Doorman;

/// The door by itself: what it lets in, whom it turns away, and that a flood leaves it standing.
class ListenerTest {
  private static final Listener.Limits QUICK =
      new Listener.Limits(4, 1000, Duration.ofMillis(1500));

  private final List<Arrival> heard = new ArrayList<>();
  private final List<String> perhaps = new CopyOnWriteArrayList<>();
  private Listener listener;

  /// Takes what says `ok`, and breaks over what says `bug`.
  private final class Echo implements Notifications {
    @Override
    public Notification read(Arrival arrival) {
      var text = new String(arrival.body(), StandardCharsets.UTF_8);
      synchronized (heard) {
        heard.add(arrival);
      }
      if (text.equals("bug")) {
        throw new IllegalStateException("a secret");
      }
      return text.equals("ok")
          ? new Notification.Other("1")
          : new Notification.NotBelieved("not ok");
    }

    @Override
    public Reply taken() {
      return new Reply(200, "text/plain", "success");
    }

    @Override
    public Reply refused() {
      return new Reply(200, "text/plain", "failure");
    }
  }

  @BeforeEach
  void open() throws IOException {
    listener = open(QUICK);
  }

  private Listener open(Listener.Limits limits) throws IOException {
    var doorman =
        new Doorman(
            code -> code.equals("fake") ? Optional.of(new Echo()) : Optional.empty(),
            (_, told) -> told instanceof Notification.Other,
            perhaps::add);
    var at = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return Listener.open(at, doorman, limits, System::nanoTime);
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  private Socket guest() throws IOException {
    var guest = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    guest.setSoTimeout(60_000);
    return guest;
  }

  private String say(String request) throws IOException {
    try (var guest = guest()) {
      guest.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return answer(guest);
    }
  }

  private static String answer(Socket guest) throws IOException {
    var all = new ByteArrayOutputStream();
    try {
      guest.getInputStream().transferTo(all);
    } catch (IOException e) {
      // What was sent unread makes the end abrupt; the answer came before.
      assertTrue(all.size() > 0, e.toString());
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static String post(String path, String body) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
        + body.length()
        + "\r\nX-One: a\r\nx-one: b\r\n\r\n"
        + body;
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  @Test
  void whatTheChannelSaysIsHeardAndAnsweredToTheLetter() throws Exception {
    var answer = say(post("/notify/fake", "ok"));
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    assertTrue(answer.contains("Content-Length: 7\r\n"), answer);
    assertEquals("success", body(answer));
    assertEquals("failure", body(say(post("/notify/fake?a=b", "no"))));
    assertEquals("a, b", heard.getFirst().headers().get("X-ONE"));
  }

  @Test
  void aMishapIsAnsweredLikeARefusalAndShowsNothing() throws Exception {
    var answer = say(post("/notify/fake", "bug"));
    assertEquals("failure", body(answer));
    assertTrue(!answer.contains("secret") && !answer.contains("Exception"), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /notify/fake HTTP/1.1, 405",
    "PUT /notify/fake HTTP/1.1, 405",
    "POST /notify/none HTTP/1.1, 404",
    "POST /notify/ HTTP/1.1, 404",
    "POST / HTTP/1.1, 404",
    "POST /notify/fake/more HTTP/1.1, 404",
    "POST /notify/fake, 400",
    "POST http://x/notify/fake HTTP/1.1, 400",
    "POST /notify/fake SPDY/3, 400"
  })
  void onlyAPostToAKnownDoorIsHeard(String line, int status) throws Exception {
    var answer = say(line + "\r\nContent-Length: 2\r\n\r\nok");
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertEquals("", body(answer));
    assertEquals(List.of(), heard);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 65537, 413",
    "Content-Length: -1, 400",
    "Content-Length: 99999999999, 400",
    "Content-Length: 2x, 400",
    "Transfer-Encoding: chunked, 411",
    "no header at all, 400"
  })
  void whatIsTooLargeOrHasNoLengthIsNotRead(String header, int status) throws Exception {
    var answer = say("POST /notify/fake HTTP/1.1\r\n" + header + "\r\n\r\nok");
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertEquals(List.of(), heard);
  }

  @Test
  void headersHaveALimitToo() throws Exception {
    var one = "POST /notify/fake HTTP/1.1\r\nX: " + "y".repeat(RequestReader.LARGEST_HEAD);
    assertTrue(say(one).startsWith("HTTP/1.1 431 "));
    var lines = new StringBuilder("POST /notify/fake HTTP/1.1\r\n");
    for (var i = 0; i < 200; i++) {
      lines.append("X-").append(i).append(": y\r\n");
    }
    assertTrue(say(lines + "\r\n").startsWith("HTTP/1.1 400 "));
  }

  @Test
  void whoComesBackFromAPageHearsNothingOfThePaymentAndOnlyWakesTheQuestion() throws Exception {
    var answer =
        say("GET /back/alipay?a=b&out_trade_no=T2026_1&total_amount=1.00 HTTP/1.1\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    assertEquals(List.of("T2026_1"), perhaps);
    var other = say("GET /back/alipay?out_trade_no=%3Cb%3E HTTP/1.1\r\n\r\n");
    assertEquals(body(answer), body(other), "the same for whatever number");
    assertTrue(!answer.contains("T2026_1") && !answer.contains("1.00"), answer);
    assertTrue(answer.contains("go back to the till") && answer.contains("请回到收银台"), answer);
    assertEquals(1, perhaps.size());
    assertEquals(List.of(), heard);
  }

  /// Row 80 of the fault model: those who say nothing, or a byte now and then, are sent away.
  @Test
  void whoIsSlowIsSentAwayAndOthersAreServed() throws Exception {
    var slow = guest();
    var dripping = guest();
    var drip =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (var i = 0; i < 600; i++) {
                  dripping.getOutputStream().write('P');
                  Thread.sleep(100);
                }
              } catch (IOException | InterruptedException e) {
                // Sent away, as it should be.
              }
            });
    assertEquals("success", body(say(post("/notify/fake", "ok"))));
    assertTrue(answer(slow).startsWith("HTTP/1.1 408 "), "who says nothing");
    assertTrue(answer(dripping).startsWith("HTTP/1.1 408 "), "who drips");
    drip.interrupt();
    slow.close();
    dripping.close();
  }

  @Test
  void moreGuestsThanThereIsRoomAreTurnedAwayUntilThereIs() throws Exception {
    var guests = new ArrayList<Socket>();
    for (var i = 0; i < QUICK.atOnce(); i++) {
      guests.add(guest());
    }
    String last;
    do {
      last = say(post("/notify/fake", "ok"));
    } while (!last.startsWith("HTTP/1.1 429 ") && !heard.isEmpty() && heard.size() < 50);
    assertTrue(last.startsWith("HTTP/1.1 429 "), last);
    for (var guest : guests) {
      assertTrue(answer(guest).startsWith("HTTP/1.1 408 "));
      guest.close();
    }
    assertEquals("success", body(say(post("/notify/fake", "ok"))));
  }

  @Test
  void moreInASecondThanAShopHasAreTurnedAway() {
    var now = new long[1];
    var rate = new Rate(10, () -> now[0]);
    for (var i = 0; i < 10; i++) {
      assertTrue(rate.allows(), "the burst, " + i);
    }
    assertTrue(!rate.allows());
    now[0] += Duration.ofMillis(100).toNanos();
    assertTrue(rate.allows());
    assertTrue(!rate.allows());
    now[0] += Duration.ofHours(1).toNanos();
    for (var i = 0; i < 10; i++) {
      assertTrue(rate.allows(), "after a quiet time, " + i);
    }
    assertTrue(!rate.allows());
  }

  @Test
  void aClosedDoorLetsNobodyIn() throws Exception {
    guest().close();
    listener.close();
    assertThrows(IOException.class, this::guest);
  }
}
