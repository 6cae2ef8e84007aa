package saoma.practice.unionpay;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The gateway's page on which a card is bound: in practice one is chosen, and none is typed.
public final class BindPage {
  private static final String STYLE =
      """
      body{font:17px/1.5 system-ui,sans-serif;margin:24px auto;max-width:26rem;padding:0 16px}
      h1{font-size:24px}small{color:#59636e}form{margin:12px 0}
      button{width:100%;min-height:56px;border:1px solid #c8d0d8;border-radius:12px;background:#fff;
      font:inherit;text-align:left;padding:8px 16px}button:focus{outline:3px solid #1f6feb}
      b{float:right}\
      """;

  private BindPage() {}

  /// @param orderId and `txnTime`: checked, so that they need no escape
  public static String html(String orderId, String txnTime) {
    var cards =
        Arrays.stream(TestCard.values())
            .map(card -> row(orderId, txnTime, card))
            .collect(Collectors.joining());
    return page(
        "<p><small>练习：选一张卡即视为输入。 Practice: choosing a card stands for typing it."
            + "</small></p>"
            + cards);
  }

  private static String row(String orderId, String txnTime, TestCard card) {
    return """
    <form method="post" action="/unionpay/bind">
    <input type="hidden" name="order" value="%s"><input type="hidden" name="time" value="%s">
    <input type="hidden" name="card" value="%s">
    <button>%s <b>···· %s</b><br><small>%s</small></button></form>
    """
        .formatted(
            orderId,
            txnTime,
            card.lastFour(),
            card.kind().equals("01") ? "借记卡 debit" : "贷记卡 credit",
            card.lastFour(),
            card.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /// After it.
  public static String bound() {
    return page("<h2>✓ 绑卡成功 · The card is bound.</h2><p>请关闭此页。 You may close this page.</p>");
  }

  public static String refused() {
    return page("<h2>✕ 无法打开 · This page was not opened by the till.</h2>");
  }

  private static String page(String content) {
    return """
    <!doctype html>
    <html lang="zh"><head><meta charset="utf-8"><title>UnionPay · practice</title>
    <meta name="viewport" content="width=device-width,initial-scale=1"><style>%s</style></head>
    <body><h1>银联 · UnionPay</h1>%s</body></html>
    """
        .formatted(STYLE, content);
  }
}
