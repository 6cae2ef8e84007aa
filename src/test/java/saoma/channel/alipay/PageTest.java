package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Ability;
import saoma.wire.Http;
import saoma.wire.Vectors;
import saoma.wire.Verifier;
import tools.jackson.databind.json.JsonMapper;

/// The address of Alipay's page in a browser.
class PageTest {
  private static final String BACK = "http://127.0.0.1:9000/back/alipay";

  @TempDir private Path folder;

  private AlipayChannel channel(String back) throws Exception {
    var clock = InstantSource.fixed(Counter.NOW);
    var settings = Counter.settings(folder, "https://openapi.alipay.com/gateway.do");
    var account = AlipayAccount.load(settings, Path::of, clock);
    return new AlipayChannel(account, new Http(Http.Limits.DEFAULT), clock, back);
  }

  @Test
  void theAddressIsSignedAsAWholeAndSaysWhatIsPaid() throws Exception {
    var sent = parameters(channel(BACK).page(Counter.CHARGE));
    assertEquals("alipay.trade.page.pay", sent.get("method"));
    assertEquals(BACK, sent.get("return_url"));
    assertEquals("https://shop.example/notify", sent.get("notify_url"));
    var text = SignText.of(sent).getBytes(StandardCharsets.UTF_8);
    assertTrue(Verifier.rsa(Counter.APP.getPublic()).verify(text, sent.get("sign")));
    var content = JsonMapper.shared().readTree(sent.get("biz_content"));
    assertEquals("FAST_INSTANT_TRADE_PAY", content.get("product_code").asString());
    assertEquals(Counter.NUMBER, content.get("out_trade_no").asString());
    assertEquals("88.88", content.get("total_amount").asString());
    assertEquals("2026-01-02 11:10:05", content.get("time_expire").asString());
    assertFalse(content.has("timeout_express"), "one end is enough");
  }

  @Test
  void withoutAWayBackThereIsNoPage() throws Exception {
    assertTrue(channel(BACK).abilities().contains(Ability.PAGE));
    var without = channel("");
    assertFalse(without.abilities().contains(Ability.PAGE));
    assertThrows(UnsupportedOperationException.class, () -> without.page(Counter.CHARGE));
  }

  @Test
  void theOfficialClientsAddressGivesItsSignTextAndTheSameForm() throws Exception {
    for (var capture : Vectors.json("alipay/wire-v2.json").get("captures")) {
      if (!capture.get("name").asString().equals("pageExecute GET url")) {
        continue;
      }
      var url = capture.get("url").asString();
      var sent = parameters(url);
      assertEquals(capture.get("sign_string").asString(), SignText.of(sent));
      assertEquals(pairs(url.substring(url.indexOf('?') + 1)), pairs(SignText.form(sent)));
      return;
    }
    throw new AssertionError("no capture of a page's address");
  }

  private static TreeSet<String> pairs(String form) {
    return new TreeSet<>(Arrays.asList(form.split("&")));
  }

  private static Map<String, String> parameters(String address) {
    var found = new HashMap<String, String>();
    var url = HttpUrl.get(address);
    url.queryParameterNames().forEach(name -> found.put(name, url.queryParameter(name)));
    return found;
  }
}
