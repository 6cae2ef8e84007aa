package saoma.ui.sale;

import java.util.Optional;
import saoma.channel.Span;
import saoma.money.Money;
import saoma.ui.HeaderModel.LinkState;

/// A way to pay as it stands for the amount that would be taken now.
///
/// @param open whether it can take that
/// @param why what the clerk should know of it, in the button; nothing where all is well
public record Offer(PayMethod method, boolean open, Optional<Why> why) {
  /// @param text its key; with an amount in it, if there is one
  public record Why(String text, Optional<Money> amount) {}

  /// What is known of a channel that the shop has.
  ///
  /// @param link how it answered last
  public record Known(Span span, LinkState link) {}

  static Offer of(PayMethod method, Known known, Money wanted) {
    if (known.link() == LinkState.NOT_SET_UP) {
      return new Offer(method, false, why("sale.offer.not-set-up"));
    }
    if (wanted.isPositive() && wanted.compareTo(known.span().most()) > 0) {
      return new Offer(method, false, why("sale.offer.most", known.span().most()));
    }
    if (wanted.isPositive() && !known.span().holds(wanted)) {
      return new Offer(method, false, why("sale.offer.least", known.span().least()));
    }
    // It may answer again by now, and only trying tells.
    return new Offer(
        method,
        true,
        known.link() == LinkState.SILENT ? why("sale.offer.silent") : Optional.empty());
  }

  private static Optional<Why> why(String text) {
    return Optional.of(new Why(text, Optional.empty()));
  }

  private static Optional<Why> why(String text, Money amount) {
    return Optional.of(new Why(text, Optional.of(amount)));
  }
}
