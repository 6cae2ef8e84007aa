package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import saoma.notify.Doorman;
import saoma.settings.ListenerSettings;
import saoma.settings.Settings;
import saoma.settings.Settings.Mode;

/// When the door is open, and what the channels are told of it.
class ListenerDeskTest {
  private static final ListenerSettings ANY = new ListenerSettings(true, "127.0.0.1", 0, "");

  private final ListenerDesk desk =
      new ListenerDesk(
          new Doorman(_ -> Optional.empty(), (_, _) -> false, _ -> {}), System::nanoTime);

  @AfterEach
  void close() {
    desk.close();
  }

  private static Settings in(Mode mode, ListenerSettings listener) {
    var fresh = Settings.FRESH;
    return fresh.with(mode, fresh.alipay(), fresh.wechat()).with(listener);
  }

  private static int status(String address) throws Exception {
    try (var browser = new Surfer()) {
      return browser.get(address).statusCode();
    }
  }

  @Test
  void itIsShutUntilTheShopWantsIt() {
    assertEquals(Settings.FRESH, desk.use(Settings.FRESH));
    assertEquals("", Settings.FRESH.listener().near());
  }

  @Test
  void inPracticeTheChannelsAreToldTheDoorItself() throws Exception {
    var pointed = desk.use(in(Mode.PRACTICE, ANY));
    var near = pointed.listener().near();
    assertEquals(near + "/notify/alipay", pointed.alipay().notifyUrl());
    assertEquals(near + "/notify/wechat", pointed.wechat().notifyUrl());
    assertEquals(405, status(pointed.alipay().notifyUrl()));
    assertEquals(near, desk.use(in(Mode.PRACTICE, ANY)).listener().near(), "it stays where it is");
    desk.use(in(Mode.PRACTICE, ListenerSettings.OFF));
    try (var free =
        new ServerSocket(pointed.listener().port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertTrue(free.isBound(), "shut again");
    }
  }

  @Test
  void withRealMoneyTheChannelsAreToldTheAddressThatTheShopSet() {
    var outside = new ListenerSettings(true, "127.0.0.1", 0, "https://pay.shop.example/till/");
    var pointed = desk.use(in(Mode.LIVE, outside));
    assertEquals("https://pay.shop.example/till/notify/alipay", pointed.alipay().notifyUrl());
    var silent = desk.use(in(Mode.LIVE, ANY));
    assertEquals(Settings.FRESH.alipay().notifyUrl(), silent.alipay().notifyUrl());
  }

  @Test
  void aDoorThatCannotBeOpenedCostsNothingButSpeed() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var wanted = new ListenerSettings(true, "127.0.0.1", taken.getLocalPort(), "");
      var pointed = desk.use(in(Mode.PRACTICE, wanted));
      assertEquals(ListenerSettings.OFF, pointed.listener());
      assertEquals(Settings.FRESH.alipay(), pointed.alipay());
    }
  }
}
