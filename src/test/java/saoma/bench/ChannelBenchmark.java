package saoma.bench;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.response.AlipayTradeQueryResponse;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.service.payments.model.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.WrongSetting;
import saoma.channel.alipay.AlipayAccount;
import saoma.channel.alipay.AlipayChannel;
import saoma.channel.wechat.WechatAccount;
import saoma.channel.wechat.WechatChannel;
import saoma.wire.Http;

/// One query, signed, sent over loopback, and its answer verified: ours, the channels' own SDKs,
/// and a bare POST that signs and verifies nothing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 2)
public class ChannelBenchmark {
  private final SignedServer server = new SignedServer();
  private final Http http = new Http(Http.Limits.DEFAULT, true);
  private final OkHttpClient bare = new OkHttpClient();
  private Path folder = Path.of("");
  private Channel alipay;
  private Channel wechat;
  private AlipayClient alipaySdk;
  private HttpClient wechatSdk;

  @Setup
  public void open() throws IOException, WrongSetting {
    folder = Files.createTempDirectory("saoma-bench");
    server.start();
    var clock = Clock.systemUTC();
    alipay =
        new AlipayChannel(
            AlipayAccount.load(server.alipaySettings(folder), folder::resolve, clock), http, clock);
    wechat =
        new WechatChannel(
            WechatAccount.load(server.wechatSettings(folder), folder::resolve),
            http,
            clock,
            () -> UUID.randomUUID().toString().replace("-", ""));
    var base64 = Base64.getEncoder();
    alipaySdk =
        new DefaultAlipayClient(
            server.alipayUrl(),
            SignedServer.APP_ID,
            base64.encodeToString(server.own().getPrivate().getEncoded()),
            "json",
            "UTF-8",
            base64.encodeToString(server.theirs().getPublic().getEncoded()),
            "RSA2");
    wechatSdk =
        new DefaultHttpClientBuilder()
            .config(
                new RSAPublicKeyConfig.Builder()
                    .merchantId(SignedServer.MCHID)
                    .privateKey(server.own().getPrivate())
                    .merchantSerialNumber(SignedServer.MERCHANT_SERIAL)
                    .publicKey(server.theirs().getPublic())
                    .publicKeyId(SignedServer.KEY_ID)
                    .apiV3Key("0".repeat(32))
                    .build())
            .build();
    proveThatAllWork();
  }

  private void proveThatAllWork() {
    if (!(alipay() instanceof Answer.Paid)
        || !(wechat() instanceof Answer.Paid)
        || !alipaySdkOfficial().isSuccess()
        || wechatSdkOfficial().getTradeState() != Transaction.TradeStateEnum.SUCCESS) {
      throw new IllegalStateException(alipay() + " " + wechat());
    }
  }

  /// WeChat's answers are believed for five minutes.
  @Setup(Level.Iteration)
  public void sign() {
    server.sign();
  }

  @TearDown
  public void close() throws IOException {
    http.close();
    server.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public Answer alipay() {
    return alipay.query(SignedServer.ID);
  }

  @Benchmark
  public Answer wechat() {
    return wechat.query(SignedServer.ID);
  }

  @Benchmark
  public AlipayTradeQueryResponse alipaySdkOfficial() {
    var request = new AlipayTradeQueryRequest();
    request.setBizContent("{\"out_trade_no\":\"" + SignedServer.ID.number() + "\"}");
    try {
      return alipaySdk.execute(request);
    } catch (AlipayApiException e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  public Transaction wechatSdkOfficial() {
    return wechatSdk
        .get(new HttpHeaders(), server.wechatQueryUrl(), Transaction.class)
        .getServiceResponse();
  }

  @Benchmark
  public String referenceBarePost() throws IOException {
    var body = RequestBody.create("{\"out_trade_no\":\"1\"}", MediaType.get("application/json"));
    var request = new Request.Builder().url(server.alipayUrl()).post(body).build();
    try (var response = bare.newCall(request).execute()) {
      return response.body().string();
    }
  }
}
