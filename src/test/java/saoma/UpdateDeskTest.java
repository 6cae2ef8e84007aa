package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saoma.checkout.Nudge;
import saoma.checkout.Pause;
import saoma.cli.Runs.Finding;
import saoma.cli.Runs.Level;
import saoma.update.Update;
import saoma.update.UpdateAsker;
import saoma.update.Version;

/// Who is asked for newer versions and how often, and what the till and `saoma doctor` say.
class UpdateDeskTest {
  private static final Version HERE = Version.of("1.2.0").orElseThrow();

  private final MockWebServer server = new MockWebServer();
  private final UpdateAsker asker = new UpdateAsker(true);
  private final LinkedBlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
  private volatile String address = "";

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aTillWithoutTheSettingAsksNobody() {
    try (var desk = desk()) {
      assertEquals(UpdateDesk.DAY, desk.step());
      assertEquals(Optional.empty(), desk.news().newest());
    }
    assertEquals(
        new Finding("updates", Level.FINE, "this is 1.2.0; nobody is asked", ""), examined());
    assertEquals(0, server.getRequestCount());
  }

  @Test
  void aNewerVersionIsToldOnceADayAndStaysWhileTheNetworkIsAway() {
    address = server.url("/newest.json").toString();
    try (var desk = desk()) {
      publish("1.3.0");
      assertEquals(UpdateDesk.DAY, desk.step());
      assertEquals(Optional.of("1.3.0"), told(desk));
      server.enqueue(new MockResponse.Builder().code(500).build());
      assertEquals(UpdateDesk.AGAIN, desk.step());
      assertEquals(Optional.of("1.3.0"), told(desk));
      publish("1.2.0");
      assertEquals(UpdateDesk.DAY, desk.step());
      assertEquals(Optional.empty(), told(desk));
      publish("1.1.9");
      assertEquals(UpdateDesk.DAY, desk.step());
      assertEquals(Optional.empty(), told(desk));
    }
    assertEquals(4, server.getRequestCount());
  }

  @Test
  void anAddressThatIsTypedInIsAskedAtOnceAndOneThatIsTakenOutNoMore() throws Exception {
    try (var desk = desk()) {
      desk.start();
      assertEquals(UpdateDesk.DAY, waited());
      desk.settingsChanged();
      address = server.url("/newest.json").toString();
      publish("1.10.0");
      desk.settingsChanged();
      assertEquals(UpdateDesk.DAY, waited());
      assertEquals(Optional.of("1.10.0"), told(desk));
      desk.settingsChanged();
      assertNull(waits.poll(), "the same address is not asked again");
      address = "";
      desk.settingsChanged();
      assertEquals(UpdateDesk.DAY, waited());
      assertEquals(Optional.empty(), told(desk));
    }
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void theDoctorTellsWhatIsThere() {
    address = server.url("/newest.json").toString();
    publish("1.2.1");
    assertEquals(
        new Finding(
            "updates",
            Level.WARNING,
            "version 1.2.1 of 2026-11-20 is there (Faster.); this is 1.2.0",
            "Install it when the shop is closed; the till never does so by itself."),
        examined());
    publish("1.2.0");
    assertEquals(new Finding("updates", Level.FINE, "this is 1.2.0, the newest", ""), examined());
    server.enqueue(new MockResponse.Builder().code(404).build());
    assertEquals(
        new Finding(
            "updates",
            Level.WARNING,
            "this is 1.2.0; no word of newer ones: the answer was 404",
            "Check the network and the address in updates."),
        examined());
  }

  private Finding examined() {
    return new UpdateExam(asker, HERE).examine(address);
  }

  private UpdateDesk desk() {
    return new UpdateDesk(asker, HERE, () -> address, new Told());
  }

  private static Optional<String> told(UpdateDesk desk) {
    return desk.news().newest().map(Update::there).map(one -> one.version().toString());
  }

  private void publish(String version) {
    server.enqueue(
        new MockResponse.Builder()
            .body(
                "{\"version\":\"%s\",\"date\":\"2026-11-20\",\"notes\":\"Faster.\"}"
                    .formatted(version))
            .build());
  }

  private Duration waited() throws InterruptedException {
    return waits.poll(60, TimeUnit.SECONDS);
  }

  /// Says how long it would wait, and waits for the nudge alone.
  private final class Told implements Pause {
    @Override
    public void forAtMost(Duration time, Nudge nudge) throws InterruptedException {
      waits.add(time);
      nudge.await(Long.MAX_VALUE);
    }

    @Override
    public long nanos() {
      throw new AssertionError("no deadline here");
    }
  }
}
