package saoma.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.device.CashDrawer.Kick;
import saoma.settings.DrawerPlace;

class CashDrawerTest {
  private static final byte[] PULSE = {27, 112, 0, 25, (byte) 250};
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final ArrayBlockingQueue<Kick> told = new ArrayBlockingQueue<>(10);

  private Kick told() throws InterruptedException {
    return told.poll(60, TimeUnit.SECONDS);
  }

  private static ServerSocket printer() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static DrawerPlace at(ServerSocket printer) {
    return new DrawerPlace.Printer("127.0.0.1", printer.getLocalPort());
  }

  @Test
  void aPrinterInTheNetworkGetsThePulseAndNothingElse() throws Exception {
    var drawer = new CashDrawer(LONG);
    try (var printer = printer()) {
      for (var time = 0; time < 3; time++) {
        drawer.open(at(printer), told::add);
        try (var line = printer.accept()) {
          assertArrayEquals(PULSE, line.getInputStream().readAllBytes());
        }
        assertEquals(Kick.SENT, told());
      }
    }
  }

  @Test
  void whereNobodyListensItIsSilent() throws Exception {
    DrawerPlace gone;
    try (var printer = printer()) {
      gone = at(printer);
    }
    new CashDrawer(LONG).open(gone, told::add);
    assertEquals(Kick.SILENT, told());
  }

  @Test
  void aDeviceIsWrittenToAndNeverMade() throws Exception {
    var device = Files.createFile(folder.resolve("lp0"));
    var drawer = new CashDrawer(LONG);
    drawer.open(new DrawerPlace.Device(device.toString()), told::add);
    assertEquals(Kick.SENT, told());
    assertArrayEquals(PULSE, Files.readAllBytes(device));
    var missing = folder.resolve("lp1");
    drawer.open(new DrawerPlace.Device(missing.toString()), told::add);
    assertEquals(Kick.SILENT, told());
    assertFalse(Files.exists(missing));
  }

  /// A pipe that nobody reads lets nobody open it, like a printer that is off.
  @Test
  void aDeviceThatHangsKeepsNobodyWaitingAndHoldsOneThread() throws Exception {
    var pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    var drawer = new CashDrawer(Duration.ofMillis(50));
    var place = new DrawerPlace.Device(pipe.toString());
    drawer.open(place, told::add);
    assertEquals(Kick.SILENT, told());
    drawer.open(place, told::add);
    assertEquals(Kick.SILENT, told(), "the first one still hangs");
    assertArrayEquals(PULSE, Files.readAllBytes(pipe), "one pulse, once somebody reads");
  }
}
