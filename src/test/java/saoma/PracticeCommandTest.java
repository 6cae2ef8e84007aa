package saoma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.practice.PreparedKeys;
import saoma.settings.Home;
import saoma.settings.SettingsFile;
import saoma.store.PreparedDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `saoma practice` and `saoma demo` as two processes that know of each other only what the
/// settings say.
class PracticeCommandTest {
  /// What the JVM answers to SIGTERM, and what a program that ends by itself answers.
  private static final Set<Integer> ENDED = Set.of(128 + 15, 0);

  @TempDir private Path folder;

  @Test
  void theDemoPaysAtAGatewayOfItsOwnProcess() throws Exception {
    var till = new Home(folder.resolve("till"));
    var gateway = folder.resolve("gateway");
    PreparedKeys.into(new Home(gateway).practice());
    PreparedDatabase.in(till.database());
    try (var practice =
        Child.saoma(
            "practice", "--loopback", "--settings-for=" + till.root(), "--home=" + gateway)) {
      var addresses = JsonMapper.builder().build().readTree(practice.line().orElseThrow());
      theFirstLineNamesEverything(addresses);
      theTillPointsAtIt(till, addresses);
      var trades = paidByTheDemo(till);
      // The gateway inside the till was not used.
      assertFalse(Files.exists(till.practice()));
      var book = Files.readString(gateway.resolve("practice").resolve("trades.jsonl"));
      for (var trade : trades) {
        assertTrue(book.contains("{\"event\":\"paid\",\"tradeNo\":\"" + trade + "\""), book);
      }
      practice.terminate();
      assertTrue(ENDED.contains(practice.exitCode()), practice.words());
      assertEquals(List.of(), practice.rest());
    }
  }

  private static void theFirstLineNamesEverything(JsonNode addresses) throws Exception {
    assertEquals(
        Set.of("alipay", "wechat", "card", "unionpay", "phone"),
        Set.copyOf(addresses.propertyNames()));
    assertEquals(
        Set.of(
            "gateway",
            "appId",
            "sellerId",
            "appPrivateKey",
            "alipayPublicKey",
            "contentKey",
            "appCertificate",
            "alipayCertificate",
            "rootCertificate"),
        Set.copyOf(addresses.get("alipay").propertyNames()));
    assertEquals(
        Set.of(
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
        Set.copyOf(addresses.get("wechat").propertyNames()));
    assertTrue(addresses.get("phone").asString().startsWith("http://127.0.0.1:"));
    for (var own : List.of("/alipay/appPrivateKey", "/wechat/merchantPrivateKey")) {
      var pem = Files.readString(Path.of(addresses.at(own).asString()));
      var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
      assertEquals(2048, assertInstanceOf(RSAPrivateKey.class, key).getModulus().bitLength());
    }
    for (var theirs : List.of("/alipay/alipayPublicKey", "/wechat/publicKey")) {
      var pem = Files.readString(Path.of(addresses.at(theirs).asString()));
      assertTrue(pem.startsWith("-----BEGIN PUBLIC KEY-----"), pem);
    }
    var secret = Files.readString(Path.of(addresses.at("/wechat/apiV3Key").asString()));
    assertEquals(32, secret.strip().length());
  }

  private static void theTillPointsAtIt(Home till, JsonNode addresses) {
    var found = new SettingsFile(till.settingsFile()).load();
    var settings = assertInstanceOf(SettingsFile.Found.Good.class, found).settings();
    assertFalse(PracticeSettings.wantInside(settings));
    assertEquals(addresses.at("/alipay/gateway").asString(), settings.alipay().gateway());
    assertEquals(
        addresses.at("/alipay/appPrivateKey").asString(), settings.alipay().appPrivateKey());
    assertEquals(addresses.at("/wechat/base").asString(), settings.wechat().base());
    assertEquals(addresses.at("/wechat/publicKeyId").asString(), settings.wechat().publicKeyId());
  }

  private static List<String> paidByTheDemo(Home till) throws Exception {
    try (var demo =
        Child.saoma("demo", "--home=" + till.root(), "--sales=2", "--headless", "--json")) {
      var trades =
          demo.rest().stream()
              .filter(event -> event.get("event").asString().equals("paid"))
              .map(event -> event.get("tradeNo").asString())
              .toList();
      assertEquals(0, demo.exitCode(), demo.words());
      assertEquals(2, trades.size());
      return trades;
    }
  }
}
