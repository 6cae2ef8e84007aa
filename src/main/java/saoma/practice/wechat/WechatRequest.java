package saoma.practice.wechat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A request as it arrived: nothing decoded, because the signature covers these very characters.
///
/// @param target path and query, still escaped
/// @param authorization the header, absent if there was none
public record WechatRequest(
    String method, String target, @Nullable String authorization, String body) {
  /// @param body the bytes as received
  public static WechatRequest of(
      String method, String target, @Nullable String authorization, byte[] body) {
    return new WechatRequest(
        method, target, authorization, new String(body, StandardCharsets.UTF_8));
  }

  public String path() {
    var end = target.indexOf('?');
    return end < 0 ? target : target.substring(0, end);
  }

  String query() {
    var start = target.indexOf('?');
    return start < 0 ? "" : target.substring(start + 1);
  }

  /// Nothing of the content.
  @Override
  public String toString() {
    return "WechatRequest[" + method + " " + path() + "]";
  }
}
