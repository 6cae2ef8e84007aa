package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alipay.api.internal.util.AlipaySignature;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import com.wechat.pay.java.service.refund.model.Status;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.practice.notice.Repeats;
import saoma.wire.WrongKey;

/// Notifications, read by the official SDKs; waiting is made up, and what was waited is counted.
class NoticeTest {
  private static final long PATIENCE_SECONDS = 60;

  /// One folder for all tests: making keys is what takes time.
  @TempDir private static Path folder;

  private static int numbers;

  private final LinkedBlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
  private final MockWebServer merchant = new MockWebServer();
  private Counter counter;

  @BeforeEach
  void start() throws IOException, WrongKey {
    merchant.start();
    var clock = new FakeClock(Counter.START);
    counter =
        new Counter(
            folder,
            clock,
            new Delivery(
                Repeats.ALIPAY,
                Repeats.WECHAT,
                time -> {
                  // Whoever hears of the wait may ask at once, at the time after it.
                  clock.goOn(time);
                  waits.add(time);
                }));
  }

  @AfterEach
  void stop() throws IOException {
    counter.close();
    merchant.close();
  }

  private static String number() {
    return "NOTICE" + (1000 + ++numbers);
  }

  private void answers(int status, String body) {
    merchant.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  private RecordedRequest received() throws InterruptedException {
    var request = merchant.takeRequest(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(request, "no notification came");
    return request;
  }

  private List<Duration> waited(int count) throws InterruptedException {
    var found = new ArrayList<Duration>();
    for (var i = 0; i < count; i++) {
      var wait = waits.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(wait, "waited " + found + " only");
      found.add(wait);
    }
    return found;
  }

  private static Map<String, String> form(RecordedRequest request) {
    var form = new HashMap<String, String>();
    for (var pair : request.getBody().utf8().split("&")) {
      var cut = pair.indexOf('=');
      form.put(
          pair.substring(0, cut),
          URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  private boolean isAlipays(Map<String, String> form) throws Exception {
    var key =
        Files.readString(Path.of(counter.server.addresses().alipay().alipayPublicKey()))
            .replaceAll("-----[A-Z ]+-----|\\s", "");
    return AlipaySignature.rsaCheckV1(new HashMap<>(form), key, "utf-8", "RSA2");
  }

  private String paidAlipay(String number, String url) throws Exception {
    var parameters =
        counter.alipay.parameters(
            "alipay.trade.precreate", RawAlipay.order(number, "").replace("Tea", "茶 100%+1"));
    parameters.put("notify_url", url);
    var answer = counter.alipay.call(counter.alipay.signed(parameters));
    var code = answer.path("qr_code").stringValue();
    assertEquals(200, counter.phone.press(code, "pay").statusCode());
    return code;
  }

  @Test
  void alipayRepeatsUntilTheMerchantSaysSuccess() throws Exception {
    answers(500, "");
    answers(200, "SUCCESS");
    answers(200, "success\n");
    answers(302, "success");
    answers(200, "success");
    var number = number();
    paidAlipay(number, merchant.url("/notify").toString());
    var ids = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      var form = form(received());
      assertTrue(isAlipays(form), form.toString());
      assertEquals("TRADE_SUCCESS", form.get("trade_status"));
      assertEquals(number, form.get("out_trade_no"));
      assertEquals("10.00", form.get("total_amount"));
      assertEquals("茶 100%+1", form.get("subject"));
      ids.add(form.get("notify_id"));
    }
    assertEquals(1, ids.stream().distinct().count(), ids.toString());
    assertEquals(
        List.of(
            Duration.ZERO,
            Duration.ofMinutes(4),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            Duration.ofHours(1)),
        waited(5));
    answers(200, "success");
    counter.alipay.call(
        "alipay.trade.refund",
        "{\"out_trade_no\":\"%s\",\"refund_amount\":\"2\",\"out_request_no\":\"R\"}"
            .formatted(number));
    var refunded = form(received());
    assertTrue(isAlipays(refunded));
    assertEquals("2.00", refunded.get("refund_fee"));
    assertEquals("R", refunded.get("out_biz_no"));
    assertNotEquals(ids.getFirst(), refunded.get("notify_id"));
  }

  @Test
  void aMerchantWhoCannotBeReachedIsTriedTheWholeScheduleAndThenLeft() throws Exception {
    paidAlipay(number(), "https://example.invalid/notify");
    var expected = new ArrayList<>(List.of(Duration.ZERO));
    expected.addAll(Repeats.ALIPAY.gaps());
    assertEquals(expected, waited(expected.size()));
    assertEquals(Duration.ofMinutes(24 * 60 + 24), total(expected));
    paidAlipay(number(), "ftp://nowhere/at all");
    assertEquals(null, waits.poll());
  }

  @Test
  void wechatKeepsItsFifteenRepeats() {
    assertEquals(15, Repeats.WECHAT.gaps().size());
    assertEquals(Duration.ofHours(24).plusMinutes(4), total(Repeats.WECHAT.gaps()));
  }

  private static Duration total(List<Duration> waits) {
    return waits.stream().reduce(Duration.ZERO, Duration::plus);
  }

  private <T> T wechats(RecordedRequest request, Class<T> type) throws IOException {
    var wechat = counter.server.addresses().wechat();
    var config =
        new RSAPublicKeyConfig.Builder()
            .merchantId(wechat.mchid())
            .merchantSerialNumber(wechat.merchantSerial())
            .privateKeyFromPath(wechat.merchantPrivateKey())
            .publicKeyFromPath(wechat.publicKey())
            .publicKeyId(wechat.publicKeyId())
            .apiV3Key(Files.readString(Path.of(wechat.apiV3Key())))
            .build();
    var headers = request.getHeaders();
    var parameters =
        new RequestParam.Builder()
            .serialNumber(headers.get("Wechatpay-Serial"))
            .nonce(headers.get("Wechatpay-Nonce"))
            .signature(headers.get("Wechatpay-Signature"))
            .timestamp(headers.get("Wechatpay-Timestamp"))
            .signType(headers.get("Wechatpay-Signature-Type"))
            .body(request.getBody().utf8())
            .build();
    return new NotificationParser(config).parse(parameters, type);
  }

  private String wechatCode(String number) throws Exception {
    var order =
        counter
            .wechat
            .order(number, "")
            .replace("https://example.invalid/n", merchant.url("/n").toString());
    return counter.wechat.call("POST", RawWechat.NATIVE, order).text("code_url");
  }

  @Test
  void wechatTellsThePaymentSealedAndSignedAnewEachTime() throws Exception {
    answers(500, "");
    answers(204, "");
    var number = number();
    counter.phone.press(wechatCode(number), "pay");
    var first = received();
    var second = received();
    assertEquals(first.getBody(), second.getBody());
    assertEquals(
        15,
        Long.parseLong(second.getHeaders().get("Wechatpay-Timestamp"))
            - Long.parseLong(first.getHeaders().get("Wechatpay-Timestamp")));
    for (var delivery : List.of(first, second)) {
      var paid = wechats(delivery, Transaction.class);
      assertEquals(number, paid.getOutTradeNo());
      assertEquals(Transaction.TradeStateEnum.SUCCESS, paid.getTradeState());
      assertEquals(1000, paid.getAmount().getTotal());
    }
  }

  @Test
  void wechatTellsARefundWhenItIsDone() throws Exception {
    answers(200, "");
    answers(200, "");
    var number = number();
    counter.phone.press(wechatCode(number), "pay");
    // Each repeat moves the clock, and a request signed before it moved is refused: let it end
    // first.
    received();
    counter.wechat.call(
        "POST",
        RawWechat.REFUNDS,
        """
        {"out_trade_no":"%s","out_refund_no":"N-%s","notify_url":"%s","amount":{"refund":400,"total":1000,"currency":"CNY"}}\
        """
            .formatted(number, number, merchant.url("/refund")));
    var told = wechats(received(), RefundNotification.class);
    assertEquals(Status.SUCCESS, told.getRefundStatus());
    assertEquals("N-" + number, told.getOutRefundNo());
    assertEquals(400, told.getAmount().getRefund());
  }
}
