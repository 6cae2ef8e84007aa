package saoma.ui.pay;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import saoma.checkout.PaymentView;
import saoma.money.Money;
import saoma.payment.Payment;
import saoma.ui.customer.Countdown;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.Wallet;

/// The payment screen at one instant, as a value: what changed is what differs. Amount, number and
/// code come from the stored payment, never from the cart.
///
/// @param tail the last six digits of the payment number, in two groups
/// @param code what may be scanned now; empty if nothing may
/// @param countdown until the till closes it; empty when nothing closes any more
/// @param asked when the channel was last asked and what came of it
public record PayPage(
    PayStep step,
    Wallet wallet,
    Money amount,
    String tail,
    String code,
    Optional<Countdown> countdown,
    Line state,
    Line then,
    Line asked) {

  /// A payment as the watcher sees it.
  ///
  /// @param left until the till closes it
  /// @param leaving whether the clerk has asked to get out and nobody has confirmed it yet
  public static PayPage of(PaymentView view, Duration left, Instant now, boolean leaving) {
    return PayPages.of(view, left, now, leaving);
  }

  /// Whether a view was overtaken by one that is known.
  public static boolean isOlder(PaymentView news, PaymentView known) {
    return PayPages.isOlder(news, known);
  }

  /// The receipt's number as it is printed.
  public static String receiptNumber(long number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  /// `482913` as it is read out: `482 913`.
  static String grouped(String tail) {
    return tail.length() == 6 ? tail.substring(0, 3) + " " + tail.substring(3) : tail;
  }

  /// Whether it shows this payment.
  public boolean isOf(Payment payment) {
    return tail.equals(grouped(payment.tail()));
  }

  /// What of it the customer may see.
  public CustomerPage.OfPayment forCustomer() {
    if (!code.isEmpty() && countdown.isPresent()) {
      var confirming = step == PayStep.CONFIRMING;
      return new CustomerPage.Scan(wallet, amount, code, countdown.get(), confirming);
    }
    return switch (step) {
      case PAID, PAID_AFTER_ALL, PAID_PART -> new CustomerPage.Paid(wallet, amount);
      case ASKING, SHOWN, OPEN, CONFIRMING -> hold(CustomerPage.Reason.COMING);
      case TAKING -> hold(CustomerPage.Reason.TAKING);
      case PASSWORD -> hold(CustomerPage.Reason.PASSWORD);
      case WITHDRAWING, TIME_OVER, TAKING_BACK -> hold(CustomerPage.Reason.CLOSING);
      case AT_TERMINAL ->
          countdown
              .<CustomerPage.OfPayment>map(left -> new CustomerPage.Tap(wallet, amount, left))
              .orElseGet(() -> hold(CustomerPage.Reason.CLOSING));
      case NO_CODE, DECLINED, CLOSED -> hold(CustomerPage.Reason.OVER);
      case GIVEN_BACK -> hold(CustomerPage.Reason.ASK_CLERK);
      case UNRESOLVED, TERMINAL_ASKED -> hold(CustomerPage.Reason.CHECKING);
      case DISPUTED -> hold(CustomerPage.Reason.ASK_CLERK);
    };
  }

  private CustomerPage.OfPayment hold(CustomerPage.Reason reason) {
    return new CustomerPage.Hold(wallet, amount, reason);
  }
}
