package saoma.practice.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import saoma.phone.Html;
import saoma.phone.PhoneTexts;
import saoma.practice.trade.Mood;
import saoma.practice.trade.Purse.Shown;
import saoma.practice.trade.Wallet;

/// The customer's phone as the clerk sees it: the code as bars and as a square, its digits, and
/// below what the customer will do, for whoever practises. Reloads itself before the code ends.
public final class PursePage {
  private static final int GROUP = 4;

  private final String style = PhonePage.resource("/css/phone.css");

  public String html(Wallet wallet, Shown shown, Mood chosen, PhoneTexts texts, Instant now) {
    var name = wallet.name().toLowerCase(Locale.ROOT);
    var left = Math.clamp(Duration.between(now, shown.until()).toSeconds() - 10, 2, 5);
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="%d;url=/me/%s">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body class="%s purse">
    <header><span class="mark">%s</span><b>%s</b><em>%s</em></header>
    <main>
    <p class="asks">%s</p>
    %s
    <p class="digits" id="code">%s</p>
    %s
    </main>
    <form method="post" action="/me/%s/pays">
    <p>%s</p>
    %s
    </form>
    </body>
    </html>
    """
        .formatted(
            texts.tag(),
            left,
            name,
            text(texts, name),
            style,
            name,
            text(texts, name + ".mark"),
            text(texts, name),
            text(texts, "practice"),
            text(texts, "purse.show"),
            CodeSvg.bars(shown.digits()),
            grouped(shown.digits()),
            CodeSvg.square(shown.digits()),
            name,
            text(texts, "purse.then"),
            moods(name, chosen, texts));
  }

  private static String moods(String wallet, Mood chosen, PhoneTexts texts) {
    return Arrays.stream(Mood.values())
        .map(mood ->
            "<button id=\"%s\" formaction=\"/me/%s/%s\" aria-pressed=\"%s\">%s</button>"
                .formatted(
                    mood.key(),
                    wallet,
                    mood.key(),
                    mood == chosen,
                    text(texts, "purse." + mood.key())))
        .collect(Collectors.joining("\n"));
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(\\d{" + GROUP + "})(?=\\d)", "$1 ");
  }

  private static String text(PhoneTexts texts, String key) {
    return Html.escape(texts.get(key));
  }
}
