package saoma.simulate;

import java.util.HashMap;
import saoma.account.Account;
import saoma.account.TopUps;
import saoma.account.Transfer;
import saoma.account.Transfer.Kind;
import saoma.order.Order;
import saoma.payment.Payment;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Closed;
import saoma.payment.PaymentState.Created;
import saoma.payment.PaymentState.Declined;
import saoma.payment.PaymentState.Disputed;
import saoma.payment.PaymentState.Paid;
import saoma.payment.PaymentState.Reversing;
import saoma.payment.PaymentState.Unresolved;

/// Goes through the whole ledger: after each crash, and when everything has come to rest.
record Auditor(SimulatedBooks books, Inspector inspector) {
  void audit() {
    adds();
    books.accounts().all().forEach(this::belongs);
    for (var order : books.orders.values()) {
      if (order.isSettled() && isTopUp(order) && topUps(order.id()) != 1) {
        untied("order " + order.id() + " has no top-up, or two");
      }
    }
  }

  private void adds() {
    var balances = new HashMap<Account, Long>();
    for (var transfer : books.accounts().all()) {
      var sum = 0L;
      for (var leg : transfer.legs()) {
        sum += leg.amount().minor();
        var after = balances.merge(leg.account(), leg.amount().minor(), Long::sum);
        if (leg.account().owner().isPresent() && after < 0) {
          wrong(transfer.number() + " leaves less than nothing");
        }
      }
      if (sum != 0) {
        wrong(transfer.number() + " makes or loses money");
      }
    }
    var owed = 0L;
    for (var member : books.members) {
      var has = books.accounts().balance(member.id());
      owed += has.total().minor();
      if (balances.getOrDefault(new Account.Principal(member.id()), 0L) != has.principal().minor()
          || balances.getOrDefault(new Account.Bonus(member.id()), 0L) != has.bonus().minor()) {
        wrong("member " + member.id());
      }
    }
    if (owed != books.accounts().liability().minor()) {
      wrong("the liability is not the sum of the balances");
    }
  }

  private void belongs(Transfer transfer) {
    var number = transfer.number();
    var tied =
        switch (transfer.kind()) {
          case PAYMENT -> isPayment(transfer);
          case REVERSAL -> books.accounts().claimOf(transfer.about()).isPresent();
          case REFUND -> isRefund(transfer);
          case TOP_UP -> isPaidTopUp(transfer);
          case TOP_UP_BACK -> books.refunds.containsKey(number.replaceFirst("D$", ""));
          case TOP_UP_AGAIN -> books.refunds.containsKey(number.replaceFirst("A$", ""));
          case CHANGE_KEPT -> true;
        };
    if (!tied) {
      untied(transfer.kind() + " " + number);
    }
  }

  private boolean isPayment(Transfer transfer) {
    var payment = books.payments.get(transfer.number());
    return payment != null
        && Purses.has(payment)
        && payment.amount().equals(transfer.toMember().negated())
        && books
            .accounts()
            .claimOf(transfer.number())
            .filter(claim -> claim.member() == transfer.member())
            .isPresent();
  }

  private boolean isRefund(Transfer transfer) {
    var refund = books.refunds.get(transfer.number());
    return refund != null
        && refund.payment().equals(transfer.about())
        && refund.amount().equals(transfer.toMember());
  }

  private boolean isPaidTopUp(Transfer transfer) {
    for (var order : books.orders.values()) {
      if (transfer.about().equals("order:" + order.id())) {
        var in = transfer.of(new Account.Principal(transfer.member()));
        return order.isSettled() && isTopUp(order) && in.equals(order.total());
      }
    }
    return false;
  }

  private static boolean isTopUp(Order order) {
    return TopUps.isTopUp(order.lines().getFirst().code());
  }

  private long topUps(long order) {
    return books.accounts().about("order:" + order).stream()
        .filter(one -> one.kind() == Kind.TOP_UP)
        .count();
  }

  /// At rest what was taken is a sale's or has gone back.
  void ended(Payment payment) {
    if (Purses.has(payment)) {
      var left = 0L;
      for (var one : books.accounts().about(payment.number())) {
        left -= one.toMember().minor();
      }
      var should =
          switch (payment.state()) {
            case Paid _ -> payment.amount().minor() - books.givenBack(payment.number());
            case Closed _, Declined _ -> 0;
            case Created _, Awaiting _, Reversing _, Unresolved _, Disputed _ -> left;
          };
      if (left != should) {
        untied(payment.number() + " took " + left + " and not " + should);
      }
    }
  }

  private void wrong(String about) {
    inspector.broken(Law.LEDGER_BALANCES, about);
  }

  private void untied(String about) {
    inspector.broken(Law.LEDGER_TIED, about);
  }
}
