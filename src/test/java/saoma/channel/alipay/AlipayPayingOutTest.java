package saoma.channel.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saoma.channel.Answer.Cause;
import saoma.channel.PayingOut;
import saoma.channel.PayingOut.Order;
import saoma.channel.PayoutAnswer;
import saoma.channel.PayoutAnswer.Unknown;
import saoma.money.Money;
import saoma.payout.Payee;
import saoma.payout.PayoutAdvice;
import saoma.settings.AlipaySettings;
import saoma.settings.PayoutSettings;
import saoma.wire.Certificates;
import saoma.wire.TestCertificates;
import saoma.wire.TestKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is sent about a payout, and what is believed of the answers.
class AlipayPayingOutTest {
  private static final TestCertificates ROOT =
      new TestCertificates("Root", TestKeys.rsa(), Counter.NOW);
  private static final Payee LOGON =
      new Payee(Payee.Kind.LOGON, "13812345678", "王芳", "", "138…5678");
  private static final Order ORDER = new Order("S260102", Money.fen(12_000), LOGON, "工资 <1月>");

  @TempDir private Path folder;
  private Counter counter;
  private String serial = "";
  private PayingOut payingOut;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter(folder);
    payingOut = payingOut(PayoutSettings.DOCUMENTED);
  }

  private PayingOut payingOut(PayoutSettings words) throws Exception {
    var alipay = ROOT.pem("Alipay", Counter.ALIPAY.getPublic(), false);
    serial = Certificates.alipaySerial(certificate(alipay));
    var s = Counter.settings(folder, counter.server.url("/gateway.do").toString());
    var settings =
        new AlipaySettings(
                true,
                s.gateway(),
                s.appId(),
                s.sellerId(),
                s.appPrivateKey(),
                "",
                file("app.crt", ROOT.pem("app", Counter.APP.getPublic(), false)),
                file("alipay.crt", alipay),
                file("root.crt", ROOT.root()),
                s.productCode(),
                s.storeId(),
                s.notifyUrl())
            .with(words);
    return counter.channel(settings).payingOut().orElseThrow();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private String file(String name, String pem) throws Exception {
    return Files.writeString(folder.resolve(name), pem).toString();
  }

  private static X509Certificate certificate(String pem) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private void answers(String method, Map<String, String> changes) {
    var members = new TreeMap<String, String>();
    members.put("code", "10000");
    members.put("out_biz_no", ORDER.number());
    members.put("order_id", "20260102110070000000");
    members.put("trans_date", "2026-01-02 11:04:15");
    members.putAll(changes);
    members.values().removeIf(String::isEmpty);
    var node = JsonMapper.shared().writeValueAsString(members);
    counter.raw(
        "{\"alipay_fund_trans_"
            + method
            + "_response\":"
            + node
            + ",\"alipay_cert_sn\":\""
            + serial
            + "\",\"sign\":\""
            + Counter.sign(node)
            + "\"}");
  }

  private JsonNode sent(String method) throws Exception {
    var sent = counter.sent();
    assertEquals("alipay.fund.trans." + method, sent.get("method"));
    assertFalse(sent.get("app_cert_sn").isEmpty());
    assertFalse(sent.get("alipay_root_cert_sn").isEmpty());
    return JsonMapper.shared().readTree(sent.get("biz_content"));
  }

  private static void unknown(Cause cause, PayoutAnswer answer) {
    assertEquals(cause, assertInstanceOf(Unknown.class, answer).cause());
  }

  @Test
  void aTransferToAnAccountSendsTheStoredPayout() throws Exception {
    answers("uni_transfer", Map.of("status", "SUCCESS"));
    var done = assertInstanceOf(PayoutAnswer.Done.class, payingOut.send(ORDER));
    assertEquals("20260102110070000000", done.order());
    assertEquals(Instant.parse("2026-01-02T03:04:15Z"), done.at());
    var sent = sent("uni.transfer");
    assertEquals("S260102", sent.path("out_biz_no").asString());
    assertEquals("120.00", sent.path("trans_amount").asString());
    assertEquals("TRANS_ACCOUNT_NO_PWD", sent.path("product_code").asString());
    assertEquals("DIRECT_TRANSFER", sent.path("biz_scene").asString());
    assertEquals("工资 1月", sent.path("order_title").asString());
    assertEquals("13812345678", sent.path("payee_info").path("identity").asString());
    assertEquals("ALIPAY_LOGON_ID", sent.path("payee_info").path("identity_type").asString());
    assertEquals("王芳", sent.path("payee_info").path("name").asString());
    assertFalse(sent.path("payee_info").has("bankcard_ext_info"));
    assertFalse(sent.has("transfer_scene_name"));
  }

  @ParameterizedTest
  @CsvSource({"CARD, 2", "COMPANY_CARD, 1"})
  void aTransferToABankSaysWhoseAccountItIs(Payee.Kind kind, String type) throws Exception {
    answers("uni_transfer", Map.of("status", "DEALING"));
    var payee = new Payee(kind, "6222020000000000000", "王芳", "工商银行", "…0000");
    var order = new Order("S260102", Money.fen(12_000), payee, "工资");
    assertInstanceOf(PayoutAnswer.Dealing.class, payingOut.send(order));
    assertFalse(order.toString().contains("62220"));
    var sent = sent("uni.transfer");
    assertEquals("TRANS_BANKCARD_NO_PWD", sent.path("product_code").asString());
    var info = sent.path("payee_info");
    assertEquals("BANKCARD_ACCOUNT", info.path("identity_type").asString());
    assertEquals(type, info.path("bankcard_ext_info").path("account_type").asString());
    assertEquals("工商银行", info.path("bankcard_ext_info").path("inst_name").asString());
  }

  @Test
  void theWordsOfTheContractAreSettings() throws Exception {
    payingOut = payingOut(new PayoutSettings("A", "B", "C", "佣金报酬", "岗位类型", "店员"));
    answers("uni_transfer", Map.of("status", "SUCCESS"));
    payingOut.send(ORDER);
    var sent = sent("uni.transfer");
    assertEquals("A", sent.path("product_code").asString());
    assertEquals("C", sent.path("biz_scene").asString());
    assertEquals("佣金报酬", sent.path("transfer_scene_name").asString());
    var info = sent.path("transfer_scene_report_infos").path(0);
    assertEquals("岗位类型", info.path("info_type").asString());
    assertEquals("店员", info.path("info_content").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, Done",
    "DEALING, Dealing",
    "REFUND, Returned",
    "WAIT_PAY, Waiting",
    "FAIL, Refused",
    "CLOSED, Refused",
    "NEVER_HEARD_OF, Unknown",
    "'', Unknown"
  })
  void everyStateOfAnOrderHasItsAnswer(String status, String answer) throws Exception {
    answers("common_query", Map.of("status", status, "trans_amount", "120.00"));
    assertEquals(answer, payingOut.query(ORDER).getClass().getSimpleName());
    var sent = sent("common.query");
    assertEquals("S260102", sent.path("out_biz_no").asString());
    assertEquals("TRANS_ACCOUNT_NO_PWD", sent.path("product_code").asString());
    assertEquals("DIRECT_TRANSFER", sent.path("biz_scene").asString());
    assertFalse(sent.has("payee_info"), "a question needs no account");
    for (var change : Map.of("out_biz_no", "S9", "trans_amount", "120.01").entrySet()) {
      answers("common_query", Map.of("status", status, change.getKey(), change.getValue()));
      unknown(Cause.MISMATCH, payingOut.query(ORDER));
    }
  }

  @Test
  void aFailureSaysWhyAndASuccessNamesItsOrder() {
    answers("common_query", Map.of("status", "FAIL", "error_code", "PAYEE_NOT_EXIST"));
    var refused = assertInstanceOf(PayoutAnswer.Refused.class, payingOut.query(ORDER));
    assertEquals("PAYEE_NOT_EXIST", refused.code());
    assertEquals(PayoutAdvice.CHECK_PAYEE, refused.advice());
    answers("common_query", Map.of("status", "SUCCESS", "order_id", ""));
    unknown(Cause.UNREADABLE, payingOut.query(ORDER));
    answers("common_query", Map.of("status", "SUCCESS", "order_id", "two words"));
    unknown(Cause.UNREADABLE, payingOut.query(ORDER));
    answers("common_query", Map.of("status", "DEALING", "order_id", ""));
    assertInstanceOf(PayoutAnswer.Waiting.class, payingOut.query(ORDER));
    answers("common_query", Map.of("status", "SUCCESS", "pay_date", "nonsense"));
    assertEquals(
        Counter.NOW, assertInstanceOf(PayoutAnswer.Done.class, payingOut.query(ORDER)).at());
  }

  @Test
  void whatNobodySignedIsNotBelieved() {
    counter.raw(
        "{\"alipay_fund_trans_common_query_response\":"
            + "{\"code\":\"10000\",\"out_biz_no\":\"S260102\",\"status\":\"FAIL\"}}");
    unknown(Cause.BAD_SIGNATURE, payingOut.query(ORDER));
    counter.raw(
        "{\"alipay_fund_trans_common_query_response\":"
            + "{\"code\":\"40004\",\"sub_code\":\"ORDER_NOT_EXIST\"}}");
    unknown(Cause.SETTINGS, payingOut.query(ORDER));
    counter.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    unknown(Cause.TIMED_OUT, payingOut.send(ORDER));
  }

  @Test
  void inKeyModeNothingLeaves() {
    var keys = counter.channel.payingOut().orElseThrow();
    assertFalse(keys.isReady());
    unknown(Cause.SETTINGS, keys.send(ORDER));
    unknown(Cause.SETTINGS, keys.query(ORDER));
    assertEquals(0, counter.server.getRequestCount());
    assertTrue(payingOut.isReady());
  }
}
