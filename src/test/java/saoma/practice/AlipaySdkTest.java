package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.request.AlipayTradeCancelRequest;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradePrecreateRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The official Alipay SDK against the practice gateway: it verifies every signed answer itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlipaySdkTest {
  private PracticeServer server;
  private AlipayClient client;
  private final Phone phone = new Phone();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, AlipayApiException {
    server = PracticeServer.start(PreparedKeys.config(folder, InstantSource.system()));
    var alipay = server.addresses().alipay();
    client = client(alipay.appId(), bare(alipay.appPrivateKey()), bare(alipay.alipayPublicKey()));
  }

  @AfterAll
  void stop() throws IOException {
    phone.close();
    server.close();
  }

  private AlipayClient client(String appId, String ownKey, String alipayKey) {
    return new DefaultAlipayClient(
        server.addresses().alipay().gateway(), appId, ownKey, "json", "utf-8", alipayKey, "RSA2");
  }

  /// The SDK wants keys without armour.
  private static String bare(String file) throws IOException {
    return Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----|\\s", "");
  }

  private <T extends AlipayResponse> T call(AlipayRequest<T> request, String biz)
      throws AlipayApiException {
    setBiz(request, biz);
    return client.execute(request);
  }

  private static void setBiz(AlipayRequest<?> request, String biz) {
    switch (request) {
      case AlipayTradePrecreateRequest r -> r.setBizContent(biz);
      case AlipayTradeQueryRequest r -> r.setBizContent(biz);
      case AlipayTradeCancelRequest r -> r.setBizContent(biz);
      case AlipayTradeCloseRequest r -> r.setBizContent(biz);
      case AlipayTradeRefundRequest r -> r.setBizContent(biz);
      case AlipayTradeFastpayRefundQueryRequest r -> r.setBizContent(biz);
      default -> throw new AssertionError(request.getApiMethodName());
    }
  }

  private String code(String number) throws AlipayApiException {
    var made =
        call(
            new AlipayTradePrecreateRequest(),
            """
            {"out_trade_no":"%s","total_amount":"27.50","subject":"咖啡+牛奶 & more"}\
            """
                .formatted(number));
    assertEquals("10000", made.getCode(), made.getBody());
    assertEquals(number, made.getOutTradeNo());
    return made.getQrCode();
  }

  private com.alipay.api.response.AlipayTradeQueryResponse query(String number)
      throws AlipayApiException {
    return call(new AlipayTradeQueryRequest(), "{\"out_trade_no\":\"" + number + "\"}");
  }

  @Test
  void aTradeDoesNotExistUntilSomebodyScansAndIsPaidByThePhone() throws Exception {
    var url = code("SDK1");
    assertTrue(url.startsWith(server.addresses().phone() + "/q/"), url);
    var before = query("SDK1");
    assertEquals("40004", before.getCode());
    assertEquals("ACQ.TRADE_NOT_EXIST", before.getSubCode());
    assertEquals(200, phone.open(url).statusCode());
    assertEquals("WAIT_BUYER_PAY", query("SDK1").getTradeStatus());
    assertEquals(200, phone.press(url, "pay").statusCode());
    var paid = query("SDK1");
    assertEquals("TRADE_SUCCESS", paid.getTradeStatus());
    assertEquals("27.50", paid.getTotalAmount());
    assertEquals(28, paid.getTradeNo().length());
    assertEquals("ALIPAYACCOUNT", paid.getFundBillList().getFirst().getFundChannel());
  }

  @Test
  void partialRefundsAddUpAndARepeatMovesNothing() throws Exception {
    phone.press(code("SDK2"), "pay");
    var biz =
        """
        {"out_trade_no":"SDK2","refund_amount":"7.50","out_request_no":"R1"}\
        """;
    var first = call(new AlipayTradeRefundRequest(), biz);
    assertEquals("Y", first.getFundChange());
    assertEquals("7.50", first.getRefundFee());
    var again = call(new AlipayTradeRefundRequest(), biz);
    assertEquals("10000", again.getCode());
    assertEquals("N", again.getFundChange());
    assertEquals("7.50", again.getRefundFee());
    assertEquals(
        "ACQ.DISCORDANT_REPEAT_REQUEST",
        call(new AlipayTradeRefundRequest(), biz.replace("7.50", "7.51")).getSubCode());
    assertEquals("TRADE_SUCCESS", query("SDK2").getTradeStatus());
    var rest =
        call(new AlipayTradeRefundRequest(), biz.replace("7.50", "20.00").replace("R1", "R2"));
    assertEquals("27.50", rest.getRefundFee());
    assertEquals("TRADE_CLOSED", query("SDK2").getTradeStatus());
    var asked =
        call(
            new AlipayTradeFastpayRefundQueryRequest(),
            "{\"out_trade_no\":\"SDK2\",\"out_request_no\":\"R1\"}");
    assertEquals("REFUND_SUCCESS", asked.getRefundStatus());
    assertEquals("7.50", asked.getRefundAmount());
  }

  @Test
  void cancelClosesWhatIsUnpaidAndGivesBackWhatIsPaid() throws Exception {
    phone.open(code("SDK3"));
    var cancel = new AlipayTradeCancelRequest();
    var closed = call(cancel, "{\"out_trade_no\":\"SDK3\"}");
    assertEquals("close", closed.getAction());
    assertEquals("N", closed.getRetryFlag());
    assertEquals("TRADE_CLOSED", query("SDK3").getTradeStatus());
    phone.press(code("SDK4"), "pay");
    assertEquals("refund", call(cancel, "{\"out_trade_no\":\"SDK4\"}").getAction());
    assertEquals("refund", call(cancel, "{\"out_trade_no\":\"SDK4\"}").getAction());
    assertEquals("TRADE_CLOSED", query("SDK4").getTradeStatus());
  }

  @Test
  void cancelOfACodeNobodyScannedDoesNothingVisibleAndKillsTheCode() throws Exception {
    var url = code("SDK5");
    var cancelled = call(new AlipayTradeCancelRequest(), "{\"out_trade_no\":\"SDK5\"}");
    assertEquals("10000", cancelled.getCode());
    assertEquals(null, cancelled.getAction());
    assertEquals(410, phone.press(url, "pay").statusCode());
    assertEquals("ACQ.TRADE_NOT_EXIST", query("SDK5").getSubCode());
  }

  @Test
  void closeWorksOnceForATradeThatWaits() throws Exception {
    var url = code("SDK6");
    var biz = "{\"out_trade_no\":\"SDK6\"}";
    assertEquals("ACQ.TRADE_NOT_EXIST", call(new AlipayTradeCloseRequest(), biz).getSubCode());
    phone.open(url);
    assertTrue(call(new AlipayTradeCloseRequest(), biz).isSuccess());
    assertEquals(410, phone.press(url, "pay").statusCode());
    phone.press(code("SDK7"), "pay");
    assertEquals(
        "ACQ.REASON_TRADE_STATUS_INVALID",
        call(new AlipayTradeCloseRequest(), biz.replace("SDK6", "SDK7")).getSubCode());
  }

  @Test
  void aWrongKeyAndAWrongApplicationAreRefusedUnsigned() throws Exception {
    var alipay = server.addresses().alipay();
    var strange = bare(server.addresses().wechat().merchantPrivateKey());
    var published = bare(alipay.alipayPublicKey());
    var request = new AlipayTradeQueryRequest();
    request.setBizContent("{\"out_trade_no\":\"SDK8\"}");
    var wrongKey = client(alipay.appId(), strange, published).execute(request);
    assertEquals("isv.invalid-signature", wrongKey.getSubCode());
    assertFalse(wrongKey.getBody().contains("\"sign\""));
    var wrongApp = client("2021000000000000", strange, published).execute(request);
    assertEquals("isv.invalid-app-id", wrongApp.getSubCode());
  }

  @Test
  void theSdkRefusesAnswersUnderAnotherKeyThanAlipays() throws IOException {
    var alipay = server.addresses().alipay();
    var other = bare(server.addresses().wechat().publicKey());
    var request = new AlipayTradeQueryRequest();
    request.setBizContent("{\"out_trade_no\":\"SDK9\"}");
    var deceived = client(alipay.appId(), bare(alipay.appPrivateKey()), other);
    assertThrows(AlipayApiException.class, () -> deceived.execute(request));
  }
}
