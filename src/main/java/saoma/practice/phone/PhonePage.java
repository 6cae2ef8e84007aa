package saoma.practice.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saoma.phone.Html;
import saoma.phone.PhoneTexts;
import saoma.practice.trade.Opening;
import saoma.practice.trade.Trade;
import saoma.practice.trade.Wallet;

/// Draws the phone's pages: one column, the amount first, one button at the thumb's height, no
/// script, everything in one answer. The page reloads itself once when the time to pay is over.
final class PhonePage {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final int NUMBER_SHOWN = 6;
  private static final int LARGE_FITS = 7;
  private static final String TICK = "<path d=\"M14 33l12 12 24-26\"/>";
  private static final String CROSS = "<path d=\"M20 20l24 24M44 20L20 44\"/>";
  private static final String WAITING = "<path d=\"M32 16v17l11 7\"/>";

  private final String style = resource("/css/phone.css");

  String html(Screen screen, String token, PhoneTexts texts, Instant now) {
    return switch (screen) {
      case Screen.Asking asking -> asking(asking, token, texts, now);
      case Screen.Paid paid -> paid(paid.trade(), texts);
      case Screen.Left left -> left(left.trade(), token, texts);
      case Screen.Gone gone -> gone(gone, texts);
    };
  }

  private String asking(Screen.Asking asking, String token, PhoneTexts texts, Instant now) {
    var trade = asking.trade();
    var opening = trade.opening();
    var until = opening.payUntil();
    var warning =
        asking.wrongPassword()
            ? "<p class=\"warning\" role=\"alert\">%s</p>".formatted(text(texts, "wrong"))
            : "";
    var seconds = Math.max(1, Duration.between(now, until).toSeconds() + 1);
    var body =
        """
        <main>
        <p class="asks">%s</p>
        %s
        <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>…%s</dd><dt>%s</dt><dd>%s</dd></dl>
        %s</main>
        <form method="post" action="/q/%s/pay">
        <button id="pay" class="main">%s</button>
        <div><button id="wrong-password" formaction="/q/%s/wrong-password">%s</button>\
        <button id="leave" formaction="/q/%s/leave">%s</button></div>
        </form>
        """
            .formatted(
                text(texts, "asks"),
                amount(opening),
                text(texts, "for"),
                Html.escape(opening.subject()),
                text(texts, "order"),
                Html.escape(tail(opening.outTradeNo())),
                text(texts, "until"),
                Html.escape(clock(until, now)),
                warning,
                token,
                text(texts, "pay", opening.total().digits()),
                token,
                text(texts, "wrong-password"),
                token,
                text(texts, "leave"));
    var reload = "<meta http-equiv=\"refresh\" content=\"%d;url=/q/%s\">".formatted(seconds, token);
    return document(trade, texts, reload, body);
  }

  private String paid(Trade trade, PhoneTexts texts) {
    var given =
        trade.refunds().isEmpty()
            ? ""
            : "<p>%s</p>".formatted(text(texts, "refunded", trade.refunded().digits()));
    return document(
        trade,
        texts,
        "",
        outcome("done", TICK, text(texts, "paid"), amount(trade.opening()), given));
  }

  private String left(Trade trade, String token, PhoneTexts texts) {
    var words = "<p>%s</p>".formatted(text(texts, "left.then"));
    var back =
        "<form method=\"get\" action=\"/q/%s\"><button id=\"back\" class=\"main\">%s</button></form>"
            .formatted(token, text(texts, "back"));
    return document(
        trade,
        texts,
        "",
        outcome("wait", WAITING, text(texts, "left"), amount(trade.opening()), words) + back);
  }

  private String gone(Screen.Gone gone, PhoneTexts texts) {
    var key = gone.why().key();
    var words = "<p>%s</p>".formatted(text(texts, key + ".then"));
    return document(gone.trade(), texts, "", outcome("no", CROSS, text(texts, key), "", words));
  }

  private static String outcome(
      String kind, String drawing, String title, String amount, String words) {
    return """
    <main class="outcome %s">
    <svg viewBox="0 0 64 64" aria-hidden="true"><circle cx="32" cy="32" r="29"/>%s</svg>
    <h1>%s</h1>
    %s%s
    </main>
    """
        .formatted(kind, drawing, title, amount, words);
  }

  /// Never broken over two lines: half an amount is another amount.
  private static String amount(Opening opening) {
    var digits = opening.total().digits();
    return "<p class=\"amount%s\" id=\"amount\"><small>¥</small>%s</p>"
        .formatted(digits.length() > LARGE_FITS ? " long" : "", Html.escape(digits));
  }

  private String document(@Nullable Trade trade, PhoneTexts texts, String head, String body) {
    var wallet = trade == null ? "none" : name(trade.opening().wallet());
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
    <meta name="robots" content="noindex">
    %s<title>%s</title>
    <style>%s</style>
    </head>
    <body class="%s">
    <header><span class="mark">%s</span><b>%s</b><em>%s</em></header>
    %s</body>
    </html>
    """
        .formatted(
            texts.tag(),
            head,
            text(texts, wallet),
            style,
            wallet,
            text(texts, wallet + ".mark"),
            text(texts, wallet),
            text(texts, "practice"),
            body);
  }

  private static String name(Wallet wallet) {
    return switch (wallet) {
      case ALIPAY -> "alipay";
      case WECHAT -> "wechat";
    };
  }

  private static String text(PhoneTexts texts, String key, Object... parts) {
    return Html.escape(texts.get(key, parts));
  }

  /// In the shop's time zone, where the phone is too.
  private static String clock(Instant moment, Instant now) {
    var local = moment.atZone(ZoneId.systemDefault());
    var today = now.atZone(ZoneId.systemDefault()).toLocalDate();
    return (local.toLocalDate().equals(today) ? CLOCK : DAY_AND_CLOCK).format(local);
  }

  private static String tail(String number) {
    return number.substring(Math.max(0, number.length() - NUMBER_SHOWN));
  }

  static String resource(String name) {
    try (var in = Objects.requireNonNull(PhonePage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
