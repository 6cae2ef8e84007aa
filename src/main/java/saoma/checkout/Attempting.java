package saoma.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.account.CardAsk;
import saoma.channel.Ability;
import saoma.checkout.Books.Pages;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.order.Order;
import saoma.payment.Payment;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState;
import saoma.payment.Proof;
import saoma.settings.Settings;

/// The beginning of every attempt to be paid: its number, its row, and its first move, in the
/// transaction of the caller.
record Attempting(Settling settling, Supplier<Settings> settings) {
  /// Stores an attempt as sent, so that from here on a crash means "ask".
  ///
  /// @param part of what is due; empty for all of it
  Started begin(
      Pages pages,
      Cart cart,
      String sale,
      String channel,
      Terms terms,
      Optional<Money> part,
      Optional<CardAsk> asked,
      Instant now) {
    return switch (OpenOrder.of(pages, cart, sale, now)) {
      case OpenOrder.Shut(var why) -> new Started.NotBegun(why);
      case OpenOrder.Ready(var order, var due) -> {
        var amount = part.orElse(due);
        yield amount.isPositive() && amount.compareTo(due) <= 0
            ? allowed(pages, order, channel, terms, amount, asked, now)
            : new Started.NotBegun(new Trouble.MoreThanDue(due));
      }
    };
  }

  private Started allowed(
      Pages pages,
      Order order,
      String channel,
      Terms terms,
      Money amount,
      Optional<CardAsk> asked,
      Instant now) {
    var fromBalance = settling.can(channel, Ability.MEMBER_BALANCE);
    var wrong = StoredValue.wrongTopUp(pages, order, fromBalance);
    if (wrong.isPresent()) {
      return new Started.NotBegun(wrong.get());
    }
    if (settling.can(channel, Ability.SMS_CODE)) {
      return asked
          .filter(ask -> ask.sale().equals(order.sale()) && ask.amount().equals(amount))
          .<Started>map(
              ask -> new Started.Begun(sent(pages, created(order, channel, terms, ask, now))))
          .orElseGet(() -> new Started.NotBegun(new Trouble.NoPermit()));
    }
    if (!fromBalance) {
      return new Started.Begun(sent(pages, created(pages, order, channel, terms, amount, now)));
    }
    var permit = StoredValue.permit(pages, order.sale(), amount, now);
    if (permit.isEmpty()) {
      return new Started.NotBegun(new Trouble.NoPermit());
    }
    var created = created(pages, order, channel, terms, amount, now);
    pages.accounts().claim(created.number(), permit.get().member());
    return new Started.Begun(sent(pages, created));
  }

  /// A share, and how long it has.
  record Termed(Share share, Terms terms) {}

  /// Stores all of these shares as sent, or none. They may be alive beside each other and beside
  /// earlier ones: together with what is paid they never ask for more than the order costs.
  SharesStarted shares(Pages pages, Cart cart, String sale, List<Termed> shares, Instant now) {
    return switch (OpenOrder.beside(pages, cart, sale, now)) {
      case OpenOrder.Shut(var why) -> new SharesStarted.NotBegun(why);
      case OpenOrder.Ready(var order, var room) when !fit(shares, room) ->
          new SharesStarted.NotBegun(new Trouble.MoreThanDue(room));
      case OpenOrder.Ready(var order, var _) ->
          StoredValue.wrongTopUp(pages, order, false)
              .<SharesStarted>map(SharesStarted.NotBegun::new)
              .orElseGet(() ->
                  new SharesStarted.Begun(
                      shares.stream()
                          .map(one -> sent(pages, created(pages, order, one, now)))
                          .toList()));
    };
  }

  private Payment created(Pages pages, Order order, Termed one, Instant now) {
    return created(pages, order, one.share().channel(), one.terms(), one.share().amount(), now);
  }

  private static boolean fit(List<Termed> shares, Money room) {
    var left = room;
    for (var one : shares) {
      var amount = one.share().amount();
      left = left.minus(amount);
      if (!amount.isPositive()) {
        return false;
      }
    }
    return left.minor() >= 0;
  }

  /// Made, sent and paid at once: the clerk has seen the money.
  Payment byHand(Pages pages, Order order, String channel, Money amount, Instant now) {
    var created =
        new Payment(
            pages.payments().nextNumber(now),
            order.id(),
            channel,
            amount,
            "",
            new PaymentState.Created(),
            0,
            now,
            now,
            now,
            now);
    var sent = sent(pages, created);
    var proof = new Proof(created.number(), now, amount);
    return settling.step(pages, sent, new PaymentEvent.ChannelPaid(proof));
  }

  private Payment sent(Pages pages, Payment created) {
    pages.payments().add(created);
    return settling.step(pages, created, new PaymentEvent.Submitted());
  }

  /// A payment with a code by SMS has the number and the time under which that code was asked for.
  private Payment created(Order order, String channel, Terms terms, CardAsk ask, Instant now) {
    return created(order, channel, terms, ask.amount(), ask.number(), ask.at(), now);
  }

  private Payment created(
      Pages pages, Order order, String channel, Terms terms, Money amount, Instant now) {
    return created(order, channel, terms, amount, pages.payments().nextNumber(now), now, now);
  }

  private Payment created(
      Order order,
      String channel,
      Terms terms,
      Money amount,
      String number,
      Instant made,
      Instant now) {
    var expires = now.plus(terms.lives());
    return new Payment(
        number,
        order.id(),
        channel,
        amount,
        settings.get().shop().name() + " " + order.id(),
        new PaymentState.Created(),
        0,
        made,
        now.plus(terms.asks()),
        expires,
        expires.plus(Watch.AFTERWATCH),
        terms.way());
  }
}
