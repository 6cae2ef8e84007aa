package saoma;

import saoma.cli.DemoTender;
import saoma.ui.sale.PayMethod;

/// What the demo's clerk waits for before a key is pressed: one of a way to pay that is not on the
/// screen yet means nothing.
final class DemoWay {
  private DemoWay() {}

  /// The channel's code; empty where the clerk waits for something else first.
  static String of(DemoTender tender) {
    return switch (tender) {
      case ALIPAY, PARTS, SHARES -> PayMethod.ALIPAY.channel();
      case WECHAT -> PayMethod.WECHAT.channel();
      case CARD -> PayMethod.CARD.channel();
      case ALIPAY_CODE, WECHAT_CODE, CASH, BALANCE, DEPOSIT, BOUND_CARD -> "";
    };
  }
}
