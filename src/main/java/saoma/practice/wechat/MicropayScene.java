package saoma.practice.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import saoma.practice.fault.Reply;
import saoma.practice.fault.Scene;
import saoma.wire.FlatXml;

/// A v2 call whose answer goes wrong, forged as `WechatScene` forges those of v3.
record MicropayScene(
    WechatAccount account, Supplier<Reply> answer, Function<Map<String, String>, Reply> signed)
    implements Scene {
  private static final String SIGN = "sign";

  @Override
  public Reply honest() {
    return answer.get();
  }

  @Override
  public Reply wronglySigned(Reply honest) {
    return written(
        honest,
        members ->
            members.computeIfPresent(
                SIGN, (_, sign) -> (sign.charAt(0) == 'A' ? 'B' : 'A') + sign.substring(1)));
  }

  @Override
  public Reply unsigned(Reply honest) {
    return written(honest, members -> members.remove(SIGN));
  }

  @Override
  public Reply withMore(Reply honest) {
    return resigned(
        honest,
        members ->
            members.computeIfPresent(
                "total_fee", (_, fen) -> Long.toString(Long.parseLong(fen) + 1)));
  }

  @Override
  public Reply ofAnother(Reply honest) {
    return resigned(
        honest, members -> members.computeIfPresent("out_trade_no", (_, number) -> number + "7"));
  }

  /// There is no clock in a v2 answer.
  @Override
  public Reply shifted(Reply honest, Duration ahead) {
    return honest;
  }

  @Override
  public Reply refused(String code) {
    var name = code.substring(code.indexOf('/') + 1);
    return signed.apply(Micropay.refused(account, name, "练习"));
  }

  @Override
  public Reply notJson(Reply honest) {
    return honest.with("WeChat <busy> ￥{");
  }

  private Reply written(Reply honest, Consumer<Map<String, String>> change) {
    return members(honest, change, members -> honest.with(FlatXml.write(members)));
  }

  private Reply resigned(Reply honest, Consumer<Map<String, String>> change) {
    return members(honest, change, signed);
  }

  private static Reply members(
      Reply honest,
      Consumer<Map<String, String>> change,
      Function<Map<String, String>, Reply> write) {
    var read = FlatXml.read(honest.body().getBytes(StandardCharsets.UTF_8));
    if (read.isEmpty()) {
      return honest;
    }
    var members = new TreeMap<>(read.get());
    change.accept(members);
    return write.apply(members);
  }
}
