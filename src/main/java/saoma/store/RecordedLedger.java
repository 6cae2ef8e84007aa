package saoma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import saoma.account.Balance;
import saoma.account.Claim;
import saoma.account.Ledger;
import saoma.account.Transfer;
import saoma.money.Money;
import saoma.store.journal.Entry;

/// Notes down what is written in the accounts.
record RecordedLedger(Ledger page, Booker booker, List<Entry> entries) implements Ledger {
  @Override
  public void post(Transfer transfer) {
    booker.posts(transfer);
    page.post(transfer);
    entries.add(new Entry.TransferPosted(transfer));
    booker.posted(transfer);
  }

  @Override
  public void claim(String payment, long member) {
    page.claim(payment, member);
    entries.add(new Entry.BalanceClaimed(payment, member));
  }

  @Override
  public void drop(String payment) {
    page.drop(payment);
    entries.add(new Entry.BalanceDropped(payment));
  }

  @Override
  public Optional<Transfer> byNumber(String number) {
    return page.byNumber(number);
  }

  @Override
  public List<Transfer> about(String about) {
    return page.about(about);
  }

  @Override
  public Balance balance(long member) {
    return page.balance(member);
  }

  @Override
  public List<Transfer> latest(long member, int limit) {
    return page.latest(member, limit);
  }

  @Override
  public Money spent(long member, Instant from, Instant before) {
    return page.spent(member, from, before);
  }

  @Override
  public Money liability() {
    return page.liability();
  }

  @Override
  public Optional<Claim> claimOf(String payment) {
    return page.claimOf(payment);
  }
}
