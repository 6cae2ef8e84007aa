package saoma.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import saoma.fuzz.Target;

/// Keys as people paste them, signatures as forgers write them, and texts on their way into the
/// journal.
public final class WireTargets {
  private static final Verifier VERIFIER = Verifier.rsa(TestKeys.rsa().getPublic());
  private static final byte[] MESSAGE = {1, 2, 3};

  private WireTargets() {}

  public static List<Target> all() {
    var pair = TestKeys.rsa();
    var certificate = new TestCertificates("Root", pair, Instant.now()).root();
    var der =
        List.of(
            pair.getPrivate().getEncoded(),
            pair.getPublic().getEncoded(),
            Base64.getMimeDecoder().decode(certificate.replaceAll("-----[A-Z ]+-----", "")));
    var signature = Signer.rsa(pair.getPrivate()).sign(MESSAGE);
    return List.of(
        new Target(
            "key text",
            List.of(
                bytes(Keys.pem(pair.getPrivate())),
                bytes(Keys.pem(pair.getPublic())),
                bytes(certificate),
                bytes(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()))),
            List.of("-----BEGIN ", "-----END ", "PRIVATE KEY-----", "RSA ", "ENCRYPTED ", "MII"),
            input -> keys(new String(input, StandardCharsets.UTF_8))),
        new Target(
            "key DER", der, List.of(), input -> keys(Base64.getEncoder().encodeToString(input))),
        new Target(
            "signature text",
            List.of(bytes(signature), bytes("WECHATPAY/SIGNTEST/x")),
            List.of("=", "+", "/", "_", "-"),
            WireTargets::signature),
        new Target(
            "v2 message",
            List.of(
                bytes("<xml><a><![CDATA[1]]></a><b>&lt;2&#51;</b></xml>"),
                bytes(FlatXml.write(Map.of("total_fee", "1", "sign", "AB")))),
            List.of("<xml>", "</xml>", "<![CDATA[", "]]>", "&amp;", "&#x", "<!--", "<?", "xmlns:"),
            WireTargets::message),
        new Target(
            "redactor",
            List.of(
                bytes("{\"sign\":\"abc\",\"buyer_id\":\"2088\",\"x\":{\"phone\":13912345678}}"),
                bytes("sign=abc&auth_code=28501234&x=1")),
            List.of("\"sign\":\"", "\\\"", "&openid=", "{\"", "phone"),
            WireTargets::redacted));
  }

  /// What was read has no more in it than what is written again.
  private static void message(byte[] input) {
    var read = FlatXml.read(input);
    if (read.isPresent()
        && !FlatXml.read(bytes(FlatXml.write(read.get()))).equals(read)
        && !new String(input, StandardCharsets.UTF_8).contains("\r")
        && !new String(input, StandardCharsets.UTF_8).contains("&#")) {
      throw new AssertionError("another message");
    }
  }

  private static void keys(String text) {
    try {
      Keys.privateKey(text);
    } catch (WrongKey e) {
      silent(e);
    }
    try {
      Keys.publicKey(text);
    } catch (WrongKey e) {
      silent(e);
    }
    try {
      Keys.certificates(text);
    } catch (WrongKey e) {
      silent(e);
    }
  }

  private static void silent(WrongKey e) {
    if (!e.problem().key().equals(e.getMessage())) {
      throw new AssertionError("it says more than what is wrong");
    }
  }

  private static void signature(byte[] input) {
    if (VERIFIER.verify(MESSAGE, new String(input, StandardCharsets.UTF_8))) {
      throw new AssertionError("a signature of another key");
    }
  }

  private static void redacted(byte[] input) {
    var cut = Redactor.redact(new String(input, StandardCharsets.UTF_8));
    if (cut.length() > Redactor.MAX_LENGTH || cut.codePoints().anyMatch(Character::isISOControl)) {
      throw new AssertionError("kept as it came");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
