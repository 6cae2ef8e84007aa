package saoma.checkout;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import saoma.channel.Channels;
import saoma.channel.CustomerCode;
import saoma.checkout.Asking.One;
import saoma.hold.Hold;
import saoma.hold.HoldEvent;
import saoma.money.Money;
import saoma.order.Cart;
import saoma.payment.Payment;

/// What `HoldDesk` does, without its threads: whoever makes time up takes each step when it is due.
/// The steps are the very same.
public final class HoldAsking {
  private final Channels channels;
  private final InstantSource clock;
  private final Asking asking;
  private final HoldBook book;
  private final HoldBeginning beginning;
  private final Consumer<HoldView> tell;

  /// @param asking about the payments that are taken
  /// @param tell hears after each step how the hold stands
  public HoldAsking(
      Books books,
      Checkout checkout,
      Channels channels,
      InstantSource clock,
      Asking asking,
      Consumer<HoldView> tell) {
    this.channels = channels;
    this.clock = clock;
    this.asking = asking;
    this.tell = tell;
    book = new HoldBook(books, clock, checkout.alarms());
    beginning = new HoldBeginning(books, checkout, channels, clock, book);
  }

  /// Stores a hold; its first step sends it.
  public HoldStarted place(Money amount, String subject, CustomerCode code) {
    return beginning.hold(amount, subject, "", code.channel());
  }

  /// Stores a part; its first step takes it.
  public Started capture(String hold, Cart cart, String sale, Money part) {
    return beginning.part(hold, cart, sale, part);
  }

  /// The clerk wants out before the customer agreed.
  public void cancel(String hold) {
    book.apply(hold, new HoldEvent.GivenUp("clerk"), "");
  }

  /// Stores that what is left is let go; the next step does it.
  public Optional<Trouble> release(String hold) {
    return book.release(hold);
  }

  /// Every hold that an earlier process left.
  public List<Hold> left() {
    return book.open();
  }

  public One about(Hold hold) {
    return watch(hold)::step;
  }

  /// @param code what this process has just stored the hold for
  public One about(Hold hold, CustomerCode code) {
    return watch(hold).placing(code)::step;
  }

  private HoldWatch watch(Hold hold) {
    return new HoldWatch(hold.number(), book, channels, clock, tell);
  }

  /// @param part that this process has just stored
  public One about(Payment part, String hold) {
    return asking.taking(part, beginning.call(hold));
  }
}
