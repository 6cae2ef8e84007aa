package saoma.simulate;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.channel.ChargeId;
import saoma.channel.Notification;
import saoma.channel.Notification.NotBelieved;
import saoma.channel.Notification.OfPayment;
import saoma.money.Money;

/// What channels tell by themselves: early, late, twice, never, in any order; what somebody forged;
/// and what is of another amount. A channel that hears no comes again.
final class Notices {
  private static final int REPEATS = 5;

  private final World world;
  private final Supplier<@Nullable Till> till;

  /// @param till that lives now
  Notices(World world, Supplier<@Nullable Till> till) {
    this.world = world;
    this.till = till;
  }

  /// The money has come.
  void paid(Trade trade, String channel) {
    var dice = world.dice;
    var number = trade.number;
    var key = world.identity(number);
    if (dice.strikes(Fault.NOTICE_LOST, key)) {
      return;
    }
    var late = dice.strikes(Fault.NOTICE_LATE, key);
    var after = dice.between(0, late ? 900 : 3, 90, key) * World.SECOND;
    var told =
        new OfPayment("N" + number, new ChargeId(number, Money.fen(trade.amount)), true, true);
    comes(after, channel, told, REPEATS);
    if (dice.strikes(Fault.NOTICE_TWICE, key)) {
      comes(dice.between(0, 60 * World.SECOND, 91, key), channel, told, REPEATS);
    }
  }

  /// Somebody who knows the number says that it is paid, or that more was paid. Sometimes even the
  /// signature is right: that alone must not move anything.
  void begun(String number, Money amount, String channel) {
    var dice = world.dice;
    var key = world.identity(number);
    var after = dice.between(0, 90 * World.SECOND, 92, key);
    if (dice.strikes(Fault.NOTICE_FORGED, key)) {
      var told = new OfPayment("F" + number, new ChargeId(number, amount), true, true);
      comes(after, channel, (key & 1) == 0 ? told : new NotBelieved("signature"), 1);
    }
    if (dice.strikes(Fault.NOTICE_WRONG_AMOUNT, key)) {
      var other = amount.plus(Money.fen(1));
      comes(
          after, channel, new OfPayment("O" + number, new ChargeId(number, other), true, true), 1);
    }
  }

  private void comes(long after, String channel, Notification told, int times) {
    world.later(after, () -> tell(channel, told, times));
  }

  /// The next time first: the till may die while it listens.
  private void tell(String channel, Notification told, int times) {
    var taken = new boolean[1];
    if (times > 1) {
      world.later(
          30 * World.SECOND,
          () -> {
            if (!taken[0]) {
              tell(channel, told, times - 1);
            }
          });
    }
    taken[0] =
        Optional.ofNullable(till.get()).filter(one -> one.doors().hears(channel, told)).isPresent();
  }
}
