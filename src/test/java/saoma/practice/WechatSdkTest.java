package saoma.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByIdRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import com.wechat.pay.java.service.refund.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The official WeChat Pay SDK against the practice gateway. The SDK knows `https` hosts only, so
/// an interceptor leads its calls to the local port; path, query and body, all that is signed, stay
/// as they are. The SDK verifies every success itself.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WechatSdkTest {
  private PracticeServer server;
  private NativePayService pay;
  private RefundService refunds;
  private final Phone phone = new Phone();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    server = PracticeServer.start(PreparedKeys.config(folder, InstantSource.system()));
    var wechat = server.addresses().wechat();
    var config = config(wechat.merchantPrivateKey(), wechat.publicKey());
    pay = new NativePayService.Builder().httpClient(client(config)).build();
    refunds = new RefundService.Builder().httpClient(client(config)).build();
  }

  @AfterAll
  void stop() throws IOException {
    phone.close();
    server.close();
  }

  private Config config(String privateKey, String publicKey) throws IOException {
    var wechat = server.addresses().wechat();
    return new RSAPublicKeyConfig.Builder()
        .merchantId(wechat.mchid())
        .merchantSerialNumber(wechat.merchantSerial())
        .privateKeyFromPath(privateKey)
        .publicKeyFromPath(publicKey)
        .publicKeyId(wechat.publicKeyId())
        .apiV3Key(Files.readString(Path.of(wechat.apiV3Key())))
        .build();
  }

  private HttpClient client(Config config) {
    var base = HttpUrl.get(server.addresses().wechat().base());
    var local =
        new OkHttpClient.Builder()
            .addInterceptor(chain -> {
              var request = chain.request();
              var here =
                  request
                      .url()
                      .newBuilder()
                      .scheme(base.scheme())
                      .host(base.host())
                      .port(base.port())
                      .build();
              return chain.proceed(request.newBuilder().url(here).build());
            })
            .build();
    return new DefaultHttpClientBuilder().okHttpClient(local).config(config).build();
  }

  private PrepayRequest order(String number, int fen) {
    var amount = new Amount();
    amount.setTotal(fen);
    var request = new PrepayRequest();
    request.setAppid(server.addresses().wechat().appid());
    request.setMchid(server.addresses().wechat().mchid());
    request.setDescription("咖啡 & 牛奶");
    request.setOutTradeNo(number);
    request.setNotifyUrl("https://example.invalid/wechat");
    request.setAmount(amount);
    return request;
  }

  private Transaction query(String number) {
    var request = new QueryOrderByOutTradeNoRequest();
    request.setMchid(server.addresses().wechat().mchid());
    request.setOutTradeNo(number);
    return pay.queryOrderByOutTradeNo(request);
  }

  private void close(String number) {
    var request = new CloseOrderRequest();
    request.setMchid(server.addresses().wechat().mchid());
    request.setOutTradeNo(number);
    pay.closeOrder(request);
  }

  private static String code(Runnable call) {
    return assertThrows(ServiceException.class, call::run).getErrorCode();
  }

  @Test
  void anOrderIsPaidByThePhoneAndFoundUnderBothNumbers() throws Exception {
    var url = pay.prepay(order("WXSDK-1", 2750)).getCodeUrl();
    assertEquals(Transaction.TradeStateEnum.NOTPAY, query("WXSDK-1").getTradeState());
    phone.open(url);
    assertEquals(Transaction.TradeStateEnum.NOTPAY, query("WXSDK-1").getTradeState());
    assertEquals(200, phone.press(url, "pay").statusCode());
    var paid = query("WXSDK-1");
    assertEquals(Transaction.TradeStateEnum.SUCCESS, paid.getTradeState());
    assertEquals(2750, paid.getAmount().getTotal());
    var byId = new QueryOrderByIdRequest();
    byId.setMchid(server.addresses().wechat().mchid());
    byId.setTransactionId(paid.getTransactionId());
    assertEquals("WXSDK-1", pay.queryOrderById(byId).getOutTradeNo());
    assertEquals("ORDERPAID", code(() -> pay.prepay(order("WXSDK-1", 2750))));
    assertEquals("ORDERPAID", code(() -> close("WXSDK-1")));
  }

  @Test
  void enteringAgainGivesAFreshCodeAndOtherFieldsAreRefused() throws Exception {
    var first = pay.prepay(order("WXSDK-2", 100)).getCodeUrl();
    var second = pay.prepay(order("WXSDK-2", 100)).getCodeUrl();
    assertNotEquals(first, second);
    assertEquals(410, phone.press(first, "pay").statusCode());
    assertEquals("INVALID_REQUEST", code(() -> pay.prepay(order("WXSDK-2", 101))));
    assertEquals(200, phone.press(second, "pay").statusCode());
    assertEquals(Transaction.TradeStateEnum.SUCCESS, query("WXSDK-2").getTradeState());
  }

  @Test
  void closingIsRepeatableAndKillsTheCode() throws Exception {
    var url = pay.prepay(order("WXSDK-3", 100)).getCodeUrl();
    close("WXSDK-3");
    close("WXSDK-3");
    assertEquals(Transaction.TradeStateEnum.CLOSED, query("WXSDK-3").getTradeState());
    assertEquals(410, phone.press(url, "pay").statusCode());
    assertEquals("ORDER_CLOSED", code(() -> pay.prepay(order("WXSDK-3", 100))));
    assertEquals("ORDER_NOT_EXIST", code(() -> close("WXSDK-none")));
    assertEquals("ORDER_NOT_EXIST", code(() -> query("WXSDK-none")));
  }

  @Test
  void aRefundIsAcceptedOnceAndDoneALittleLater() throws Exception {
    phone.press(pay.prepay(order("WXSDK-4", 1000)).getCodeUrl(), "pay");
    var refund = refund("WXSDK-4", "RF-1", 400);
    var accepted = refunds.create(refund);
    assertEquals(Status.PROCESSING, accepted.getStatus());
    assertEquals(400, accepted.getAmount().getRefund());
    assertEquals(accepted.getRefundId(), refunds.create(refund).getRefundId());
    assertEquals("INVALID_REQUEST", code(() -> refunds.create(refund("WXSDK-4", "RF-1", 401))));
    assertEquals("INVALID_REQUEST", code(() -> refunds.create(refund("WXSDK-4", "RF-2", 601))));
    assertEquals("RESOURCE_NOT_EXISTS", code(() -> refunds.create(refund("WXSDK-no", "RF-3", 1))));
    assertEquals(Transaction.TradeStateEnum.REFUND, query("WXSDK-4").getTradeState());
    var asked = new QueryByOutRefundNoRequest();
    asked.setOutRefundNo("RF-1");
    Refund found = refunds.queryByOutRefundNo(asked);
    assertEquals(accepted.getRefundId(), found.getRefundId());
  }

  private CreateRequest refund(String number, String refundNumber, long fen) {
    var amount = new AmountReq();
    amount.setRefund(fen);
    amount.setTotal(1000L);
    amount.setCurrency("CNY");
    var request = new CreateRequest();
    request.setOutTradeNo(number);
    request.setOutRefundNo(refundNumber);
    request.setAmount(amount);
    return request;
  }

  @Test
  void aWrongMerchantKeyIsRefusedWithTheDetail() throws IOException {
    var wechat = server.addresses().wechat();
    var strange = config(server.addresses().alipay().appPrivateKey(), wechat.publicKey());
    var service = new NativePayService.Builder().httpClient(client(strange)).build();
    var refused = assertThrows(ServiceException.class, () -> service.prepay(order("WXSDK-5", 1)));
    assertEquals(401, refused.getHttpStatusCode());
    assertEquals("SIGN_ERROR", refused.getErrorCode());
    assertTrue(refused.getResponseBody().contains("sign not match"));
    assertFalse(refused.getResponseBody().contains("PRIVATE KEY"));
  }

  @Test
  void theSdkRefusesAnswersUnderAnotherKeyThanWechats() throws IOException {
    var wechat = server.addresses().wechat();
    var deceived =
        config(wechat.merchantPrivateKey(), server.addresses().alipay().alipayPublicKey());
    var service = new NativePayService.Builder().httpClient(client(deceived)).build();
    assertThrows(ValidationException.class, () -> service.prepay(order("WXSDK-6", 1)));
  }
}
