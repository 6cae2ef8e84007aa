package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.order.Discount;
import saoma.order.Offered;
import saoma.order.Pricing;
import saoma.order.Pricing.Repriced;
import saoma.order.Pricing.Taken;
import saoma.order.TaxRate;

/// What was done to the price of a line, as columns of its row. A line from before there were any
/// has none of them set.
final class PricingColumns {
  private PricingColumns() {}

  static void bind(Pricing pricing, PreparedBatch row) {
    var repriced = pricing.repriced();
    row.bind("priceBefore", repriced == null ? null : (Long) repriced.before().minor())
        .bind("priceReason", repriced == null ? null : repriced.reason())
        .bind("taxRate", pricing.rate().word())
        .bind("tax", pricing.tax().minor())
        .bind("offers", pricing.offers().isEmpty() ? null : Offered.word(pricing.offers()))
        .bind("offerOff", pricing.offerOff().minor());
    bind("own", pricing.own(), row);
    bind("all", pricing.shared(), row);
  }

  private static void bind(String which, @Nullable Taken taken, PreparedBatch row) {
    row.bind(which + "Discount", taken == null ? null : taken.discount().word())
        .bind(which + "Name", taken == null ? null : taken.discount().name())
        .bind(which + "Off", taken == null ? 0L : taken.off().minor());
  }

  static Pricing read(ResultSet row) throws SQLException {
    var reason = row.getString("price_reason");
    return new Pricing(
        reason == null ? null : new Repriced(Money.fen(row.getLong("price_before")), reason),
        offers(row),
        taken("own", row),
        taken("all", row),
        TaxRate.read(row.getString("tax_rate")),
        Money.fen(row.getLong("tax")));
  }

  private static List<Offered> offers(ResultSet row) throws SQLException {
    var words = row.getString("offers");
    return words == null ? List.of() : Offered.read(words);
  }

  private static @Nullable Taken taken(String which, ResultSet row) throws SQLException {
    var word = row.getString(which + "_discount");
    return word == null
        ? null
        : new Taken(
            Discount.read(row.getString(which + "_name"), word),
            Money.fen(row.getLong(which + "_off")));
  }
}
