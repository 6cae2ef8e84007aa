package saoma.practice.fault;

import java.util.Arrays;
import java.util.Optional;

/// What a request asks for, named alike for both channels. A rule matches by it, so a new kind of
/// request needs one line here and one in each channel.
public enum Call {
  /// Alipay's precreate, WeChat's native order.
  CHARGE("charge"),
  QUERY("query"),
  /// Alipay's cancel and close, WeChat's close.
  REVERSE("reverse"),
  REFUND("refund"),
  REFUND_QUERY("refund-query"),
  /// Alipay gives a part of a payment to somebody else.
  SETTLE("settle"),
  SETTLE_QUERY("settle-query"),
  /// Anything else that a channel may be asked.
  OTHER("other"),
  /// The gateway's own call to the merchant.
  NOTICE("notice");

  private final String word;

  Call(String word) {
    this.word = word;
  }

  /// As it stands in a plan.
  public String word() {
    return word;
  }

  static Optional<Call> of(String word) {
    return Arrays.stream(values()).filter(call -> call.word.equals(word)).findFirst();
  }
}
