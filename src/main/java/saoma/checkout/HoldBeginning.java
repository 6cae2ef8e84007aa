package saoma.checkout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import saoma.channel.Ability;
import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.Channels;
import saoma.channel.Heard;
import saoma.channel.Holding.HoldId;
import saoma.hold.Hold;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Way;

/// The durable beginning of every hold, and of every payment that is taken from one.
record HoldBeginning(
    Books books, Checkout checkout, Channels channels, InstantSource clock, HoldBook book) {
  /// How long a customer may take to agree, and the channel a little longer.
  static final Duration AGREES = Duration.ofMinutes(5);

  /// @param note whose it is, for the shop alone; may be empty
  /// @param code of the channel
  HoldStarted hold(Money amount, String subject, String note, String code) {
    var channel = channels.byCode(code);
    if (!amount.isPositive()) {
      return new HoldStarted.NotBegun(new Trouble.NothingToCharge());
    }
    if (channel.filter(HoldBeginning::holds).isEmpty()) {
      return new HoldStarted.NotBegun(new Trouble.NoSuchChannel(code));
    }
    var trouble = checkout.notNow().or(() -> channel.flatMap(Trouble.ClockOff::of));
    if (trouble.isPresent()) {
      return new HoldStarted.NotBegun(trouble.get());
    }
    return new HoldStarted.Begun(
        books.durable(pages -> {
          var now = clock.instant();
          var deadline = now.plus(AGREES);
          var stored =
              new Hold(
                  pages.payments().nextNumber(now),
                  code,
                  amount,
                  subject,
                  new HoldState.Placing(null),
                  0,
                  now,
                  deadline,
                  deadline.plus(Watch.EXPIRY_SLACK),
                  now,
                  note);
          pages.holds().add(stored);
          return stored;
        }));
  }

  private static boolean holds(Channel channel) {
    return channel.abilities().contains(Ability.HOLD);
  }

  /// @param part of what is due
  Started part(String number, Cart cart, String sale, Money part) {
    if (cart.isEmpty() || !cart.total().isPositive()) {
      return new Started.NotBegun(new Trouble.NothingToCharge());
    }
    var hold = book.byNumber(number);
    if (!(hold.state() instanceof HoldState.Held)) {
      return new Started.NotBegun(new Trouble.HoldNotReady(number));
    }
    var channel = channels.byCode(hold.channel()).filter(HoldBeginning::holds);
    var terms = channel.flatMap(one -> Terms.of(one, Way.CUSTOMER_CODE, AGREES));
    if (terms.isEmpty()) {
      return new Started.NotBegun(new Trouble.NoSuchChannel(hold.channel()));
    }
    var trouble = checkout.notNow().or(() -> channel.flatMap(Trouble.ClockOff::of));
    if (trouble.isPresent()) {
      return new Started.NotBegun(trouble.get());
    }
    return books.durable(pages -> stored(pages, number, cart, sale, terms.get(), part));
  }

  private Started stored(
      Books.Pages pages, String number, Cart cart, String sale, Terms terms, Money part) {
    var hold = pages.holds().byNumber(number).orElseThrow();
    if (!(hold.state() instanceof HoldState.Held) || HoldBook.isBusy(pages, hold)) {
      return new Started.NotBegun(new Trouble.HoldNotReady(number));
    }
    var left = HoldBook.left(pages, hold);
    if (part.compareTo(left) > 0) {
      return new Started.NotBegun(new Trouble.MoreThanIsHeld(left));
    }
    var started =
        checkout
            .attempts()
            .begin(
                pages,
                cart,
                sale,
                hold.channel(),
                terms,
                Optional.of(part),
                Optional.empty(),
                clock.instant());
    if (started instanceof Started.Begun(var payment)) {
      pages.holds().capture(number, payment.number());
    }
    return started;
  }

  /// What is sent for a part that was stored just now: until it has an end, the hold stays held.
  TakeCall call(String number) {
    var hold = book.byNumber(number);
    if (!(hold.state() instanceof HoldState.Held held)) {
      // Over in this very instant: of the take no byte leaves.
      return (_, _) -> new Answer.Unknown(Answer.Cause.NO_NETWORK, Heard.nothing("not held"));
    }
    var id = new HoldId(number, hold.amount(), hold.subject(), hold.placedAt(), hold.expiresAt());
    return (channel, charge) ->
        channel.holding().orElseThrow().capture(charge, id, held.authNumber());
  }
}
