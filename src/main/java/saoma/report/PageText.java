package saoma.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import saoma.money.Money;
import saoma.sheet.Cell;
import saoma.sheet.CellFigures;
import saoma.shift.Figure;
import saoma.shift.Keys;
import saoma.shift.Leftover;
import saoma.shift.Report;
import saoma.shift.Section;
import saoma.shift.Who;
import saoma.shift.ZReport;

/// A page in the words of one language.
public record PageText(Words words, ZoneId zone) {
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

  public String title(Page page) {
    return switch (page) {
      case Page.Nothing _ -> words.of("report.nothing");
      case Page.Now(var report) -> words.of("report.x", number(report.head().shift()));
      case Page.Closed(_, var z) -> words.of("report.z", number(z.number()));
      case Page.Day(var period) -> words.of("report.day", period.from().toString());
      case Page.Month(var period) -> words.of("report.month", MONTH.format(period.from()));
    };
  }

  /// The one sentence a manager reads first: what was sold, whether the drawer is right, and
  /// whether anything is left to see to.
  public String headline(Page page) {
    if (page instanceof Page.Nothing) {
      return words.of("report.nothing.next");
    }
    var parts = new ArrayList<String>();
    var sold = page.find("sales.total").map(Figure::value).orElse(0L);
    var receipts = page.find("counts.receipts").map(Figure::value).orElse(0L);
    parts.add(words.of("report.sold", amount(sold), number(receipts)));
    page.find("drawer.difference").ifPresent(drawer -> parts.add(drawer(drawer.value())));
    var open = page.leftovers().size();
    if (open > 0) {
      parts.add(words.of("report.open", number(open)));
    }
    return String.join(words.of("report.between"), parts) + words.of("report.stop");
  }

  private String drawer(long difference) {
    if (difference == 0) {
      return words.of("report.drawer.right");
    }
    return difference < 0
        ? words.of("report.drawer.short", amount(-difference))
        : words.of("report.drawer.over", amount(difference));
  }

  /// Whose it is, when and by whom: what stands below the title on paper.
  public List<String> facts(Page page) {
    return switch (page) {
      case Page.Nothing _ -> List.of();
      case Page.Now(var report) ->
          Stream.concat(
                  shop(report.head()).stream(),
                  Stream.of(opened(report.head().openedAt(), report.head().openedBy())))
              .toList();
      case Page.Closed closed -> facts(closed.z(), closed.sealed().code());
      case Page.Day(var period) -> List.of(zs(period.numbers()));
      case Page.Month(var period) -> List.of(zs(period.numbers()));
    };
  }

  private List<String> facts(ZReport z, String code) {
    var head = z.report().head();
    var closing = z.closing();
    var found = new ArrayList<>(shop(head));
    found.add(words.of("report.business-day", head.day().toString()));
    found.add(opened(head.openedAt(), head.openedBy()));
    found.add(words.of("report.closed", at(closing.at()), who(closing.by())));
    if (!closing.reason().isEmpty()) {
      found.add(words.of("report.reason", closing.reason()));
    }
    if (!closing.bag().isEmpty()) {
      found.add(words.of("report.bag", closing.bag()));
    }
    var links = z.links();
    if (links.receipts() > 0) {
      found.add(
          words.of(
              "report.receipts",
              number(links.firstReceipt()),
              number(links.lastReceipt()),
              number(links.receipts()),
              number(links.missing().size())));
    }
    found.add(
        words.of(
            "report.links",
            code,
            number(links.journal().seq()),
            links.journal().hash().substring(0, Math.min(16, links.journal().hash().length()))));
    return found;
  }

  private List<String> shop(Report.Head head) {
    var shop = words.of("report.shop", head.shop(), head.till());
    return head.taxNumber().isEmpty()
        ? List.of(shop)
        : List.of(shop, words.of("report.tax-number", head.taxNumber()));
  }

  private String opened(Instant at, Who by) {
    return words.of("report.opened", at(at), who(by));
  }

