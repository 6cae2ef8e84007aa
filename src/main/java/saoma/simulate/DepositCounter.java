package saoma.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saoma.channel.CustomerCode;
import saoma.checkout.HoldStarted;
import saoma.checkout.PaymentView;
import saoma.hold.Hold;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;

/// What a clerk does about deposits.
record DepositCounter(Till till, SimulatedBooks books) {
  /// What is left of a deposit has changed once a part was taken, or was not.
  void seen(PaymentView view) {
    if (view.payment().state().isFinal()) {
      till.act(alive -> {
        for (var hold : alive.holds().left()) {
          if (books.holds().capturesOf(hold.number()).contains(view.payment().number())) {
            alive.followers().hurry(alive.holds().about(hold), hold.number());
          }
        }
      });
    }
  }

  /// Scans the code of a customer who leaves one; nothing is begun while the till is dead.
  List<Hold> place(Money amount, CustomerCode code) {
    var begun = new ArrayList<Hold>();
    till.act(alive -> {
      if (alive.holds().place(amount, "deposit", code) instanceof HoldStarted.Begun(var hold)) {
        alive.followers().follow(alive.holds().about(hold, code), hold.number());
        begun.add(hold);
      }
    });
    return begun;
  }

  /// Takes a part for a sale.
  ///
  /// @return the attempt that was begun; null if none was
  @Nullable Payment capture(String hold, Cart cart, String sale, Money part) {
    return till.begun(
        "capture",
        alive -> alive.holds().capture(hold, cart, sale, part),
        (alive, payment) -> alive.holds().about(payment, hold));
  }

  void giveUp(String number) {
    till.act(alive -> {
      alive.holds().cancel(number);
      alive.followers().nudge(number);
    });
  }

  /// Lets go what is left of those that stand.
  void letGo(Predicate<Hold> which) {
    till.act(alive ->
        alive.holds().left().stream()
            .filter(which)
            .filter(hold -> alive.holds().release(hold.number()).isEmpty())
            .forEach(hold -> alive.followers().hurry(alive.holds().about(hold), hold.number())));
  }
}
