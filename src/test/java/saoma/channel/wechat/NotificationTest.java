package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.Arrival;
import saoma.channel.ChargeId;
import saoma.channel.Notification;
import saoma.channel.Notification.NotBelieved;
import saoma.channel.Notification.OfPayment;
import saoma.channel.Notification.OfRefund;
import saoma.channel.Notification.Other;
import saoma.channel.Notifications.Reply;
import saoma.money.Money;
import saoma.wire.AesGcm;
import saoma.wire.ApiKey;
import saoma.wire.Signer;
import saoma.wire.Vectors;
import saoma.wire.WrongKey;

/// WeChat Pay's notifications: one test for each comparison, and what is answered.
class NotificationTest {
  static final String KEY = "0123456789abcdefghijklmnopqrstuv";
  private static final String REFUND =
      "{\"mchid\":\"%s\",\"out_trade_no\":\"%s\",\"out_refund_no\":\"%sR01\","
          + "\"refund_status\":\"%s\",\"amount\":{\"total\":2750,\"refund\":50}}";

  @TempDir private Path folder;
  private WechatNotifications notifications;

  @BeforeEach
  void load() throws Exception {
    var account = Bench.account(folder, "https://api.mch.weixin.qq.com");
    notifications = new WechatNotifications(account, ApiKey.of(KEY), () -> Bench.NOW);
  }

  static String body(String event, String plain) {
    return body(event, plain, KEY, "AEAD_AES_256_GCM");
  }

  private static String body(String event, String plain, String key, String algorithm) {
    var hidden =
        AesGcm.encrypt(bytes(key), bytes("123456789012"), bytes("transaction"), bytes(plain));
    return "{\"id\":\"EV-1\",\"event_type\":\"%s\",\"resource_type\":\"encrypt-resource\",\"summary\":\"支付成功\",\"resource\":{\"algorithm\":\"%s\",\"ciphertext\":\"%s\",\"associated_data\":\"transaction\",\"nonce\":\"123456789012\"}}"
        .formatted(event, algorithm, Base64.getEncoder().encodeToString(hidden));
  }

  private Notification read(String body) {
    return notifications.read(new Arrival(Bench.SEALING.headers(body), bytes(body)));
  }

  private Notification paid(Map<String, String> changes) {
    return read(body("TRANSACTION.SUCCESS", Bench.order(changes)));
  }

  private static String refund(String status) {
    return REFUND.formatted(Bench.MCHID, Bench.ID.number(), Bench.ID.number(), status);
  }

  private static void refused(String why, Notification read) {
    assertEquals(new NotBelieved(why), read);
  }

  @Test
  void aSealedPaymentIsRead() {
    assertEquals(new OfPayment("EV-1", Bench.ID, true, true), paid(Map.of()));
  }

  @Test
  void theAnswersAreThoseOfThePages() {
    assertEquals(new Reply(204, "", ""), notifications.taken());
    assertEquals(500, notifications.refused().status());
    assertTrue(notifications.refused().body().startsWith("{\"code\":\"FAIL\",\"message\":"));
  }

  @Test
  void anotherSignatureIsNotBelieved() {
    var body = body("TRANSACTION.SUCCESS", Bench.order("SUCCESS"));
    var headers = Bench.SEALING.headers(body);
    refused("FALSE_SIGNATURE", notifications.read(new Arrival(headers, bytes(body + " "))));
    var other = new Bench.Sealing(Bench.NOW, Bench.KEY_ID, Signer.rsa(Bench.MERCHANT.getPrivate()));
    refused("FALSE_SIGNATURE", notifications.read(new Arrival(other.headers(body), bytes(body))));
    var unknown =
        new Bench.Sealing(Bench.NOW, "PUB_KEY_ID_9", Signer.rsa(Bench.PLATFORM.getPrivate()));
    refused("UNKNOWN_KEY", notifications.read(new Arrival(unknown.headers(body), bytes(body))));
    refused("unsigned", notifications.read(new Arrival(Map.of(), bytes(body))));
  }

  @Test
  void aMissingHeaderIsNotBelieved() {
    var body = body("TRANSACTION.SUCCESS", Bench.order("SUCCESS"));
    for (var name : new String[] {Seal.NONCE, Seal.SERIAL, Seal.SIGNATURE, Seal.TIMESTAMP}) {
      var headers = new HashMap<>(Bench.SEALING.headers(body));
      headers.remove(name);
      refused("INCOMPLETE", notifications.read(new Arrival(headers, bytes(body))));
    }
  }

  @Test
  void theChannelsProbesAreNotBelieved() throws Exception {
    var body = body("TRANSACTION.SUCCESS", Bench.order("SUCCESS"));
    for (var probe : Vectors.json("wechat/signtest.json").get("signatures")) {
      var headers = new HashMap<>(Bench.SEALING.headers(body));
      headers.put(Seal.SIGNATURE, probe.asString());
      assertInstanceOf(
          NotBelieved.class,
          notifications.read(new Arrival(headers, bytes(body))),
          probe::asString);
    }
  }

