package saoma.channel.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.wechat.pay.java.core.auth.WechatPay2Credential;
import com.wechat.pay.java.core.auth.WechatPay2Validator;
import com.wechat.pay.java.core.cipher.RSASigner;
import com.wechat.pay.java.core.cipher.RSAVerifier;
import com.wechat.pay.java.core.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.wechat.Evidence.Genuine;
import saoma.wire.KeyRing;
import saoma.wire.Signer;
import saoma.wire.Verifier;

/// WeChat's own Java SDK signs and verifies as we do.
class OfficialSdkTest {
  private static final Pattern NONCE = Pattern.compile("nonce_str=\"([^\"]+)\"");
  private static final Pattern TIMESTAMP = Pattern.compile("timestamp=\"([0-9]+)\"");

  @ParameterizedTest
  @CsvSource({
    "GET, /v3/pay/transactions/out-trade-no/S01202608010001?mchid=1230000109, ''",
    "GET, /v3/certificates, ''",
    "POST, /v3/pay/transactions/native, '{\"description\":\"深圳腾大-QQ公仔\"}'"
  })
  void theSdkWritesTheSameAuthorization(String method, String target, String body) {
    var sdk =
        new WechatPay2Credential(
            Bench.MCHID, new RSASigner(Bench.MERCHANT_SERIAL, Bench.MERCHANT.getPrivate()));
    var theirs =
        sdk.getAuthorization(URI.create("https://api.mch.weixin.qq.com" + target), method, body);
    var who =
        new Authorization(
            Bench.SCHEME,
            Bench.MCHID,
            Bench.MERCHANT_SERIAL,
            Long.parseLong(found(TIMESTAMP, theirs)),
            found(NONCE, theirs));
    var message = who.message(method, target, body).getBytes(StandardCharsets.UTF_8);
    var ours = who.header(Signer.rsa(Bench.MERCHANT.getPrivate()).sign(message));
    assertEquals(theirs, ours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=1\"}", "{\"a\":\"茶\"}"})
  void theSdkBelievesWhatWeBelieve(String body) {
    // The SDK reads the clock of the machine.
    var now = Instant.now();
    var sealing = new Bench.Sealing(now, Bench.KEY_ID, Signer.rsa(Bench.PLATFORM.getPrivate()));
    var seal =
        new Seal(KeyRing.of(Bench.KEY_ID, Verifier.rsa(Bench.PLATFORM.getPublic())), Bench.SCHEME);
    var sdk = new WechatPay2Validator(new RSAVerifier(Bench.PLATFORM.getPublic(), Bench.KEY_ID));
    var headers = new HttpHeaders(sealing.headers(body));
    assertTrue(sdk.validate(headers, body));
    assertInstanceOf(Genuine.class, seal.open(sealing.replied(200, body), now));
    assertFalse(sdk.validate(headers, body + " "));
  }

  private static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }
}
