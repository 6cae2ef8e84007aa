package saoma;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import saoma.wire.Signer;
import saoma.wire.TestKeys;

/// Both channels in one server that tells the till far more about its customers than the till wants
/// to know: everybody has paid, and here is who they are.
final class Talkative implements AutoCloseable {
  static final String APP_ID = "2021001161683774";
  static final String APPID = "wxd678efh567hg6787";
  static final String MCHID = "1230000109";
  static final String SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
  static final String KEY_ID = "PUB_KEY_ID_0112300001092026080100000001";

  static final String OPENID = "oUpF8uCanaryOpenid2pxb1Q9zNjWeS6o";
  static final String PHONE = "13912345678";
  static final String NAME = "Canary Wang Xiaoming";
  static final String LOGON = "canary-logon@example.com";
  static final String USER_ID = "2088777766665555";
  static final String AUTH_CODE = "285012345678901234";

  private static final Pattern NUMBER = Pattern.compile("\"out_trade_no\":\"([0-9A-Za-z]+)\"");
  private static final Pattern IN_PATH = Pattern.compile("out-trade-no/([0-9A-Za-z]+)");

  final KeyPair keys = TestKeys.rsa();
  final AtomicBoolean honest = new AtomicBoolean(true);
  private final MockWebServer server = new MockWebServer();
  private final Signer signer = Signer.rsa(keys.getPrivate());
  private final String yuan;
  private final long fen;

  Talkative(String yuan, long fen) {
    this.yuan = yuan;
    this.fen = fen;
  }

  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            var body = request.getBody() == null ? "" : request.getBody().utf8();
            return request.getUrl().encodedPath().startsWith("/v3/")
                ? wechat(request.getUrl().encodedPath())
                : alipay(
                    String.valueOf(request.getUrl().queryParameter("method")),
                    URLDecoder.decode(body, StandardCharsets.UTF_8));
          }
        });
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private static String gossip() {
    return ("\"buyer_user_id\":\"%s\",\"buyer_logon_id\":\"%s\",\"buyer_user_name\":\"%s\","
            + "\"mobile\":\"%s\",\"auth_code\":\"%s\",\"buyer_open_id\":\"%s\"")
        .formatted(USER_ID, LOGON, NAME, PHONE, AUTH_CODE, OPENID);
  }

  private MockResponse alipay(String method, String body) {
    var found = NUMBER.matcher(body);
    var number = found.find() ? found.group(1) : "";
    var node =
        method.endsWith("precreate")
            ? "{\"code\":\"10000\",%s,\"out_trade_no\":\"%s\",\"qr_code\":\"https://qr/x\"}"
                .formatted(gossip(), number)
            : ("{\"code\":\"10000\",%s,\"out_trade_no\":\"%s\",\"total_amount\":\"%s\","
                    + "\"trade_no\":\"2026010222001400000000000001\","
                    + "\"trade_status\":\"TRADE_SUCCESS\"}")
                .formatted(gossip(), number, yuan);
    var sign = honest.get() ? sign(node) : "AAAA";
    var name = method.replace('.', '_') + "_response";
    return new MockResponse.Builder()
        .setHeader("trace_id", PHONE)
        .body("{\"" + name + "\":" + node + ",\"sign\":\"" + sign + "\"}")
        .build();
  }

  private MockResponse wechat(String path) {
    var found = IN_PATH.matcher(path);
    var body =
        found.find()
            ? ("{\"appid\":\"%s\",\"mchid\":\"%s\",\"out_trade_no\":\"%s\",\"trade_type\":"
                    + "\"NATIVE\",\"trade_state\":\"SUCCESS\",\"transaction_id\":"
                    + "\"1217752501201407033233368018\",\"success_time\":"
                    + "\"2026-08-01T10:01:02+08:00\",\"payer\":{\"openid\":\"%s\"},"
                    + "\"attach\":\"%s\",\"trade_state_desc\":\"call %s\",%s,"
                    + "\"amount\":{\"total\":%d,\"currency\":\"CNY\"}}")
                .formatted(APPID, MCHID, found.group(1), OPENID, NAME, PHONE, gossip(), fen)
            : "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=x\"," + gossip() + "}";
    var now = Long.toString(Instant.now().getEpochSecond());
    var sign = honest.get() ? sign(now + "\nnonce\n" + body + "\n") : "AAAA";
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .setHeader("Wechatpay-Timestamp", now)
        .setHeader("Wechatpay-Nonce", "nonce")
        .setHeader("Wechatpay-Serial", KEY_ID)
        .setHeader("Wechatpay-Signature", sign)
        .setHeader("Request-ID", PHONE)
        .body(body)
        .build();
  }

  private String sign(String text) {
    return signer.sign(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
