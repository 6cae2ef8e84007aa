package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saoma.channel.Answer.Cause;
import saoma.channel.Answer.Paid;
import saoma.channel.Answer.Unknown;
import saoma.channel.WrongSetting;
import saoma.settings.AlipaySettings;
import saoma.wire.AesCbc;
import saoma.wire.Verifier;

/// An application that encrypts its content: encrypted, then signed; verified, then decrypted.
class HiddenContentTest {
  private static final String KEY = "aYA0GP8JEW+D7/UFaskCWA==";

  @TempDir Path folder;
  private Counter counter;
  private AesCbc key;
  private AlipayChannel channel;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
    key = AesCbc.of(KEY);
    var file = Files.writeString(folder.resolve("content.txt"), KEY + "\n");
    channel = counter.channel(settings().withContentKey(file.toString()));
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private AlipaySettings settings() throws Exception {
    return Counter.settings(folder, counter.server.url("/gateway.do").toString());
  }

  @Test
  void whatIsSentIsEncryptedAndTheSignatureIsOverThat() throws Exception {
    counter.signed("query", hidden(Counter.PAID));
    var paid = assertInstanceOf(Paid.class, channel.query(Counter.ID));
    assertTrue(paid.heard().redacted().contains("TRADE_SUCCESS"), "what is kept can be read");
    var sent = counter.sent();
    assertEquals("AES", sent.get("encrypt_type"));
    assertEquals(
        "{\"out_trade_no\":\"" + Counter.NUMBER + "\"}",
        key.decrypt(sent.get("biz_content")).orElseThrow());
    var signed = new HashMap<>(sent);
    assertTrue(
        Verifier.rsa(Counter.APP.getPublic())
            .verify(
                SignText.of(signed).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                sent.get("sign")));
  }

  @Test
  void anAnswerOfAnotherKeyProvesNothing() throws Exception {
    var other = AesCbc.of("AAAAAAAAAAAAAAAAAAAAAA==");
    counter.signed("query", "\"" + other.encrypt(Counter.PAID) + "\"");
    assertEquals(
        Cause.UNREADABLE, assertInstanceOf(Unknown.class, channel.query(Counter.ID)).cause());
  }

  @Test
  void anEncryptedAnswerThatNobodySignedProvesNothing() {
    counter.raw(Counter.envelope("query", hidden(Counter.PAID), Counter.sign(Counter.PAID)));
    assertEquals(
        Cause.BAD_SIGNATURE, assertInstanceOf(Unknown.class, channel.query(Counter.ID)).cause());
  }

  @Test
  void aSignedAnswerInClearIsBelieved() {
    counter.signed("query", Counter.PAID);
    assertInstanceOf(Paid.class, channel.query(Counter.ID));
  }

  @Test
  void withoutAKeyAnEncryptedAnswerIsUnreadableAndNothingIsEncrypted() throws Exception {
    counter.signed("query", hidden(Counter.PAID));
    assertEquals(Cause.UNREADABLE, assertInstanceOf(Unknown.class, counter.query()).cause());
    assertFalse(counter.sent().containsKey("encrypt_type"));
  }

  @Test
  void aKeyThatIsNoneNamesItsField() throws Exception {
    var file = Files.writeString(folder.resolve("bad.txt"), "AAAA");
    var bad = settings().withContentKey(file.toString());
    var wrong =
        assertThrows(
            WrongSetting.class,
            () -> AlipayAccount.load(bad, Path::of, InstantSource.fixed(Counter.NOW)));
    assertEquals("contentKey: not-a-key", wrong.getMessage());
  }

  private String hidden(String node) {
    return "\"" + key.encrypt(node) + "\"";
  }
}