  /// At five minutes it may be somebody's copy: it makes the till ask and is not taken.
  @ParameterizedTest
  @CsvSource({"-299, true", "-300, false", "299, true", "300, false"})
  void anOldOneIsNotFresh(long seconds, boolean fresh) {
    var body = body("TRANSACTION.SUCCESS", Bench.order("SUCCESS"));
    var at = Bench.NOW.plus(Duration.ofSeconds(seconds));
    var sealing = new Bench.Sealing(at, Bench.KEY_ID, Signer.rsa(Bench.PLATFORM.getPrivate()));
    var told = notifications.read(new Arrival(sealing.headers(body), bytes(body)));
    assertEquals(fresh, assertInstanceOf(OfPayment.class, told).fresh());
    var forged = new Bench.Sealing(at, Bench.KEY_ID, Signer.rsa(Bench.MERCHANT.getPrivate()));
    assertInstanceOf(
        NotBelieved.class, notifications.read(new Arrival(forged.headers(body), bytes(body))));
  }

  @Test
  void anotherSealIsNotBelieved() {
    var order = Bench.order("SUCCESS");
    var other = "X".repeat(32);
    refused("seal", read(body("TRANSACTION.SUCCESS", order, other, "AEAD_AES_256_GCM")));
    refused("seal", read(body("TRANSACTION.SUCCESS", order, KEY, "AEAD_SM4_GCM")));
    refused("seal", read(body("TRANSACTION.SUCCESS", order).replace("encrypt-resource", "plain")));
    refused(
        "seal", read(body("TRANSACTION.SUCCESS", order).replace("123456789012", "12345678901")));
    refused(
        "seal",
        read(body("TRANSACTION.SUCCESS", order).replace("ciphertext\":\"", "ciphertext\":\"*")));
    refused("seal", read(body("TRANSACTION.SUCCESS", "no json")));
  }

  @ParameterizedTest
  @CsvSource({"appid, wx0000000000000000, appid", "mchid, 1230000108, mchid"})
  void whatIsSealedForAnotherIsNotBelieved(String name, String value, String why) {
    refused(why, paid(Map.of(name, "\"" + value + "\"")));
    refused(why, paid(Map.of(name, "")));
  }

  @Test
  void whatTellsOfNoMoneyIsNotBelieved() {
    refused("trade_state or currency", paid(Map.of("trade_state", "\"NOTPAY\"")));
    refused(
        "trade_state or currency", paid(Map.of("amount", "{\"total\":2750,\"currency\":\"USD\"}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"currency\":\"CNY\"}", "{\"total\":0,\"currency\":\"CNY\"}"})
  void whatHasNoAmountIsNotBelieved(String amount) {
    refused("out_trade_no or total", paid(Map.of("amount", amount)));
    refused("out_trade_no or total", paid(Map.of("out_trade_no", "\"a b c d\"")));
  }

  @ParameterizedTest
  @CsvSource({"SUCCESS, true", "ABNORMAL, false", "CLOSED, false"})
  void aRefundIsRead(String status, boolean done) {
    assertEquals(
        new OfRefund(
            "EV-1",
            new ChargeId(Bench.ID.number(), Money.fen(2750)),
            Bench.ID.number() + "R01",
            Optional.of(Money.fen(50)),
            done,
            true),
        read(body("REFUND." + status, refund(status))));
  }

  @Test
  void aRefundForAnotherOrOfAnotherStatusIsNotBelieved() {
    refused("refund_status", read(body("REFUND.SUCCESS", refund("CLOSED"))));
    refused("mchid", read(body("REFUND.SUCCESS", refund("SUCCESS").replace(Bench.MCHID, "1"))));
    var numberless = refund("SUCCESS").replace(Bench.ID.number() + "R01", "");
    refused("out_refund_no or refund", read(body("REFUND.SUCCESS", numberless)));
  }

  @Test
  void whatTheTillDoesNotKeepIsAnotherMatter() {
    assertEquals(new Other("EV-1"), read(body("MCHTRANSFER.BILL.FINISHED", "{}")));
  }

  @Test
  void theKeyShowsNothingOfItselfAndIsCheckedBeforeTheFirstSale() throws Exception {
    assertFalse(ApiKey.of(KEY).toString().contains(KEY.substring(0, 4)));
    assertThrows(WrongKey.class, () -> ApiKey.of(KEY.substring(1)));
    assertThrows(WrongKey.class, () -> ApiKey.of(" "));
  }

  @Test
  void theOfficialClientsSealOpens() throws Exception {
    var vector = Vectors.json("wechat/java/crypto.json");
    var aead = vector.get("aead");
    var key = ApiKey.of(vector.get("apiv3_key").asString());
    var hidden = Base64.getDecoder().decode(aead.get("ciphertext").asString());
    var associated = bytes(aead.get("associated_data").asString());
    var nonce = bytes(aead.get("nonce").asString());
    var opened = key.open("AEAD_AES_256_GCM", nonce, associated, hidden).orElseThrow();
    assertEquals(aead.get("plaintext").asString(), new String(opened, StandardCharsets.UTF_8));
    assertTrue(key.open("AEAD_AES_256_GCM", nonce, bytes("other"), hidden).isEmpty());
    assertTrue(key.open("AEAD_AES_256_GCM", bytes("bad-4a9R25RW"), associated, hidden).isEmpty());
    assertTrue(key.open("AEAD_AES_256_GCM", nonce, associated, new byte[128]).isEmpty());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
