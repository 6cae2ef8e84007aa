package saoma.ui.hold;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import saoma.checkout.HoldView;
import saoma.hold.HoldState.Placing;
import saoma.ui.customer.Countdown;
import saoma.ui.customer.CustomerModel;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.Wallet;

/// What the customer sees of a deposit: the code, and how long it can be scanned. On the JavaFX
/// thread.
public record HoldPicture(CustomerModel customer, InstantSource clock) {
  /// @param chosen what the clerk looks at
  void show(Optional<HoldView> chosen) {
    customer.deposit(chosen.flatMap(this::of));
  }

  private Optional<CustomerPage.Deposit> of(HoldView view) {
    var hold = view.hold();
    if (!(hold.state() instanceof Placing(var code)) || code == null) {
      return Optional.empty();
    }
    var left = Duration.between(clock.instant(), hold.deadline());
    var countdown = Countdown.of(left, Duration.between(hold.placedAt(), hold.deadline()));
    return Optional.of(
        new CustomerPage.Deposit(Wallet.of(hold.channel()), hold.amount(), code, countdown));
  }
}
