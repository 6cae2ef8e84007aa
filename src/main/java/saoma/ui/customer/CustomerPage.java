package saoma.ui.customer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import saoma.money.Money;

/// One picture for the customer. Sanitised by its type: no code of a product, no number of an
/// order, no word about another customer fits in.
public sealed interface CustomerPage {
  /// Nobody is being served.
  record Idle() implements CustomerPage {}

  /// The cart as it grows. `last` is the place of the line that was touched last, -1 for none.
  ///
  /// @param guest the member that it is for
  /// @param note to the whole sale; empty for none
  record Buying(
      List<Item> items, int last, long pieces, Money total, Optional<Guest> guest, String note)
      implements CustomerPage {
    public Buying {
      items = List.copyOf(items);
    }

    /// For nobody in particular.
    public Buying(List<Item> items, int last, long pieces, Money total) {
      this(items, last, pieces, total, Optional.empty(), "");
    }
  }

  /// A member, as everybody may read it.
  ///
  /// @param called shortened; empty where only the prices say that it is a member
  /// @param saved by what only members get
  record Guest(String called, Money saved) {}

  /// A line, as the customer reads it.
  ///
  /// @param quantity empty for what is no thing
  /// @param note that the clerk wrote to it; empty for none
  record Item(String name, String nameEn, String quantity, Money total, String note) {
    Item(String name, String nameEn, String quantity, Money total) {
      this(name, nameEn, quantity, total, "");
    }

    String nameIn(boolean chinese) {
      return chinese || nameEn.isEmpty() ? name : nameEn;
    }

    /// What a discount takes off.
    static Item less(String name, Money off) {
      return less(name, name, off);
    }

    static Item less(String name, String nameEn, Money off) {
      return new Item(name, nameEn, "", off.negated());
    }
  }

  /// What a payment shows.
  sealed interface OfPayment extends CustomerPage {
    Money amount();
  }

  /// Scan this. `confirming` once the customer has it on the phone.
  record Scan(Wallet wallet, Money amount, String code, Countdown countdown, boolean confirming)
      implements OfPayment {}

  /// Pay at the terminal.
  record Tap(Wallet wallet, Money amount, Countdown countdown) implements OfPayment {}

  /// Nothing may be scanned at this instant.
  record Hold(Wallet wallet, Money amount, Reason reason) implements OfPayment {}

  /// The money is there.
  record Paid(Wallet wallet, Money amount) implements OfPayment {}

  /// One bill for several: each share as it would stand alone, in the order of the places.
  ///
  /// @param amount what is not paid yet
  record Shares(Money amount, List<OfPayment> each) implements OfPayment {
    public Shares {
      each = List.copyOf(each);
    }
  }

  /// Scan this, and money is kept ready for the shop; none is taken.
  record Deposit(Wallet wallet, Money amount, String code, Countdown countdown)
      implements CustomerPage {}

  /// A member's balance, because the member asked for it.
  ///
  /// @param called shortened; empty where the shop shows nobody
  record Balance(String called, Money amount) implements CustomerPage {}

  /// Why there is no code to scan.
  enum Reason {
    /// The code is on its way.
    COMING,
    /// The code that the customer showed is being charged.
    TAKING,
    /// The customer's own phone asks for the password.
    PASSWORD,
    /// The channel's page is open in a browser of the shop.
    BROWSER,
    /// The code is being withdrawn, or was: whoever scans it now must not pay.
    CLOSING,
    /// It is over and no money moved.
    OVER,
    /// The till finds out whether money came.
    CHECKING,
    /// A person must talk to the customer.
    ASK_CLERK;

    /// As texts and style sheet name it.
    String style() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
