package saoma.ereceipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import saoma.money.Money;
import saoma.order.CartLine;
import saoma.order.Prices;
import saoma.order.Pricing.Taken;
import saoma.order.Receipt;
import saoma.order.Tender;
import saoma.phone.Html;
import saoma.phone.PhoneTexts;

/// What a receipt's paper says, for a page: the lines, how they come to the total, how it was paid,
/// and the numbers.
///
/// @param texts in the phone's language
record ReceiptBody(Receipt receipt, PhoneTexts texts) {
  /// More lines make a page of more than 30 KB; the PDF has them all.
  static final int MOST_LINES = 90;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  void put(StringBuilder page) {
    var lines = receipt.lines();
    page.append("<table>\n");
    lines.stream().limit(MOST_LINES).forEach(line -> line(line, page));
    page.append("</table>\n");
    if (lines.size() > MOST_LINES) {
      page.append("<p class=\"more\">%s</p>\n".formatted(text("more", lines.size() - MOST_LINES)));
    }
    page.append("<table class=\"sums\">\n");
    sums(page);
    page.append("</table>\n<dl>\n");
    facts(page);
    page.append("</dl>\n");
  }

  private void line(CartLine line, StringBuilder page) {
    var name = line.nameIn(texts.tag().startsWith("zh"));
    var times = line.quantity().digits() + " × " + line.unitPrice().digits();
    page.append(
        "<tr><td>%s<small>%s</small></td><td>%s</td></tr>\n"
            .formatted(Html.escape(name), times, line.gross().digits()));
    var repriced = line.pricing().repriced();
    if (repriced != null) {
      row(page, "less", text("before"), repriced.before().digits());
    }
    var own = line.pricing().own();
    if (own != null) {
      row(page, "less", Html.escape(own.discount().words()), "−" + own.off().digits());
    }
  }

  private void sums(StringBuilder page) {
    var lines = receipt.lines();
    var shared =
        lines.stream().flatMap(line -> Stream.ofNullable(line.pricing().shared())).toList();
    var taxes = Prices.taxes(lines);
    if (!shared.isEmpty() || taxes.stream().anyMatch(tax -> tax.rate().isAdded())) {
      var goods = lines.stream().map(CartLine::goods).reduce(Money.fen(0), Money::plus);
      row(page, "", text("subtotal"), goods.digits());
    }
    if (!shared.isEmpty()) {
      var off = shared.stream().map(Taken::off).reduce(Money.fen(0), Money::plus);
      row(page, "", Html.escape(shared.getFirst().discount().words()), "−" + off.digits());
    }
    for (var tax : taxes) {
      var key = tax.rate().isAdded() ? "tax.added" : "tax.within";
      row(page, "", text(key, tax.rate().percent()), tax.tax().digits());
    }
    row(page, "total", text("total"), "¥" + receipt.total().digits());
    receipt.tenders().forEach(tender -> tender(tender, page));
  }

  private void tender(Tender tender, StringBuilder page) {
    row(page, "", text("channel." + known(tender.channel())), tender.amount().digits());
    if (tender.tendered().compareTo(tender.amount()) > 0) {
      row(page, "less", text("received"), tender.tendered().digits());
    }
    if (tender.kept().isPositive()) {
      row(page, "less", text("kept"), tender.kept().digits());
    }
    if (tender.change().isPositive()) {
      row(page, "less", text("change"), tender.change().digits());
    }
  }

  private static String known(String channel) {
    return switch (channel) {
      case "cash", "rounding", "alipay", "wechat", "card", "balance", "unionpay" -> channel;
      default -> "other";
    };
  }

  private void facts(StringBuilder page) {
    fact(page, "number", "%s-%06d".formatted(receipt.till(), receipt.number()));
    fact(page, "order", Long.toString(receipt.orderId()));
    fact(page, "issued", time(receipt.issuedAt()));
    if (!receipt.seller().isNobody()) {
      fact(page, "seller", receipt.seller().words());
    }
    if (!receipt.taxNumber().isEmpty()) {
      fact(page, "tax-number", receipt.taxNumber());
    }
    for (var tender : receipt.tenders()) {
      if (!tender.trade().equals(tender.payment())) {
        fact(page, "payment", tender.payment());
        fact(page, "trade", tender.trade());
      }
    }
  }

  private void fact(StringBuilder page, String key, String value) {
    page.append("<dt>%s</dt><dd>%s</dd>\n".formatted(text(key), Html.escape(value)));
  }

  private static void row(StringBuilder page, String kind, String label, String value) {
    var style = kind.isEmpty() ? "" : " class=\"" + kind + "\"";
    page.append("<tr%s><td>%s</td><td>%s</td></tr>\n".formatted(style, label, value));
  }

  private String text(String key, Object... parts) {
    return ReceiptPage.text(texts, key, parts);
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
