package saoma.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import saoma.account.Transfer.Kind;
import saoma.money.Money;

/// Pays from a balance and gives back to it. Every act is one transaction of its own and on disk
/// when it is told; every act may be repeated under its number and moves nothing twice. A no is
/// kept too: a number that was refused or withdrawn is dropped, so that a request that was late
/// takes nothing after somebody was told that nothing is taken.
public final class Purse {
  private final AccountBooks books;
  private final Supplier<AccountRules> rules;
  private final InstantSource clock;

  public Purse(AccountBooks books, Supplier<AccountRules> rules, InstantSource clock) {
    this.books = books;
    this.rules = rules;
    this.clock = clock;
  }

  /// What one payment may take at most.
  public Money most() {
    return rules.get().perPayment();
  }

  public Taking take(String number, Money amount) {
    return books.durable(pages -> {
      var known = known(pages.accounts(), number, Optional.of(amount));
      if (!(known instanceof Taking.Absent)) {
        return known;
      }
      var ledger = pages.accounts();
      var member = ledger.claimOf(number).map(Claim::member).orElse(0L);
      var now = clock.instant();
      var refusal =
          pages.members().byId(member).isEmpty()
              ? Optional.<Refusal>of(new Refusal.NoSuchMember())
              : Spending.refusal(ledger, rules.get(), member, amount, now);
      if (refusal.isPresent()) {
        ledger.drop(number);
        return new Taking.Refused(refusal.get());
      }
      var transfer = Postings.payment(number, member, ledger.balance(member), amount, now);
      ledger.post(transfer);
      return new Taking.Taken(transfer);
    });
  }

  /// How it stands. Moves nothing.
  ///
  /// @param amount that must have been taken; empty if that is not known
  public Taking look(String number, Optional<Money> amount) {
    return books.read(pages -> known(pages.accounts(), number, amount));
  }

  private static Taking known(Ledger ledger, String number, Optional<Money> amount) {
    if (ledger.claimOf(number).filter(Claim::dropped).isPresent()) {
      return new Taking.Dropped();
    }
    var taken = ledger.byNumber(number).filter(t -> t.kind() == Kind.PAYMENT);
    if (taken.isEmpty()) {
      return new Taking.Absent();
    }
    return amount.filter(a -> !a.equals(paid(taken.get()))).isPresent()
        ? new Taking.Differs()
        : new Taking.Taken(taken.get());
  }

  /// What a payment came to.
  public static Money paid(Transfer payment) {
    return payment.toMember().negated();
  }

  /// Nothing is taken under this number any more, and what was goes back.
  public void withdraw(String number) {
    books.durable(pages -> {
      var ledger = pages.accounts();
      if (ledger.claimOf(number).filter(Claim::dropped).isPresent()) {
        return number;
      }
      ledger.drop(number);
      var about = ledger.about(number);
      var left = left(about);
      if (left.isPositive()) {
        var at = clock.instant();
        var member = about.getFirst().member();
        ledger.post(Postings.back(Kind.REVERSAL, number + "V", member, about, left, at));
      }
      return number;
    });
  }

  /// Gives a part of a payment back under the refund's own number.
  public GivingBack giveBack(String payment, String number, Money amount) {
    return books.durable(pages -> {
      var ledger = pages.accounts();
      var known = ledger.byNumber(number);
      if (known.isPresent()) {
        return same(known.get(), payment, amount);
      }
      var about = ledger.about(payment);
      if (left(about).compareTo(amount) < 0 || !amount.isPositive()) {
        return new GivingBack.Refused(about.isEmpty() ? "NOT_TAKEN" : "MORE_THAN_LEFT");
      }
      var transfer = back(number, about, amount, clock.instant());
      ledger.post(transfer);
      return new GivingBack.Given(transfer);
    });
  }

  private static Transfer back(String number, List<Transfer> about, Money amount, Instant at) {
    return Postings.back(Kind.REFUND, number, about.getFirst().member(), about, amount, at);
  }

  private static GivingBack same(Transfer known, String payment, Money amount) {
    return known.kind() == Kind.REFUND
            && known.about().equals(payment)
            && known.toMember().equals(amount)
        ? new GivingBack.Given(known)
        : new GivingBack.Refused("NUMBER_USED");
  }

  /// Whether a refund was posted. Moves nothing.
  public GivingBack lookBack(String payment, String number, Money amount) {
    return books.read(pages ->
        pages
            .accounts()
            .byNumber(number)
            .map(known -> same(known, payment, amount))
            .orElseGet(GivingBack.Absent::new));
  }

  /// What can still go back of a payment.
  private static Money left(List<Transfer> about) {
    var left = Money.fen(0);
    for (var one : about) {
      left = left.minus(one.toMember());
    }
    return left;
  }
}
