package saoma.simulate;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saoma.payment.Payment;

/// The customers and their phones: they scan and confirm, late or twice or never.
final class Customers {
  private final World world;
  private final long patience;
  private final Consumer<String> cancel;

  /// @param patience how long the shop lets a code be payable
  /// @param cancel what a clerk in a hurry does to a payment's number
  Customers(World world, long patience, Consumer<String> cancel) {
    this.world = world;
    this.patience = patience;
    this.cancel = cancel;
  }

  void codeOnShow(Payment payment, Attempt attempt) {
    var number = payment.number();
    var trade = attempt.gateway.find(number);
    if (trade == null || !(attempt.gateway instanceof Gateway gateway)) {
      return;
    }
    trade.shown = true;
    world.note("till: shows the code", number, 0);
    var dice = world.dice;
    var key = key(number);
    if (!dice.strikes(Fault.WALKS_AWAY, key)) {
      var late = dice.strikes(Fault.SCANS_LATE, key);
      var most = late ? patience + 90 * World.SECOND : 15 * World.SECOND;
      world.later(
          dice.between(World.SECOND, most, 40, key), () -> look(number, attempt, gateway, false));
    }
    if (dice.strikes(Fault.SECOND_PHONE, key)) {
      var most = patience + 600 * World.SECOND;
      world.later(dice.between(0, most, 41, key), () -> look(number, attempt, gateway, true));
    }
  }

  /// A browser opens the page at once or later, and the customer pays on it or walks away.
  ///
  /// @param opens gives the browser the address
  void pageToOpen(Payment payment, Attempt attempt, BooleanSupplier opens) {
    var number = payment.number();
    var dice = world.dice;
    var key = key(number);
    if (!(attempt.gateway instanceof Gateway gateway) || dice.strikes(Fault.WALKS_AWAY, key)) {
      return;
    }
    world.later(
        dice.between(0, 5 * World.SECOND, 47, key),
        () -> {
          if (!opens.getAsBoolean()) {
            return;
          }
          var most =
              dice.strikes(Fault.SCANS_LATE, key)
                  ? patience + 90 * World.SECOND
                  : 15 * World.SECOND;
          world.later(
              dice.between(World.SECOND, most, 48, key),
              () -> {
                gateway.opened(number);
                var late = dice.strikes(Fault.CONFIRMS_LATE, key);
                var wait = dice.between(1, late ? 300 : 20, 49, key) * World.SECOND;
                world.later(wait, () -> paid(number, attempt, gateway));
              });
        });
  }

  /// The customer's code was charged; the phone may want the password first.
  void charged(String number, @Nullable Attempt attempt, Gateway gateway) {
    var dice = world.dice;
    var key = key(number);
    if (attempt == null || !dice.strikes(Fault.PASSWORD_WANTED, key)) {
      paid(number, attempt, gateway);
      return;
    }
    var late = dice.strikes(Fault.CONFIRMS_LATE, key);
    var wait = dice.between(2, late ? 320 : 20, 46, key) * World.SECOND;
    if (dice.strikes(Fault.PASSWORD_WRONG, key)) {
      world.later(wait, () -> gateway.fail(number));
    } else if (!dice.strikes(Fault.WALKS_AWAY, key)) {
      world.later(wait, () -> paid(number, attempt, gateway));
    }
  }

  private static void paid(String number, @Nullable Attempt attempt, Gateway gateway) {
    if (gateway.pay(number) && attempt != null && !attempt.share) {
      attempt.sale.customerPaid = true;
    }
  }

  private void look(String number, Attempt attempt, Gateway gateway, boolean other) {
    var trade = gateway.find(number);
    if (trade == null || (attempt.sale.customerPaid && !other && !attempt.share)) {
      return;
    }
    var began = world.now();
    if (trade.lookingSince == Trade.NEVER) {
      trade.lookingSince = began;
    }
    var key = key(number) + (other ? 1 : 0);
    var dice = world.dice;
    var hurries = dice.strikes(Fault.CLERK_HURRIES, key);
    if (hurries && (key & 1) == 0) {
      world.later(dice.between(0, World.SECOND, 44, key), () -> cancel.accept(number));
    }
    world.later(
        dice.between(200, 2_400, 42, key) * World.MILLI,
        () -> {
          if (gateway.scan(number, began)) {
            var late = dice.strikes(Fault.CONFIRMS_LATE, key);
            var wait = dice.between(1, late ? 300 : 9, 43, key) * World.SECOND;
            world.later(wait, () -> paid(number, attempt, gateway));
            if (hurries) {
              var after = dice.between(0, 4 * World.SECOND, 45, key);
              world.later(wait - World.SECOND / 2 + after, () -> cancel.accept(number));
            }
          }
        });
  }

  private long key(String number) {
    return world.identity(number);
  }
}
