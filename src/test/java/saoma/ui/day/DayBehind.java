package saoma.ui.day;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.shift.Behind;
import saoma.shift.Booking;
import saoma.shift.Source;
import saoma.shift.Tallies;
import saoma.shift.Topic;
import saoma.shift.Who;

/// Facts made up behind the figures of a shift in memory: as many as it counts, of equal parts.
final class DayBehind implements Behind {
  private static final Who LI = new Who("1", "李娜");

  private final Supplier<Tallies> tallies;

  /// Answers in the place of the facts.
  volatile @Nullable Found answer;

  final List<String> asked = new CopyOnWriteArrayList<>();

  DayBehind(Supplier<Tallies> tallies) {
    this.tallies = tallies;
  }

  @Override
  public Found of(List<Long> shifts, Source source) {
    asked.add(shifts + " " + source.topic() + " " + source.key());
    var said = answer;
    if (said != null) {
      return said;
    }
    var booked = tallies.get().of(source.topic(), source.key());
    var rows = new ArrayList<Row>();
    for (var nth = 0; nth < booked.count(); nth++) {
      rows.add(row(booked, nth));
    }
    return new Found.Rows(rows, rows.size(), booked, booked, true);
  }

  private static Row row(Booking all, int nth) {
    var one =
        new Booking(
            all.topic(), all.key(), 1, part(all.quantity(), all, nth), part(all.sum(), all, nth));
    var payment = "SK7QP01261126%06d".formatted(nth + 371);
    var fact =
        switch (all.topic()) {
          case TENDER_IN, LATE, AFTER_END, FEE -> new Fact.Paid(payment, all.key());
          case TENDER_BACK, FEE_BACK -> new Fact.GivenBack(payment + "R01", payment, all.key());
          case RETURN,
              HOUR_BACK,
              TAX_NET_BACK,
              TAX_BACK,
              CATEGORY_BACK,
              ITEM_BACK,
              ITEMS_BACK,
              APART_BACK,
              TOP_UP_RETURN ->
              new Fact.GivenBack(payment + "R01", payment, "wechat");
          case EXCEPTION -> new Fact.Done(40 + nth, "可乐 330ml ×1", "顾客不要了");
          case STORED -> new Fact.Moved("PAYMENT", 12 + nth, payment);
          case PRICE_CHECK -> new Fact.PriceChecked();
          case COPY -> new Fact.Copied(217 + nth);
          case SALE,
              TOP_UP_SALE,
              PLACED,
              HOUR,
              SELLER,
              TAX_NET,
              TAX,
              DISCOUNT,
              PRICE_CHANGE,
              CATEGORY,
              ITEM,
              ITEMS ->
              new Fact.Sold(1 + nth);
        };
    var at = DayTill.NOW.minusSeconds(39_000 - nth * 100L);
    var who = all.topic() == Topic.SALE || all.topic() == Topic.EXCEPTION ? LI : Who.NOBODY;
    return new Row(at, 500 + nth, who, List.of(fact), one);
  }

  private static long part(long whole, Booking all, int nth) {
    var part = whole / all.count();
    return nth == 0 ? whole - part * (all.count() - 1) : part;
  }

  @Override
  public OptionalLong receiptOf(Fact fact) {
    return switch (fact) {
      case Fact.Sold(var receipt) -> OptionalLong.of(receipt);
      case Fact.Copied(var receipt) -> OptionalLong.of(receipt);
      case Fact.Paid _ -> OptionalLong.of(217);
      case Fact.GivenBack _, Fact.Moved _, Fact.PriceChecked _, Fact.Done _ -> OptionalLong.empty();
    };
  }
}
