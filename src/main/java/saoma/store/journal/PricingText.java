package saoma.store.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.order.Discount;
import saoma.order.Offered;
import saoma.order.Pricing;
import saoma.order.Pricing.Repriced;
import saoma.order.Pricing.Taken;
import saoma.order.TaxRate;
import tools.jackson.databind.node.ObjectNode;

/// What was done to the price of a line, in fen, beside the line's other fields. A line without tax
/// and discount reads as it did before there were any, so that old records and new ones are one.
final class PricingText {
  private PricingText() {}

  static void write(Pricing pricing, ObjectNode into) {
    var repriced = pricing.repriced();
    if (repriced != null) {
      into.put("priceBefore", repriced.before().minor()).put("priceReason", repriced.reason());
    }
    write("own", pricing.own(), into);
    write("all", pricing.shared(), into);
    if (!pricing.offers().isEmpty()) {
      into.put("offers", Offered.word(pricing.offers()));
    }
    if (pricing.rate().isAny()) {
      into.put("taxRate", pricing.rate().word()).put("tax", pricing.tax().minor());
    }
  }

  private static void write(String which, @Nullable Taken taken, ObjectNode into) {
    if (taken != null) {
      into.put(which + "Discount", taken.discount().word())
          .put(which + "Name", taken.discount().name())
          .put(which + "Off", taken.off().minor());
    }
  }

  static Pricing read(Fields from) throws WrongText {
    try {
      return new Pricing(
          from.has("priceBefore")
              ? new Repriced(Money.fen(from.number("priceBefore")), from.text("priceReason"))
              : null,
          from.has("offers") ? Offered.read(from.text("offers")) : List.of(),
          taken("own", from),
          taken("all", from),
          from.has("taxRate") ? TaxRate.read(from.text("taxRate")) : TaxRate.NONE,
          Money.fen(from.has("tax") ? from.number("tax") : 0));
    } catch (IllegalArgumentException _) {
      throw new WrongText("no price of a line");
    }
  }

  private static @Nullable Taken taken(String which, Fields from) throws WrongText {
    if (!from.has(which + "Discount")) {
      return null;
    }
    var discount = Discount.read(from.text(which + "Name"), from.text(which + "Discount"));
    return new Taken(discount, Money.fen(from.number(which + "Off")));
  }
}
