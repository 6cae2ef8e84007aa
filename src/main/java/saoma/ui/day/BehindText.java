package saoma.ui.day;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import saoma.money.Money;
import saoma.money.Quantity;
import saoma.report.PageText;
import saoma.shift.Behind.Fact;
import saoma.shift.Behind.Row;
import saoma.shift.Booking;
import saoma.shift.Figure.Unit;
import saoma.ui.Amounts;
import saoma.ui.Texts;

/// The rows behind a figure in the language of the moment.
record BehindText(Texts texts, ZoneId zone) {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  String at(Row row) {
    return AT.format(row.at().atZone(zone));
  }

  /// What it is; a record that names nothing has its own number.
  String what(Row row) {
    var facts = row.facts();
    if (facts.isEmpty()) {
      return texts.now("behind.record", PageText.number(row.record()));
    }
    var first = what(facts.getFirst());
    return facts.size() == 1
        ? first
        : texts.now("behind.more", first, PageText.number(facts.size() - 1L));
  }

  private String what(Fact fact) {
    return switch (fact) {
      case Fact.Sold(var receipt) -> texts.now("behind.receipt", PageText.number(receipt));
      case Fact.Copied(var receipt) -> texts.now("behind.copy", PageText.number(receipt));
      case Fact.Paid(var payment, var channel) ->
          texts.now("behind.payment", channel(channel), payment);
      case Fact.GivenBack(var refund, _, var channel) ->
          texts.now("behind.refund", channel(channel), refund);
      case Fact.Moved(var kind, var member, _) ->
          texts.now("behind.member", texts.now(key(kind)), PageText.number(member));
      case Fact.PriceChecked _ -> texts.now("behind.price-check");
      case Fact.Done(var row, var about, var reason) ->
          texts.now("behind.act", PageText.number(row), words(about, reason));
    };
  }

  private static String key(String kind) {
    return "member.kind." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(String about, String reason) {
    return reason.isEmpty() ? about : about + " (" + reason + ")";
  }

  private String channel(String code) {
    return texts.now("channel." + code);
  }

  static String count(Row row) {
    return PageText.number(row.booked().count());
  }

  /// Nothing where no money is behind it.
  static String amount(Unit unit, Row row) {
    var booked = row.booked();
    return switch (unit) {
      case QUANTITY -> new Quantity(booked.quantity()).digits();
      case MONEY, COUNT -> booked.sum() == 0 ? "" : Amounts.digits(Money.fen(booked.sum()));
    };
  }

  /// As much of it as the figure says: fen, thousandths or pieces.
  static String total(Unit unit, Booking booked) {
    return switch (unit) {
      case MONEY -> Amounts.full(Money.fen(booked.sum()));
      case COUNT -> PageText.number(booked.count());
      case QUANTITY -> new Quantity(booked.quantity()).digits();
    };
  }
}
