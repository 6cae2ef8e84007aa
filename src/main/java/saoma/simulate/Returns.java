package saoma.simulate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;
import saoma.payment.Payment;

/// Goods that are brought back, and the manager who decides about money that came too late.
final class Returns {
  private final World world;
  private final Supplier<@Nullable Till> till;

  /// @param till that lives now
  Returns(World world, Supplier<@Nullable Till> till) {
    this.world = world;
    this.till = till;
  }

  void managerLooks(String number, Attempt attempt) {
    var key = key(number);
    if (world.dice.strikes(Fault.MANAGER_RULES, key)) {
      var when = world.dice.between(5, 300, 63, key) * World.SECOND;
      world.later(when, () -> rule(number, attempt));
    }
  }

  /// Goods are brought back, whole or in part, and sometimes the key is pressed twice.
  void comesBack(Payment payment) {
    var key = key(payment.number());
    var dice = world.dice;
    if (!dice.strikes(Fault.GIVES_BACK, key)) {
      return;
    }
    var fen = payment.amount().minor();
    var amount = Money.fen((key & 1) == 0 || fen == 1 ? fen : dice.between(1, fen, 60, key));
    var when = dice.between(World.SECOND, 240 * World.SECOND, 61, key);
    world.later(when, () -> giveBack(payment.number(), amount));
    if (dice.strikes(Fault.GIVES_BACK_TWICE, key)) {
      var again = when + dice.between(0, 30 * World.SECOND, 62, key);
      world.later(again, () -> giveBack(payment.number(), amount));
    }
  }

  void giveBack(String number, Money amount) {
    var alive = till.get();
    if (alive != null && alive.lives()) {
      alive.giveBack(number, amount);
    }
  }

  /// A manager who sells the money rather than give it back, as often as not; and who says that
  /// nobody paid only after looking at the channel's own page.
  private void rule(String number, Attempt attempt) {
    var alive = till.get();
    if (alive == null || !alive.lives()) {
      return;
    }
    var trade = attempt.gateway.find(number);
    if (trade == null || trade.state == Trade.State.CLOSED) {
      alive.office.nobodyPaid(number);
    } else if (world.dice.between(0, 2, 64, key(number)) == 0) {
      alive.office.sellAfterAll(number);
    } else {
      alive.office.giveBackWhatCameLate(number);
    }
  }

  private long key(String number) {
    return world.identity(number);
  }
}
