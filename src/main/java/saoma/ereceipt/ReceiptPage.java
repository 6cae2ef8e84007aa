package saoma.ereceipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import saoma.checkout.Returned;
import saoma.ereceipt.EReceipts.Opened;
import saoma.money.Money;
import saoma.order.Receipt;
import saoma.phone.Html;
import saoma.phone.PhoneTexts;

/// The page of one receipt: whether it is genuine first, then what the paper says, then what went
/// back since. Under 30 KB and without a script; nothing on it that is not on the paper.
final class ReceiptPage {
  private static final int HEAD_SHOWN = 16;

  private ReceiptPage() {}

  static String html(Opened opened, PhoneTexts texts) {
    return opened
        .receipt()
        .map(receipt -> found(opened, receipt, texts))
        .orElseGet(() -> lost(opened, texts));
  }

  private static String found(Opened opened, Receipt receipt, PhoneTexts texts) {
    var claim = opened.link().claim();
    var body = new StringBuilder();
    body.append(verdict(opened, texts));
    body.append(amount(receipt.total()));
    opened.returned().filter(Returned::isAny).ifPresent(back -> body.append(back(back, texts)));
    new ReceiptBody(receipt, texts).put(body);
    body.append(
        """
        <a class="button" href="%s%s.pdf" download>%s</a>
        """
            .formatted(ReceiptLink.PATH, opened.link().text(), text(texts, "save")));
    body.append(proof(opened.link(), texts));
    return document(texts, receipt.shop(), claim.name(), body.toString());
  }

  /// A genuine link whose receipt the books do not have: they were given back from an older state.
  private static String lost(Opened opened, PhoneTexts texts) {
    var claim = opened.link().claim();
    var body = verdict(opened, texts) + amount(claim.total()) + proof(opened.link(), texts);
    return document(texts, text(texts, "title"), claim.name(), body);
  }

  private static String verdict(Opened opened, PhoneTexts texts) {
    var key = opened.agrees() ? "genuine" : opened.receipt().isPresent() ? "differs" : "lost";
    return """
    <p class="verdict %s" id="verdict" role="status"><b>%s</b><span>%s</span></p>
    """
        .formatted(opened.agrees() ? "good" : "odd", text(texts, key), text(texts, key + ".then"));
  }

  private static String back(Returned returned, PhoneTexts texts) {
    var key = returned.isWhole() ? "returned.whole" : "returned.part";
    return """
    <p class="back" id="returned">%s</p>
    """
        .formatted(
            text(texts, key, "¥" + returned.back().digits(), "¥" + returned.left().digits()));
  }

  private static String amount(Money total) {
    return """
    <p class="amount" id="amount"><small>¥</small>%s</p>
    """
        .formatted(Html.escape(total.digits()));
  }

  private static String proof(ReceiptLink link, PhoneTexts texts) {
    var place = link.claim().place();
    return """
    <dl class="proof"><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%d · %s</dd></dl>
    """
        .formatted(
            text(texts, "code"),
            CheckCode.of(link),
            text(texts, "journal"),
            place.seq(),
            place.head().substring(0, HEAD_SHOWN));
  }

  /// The same for everything that does not exist.
  static String nothing(PhoneTexts texts) {
    var body =
        """
        <p class="verdict bad" id="verdict" role="status"><b>%s</b><span>%s</span></p>
        """
            .formatted(text(texts, "nothing"), text(texts, "nothing.then"));
    return document(texts, text(texts, "title"), "", body + typed(texts));
  }

  static String form(PhoneTexts texts) {
    return document(texts, text(texts, "title"), "", typed(texts));
  }

  private static String typed(PhoneTexts texts) {
    return """
    <form action="%s" method="get"><p>%s</p>
    <label>%s<input name="number" inputmode="text" autocomplete="off" required maxlength="20"></label>
    <label>%s<input name="code" autocomplete="off" required maxlength="30"></label>
    <button>%s</button></form>
    """
        .formatted(
            ReceiptSite.CHECK,
            text(texts, "check"),
            text(texts, "number"),
            text(texts, "code"),
            text(texts, "check.now"));
  }

  private static String document(PhoneTexts texts, String shop, String name, String body) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
    <meta name="robots" content="noindex">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <header><b>%s</b><em>%s</em></header>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            texts.tag(), text(texts, "title"), style(), Html.escape(shop), Html.escape(name), body);
  }

  static String text(PhoneTexts texts, String key, Object... parts) {
    return Html.escape(texts.get(key, parts));
  }

  private static String style() {
    var name = "/css/ereceipt.css";
    try (var in = Objects.requireNonNull(ReceiptPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
