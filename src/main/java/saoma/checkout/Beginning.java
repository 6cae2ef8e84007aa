package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import saoma.account.CardAsk;
import saoma.channel.Channels;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Way;

/// Whether an attempt to be paid may begin at all, and its durable beginning.
///
/// @param hasRoom whether the disk can take another sale
record Beginning(
    Books books,
    Channels channels,
    InstantSource clock,
    Attempting attempts,
    BooleanSupplier hasRoom) {
  /// @param asked the code by SMS that pays; empty for other channels
  Started one(
      Cart cart,
      String sale,
      String channel,
      Way way,
      Optional<Money> part,
      Optional<CardAsk> asked) {
    if (cart.isEmpty() || !cart.total().isPositive()) {
      return new Started.NotBegun(new Trouble.NothingToCharge());
    }
    var terms = terms(channel, way);
    if (terms.isEmpty()) {
      return new Started.NotBegun(new Trouble.NoSuchChannel(channel));
    }
    return cannot(channel)
        .<Started>map(Started.NotBegun::new)
        .orElseGet(() ->
            books.durable(pages ->
                attempts.begin(
                    pages, cart, sale, channel, terms.get(), part, asked, clock.instant())));
  }

  SharesStarted shares(Cart cart, String sale, List<Share> shares) {
    if (cart.isEmpty() || shares.isEmpty()) {
      return new SharesStarted.NotBegun(new Trouble.NothingToCharge());
    }
    var termed =
        shares.stream()
            .flatMap(one ->
                terms(one.channel(), Way.SHOWN_QR)
                    .map(terms -> new Attempting.Termed(one, terms))
                    .stream())
            .toList();
    return shares.stream()
        .flatMap(share -> cannot(share.channel()).stream())
        .findFirst()
        .<SharesStarted>map(SharesStarted.NotBegun::new)
        .orElseGet(() ->
            books.durable(pages -> attempts.shares(pages, cart, sale, termed, clock.instant())));
  }

  private Optional<Terms> terms(String channel, Way way) {
    return channels
        .byCode(channel)
        .flatMap(one -> Terms.of(one, way, attempts.settings().get().closesAfter()));
  }

  private Optional<Trouble> cannot(String channel) {
    var one = channels.byCode(channel);
    return one.isEmpty()
        ? Optional.of(new Trouble.NoSuchChannel(channel))
        : notNow().or(() -> one.flatMap(Trouble.ClockOff::of));
  }

  Optional<Trouble> notNow() {
    return hasRoom.getAsBoolean() ? Optional.empty() : Optional.of(new Trouble.NoRoom());
  }
}
