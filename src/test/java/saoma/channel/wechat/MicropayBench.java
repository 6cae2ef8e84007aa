package saoma.channel.wechat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import saoma.channel.WrongSetting;
import saoma.settings.MicropaySettings;
import saoma.wire.ClientPapers;
import saoma.wire.FlatXml;
import saoma.wire.Http;
import saoma.wire.KeyedSign;
import saoma.wire.KeyedSign.Algorithm;
import saoma.wire.WrongKey;

/// A server that signs like WeChat Pay v2, and a channel whose customers' codes go there.
final class MicropayBench implements AutoCloseable {
  static final String KEY = "192006250b4c09247ec02edce69f6a2d";

  final MockWebServer server = new MockWebServer();
  final WechatChannel channel;
  final KeyedSign sign;
  private final Http http =
      new Http(
          new Http.Limits(
              Duration.ofSeconds(2), Duration.ofMillis(800), Duration.ofSeconds(2), 20_000),
          true);

  MicropayBench(Path folder, Algorithm algorithm) throws IOException, WrongSetting, WrongKey {
    server.start();
    sign = KeyedSign.of(KEY, algorithm);
    var settings =
        Bench.settings(folder, server.url("/").toString())
            .with(settings(folder, algorithm.wireName()));
    channel =
        new WechatChannel(
            WechatAccount.load(settings, folder::resolve),
            http,
            () -> Bench.NOW,
            () -> Bench.NONCE);
  }

  static MicropaySettings settings(Path folder, String signType) throws IOException {
    Files.writeString(folder.resolve("v2.txt"), KEY + "\n");
    ClientPapers.make(
        folder.resolve("own.p12"), Bench.MCHID, Bench.MERCHANT, Bench.MCHID, Bench.NOW);
    return new MicropaySettings(true, "v2.txt", "own.p12", signType);
  }

  /// Signed by the merchant's key.
  void answers(Map<String, String> members) {
    var all = new TreeMap<>(members);
    all.put("sign", sign.sign(members));
    answers(FlatXml.write(all));
  }

  void answers(String body) {
    server.enqueue(new MockResponse.Builder().code(200).body(body).build());
  }

  Map<String, String> sent() throws InterruptedException {
    var body = server.takeRequest().getBody().utf8();
    return FlatXml.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /// A success with some members changed; an empty value leaves the member out.
  static Map<String, String> success(Map<String, String> changes) {
    var members = new TreeMap<String, String>();
    members.put("return_code", "SUCCESS");
    members.put("result_code", "SUCCESS");
    members.put("appid", Bench.APPID);
    members.put("mch_id", Bench.MCHID);
    members.put("nonce_str", "5d2b6c2a8db53831f7eda20af46e531c");
    members.put("openid", "oUpF8uMEb4qRXf22hE3X68TekukE");
    members.put("trade_type", "MICROPAY");
    members.put("out_trade_no", Bench.ID.number());
    members.put("transaction_id", "1217752501201407033233368018");
    members.put("total_fee", "2750");
    members.put("time_end", "20260801100102");
    members.putAll(changes);
    members.values().removeIf(String::isEmpty);
    return members;
  }

  static Map<String, String> refused(String code) {
    return success(
        Map.of(
            "result_code", "FAIL",
            "err_code", code,
            "trade_type", "",
            "out_trade_no", "",
            "transaction_id", "",
            "total_fee", "",
            "time_end", ""));
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
