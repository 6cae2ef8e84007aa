package saoma.practice.wechat;

import java.util.Map;

/// What goes back: an empty body for 204.
public record WechatReply(int status, String body, Map<String, String> headers) {
  public WechatReply {
    headers = Map.copyOf(headers);
  }
}
