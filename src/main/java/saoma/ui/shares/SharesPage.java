package saoma.ui.shares;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saoma.checkout.Share;
import saoma.money.Money;
import saoma.ui.customer.Countdown;
import saoma.ui.customer.CustomerPage;
import saoma.ui.customer.CustomerPage.Reason;
import saoma.ui.customer.Wallet;
import saoma.ui.pay.PayStep;

/// The shares screen at one instant, as a value.
///
/// @param total what the sale costs
/// @param due what is not paid of it
/// @param receipt its number as it is printed, once all is paid
public record SharesPage(
    Stage stage, Money total, Money due, List<Card> cards, Optional<String> receipt) {
  /// Where the clerk stands.
  public enum Stage {
    /// Who pays how much.
    PLAN,
    /// On its way to the disk.
    BEGINNING,
    /// Each share with its code.
    LIVE,
    /// The codes are being withdrawn, and the clerk leaves then.
    LEAVING,
    /// The sum is there.
    DONE
  }

  /// One share.
  ///
  /// @param code what may be scanned now; empty if nothing may
  public record Card(
      int place,
      Share share,
      Wallet wallet,
      PayStep step,
      String code,
      Optional<Countdown> countdown,
      boolean chosen) {
    public Money amount() {
      return share.amount();
    }

    /// Key of the word for how it stands.
    String word() {
      return "shares.state." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    CustomerPage.OfPayment forCustomer() {
      if (!code.isEmpty() && countdown.isPresent()) {
        var confirming = step == PayStep.CONFIRMING;
        return new CustomerPage.Scan(wallet, amount(), code, countdown.get(), confirming);
      }
      return switch (step) {
        case PAID, PAID_AFTER_ALL, PAID_PART -> new CustomerPage.Paid(wallet, amount());
        case ASKING, SHOWN, OPEN, CONFIRMING, AT_TERMINAL -> hold(Reason.COMING);
        case TAKING -> hold(Reason.TAKING);
        case PASSWORD -> hold(Reason.PASSWORD);
        case WITHDRAWING, TIME_OVER, TAKING_BACK -> hold(Reason.CLOSING);
        case NO_CODE, DECLINED, CLOSED -> hold(Reason.OVER);
        case UNRESOLVED, TERMINAL_ASKED -> hold(Reason.CHECKING);
        case DISPUTED, GIVEN_BACK -> hold(Reason.ASK_CLERK);
      };
    }

    private CustomerPage.OfPayment hold(Reason reason) {
      return new CustomerPage.Hold(wallet, amount(), reason);
    }
  }

  public SharesPage {
    cards = List.copyOf(cards);
  }

  public Money paid() {
    return total.minus(due);
  }

  /// What of it the customers may see; nothing while it is planned.
  Optional<CustomerPage.OfPayment> forCustomers() {
    return switch (stage) {
      case PLAN, BEGINNING -> Optional.empty();
      case LIVE, LEAVING ->
          Optional.of(new CustomerPage.Shares(due, cards.stream().map(Card::forCustomer).toList()));
      case DONE -> Optional.of(new CustomerPage.Paid(Wallet.OTHER, total));
    };
  }
}
