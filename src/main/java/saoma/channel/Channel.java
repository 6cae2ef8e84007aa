package saoma.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// One way to be paid. Blocking and interruptible, with one deadline per call. It never throws for
/// what a network or a server does: that is `Answer.Unknown`. A throw is a bug.
public interface Channel {
  /// `alipay`, `wechat`: what is stored with each payment.
  String code();

  Set<Ability> abilities();

  /// Asks to be paid. Called once for each number, or again with the very same charge.
  Answer charge(Charge charge);

  Answer query(ChargeId id);

  /// Close or cancel, whichever the channel has. `Closed` means that the channel accepted it; what
  /// became of the money only the next query says.
  Answer reverse(ChargeId id);

  /// Charges what a customer showed. Called once for each number, and never again: the code works
  /// once, and whether it did only a query says. `Waiting` means that the customer must act.
  ///
  /// @throws UnsupportedOperationException if the channel has neither `Ability.SCAN_CUSTOMER_CODE`
  ///   nor `Ability.SMS_CODE`
  default Answer take(Charge charge, CustomerCode code) {
    throw new UnsupportedOperationException(code() + " takes no customer's codes");
  }

  /// Asks about a take, where that is another question than `query`.
  default Answer queryTaken(ChargeId id) {
    return query(id);
  }

  /// Takes a take back: what is unpaid is cancelled, and what is paid is given back. `Closed` means
  /// that the channel accepted it; what became of the money only the next query says.
  ///
  /// @throws UnsupportedOperationException if the channel has neither `Ability.SCAN_CUSTOMER_CODE`
  ///   nor `Ability.SMS_CODE`
  default Answer takeBack(ChargeId id) {
    throw new UnsupportedOperationException(code() + " takes no customer's codes");
  }

  /// How the channel wants to be asked after a take.
  ///
  /// @throws UnsupportedOperationException if the channel has neither `Ability.SCAN_CUSTOMER_CODE`
  ///   nor `Ability.SMS_CODE`
  default TakePace takePace() {
    throw new UnsupportedOperationException(code() + " takes no customer's codes");
  }

  /// Looks a payment up whose amount is not known, as after a restore. The amount in `Answer.Paid`
  /// is what the channel says, under its signature.
  Answer find(String number);

  /// Gives money back. The very same request may be sent again and moves nothing twice.
  RefundAnswer refund(RefundRequest request);

  /// What became of a refund. Moves nothing.
  RefundAnswer queryRefund(RefundRequest request);

  /// What it lets the shop give back.
  default RefundRules refundRules() {
    return abilities().contains(Ability.REFUND)
        ? RefundRules.free(abilities().contains(Ability.PARTIAL_REFUND))
        : RefundRules.NEVER;
  }

  /// The amounts that it takes in one payment.
  default Span span() {
    return Span.ANY;
  }

  /// One harmless query that proves ids, keys, signature and clock, and moves no money.
  Health check();

  /// How the channel wants to be asked.
  Pace pace();

  /// How far the till's clock was ahead of the channel's at the newest answer that proved itself;
  /// empty before the first, and where the channel does not tell.
  default Optional<Duration> skew() {
    return Optional.empty();
  }

  /// The daily bills; empty for a channel without `Ability.DAILY_BILL`.
  default Optional<Bills> bills() {
    return Optional.empty();
  }

  /// The address of the page on which the customer pays this charge in a browser. Sends nothing;
  /// asked for again it leads to the same payment.
  ///
  /// @throws UnsupportedOperationException if the channel has not `Ability.PAGE`
  default String page(Charge charge) {
    throw new UnsupportedOperationException(code() + " has no page");
  }

  /// What it tells by itself; empty where it does not, or where a key for it is not set.
  default Optional<Notifications> notifications() {
    return Optional.empty();
  }

  /// Deposits; empty for a channel without `Ability.HOLD`.
  default Optional<Holding> holding() {
    return Optional.empty();
  }

  /// Payouts; empty for a channel without `Ability.PAYOUT`.
  default Optional<PayingOut> payingOut() {
    return Optional.empty();
  }

  /// Giving parts of a payment to others; empty for a channel without `Ability.SPLIT`.
  default Optional<Splitting> splitting() {
    return Optional.empty();
  }
}
