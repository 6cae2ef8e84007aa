package saoma.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import saoma.account.Transfer.Kind;
import saoma.money.Money;

/// Stored value in memory, with the same promises as the real pages but for the disk.
public final class MemoryAccounts implements AccountBooks, AccountPages, Members, Ledger, Guards {
  private final List<Member> members = new ArrayList<>();
  private final Map<String, Transfer> transfers = new LinkedHashMap<>();
  private final Map<Account, Money> balances = new HashMap<>();
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<Long, Guard> guards = new HashMap<>();
  private final Map<String, Permit> permits = new HashMap<>();

  @Override
  public synchronized <T> T durable(Function<AccountPages, T> work) {
    return work.apply(this);
  }

  @Override
  public synchronized <T> T read(Function<AccountPages, T> work) {
    return work.apply(this);
  }

  @Override
  public Members members() {
    return this;
  }

  @Override
  public Ledger accounts() {
    return this;
  }

  @Override
  public Guards guards() {
    return this;
  }

  public List<Transfer> transfers() {
    return List.copyOf(transfers.values());
  }

  @Override
  public Member add(Member member) {
    if (byPhone(member.phone()).isPresent() || byCard(member.card()).isPresent()) {
      throw new IllegalStateException("taken");
    }
    var added = member.numbered(members.size() + 1L);
    members.add(added);
    return added;
  }

  /// Who changed whom.
  final List<String> changes = new ArrayList<>();

  @Override
  public void change(Member changed, Instant at, String by) {
    members.set(members.indexOf(byId(changed.id()).orElseThrow()), changed);
    changes.add(by + " " + changed.id() + " " + at);
  }

  @Override
  public Optional<Member> byId(long id) {
    return members.stream().filter(m -> m.id() == id).findFirst();
  }

  @Override
  public Optional<Member> byPhone(String phone) {
    return members.stream().filter(m -> m.phone().equals(phone)).findFirst();
  }

  @Override
  public Optional<Member> byCard(String card) {
    return members.stream().filter(m -> !card.isEmpty() && m.card().equals(card)).findFirst();
  }

  @Override
  public List<Member> search(String text, int limit) {
    return members.stream()
        .filter(m -> m.name().contains(text) || m.phone().endsWith(text))
        .limit(limit)
        .toList();
  }

  @Override
  public void post(Transfer transfer) {
    if (transfers.containsKey(transfer.number())) {
      throw new IllegalStateException("posted before");
    }
    for (var leg : transfer.legs()) {
      if (leg.account().owner().isPresent() && of(leg.account()).plus(leg.amount()).minor() < 0) {
        throw new IllegalStateException("less than nothing");
      }
    }
    transfer.legs().forEach(leg -> balances.merge(leg.account(), leg.amount(), Money::plus));
    transfers.put(transfer.number(), transfer);
  }

  private Money of(Account account) {
    return balances.getOrDefault(account, Money.fen(0));
  }

  @Override
  public Optional<Transfer> byNumber(String number) {
    return Optional.ofNullable(transfers.get(number));
  }

  @Override
  public List<Transfer> about(String about) {
    return transfers.values().stream().filter(t -> t.about().equals(about)).toList();
  }

  @Override
  public Balance balance(long member) {
    return new Balance(of(new Account.Principal(member)), of(new Account.Bonus(member)));
  }

  @Override
  public List<Transfer> latest(long member, int limit) {
    return transfers().reversed().stream().filter(t -> t.member() == member).limit(limit).toList();
  }

  @Override
  public Money spent(long member, Instant from, Instant before) {
    return transfers.values().stream()
        .filter(t -> t.member() == member && !t.at().isBefore(from) && t.at().isBefore(before))
        .filter(t -> t.kind() == Kind.PAYMENT || t.kind() == Kind.REVERSAL)
        .map(t -> t.toMember().negated())
        .reduce(Money.fen(0), Money::plus);
  }

  @Override
  public Money liability() {
    return members.stream().map(m -> balance(m.id()).total()).reduce(Money.fen(0), Money::plus);
  }

  @Override
  public void claim(String payment, long member) {
    if (claims.putIfAbsent(payment, new Claim(payment, member, false)) != null) {
      throw new IllegalStateException("claimed before");
    }
  }

  @Override
  public void drop(String payment) {
    claims.compute(
        payment, (_, before) -> new Claim(payment, before == null ? 0 : before.member(), true));
  }

  @Override
  public Optional<Claim> claimOf(String payment) {
    return Optional.ofNullable(claims.get(payment));
  }

  @Override
  public Guard of(long member) {
    return guards.getOrDefault(member, Guard.none(member));
  }

  @Override
  public void put(Guard guard) {
    guards.put(guard.member(), guard);
  }

  @Override
  public void permit(Permit permit) {
    permits.put(permit.sale(), permit);
  }

  @Override
  public Optional<Permit> takePermit(String sale) {
    return Optional.ofNullable(permits.remove(sale));
  }
}
