package saoma;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saoma.channel.WrongSetting;
import saoma.channel.alipay.AlipayAccount;
import saoma.practice.wechat.WechatAccount;
import saoma.settings.AlipaySettings;
import saoma.settings.Home;
import saoma.settings.KeysPassword;
import saoma.wire.Exchange;
import saoma.wire.HomeKeys;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.TestKeys;
import saoma.wire.Verifier;
import saoma.wire.WrongKey;

/// What holds a secret says nothing when it is printed by mistake, and what refuses one quotes none
/// of it.
class SilentTest {
  private static final String CANARY = "canary-7f3a9c";

  @Test
  void nothingThatHoldsASecretPrintsIt() {
    var home = new Home(Path.of("home"));
    var password = new KeysPassword(home, Map.of(KeysPassword.VARIABLE, CANARY));
    var pair = TestKeys.rsa();
    var practice =
        new WechatAccount(
            "wx1",
            "19",
            "5A",
            Verifier.rsa(pair.getPublic()),
            "PUB",
            Signer.rsa(pair.getPrivate()),
            CANARY,
            CANARY);
    var reply =
        new Exchange.Replied(
            200, Map.of("Openid", CANARY), CANARY.getBytes(StandardCharsets.UTF_8));
    for (var holder :
        List.of(
            KeysPassword.typed(CANARY.toCharArray()),
            password,
            new HomeKeys(home, password),
            practice,
            reply)) {
      assertFalse(holder.toString().contains(CANARY), holder.getClass().getName());
    }
    var exponent = ((RSAPrivateKey) pair.getPrivate()).getPrivateExponent();
    for (var holder : List.of(pair.getPrivate(), Signer.rsa(pair.getPrivate()), pair)) {
      assertFalse(holder.toString().contains(exponent.toString().substring(0, 30)));
      assertFalse(holder.toString().contains(exponent.toString(16).substring(0, 30)));
    }
  }

  /// A key pasted where a file's name belongs, in several ways that a file system minds.
  @ParameterizedTest
  @ValueSource(strings = {CANARY, "\0" + CANARY, "keystore:" + CANARY, "-----BEGIN " + CANARY})
  void whatRefusesAKeyQuotesNothingOfIt(String pasted) {
    var settings =
        new AlipaySettings(
            true, "https://a.b/c", "2021001161683774", "", pasted, "", "", "", "", "X", "", "");
    var home = new Home(Path.of("no-such-home"));
    try {
      AlipayAccount.load(settings, HomeKeys.of(home, Map.of()), java.time.InstantSource.system());
      throw new AssertionError("there is no such key");
    } catch (WrongSetting e) {
      for (Throwable one = e; one != null; one = one.getCause()) {
        assertFalse(String.valueOf(one).contains(CANARY), one.toString());
      }
    }
    try {
      Keys.privateKey(pasted);
      throw new AssertionError("that is no key");
    } catch (WrongKey e) {
      assertFalse(e.toString().contains(CANARY));
    }
  }
}
