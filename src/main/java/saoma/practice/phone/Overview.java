package saoma.practice.phone;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import saoma.phone.Html;
import saoma.practice.trade.Trade;

/// The list of open trades for whoever builds or shows a till. The addresses of the codes stand in
/// it only for this machine: on the shop's network a code is paid by whoever can see it.
public final class Overview {
  private Overview() {}

  public static String html(List<Trade> open, boolean withLinks, Instant now) {
    var rows = open.stream().map(trade -> row(trade, withLinks, now)).collect(Collectors.joining());
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Saoma practice gateway</title>
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <style>body{font:15px/1.5 system-ui,sans-serif;margin:24px;max-width:60rem}\
    td,th{text-align:left;padding:4px 16px 4px 0}td.sum{text-align:right}</style></head>
    <body><h1>Practice gateway</h1><p>No real money. %d open.\
     <a href="/terminal">The card terminal…</a>%s</p>
    <table><tr><th>Wallet<th>Order<th>Amount<th>Subject<th>State<th>Code</tr>
    %s</table></body></html>
    """
        .formatted(
            open.size(), withLinks ? " <a href=\"/faults\">Let things go wrong…</a>" : "", rows);
  }

  private static String row(Trade trade, boolean withLinks, Instant now) {
    var opening = trade.opening();
    var link = "<a href=\"/q/" + Html.escape(trade.code().token()) + "\">open as a phone</a>";
    return "<tr><td>%s<td>%s<td class=\"sum\">%s<td>%s<td>%s<td>%s</tr>\n"
        .formatted(
            opening.wallet(),
            Html.escape(opening.outTradeNo()),
            Html.escape(opening.total().digits()),
            Html.escape(opening.subject()),
            trade.standing(now),
            withLinks ? link : "");
  }
}
