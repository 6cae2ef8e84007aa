package saoma.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saoma.wire.AcpTrust.Verdict;
import tools.jackson.databind.JsonNode;

/// The forms and signatures of UnionPay's ACP against what its test gateway really said.
class AcpTest {
  private static final String FOLDER = "card/unionpay/";
  private static final Instant THEN = Instant.parse("2018-04-04T10:00:00Z");

  @Test
  void theTextThatIsSignedAndItsHashAreThoseOfTheVector() throws Exception {
    var vector = Vectors.json(FOLDER + "sign.json");
    var form = form(vector.get("params"));
    assertEquals(vector.get("string_to_sign").asString(), form.signText());
    assertEquals(vector.get("sha256_hex").asString(), hash(form));
    assertEquals(form.signText(), form.with("signature", "x").signText());
  }

  @Test
  void whatIsPostedIsWhatTheDemoPosted() throws Exception {
    for (var exchange : exchanges()) {
      var posted = decoded(exchange.get("request_body").asString());
      assertEquals(exchange.get("request_string_to_sign").asString(), posted.signText());
      assertEquals(exchange.get("request_sha256_hex").asString(), hash(posted));
      assertEquals(posted, decoded(new String(posted.encoded(), StandardCharsets.US_ASCII)));
    }
  }

  @Test
  void everySignedAnswerOfTheTestGatewayIsBelievedInItsTime() throws Exception {
    var trust = trust(Set.of(AcpTrust.TEST));
    var signed = 0;
    for (var exchange : exchanges()) {
      var raw = exchange.get("reply_raw").asString();
      if (exchange.get("reply_signature_verifies").asBoolean(false)) {
        var answer = AcpForm.parse(raw).orElseThrow();
        assertEquals(exchange.get("reply_sha256_hex").asString(), hash(answer));
        assertEquals(Verdict.GENUINE, trust.judge(answer, THEN));
        signed++;
      } else {
        assertTrue(AcpForm.parse(raw).map(form -> form.text("respCode")).orElse("").isEmpty());
      }
    }
    assertTrue(signed >= 7, "the vectors have signed answers");
  }

  @Test
  void aChangeOfOneFieldIsSeen() throws Exception {
    var trust = trust(Set.of(AcpTrust.TEST));
    var answer = signedAnswer();
    assertEquals(Verdict.FALSE_SIGNATURE, trust.judge(answer.with("respCode", "01"), THEN));
    assertEquals(Verdict.FALSE_SIGNATURE, trust.judge(answer.with("more", "1"), THEN));
    assertEquals(Verdict.FALSE_SIGNATURE, trust.judge(answer.without("merId"), THEN));
    assertEquals(Verdict.FALSE_SIGNATURE, trust.judge(answer.with("signature", "AAAA"), THEN));
    var pem = answer.text("signPubKeyCert").replace("\r\n", "\n");
    assertEquals(
        Verdict.FALSE_SIGNATURE,
        trust.judge(answer.with("signPubKeyCert", pem), THEN),
        "line ends are part of what was signed");
    assertEquals(Verdict.UNSIGNED, trust.judge(answer.without("signature"), THEN));
    assertEquals(Verdict.UNSIGNED, trust.judge(answer.without("signPubKeyCert"), THEN));
  }

  @Test
  void aCertificateCountsOnlyInItsTimeUnderItsRootAndWithItsName() throws Exception {
    var answer = signedAnswer();
    var trust = trust(Set.of(AcpTrust.TEST));
    assertEquals(Verdict.UNTRUSTED, trust.judge(answer, Instant.parse("2026-11-26T00:00:00Z")));
    assertEquals(Verdict.UNTRUSTED, trust.judge(answer, Instant.parse("2016-01-01T00:00:00Z")));
    assertEquals(Verdict.UNTRUSTED, trust(Set.of(AcpTrust.UNIONPAY)).judge(answer, THEN));
    var other = new AcpPapers(TestKeys.rsa(), THEN);
    var names = Set.of(AcpTrust.TEST);
    var strangers = new AcpTrust(List.of(other.root()), List.of(other.middle()), names);
    assertEquals(Verdict.UNTRUSTED, strangers.judge(answer, THEN));
    var mixed = new AcpTrust(List.of(other.root()), trust.middles(), names);
    assertEquals(Verdict.UNTRUSTED, mixed.judge(answer, THEN));
    assertEquals(
        Verdict.UNTRUSTED, trust.judge(answer.with("signPubKeyCert", "no paper at all"), THEN));
  }

