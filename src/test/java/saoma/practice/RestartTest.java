package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RestartTest {
  @TempDir private Path folder;

  @Test
  void tradesKeysAndPortSurvive() throws Exception {
    String shown;
    String scanned;
    PracticeAddresses before;
    try (var counter = new Counter(folder)) {
      before = counter.server.addresses();
      shown = counter.wechat.prepay("KEEP-01", "");
      scanned = counter.alipay.precreate("KEEP02", "");
      counter.phone.open(scanned);
      counter.phone.press(counter.alipay.precreate("KEEP03", ""), "pay");
      counter.alipay.call(
          "alipay.trade.refund",
          "{\"out_trade_no\":\"KEEP03\",\"refund_amount\":\"1\",\"out_request_no\":\"R\"}");
      counter.wechat.prepay("KEEP-04", "");
      counter.wechat.close("KEEP-04");
    }
    // What a kill in the middle of a line leaves behind.
    Files.writeString(
        folder.resolve("trades.jsonl"), "{\"event\":\"paid\",\"trade", StandardOpenOption.APPEND);
    try (var counter = new Counter(folder)) {
      assertEquals(before, counter.server.addresses());
      assertEquals("WAIT_BUYER_PAY", counter.alipay.query("KEEP02"));
      assertEquals("TRADE_SUCCESS", counter.alipay.query("KEEP03"));
      assertEquals("CLOSED", counter.wechat.query("KEEP-04").text("trade_state"));
      assertEquals(200, counter.phone.press(shown, "pay").statusCode());
      assertEquals(409, counter.phone.open(scanned).statusCode());
      var repeated =
          counter.alipay.call(
              "alipay.trade.refund",
              "{\"out_trade_no\":\"KEEP03\",\"refund_amount\":\"1\",\"out_request_no\":\"R\"}");
      assertEquals("N", repeated.path("fund_change").stringValue());
    }
    try (var counter = new Counter(folder)) {
      assertEquals("SUCCESS", counter.wechat.query("KEEP-01").text("trade_state"));
    }
  }

  @Test
  void aDamagedLineStopsTheStartAndIsNamed() throws Exception {
    try (var counter = new Counter(folder)) {
      counter.alipay.precreate("DAMAGED", "");
    }
    var file = folder.resolve("trades.jsonl");
    var text = Files.readString(file);
    Files.writeString(file, text + "rubbish\n" + text, StandardCharsets.UTF_8);
    var refused = assertThrows(IOException.class, () -> new Counter(folder));
    assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
  }

  @Test
  void twoGatewaysDoNotShareAFolder() throws Exception {
    try (var counter = new Counter(folder)) {
      assertThrows(IOException.class, () -> new Counter(folder));
      assertEquals("ACQ.TRADE_NOT_EXIST", counter.alipay.query("still-there"));
    }
  }

  @Test
  void aPortThatSomebodyElseTookIsLeftToThem() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      Files.writeString(folder.resolve("port.txt"), Integer.toString(port));
      try (var counter = new Counter(folder)) {
        assertTrue(!counter.server.addresses().phone().endsWith(":" + port));
      }
      var asked = new PracticeConfig(folder.resolve("b"), port, true, InstantSource.system());
      assertThrows(IOException.class, () -> PracticeServer.start(asked));
    }
  }

  @Test
  void theAddressesAreTheJsonThatOthersRead() throws Exception {
    try (var counter = new Counter(folder)) {
      var json =
          JsonMapper.shared()
              .readTree(JsonMapper.shared().writeValueAsString(counter.server.addresses()));
      assertEquals(
          List.of("alipay", "wechat", "card", "unionpay", "phone"),
          List.copyOf(json.propertyNames()));
      assertEquals(
          List.of(
              "gateway",
              "appId",
              "sellerId",
              "appPrivateKey",
              "alipayPublicKey",
              "contentKey",
              "appCertificate",
              "alipayCertificate",
              "rootCertificate"),
          List.copyOf(json.path("alipay").propertyNames()));
      assertEquals(
          List.of(
              "base",
              "appid",
              "mchid",
              "merchantSerial",
              "merchantPrivateKey",
              "publicKeyId",
              "publicKey",
              "apiV3Key",
              "apiV2Key",
              "merchantCertificate"),
          List.copyOf(json.path("wechat").propertyNames()));
      for (var file : List.of("/alipay/appPrivateKey", "/wechat/merchantPrivateKey")) {
        var path = Path.of(json.at(file).stringValue());
        assertTrue(path.isAbsolute());
        assertTrue(Files.readString(path).startsWith("-----BEGIN PRIVATE KEY-----"));
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
          assertEquals(
              "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
      }
      var secret = Files.readString(Path.of(json.at("/wechat/apiV3Key").stringValue()));
      assertTrue(secret.matches("[0-9A-Za-z_]{32}"));
    }
  }
}
