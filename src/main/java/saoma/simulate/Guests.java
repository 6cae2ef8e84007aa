package saoma.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saoma.channel.CustomerCode;
import saoma.checkout.HoldView;
import saoma.hold.HoldState;
import saoma.money.Money;
import saoma.payment.Payment;

/// Customers who leave a deposit before they buy, and pay out of it, in parts or at once.
final class Guests {
  private final World world;
  private final Inspector inspector;
  private final Supplier<@Nullable Till> till;
  private final long patience;
  private final BiConsumer<Sale, Payment> begun;
  private final Consumer<Sale> other;
  private final Map<String, Sale> sales = new HashMap<>();

  /// @param till that lives now
  /// @param begun hears of each part that is being taken
  /// @param other way of paying is wanted
  Guests(
      World world,
      Inspector inspector,
      Supplier<@Nullable Till> till,
      long patience,
      BiConsumer<Sale, Payment> begun,
      Consumer<Sale> other) {
    this.world = world;
    this.inspector = inspector;
    this.till = till;
    this.patience = patience;
    this.begun = begun;
    this.other = other;
    inspector.alipay.deposits.onFreeze(this::asked);
  }

  /// Whether the customer leaves one.
  boolean leaves(Sale sale) {
    var key = Dice.key(sale.index + 1L, 7_000);
    var alive = till.get();
    if (alive == null || !world.dice.strikes(Fault.LEAVES_DEPOSIT, key)) {
      return false;
    }
    var total = sale.cart.total().minor();
    var amount = Money.fen(world.dice.between(total / 2 + 1, 2 * total, 90, key));
    var code = CustomerCode.of("28" + (1_000_000_000_000_000L + sale.index)).orElseThrow();
    var held = alive.deposits().place(amount, code);
    if (held.isEmpty()) {
      return false;
    }
    var number = held.getFirst().number();
    world.identify(number, key);
    sales.put(number, sale);
    world.note("customer: leaves a deposit", number, amount.minor());
    if (world.dice.strikes(Fault.CLERK_CANCELS, key)) {
      var after = world.dice.between(0, 20 * World.SECOND, 91, key);
      world.later(after, () -> act(one -> one.deposits().giveUp(number)));
    }
    world.later(patience + 200 * World.SECOND, () -> letGo(number));
    return true;
  }

  private void letGo(String number) {
    act(one -> one.deposits().letGo(hold -> hold.number().equals(number)));
  }

  private void act(Consumer<Till> deed) {
    var alive = till.get();
    if (alive != null && alive.lives()) {
      deed.accept(alive);
    }
  }

  /// The customer's phone wants a yes.
  private void asked(String number) {
    var dice = world.dice;
    var key = world.identity(number);
    if (!dice.strikes(Fault.PASSWORD_WANTED, key)) {
      inspector.alipay.deposits.agree(number);
    } else if (!dice.strikes(Fault.WALKS_AWAY, key)) {
      var late = dice.strikes(Fault.CONFIRMS_LATE, key);
      var wait = dice.between(2, late ? 400 : 20, 92, key) * World.SECOND;
      world.later(wait, () -> inspector.alipay.deposits.agree(number));
    }
  }

  /// What the clerk's screen shows of a deposit.
  void see(HoldView view) {
    var number = view.hold().number();
    var sale = sales.get(number);
    if (sale == null || sale.over) {
      return;
    }
    switch (view.hold().state()) {
      case HoldState.Held _ -> {
        if (sale.deposit.isEmpty()) {
          sale.deposit = number;
          world.later(2 * World.SECOND, () -> pay(sale));
        }
      }
      case HoldState.Declined _, HoldState.Cancelled _ -> {
        if (sale.deposit.isEmpty()) {
          sale.deposit = "none";
          world.later(2 * World.SECOND, () -> other.accept(sale));
        }
      }
      case HoldState.Placing _,
          HoldState.Cancelling _,
          HoldState.Releasing _,
          HoldState.Over _,
          HoldState.Unresolved _ -> {}
    }
  }

  private void pay(Sale sale) {
    var key = Dice.key(sale.index + 1L, 7_100L + sale.parts + 10L * sale.tries);
    if (!sale.over && !take(sale, key)) {
      other.accept(sale);
    }
  }

  /// Whether a part of what is due is being taken from the deposit.
  boolean take(Sale sale, long key) {
    var alive = till.get();
    var hold = inspector.books.holds().byNumber(sale.deposit);
    if (alive == null || hold.isEmpty() || world.dice.between(0, 4, 93, key) == 0) {
      return false;
    }
    var due = inspector.due(sale.name, sale.cart.total()).minor();
    var part = world.dice.between(0, 2, 94, key) == 0 ? due : Math.ceilDiv(due, 2);
    var most = Math.min(part, hold.get().amount().minor());
    var payment = alive.deposits().capture(sale.deposit, sale.cart, sale.name, Money.fen(most));
    if (payment != null) {
      begun.accept(sale, payment);
    }
    return payment != null;
  }
}