  @Test
  void whoSignsWithAnotherNameOrAsAnAuthorityIsNotBelieved() {
    var papers = new AcpPapers(TestKeys.rsa(), THEN);
    var trust =
        new AcpTrust(List.of(papers.root()), List.of(papers.middle()), Set.of(AcpTrust.UNIONPAY));
    var keys = TestKeys.rsa();
    var right = papers.issue("041@Z@" + AcpTrust.UNIONPAY + "@1", keys.getPublic(), 7);
    assertEquals(Verdict.GENUINE, trust.judge(answer(right, keys), THEN));
    for (var name : List.of("041@Z@somebody@1", AcpTrust.UNIONPAY, "@" + AcpTrust.UNIONPAY, "x")) {
      var wrong = papers.issue(name, keys.getPublic(), 8);
      assertEquals(Verdict.UNTRUSTED, trust.judge(answer(wrong, keys), THEN), name);
    }
    var middle = papers.middle();
    assertEquals(Verdict.UNTRUSTED, trust.judge(answer(middle, papers.authority()), THEN));
    var other = TestKeys.rsa();
    assertEquals(Verdict.FALSE_SIGNATURE, trust.judge(answer(right, other), THEN));
  }

  @Test
  void bracesHoldTogetherAndDoubledNamesAreRefused() {
    var form = AcpForm.parse("a={x=1&y=2}&b=c==&d=").orElseThrow();
    assertEquals(Map.of("x", "1", "y", "2"), form.inner("a"));
    assertEquals("c==", form.text("b"));
    assertEquals("", form.text("d"));
    assertEquals("a={x=1&y=2}&b=c==&d=", form.signText());
    assertEquals(Map.of(), form.inner("b"));
    assertEquals(Optional.empty(), AcpForm.parse("a=1&a=2"));
    assertEquals(Optional.empty(), AcpForm.parse("Invalid request."));
    assertEquals(Optional.empty(), AcpForm.parse("=1"));
    assertEquals(Optional.empty(), AcpForm.parse(""));
    assertFalse(form.toString().contains("c=="));
  }

  @Test
  void whatIsHiddenForAKeyIsOpenedByItAlone() {
    var keys = TestKeys.rsa();
    var hidden = RsaBox.close(keys.getPublic(), "phoneNo=1".getBytes(StandardCharsets.UTF_8));
    var opened = RsaBox.open(keys.getPrivate(), hidden).orElseThrow();
    assertEquals("phoneNo=1", new String(opened, StandardCharsets.UTF_8));
    assertTrue(RsaBox.open(TestKeys.rsa().getPrivate(), hidden).isEmpty());
    assertTrue(RsaBox.open(keys.getPrivate(), "not Base64 at all").isEmpty());
  }

  private static AcpForm answer(
      java.security.cert.X509Certificate paper, java.security.KeyPair keys) {
    var form = AcpForm.of(Map.of("respCode", "00", "signPubKeyCert", AcpPapers.pem(paper)));
    return AcpSignature.signed(form, Signer.rsa(keys.getPrivate()));
  }

  private static AcpForm signedAnswer() throws IOException {
    return exchanges().stream()
        .filter(one -> one.get("reply_signature_verifies").asBoolean(false))
        .filter(one -> one.get("txnType").asString().equals("00"))
        .map(one -> AcpForm.parse(one.get("reply_raw").asString()).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> exchanges() throws IOException {
    return Vectors.json(FOLDER + "exchanges.json").get("exchanges").valueStream().toList();
  }

  private static AcpTrust trust(Set<String> names) throws WrongKey {
    return new AcpTrust(
        Keys.certificates(Vectors.file(FOLDER + "acp_test_root.cer")),
        Keys.certificates(Vectors.file(FOLDER + "acp_test_middle.cer")),
        names);
  }

  private static AcpForm form(JsonNode params) {
    return AcpForm.of(
        params
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().asString())));
  }

  private static AcpForm decoded(String body) {
    var fields = new TreeMap<String, String>();
    for (var pair : body.split("&", -1)) {
      var cut = pair.indexOf('=');
      fields.put(
          pair.substring(0, cut),
          URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
    }
    return new AcpForm(fields);
  }

  private static String hash(AcpForm form) {
    return new String(AcpSignature.hash(form), StandardCharsets.US_ASCII);
  }
}
