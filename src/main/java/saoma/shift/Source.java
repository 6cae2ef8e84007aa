package saoma.shift;

import java.util.Arrays;
import java.util.Optional;
import saoma.shift.Figure.How;

/// The tally that a lowest figure of a report is read from, and so the facts that it is made of:
/// all that were booked there.
///
/// @param key within the topic; empty where there is but one
public record Source(Topic topic, String key) {
  /// What stands behind a figure. Nothing behind one that is made of others, was brought forward,
  /// was counted by a person, or stands in the report line by line already.
  ///
  /// @param whose the `of` of the figure that it is a part of: two names make one key
  public static Optional<Source> of(String whose, Figure figure) {
    if (figure.how() != How.FACT) {
      return Optional.empty();
    }
    var of = figure.of();
    return switch (figure.name()) {
      case "seller.tender" -> in(Topic.SELLER, Keys.of(whose, of));
      case "exception.by" -> in(Topic.EXCEPTION, Keys.of(whose, of));
      case "discount.name" -> in(Topic.DISCOUNT, Keys.of(whose, of));
      case "price.reason" -> in(Topic.PRICE_CHANGE, of);
      case "hour.sales" -> in(Topic.HOUR, of);
      case "hour.returns" -> in(Topic.HOUR_BACK, of);
      case "category.sales", "category.items" -> in(Topic.CATEGORY, of);
      case "category.returns" -> in(Topic.CATEGORY_BACK, of);
      case "item.sales", "item.items" -> in(Topic.ITEM, of);
      case "item.returns" -> in(Topic.ITEM_BACK, of);
      case "tax.net-sold" -> in(Topic.TAX_NET, of);
      case "tax.net-back" -> in(Topic.TAX_NET_BACK, of);
      case "tax.tax-sold" -> in(Topic.TAX, of);
      case "tax.tax-back" -> in(Topic.TAX_BACK, of);
      default -> money(figure);
    };
  }

  private static Optional<Source> money(Figure figure) {
    var of = figure.of();
    return switch (figure.name()) {
      case "sales.gross", "counts.receipts", "counts.items" -> in(Topic.SALE, "");
      case "sales.returns", "counts.returns" -> in(Topic.RETURN, "");
      case "counts.top-ups", "stored.sold" -> in(Topic.TOP_UP_SALE, "");
      case "stored.sold-back" -> in(Topic.TOP_UP_RETURN, "");
      case "counts.copies" -> in(Topic.COPY, "");
      case "counts.price-checks" -> in(Topic.PRICE_CHECK, "");
      case "apart.placed" -> in(Topic.PLACED, "");
      case "apart.back" -> in(Topic.APART_BACK, "");
      case "tender.in", "channel.in" -> in(Topic.TENDER_IN, of);
      case "tender.back", "channel.back" -> in(Topic.TENDER_BACK, of);
      case "tenders.rounding" -> in(Topic.TENDER_IN, Tenders.ROUNDING);
      case "drawer.cash-in" -> in(Topic.TENDER_IN, Tenders.CASH);
      case "drawer.cash-back" -> in(Topic.TENDER_BACK, Tenders.CASH);
      case "drawer.change-kept" -> in(Topic.STORED, Stored.CHANGE_KEPT.name());
      case "channel.fee" -> in(Topic.FEE, of);
      case "channel.fee-back" -> in(Topic.FEE_BACK, of);
      case "channel.late" -> in(Topic.LATE, of);
      case "channel.after-end" -> in(Topic.AFTER_END, of);
      default ->
          Arrays.stream(Stored.values())
              .filter(kind -> figure.name().equals("stored." + kind.word()))
              .findFirst()
              .flatMap(kind -> in(Topic.STORED, kind.name()));
    };
  }

  /// What a booking adds to it; nothing where it is another's. An article is known by its code: it
  /// may have got a new name in the middle of a shift.
  public Optional<Booking> taken(Booking booked) {
    var isMine =
        booked.topic() == topic
            && (topic.isOfArticles()
                ? Keys.first(booked.key()).equals(Keys.first(key))
                : booked.key().equals(key));
    return isMine
        ? Optional.of(new Booking(topic, key, booked.count(), booked.quantity(), booked.sum()))
        : Optional.empty();
  }

  private static Optional<Source> in(Topic topic, String key) {
    return Optional.of(new Source(topic, key));
  }

  /// What a figure takes of a booking: its fen, its thousandths, or how many facts.
  public static long measured(Figure.Unit unit, Booking booking) {
    return switch (unit) {
      case MONEY -> booking.sum();
      case COUNT -> booking.count();
      case QUANTITY -> booking.quantity();
    };
  }

  /// Whether the figure is this much, whether it is added or taken off.
  public static boolean isSame(Figure figure, Booking booked) {
    var measured = measured(figure.unit(), booked);
    return Math.abs(figure.value()) == Math.abs(measured)
        && (figure.count() == 0 || figure.count() == booked.count());
  }
}
