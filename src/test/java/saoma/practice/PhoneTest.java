package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.wire.WrongKey;

class PhoneTest {
  /// One folder for all tests: making keys is what takes time.
  @TempDir private static Path folder;

  private static int numbers;

  private Counter counter;

  @BeforeEach
  void start() throws IOException, WrongKey {
    counter = new Counter(folder);
  }

  @AfterEach
  void stop() throws IOException {
    counter.close();
  }

  private static String number() {
    return "PHONE" + (1000 + ++numbers);
  }

  private String code(String number) throws Exception {
    return counter.alipay.precreate(number, "");
  }

  @Test
  void thePageShowsTheAmountWithoutScriptAndUnderThirtyKilobytes() throws Exception {
    for (var url : new String[] {code(number()), counter.wechat.prepay(number(), "")}) {
      var page = counter.phone.open(url);
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("10.00"));
      assertTrue(page.body().contains("Tea"));
      assertFalse(page.body().contains("<script"));
      assertTrue(page.body().getBytes(StandardCharsets.UTF_8).length < 30_000);
      assertEquals(
          "text/html;charset=utf-8", page.headers().firstValue("Content-Type").orElseThrow());
    }
  }

  @Test
  void thePhoneReadsItsOwnLanguage() throws Exception {
    var url = code(number());
    assertTrue(counter.phone.open(url, "zh-CN,zh;q=0.9,en;q=0.8").body().contains("密码错误"));
    assertTrue(counter.phone.open(url, "en-GB").body().contains("Wrong password"));
    assertTrue(counter.phone.open(url, "fr").body().contains("Wrong password"));
    assertTrue(counter.phone.open(url, ";;q=x,").body().contains("密码错误"));
  }

  @Test
  void textsFromTheTillAreEscaped() throws Exception {
    var biz = RawAlipay.order(number(), "").replace("Tea", "<b>'&\\\"</b><script>");
    var answer = counter.alipay.call("alipay.trade.precreate", biz);
    var page = counter.phone.open(answer.path("qr_code").stringValue()).body();
    assertTrue(page.contains("&lt;b&gt;&#39;&amp;&quot;&lt;/b&gt;&lt;script&gt;"));
    assertFalse(page.contains("<script"));
    var overview = counter.phone.open(counter.server.addresses().phone() + "/").body();
    assertTrue(overview.contains("&lt;script&gt;"));
    assertFalse(overview.contains("<script"));
  }

  @Test
  void theFirstPhoneGetsTheTradeAndAnotherIsTurnedAway() throws Exception {
    var number = number();
    var url = code(number);
    counter.phone.open(url);
    try (var other = new Phone()) {
      assertEquals(409, other.open(url).statusCode());
      assertEquals(409, other.press(url, "pay").statusCode());
      assertEquals("WAIT_BUYER_PAY", counter.alipay.query(number));
      assertEquals(200, counter.phone.press(url, "pay").statusCode());
      assertEquals(409, other.open(url).statusCode());
      assertTrue(other.open(url).body().contains("Already paid"));
    }
  }

  @Test
  void aClientWithoutCookiesCanScanAndPay() throws Exception {
    var number = number();
    var url = code(number);
    try (var plain = HttpClient.newHttpClient()) {
      var open = HttpRequest.newBuilder(URI.create(url)).build();
      assertEquals(200, plain.send(open, HttpResponse.BodyHandlers.ofString()).statusCode());
      var pay =
          HttpRequest.newBuilder(URI.create(url + "/pay"))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      assertEquals(200, plain.send(pay, HttpResponse.BodyHandlers.ofString()).statusCode());
      assertEquals(200, plain.send(pay, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
    assertEquals("TRADE_SUCCESS", counter.alipay.query(number));
  }

  @Test
  void payingTwiceIsPayingOnce() throws Exception {
    var number = number();
    var url = code(number);
    assertEquals(200, counter.phone.press(url, "pay").statusCode());
    var again = counter.phone.press(url, "pay");
    assertEquals(200, again.statusCode());
    assertTrue(again.body().contains("Paid"));
    assertEquals("TRADE_SUCCESS", counter.alipay.query(number));
  }

  @Test
  void aWrongPasswordAndLeavingPayNothing() throws Exception {
    var number = number();
    var url = code(number);
    var wrong = counter.phone.press(url, "wrong-password");
    assertEquals(200, wrong.statusCode());
    assertTrue(wrong.body().contains("That password was wrong"));
    var left = counter.phone.press(url, "leave");
    assertTrue(left.body().contains("Not paid"));
    assertEquals("WAIT_BUYER_PAY", counter.alipay.query(number));
    counter.phone.press(url, "pay");
    assertTrue(counter.phone.press(url, "leave").body().contains("Paid"));
    assertEquals("TRADE_SUCCESS", counter.alipay.query(number));
  }

  @Test
  void anUnknownCodeIsSaidSo() throws Exception {
    var page = counter.phone.open(counter.server.addresses().phone() + "/q/nothing");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("No such code"));
  }

  @Test
  void tokensAreLongAndNeverTheSame() throws Exception {
    var seen = new HashSet<String>();
    for (var i = 0; i < 50; i++) {
      var url = code(number());
      assertTrue(seen.add(url));
      assertTrue(url.substring(url.lastIndexOf('/') + 1).matches("[\\w-]{24}"), url);
    }
  }
}