  private String zs(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return words.of("report.no-z");
    }
    return numbers.size() == 1
        ? words.of("report.one-z", number(numbers.getFirst()))
        : words.of(
            "report.zs",
            number(numbers.size()),
            number(numbers.getFirst()),
            number(numbers.getLast()));
  }

  private String at(Instant at) {
    return AT.format(at.atZone(zone));
  }

  private String who(Who who) {
    return who.name().isEmpty() ? words.of("report.nobody") : who.name();
  }

  public String section(Section.Kind kind) {
    return words.of("section." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// What a figure is, and whose; short enough for a line of the smallest screen. A payment goes by
  /// the end of its number, and what somebody said of it by who it was: why stands on paper and in
  /// the sheet.
  public String label(Figure figure) {
    var of = figure.of();
    return switch (figure.name()) {
      case "tender.net", "channel.net", "seller.tender" -> words.of("channel." + of);
      case "channel.payable", "channel.pending", "channel.asserted" ->
          words.of("figure." + figure.name(), words.of("channel." + of));
      case "pending.waiting", "pending.unknown" ->
          words.of("figure." + figure.name(), Standings.tail(of));
      case "asserted.ours", "asserted.never-came", "asserted.goes-back" ->
          words.of(
              "figure." + figure.name(), (Standings.who(of) + " " + Standings.tail(of)).strip());
      case "tax.rate" ->
          words.of("figure.tax." + Keys.second(of).toLowerCase(Locale.ROOT), Keys.first(of));
      case "discount.kind" -> words.of("figure.discount.kind." + of.toLowerCase(Locale.ROOT));
      case "hour.net" -> of + ":00";
      case "category.net", "category.items" -> of.isEmpty() ? words.of("figure.category.none") : of;
      case "item.net", "item.items" -> (Keys.second(of) + " " + Keys.first(of)).strip();
      case "seller.sold", "exception.by", "drawer.move", "discount.name", "price.reason" ->
          of.isEmpty() ? words.of("report.nobody") : of;
      case "drawer.pieces" -> "¥" + of;
      case "exception" -> words.of("exception." + of.toLowerCase(Locale.ROOT).replace('_', '-'));
      default -> words.of("figure." + figure.name(), of);
    };
  }

  /// The same with all that is known of it, for where there is room.
  String whole(Figure figure) {
    return switch (figure.name()) {
      case "pending.waiting",
          "pending.unknown",
          "asserted.ours",
          "asserted.never-came",
          "asserted.goes-back" ->
          words.of("figure." + figure.name(), figure.of());
      default -> label(figure);
    };
  }

  /// Money in yuan with the thousands apart, anything else as it is counted.
  public static String value(Figure figure) {
    return switch (figure.unit()) {
      case MONEY -> digits(figure.value());
      case COUNT -> number(figure.value());
      case QUANTITY -> BigDecimal.valueOf(figure.value(), 3).stripTrailingZeros().toPlainString();
    };
  }

  /// What is not finished, and what can be done about it.
  public String leftover(Leftover left) {
    var key = "leftover." + kind(left);
    return words.of(key, left.number(), amount(left.amount().minor()));
  }

  private static String kind(Leftover left) {
    return switch (left) {
      case Leftover.PendingPayment _ -> "pending";
      case Leftover.UnknownPayment _ -> "unknown";
      case Leftover.DisputedMoney _ -> "disputed";
      case Leftover.UnclaimedMoney _ -> "unclaimed";
      case Leftover.ParkedSale _ -> "parked";
      case Leftover.UnprintedReceipt _ -> "unprinted";
      case Leftover.UnsentRefund _ -> "refund";
    };
  }

  public static String amount(long fen) {
    return (fen < 0 ? "−" : "") + "¥" + digits(Math.abs(fen));
  }

  private static String digits(long fen) {
    return CellFigures.of(Cell.of(Money.fen(fen)));
  }

  public static String number(long number) {
    return CellFigures.of(Cell.of(number));
  }
}
