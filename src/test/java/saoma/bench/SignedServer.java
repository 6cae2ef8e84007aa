package saoma.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import saoma.channel.ChargeId;
import saoma.money.Money;
import saoma.settings.AlipaySettings;
import saoma.settings.WechatSettings;
import saoma.wire.Keys;
import saoma.wire.Signer;
import saoma.wire.TestKeys;

/// Both channels' answer to a query of a paid trade, signed beforehand, so that the server costs
/// every client the same.
final class SignedServer implements AutoCloseable {
  static final String APP_ID = "2021001161683774";
  static final String MCHID = "1230000109";
  static final String APPID = "wxd678efh567hg6787";
  static final String MERCHANT_SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
  static final String KEY_ID = "PUB_KEY_ID_0112300001092026080100000001";
  static final ChargeId ID = new ChargeId("260102T01000001", Money.fen(8888));

  private static final String ALIPAY_NODE =
      """
      {"code":"10000","msg":"Success","out_trade_no":"%s","total_amount":"88.88",\
      "trade_no":"2026010222001400000000000001","trade_status":"TRADE_SUCCESS",\
      "send_pay_date":"2026-01-02 11:04:15"}\
      """
          .formatted(ID.number());
  private static final String WECHAT_ORDER =
      """
      {"appid":"%s","mchid":"%s","out_trade_no":"%s","trade_type":"NATIVE","trade_state":"SUCCESS",\
      "transaction_id":"1217752501201407033233368018","success_time":"2026-01-02T11:04:15+08:00",\
      "amount":{"total":8888,"payer_total":8888,"currency":"CNY"}}\
      """
          .formatted(APPID, MCHID, ID.number());

  private record Answers(MockResponse alipay, MockResponse wechat) {}

  private final KeyPair own = TestKeys.rsa();
  private final KeyPair theirs = TestKeys.rsa();
  private final MockWebServer server = new MockWebServer();
  private final AtomicReference<Answers> answers = new AtomicReference<>();

  void start() throws IOException {
    sign();
    server.setServerSocketFactory(new AtOnce());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            var ready = answers.get();
            return request.getUrl().encodedPath().startsWith("/v3/")
                ? ready.wechat()
                : ready.alipay();
          }
        });
    server.start();
  }

  /// Sockets that send at once. The server writes head and body apart, and would otherwise wait 40
  /// ms for an acknowledgement that the client delays.
  private static final class AtOnce extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          var socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }

  void sign() {
    var signer = Signer.rsa(theirs.getPrivate());
    var alipay =
        "{\"alipay_trade_query_response\":"
            + ALIPAY_NODE
            + ",\"sign\":\""
            + signer.sign(ALIPAY_NODE.getBytes(StandardCharsets.UTF_8))
            + "\"}";
    var now = Long.toString(Instant.now().getEpochSecond());
    var message = now + "\nnonce\n" + WECHAT_ORDER + "\n";
    answers.set(
        new Answers(
            new MockResponse.Builder()
                .setHeader("Content-Type", "text/html;charset=utf-8")
                .body(alipay)
                .build(),
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .setHeader("Wechatpay-Timestamp", now)
                .setHeader("Wechatpay-Nonce", "nonce")
                .setHeader("Wechatpay-Serial", KEY_ID)
                .setHeader("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048")
                .setHeader(
                    "Wechatpay-Signature", signer.sign(message.getBytes(StandardCharsets.UTF_8)))
                .setHeader("Request-ID", "08E3F5B8CF0610C00518E0BEA0C40120F00828A3A505-0")
                .body(WECHAT_ORDER)
                .build()));
  }

  KeyPair own() {
    return own;
  }

  KeyPair theirs() {
    return theirs;
  }

  private String base() {
    return "http://127.0.0.1:" + server.getPort();
  }

  String alipayUrl() {
    return base() + "/gateway.do";
  }

  String wechatQueryUrl() {
    return base() + "/v3/pay/transactions/out-trade-no/" + ID.number() + "?mchid=" + MCHID;
  }

  AlipaySettings alipaySettings(Path folder) throws IOException {
    write(folder);
    return new AlipaySettings(
        true,
        alipayUrl(),
        APP_ID,
        "2088000000000001",
        "own.pem",
        "theirs.pem",
        "",
        "",
        "",
        "QR_CODE_OFFLINE",
        "",
        "");
  }

  WechatSettings wechatSettings(Path folder) throws IOException {
    write(folder);
    return new WechatSettings(
        true,
        base(),
        APPID,
        MCHID,
        MERCHANT_SERIAL,
        "own.pem",
        KEY_ID,
        "theirs.pem",
        "",
        "",
        "https://example.invalid/wechat");
  }

  private void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("own.pem"), Keys.pem(own.getPrivate()));
    Files.writeString(folder.resolve("theirs.pem"), Keys.pem(theirs.getPublic()));
  }

  @Override
  public void close() {
    server.close();
  }
}
