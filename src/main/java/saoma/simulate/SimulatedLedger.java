package saoma.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saoma.account.Account;
import saoma.account.Balance;
import saoma.account.Claim;
import saoma.account.Ledger;
import saoma.account.Transfer;
import saoma.account.Transfer.Kind;
import saoma.money.Money;

/// The accounts of the simulated books.
final class SimulatedLedger implements Ledger {
  private final SimulatedBooks books;
  private final Map<String, Transfer> transfers = new LinkedHashMap<>();
  private final Map<String, List<Transfer>> aboutIt = new HashMap<>();
  private final Map<Account, Money> balances = new HashMap<>();
  private final Map<String, Claim> claims = new HashMap<>();

  SimulatedLedger(SimulatedBooks books) {
    this.books = books;
  }

  @Override
  public void post(Transfer transfer) {
    if (transfers.containsKey(transfer.number()) && !isForgotten(transfer)) {
      throw new IllegalStateException("transfer " + transfer.number() + " was posted before");
    }
    for (var leg : transfer.legs()) {
      var after = of(leg.account()).plus(leg.amount());
      if (leg.account().owner().isPresent() && after.minor() < 0) {
        throw new IllegalStateException("less than nothing: " + leg.account());
      }
    }
    transfers.put(transfer.number(), transfer);
    aboutIt.computeIfAbsent(transfer.about(), _ -> new ArrayList<>()).add(transfer);
    transfer.legs().forEach(leg -> balances.merge(leg.account(), leg.amount(), Money::plus));
    books.wrote.add(Wrote.POSTING);
    books.inspector.posted(transfer);
    if (books.flaws.contains(Mutation.POSTED_APART)) {
      return;
    }
    books.undo.add(() -> {
      transfers.remove(transfer.number());
      about(transfer).removeLast();
      transfer
          .legs()
          .forEach(leg -> balances.merge(leg.account(), leg.amount().negated(), Money::plus));
    });
  }

  private List<Transfer> about(Transfer transfer) {
    return aboutIt.getOrDefault(transfer.about(), List.of());
  }

  private boolean isForgotten(Transfer transfer) {
    return transfer.kind() == Kind.REFUND && books.flaws.contains(Mutation.BALANCE_REFUND_TWICE);
  }

  private Money of(Account account) {
    return balances.getOrDefault(account, Money.fen(0));
  }

  @Override
  public Optional<Transfer> byNumber(String number) {
    return Optional.ofNullable(transfers.get(number)).filter(one -> !isForgotten(one));
  }

  @Override
  public List<Transfer> about(String about) {
    return List.copyOf(aboutIt.getOrDefault(about, List.of()));
  }

  List<Transfer> all() {
    return List.copyOf(transfers.values());
  }

  @Override
  public Balance balance(long member) {
    return new Balance(of(new Account.Principal(member)), of(new Account.Bonus(member)));
  }

  @Override
  public List<Transfer> latest(long member, int limit) {
    return all().reversed().stream()
        .filter(transfer -> transfer.member() == member)
        .limit(limit)
        .toList();
  }

  @Override
  public Money spent(long member, Instant from, Instant before) {
    return all().stream()
        .filter(t -> t.member() == member && !t.at().isBefore(from) && t.at().isBefore(before))
        .filter(t -> t.kind() == Kind.PAYMENT || t.kind() == Kind.REVERSAL)
        .map(t -> t.toMember().negated())
        .reduce(Money.fen(0), Money::plus);
  }

  @Override
  public Money liability() {
    return balances.entrySet().stream()
        .filter(one -> one.getKey().owner().isPresent())
        .map(Map.Entry::getValue)
        .reduce(Money.fen(0), Money::plus);
  }

  @Override
  public void claim(String payment, long member) {
    if (claims.containsKey(payment)) {
      throw new IllegalStateException("payment " + payment + " has a claim");
    }
    put(new Claim(payment, member, false));
  }

  @Override
  public void drop(String payment) {
    put(new Claim(payment, claimOf(payment).map(Claim::member).orElse(0L), true));
  }

  private void put(Claim claim) {
    var before = claims.put(claim.payment(), claim);
    books.undo.add(() -> {
      if (before == null) {
        claims.remove(claim.payment());
      } else {
        claims.put(claim.payment(), before);
      }
    });
  }

  @Override
  public Optional<Claim> claimOf(String payment) {
    return Optional.ofNullable(claims.get(payment));
  }
}
