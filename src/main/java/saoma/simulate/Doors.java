package saoma.simulate;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saoma.account.CardAsk;
import saoma.channel.CustomerCode;
import saoma.channel.Notification;
import saoma.channel.Notification.OfPayment;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;

/// What comes to the till from elsewhere than the counter: a page in a browser, a code that a bank
/// sent, a member's own keys, and what channels tell by themselves.
record Doors(Till till, World world, Inspector inspector, Set<Mutation> flaws) {
  /// The customer pays on a page in a browser.
  ///
  /// @return the attempt that was begun; null if none was
  @Nullable Payment page(Cart cart, String sale, Optional<Money> part) {
    return till.begun(
        "page",
        alive -> alive.pages().begin(cart, sale, "alipay", part),
        (alive, payment) -> alive.asking().about(payment, true));
  }

  /// Gives the address of a page to a browser.
  ///
  /// @return whether there is one
  boolean opensPage(String number) {
    var found = new boolean[1];
    till.act(alive -> found[0] = alive.pages().address(number).isPresent());
    return found[0];
  }

  /// The clerk types the code that the bank sent to the phone of a bound card.
  ///
  /// @return the attempt that was begun; null if none was
  @Nullable Payment bound(Cart cart, String sale, Money amount) {
    var code = CustomerCode.sms("unionpay", "246813");
    return till.begun(
        "bound",
        alive -> {
          var now = world.time.instant();
          var number = inspector.books.durable(pages -> pages.payments().nextNumber(now));
          var ask = new CardAsk(number, sale, "card", "138****0001", amount, now);
          return alive.asking().take(cart, sale, code, ask, Optional.of(amount));
        },
        (alive, payment) -> alive.asking().about(payment, code));
  }

  /// A member keys the password for one payment of a sale.
  void password(String sale, long member, Money amount, boolean right) {
    if (right) {
      inspector.saidYes(sale);
    }
    var keyed = right ? History.PASSWORD : "000000";
    till.act(alive -> {
      var _ = alive.gate().byPassword(sale, member, amount, keyed.toCharArray());
    });
  }

  /// A channel tells something by itself.
  ///
  /// @return whether it is taken; not by a till that is dead
  boolean hears(String channel, Notification told) {
    var taken = new boolean[1];
    till.act(alive -> taken[0] = heard(alive, channel, told));
    return taken[0];
  }

  private boolean heard(Alive alive, String channel, Notification told) {
    if (told instanceof OfPayment(var _, var charge, var _, var _)) {
      inspector.told.add(charge.number());
    }
    try {
      var atOnce = flaws.contains(Mutation.NOTICE_TAKEN_AT_ONCE);
      return alive.ears().hear(alive.hints(), channel, told, atOnce);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a simulation", e);
    }
  }
}
