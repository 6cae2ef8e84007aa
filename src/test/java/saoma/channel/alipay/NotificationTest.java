package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import saoma.channel.Notifications.Reply;
import saoma.money.Money;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.Vectors;
import saoma.wire.Verifier;

/// Alipay's notifications: the official client's bodies, and one test for each comparison.
class NotificationTest {
  @TempDir private Path folder;
  private AlipayNotifications notifications;

  @BeforeEach
  void load() throws Exception {
    var settings = Counter.settings(folder, "https://openapi.alipay.com/gateway.do");
    var account = AlipayAccount.load(settings, Path::of, InstantSource.fixed(Counter.NOW));
    notifications = new AlipayNotifications(account, account::verifies);
  }

  static Map<String, String> paid() {
    var form = new LinkedHashMap<String, String>();
    form.put("notify_time", "2026-01-02 11:04:16");
    form.put("notify_type", "trade_status_sync");
    form.put("notify_id", "2026010200222110415000000000000001");
    form.put("charset", "utf-8");
    form.put("version", "1.0");
    form.put("app_id", "2021001161683774");
    form.put("seller_id", "2088000000000001");
    form.put("trade_no", "2026010222001400000000000001");
    form.put("out_trade_no", Counter.NUMBER);
    form.put("trade_status", "TRADE_SUCCESS");
    form.put("total_amount", "88.88");
    form.put("subject", "Shop 咖啡 100%+1 =&");
    form.put("empty", "");
    return form;
  }

  static byte[] signed(Map<String, String> form) {
    var text = SignText.of(form).getBytes(StandardCharsets.UTF_8);
    var all = new LinkedHashMap<>(form);
    all.put("sign_type", "RSA2");
    all.put("sign", Signer.rsa(Counter.ALIPAY.getPrivate()).sign(text));
    return SignText.form(all).getBytes(StandardCharsets.US_ASCII);
  }

  private Notification read(byte[] body) {
    return notifications.read(new Arrival(Map.of(), body));
  }

  private Notification with(String name, String value) {
    var form = paid();
    form.put(name, value);
    return read(signed(form));
  }

  private static void refused(String why, Notification read) {
    assertEquals(new NotBelieved(why), read);
  }

  @Test
  void aSignedPaymentIsRead() {
    var id = new ChargeId(Counter.NUMBER, Money.fen(8888));
    assertEquals(
        new OfPayment("2026010200222110415000000000000001", id, true, true), read(signed(paid())));
  }

  @Test
  void theAnswersAreTheLiteralWords() {
    assertEquals(new Reply(200, "text/plain;charset=utf-8", "success"), notifications.taken());
    assertEquals("failure", notifications.refused().body());
  }

  @Test
  void anotherSignatureIsNotBelieved() {
    var body = new String(signed(paid()), StandardCharsets.US_ASCII);
    refused("signature", read(body.replace("88.88", "88.89").getBytes(StandardCharsets.US_ASCII)));
    refused("signature", read((body + "&more=1").getBytes(StandardCharsets.US_ASCII)));
    refused(
        "signature", read(body.replaceAll("sign=[^&]*", "sign=").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aSignatureOfTheShopItselfIsNotBelieved() {
    var form = paid();
    var text = SignText.of(form).getBytes(StandardCharsets.UTF_8);
    form.put("sign_type", "RSA2");
    form.put("sign", Signer.rsa(Counter.APP.getPrivate()).sign(text));
    refused("signature", read(SignText.form(form).getBytes(StandardCharsets.UTF_8)));
  }

  /// Another rule, that of the application gateway, keeps it.
  @Test
  void aSignatureOverTheSignTypeIsNotBelieved() {
    var form = paid();
    form.put("sign_type", "RSA2");
    var text = SignText.of(form).getBytes(StandardCharsets.UTF_8);
    form.put("sign", Signer.rsa(Counter.ALIPAY.getPrivate()).sign(text));
    refused("signature", read(SignText.form(form).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anotherSignTypeIsNotBelieved() {
    var body = new String(signed(paid()), StandardCharsets.US_ASCII);
    refused("sign_type", read(body.replace("RSA2", "RSA").getBytes(StandardCharsets.US_ASCII)));
    refused("sign_type", read(body.replace("sign_type", "sin").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "app_id, 2021001161683775",
    "app_id, ''",
    "seller_id, 2088000000000002",
    "seller_id, ''",
    "notify_id, ''",
    "trade_status, TRADE_PAID",
    "trade_status, ''"
  })
  void whatIsSignedForAnotherIsNotBelieved(String name, String value) {
    refused(name, with(name, value));
  }

  @ParameterizedTest
  @CsvSource({"out_trade_no, ''", "out_trade_no, a b", "total_amount, ''", "total_amount, 88.888"})
  void whatNamesNoPaymentIsNotBelieved(String name, String value) {
    refused("out_trade_no or total_amount", with(name, value));
  }

  /// The amount and the number are handed on as Alipay says: who has the stored ones compares.
  @Test
  void anotherAmountIsHandedOnAsItIs() {
    var told = assertInstanceOf(OfPayment.class, with("total_amount", "88.8"));
    assertEquals(Money.fen(8880), told.charge().amount());
  }

  @ParameterizedTest
  @CsvSource({"TRADE_FINISHED, true", "TRADE_CLOSED, false", "WAIT_BUYER_PAY, false"})
  void onlyTwoStatesTellOfMoney(String status, boolean paid) {
    assertEquals(paid, assertInstanceOf(OfPayment.class, with("trade_status", status)).paid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRADE_SUCCESS", "TRADE_CLOSED"})
  void aRefundIsToldByItsOwnNumber(String status) {
    var form = paid();
    form.put("trade_status", status);
    form.put("out_biz_no", Counter.NUMBER + "R01");
    form.put("refund_fee", "8.00");
    var told = assertInstanceOf(OfRefund.class, read(signed(form)));
    assertEquals(Counter.NUMBER + "R01", told.refund());
    assertEquals(Optional.empty(), told.amount());
    assertTrue(told.done());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=b", "a=%", "a=%4", "a=%4g", "a=1&a=2", "&", "a=1&&b=2", "%"})
  void whatIsNoFormIsNotBelieved(String body) {
    refused("no form", read(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theOfficialClientsNotificationsVerify() throws Exception {
    var vectors = Vectors.json("alipay/notify.json").get("vectors");
    assertTrue(vectors.size() >= 2);
    for (var vector : vectors) {
      var name = vector.get("name").asString();
      var body = vector.get("post_body").asString().getBytes(StandardCharsets.US_ASCII);
      var form = FormText.read(body).orElseThrow();
      var charset = vector.get("charset").asString();
      var raw = new TreeMap<>(form);
      raw.remove("sign_type");
      var text = SignText.of(raw).getBytes(StandardCharsets.ISO_8859_1);
      assertEquals(vector.get("expected_sign_string").asString(), new String(text, charset), name);
      var key = Keys.publicKey(vector.get("public_key_spki_base64").asString());
      assertEquals(
          vector.get("expected_valid").asBoolean(),
          Verifier.rsa(key).verify(text, form.get("sign")),
          name);
    }
  }
}
