package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import saoma.account.Account;
import saoma.account.Balance;
import saoma.account.Claim;
import saoma.account.Ledger;
import saoma.account.Leg;
import saoma.account.Transfer;
import saoma.money.Money;

/// The accounts in `account`, `transfer` and `leg`, and the claims in `balance_claim`. That legs
/// sum to zero is the value's own rule and is counted again here, from what the table has, before
/// the transaction may end; that no member's account goes below zero is a constraint of the table.
record LedgerTable(Handle handle) implements Ledger {
  @Override
  public void post(Transfer transfer) {
    try {
      insert(transfer);
    } catch (UnableToExecuteStatementException e) {
      throw new IllegalStateException(
          "transfer " + transfer.number() + " was posted before, or there is not enough", e);
    }
    var sum =
        handle
            .select("select sum(amount) from leg where transfer = ?", transfer.number())
            .mapTo(Long.class)
            .one();
    if (sum != 0) {
      throw new IllegalStateException("transfer " + transfer.number() + " sums to " + sum);
    }
  }

  private void insert(Transfer transfer) {
    handle
        .createUpdate(
            """
            insert into transfer (seq, number, kind, member, about, at)
            select coalesce(max(seq), 0) + 1, :number, :kind, :member, :about, :at from transfer
            """)
        .bind("number", transfer.number())
        .bind("kind", transfer.kind().name())
        .bind("member", transfer.member())
        .bind("about", transfer.about())
        .bind("at", transfer.at())
        .execute();
    var place = 0;
    for (var leg : transfer.legs()) {
      move(leg);
      handle.execute(
          "insert into leg (transfer, place, account, amount, currency) values (?, ?, ?, ?, ?)",
          transfer.number(),
          place++,
          leg.account().code(),
          leg.amount().minor(),
          leg.amount().currency().getCurrencyCode());
    }
  }

  private void move(Leg leg) {
    var touched =
        handle.execute(
            "update account set balance = balance + ? where code = ? and currency = ?",
            leg.amount().minor(),
            leg.account().code(),
            leg.amount().currency().getCurrencyCode());
    if (touched == 0) {
      var owner = leg.account().owner();
      handle.execute(
          "insert into account (code, member, balance, currency) values (?, ?, ?, ?)",
          leg.account().code(),
          owner.isPresent() ? owner.getAsLong() : null,
          leg.amount().minor(),
          leg.amount().currency().getCurrencyCode());
    }
  }

  @Override
  public Optional<Transfer> byNumber(String number) {
    return transfers("t.number = :text", number, OptionalLong.empty(), 1).stream().findFirst();
  }

  @Override
  public List<Transfer> about(String about) {
    return transfers("t.about = :text", about, OptionalLong.empty(), Integer.MAX_VALUE).reversed();
  }

  @Override
  public List<Transfer> latest(long member, int limit) {
    return transfers("t.member = :member", "", OptionalLong.of(member), limit);
  }

  /// Newest first.
  private List<Transfer> transfers(String which, String text, OptionalLong member, int limit) {
    var rows = new LinkedHashMap<String, Row>();
    handle
        .createQuery(
            """
            select t.number, t.kind, t.member, t.about, t.at, l.account, l.amount, l.currency
            from (select * from transfer t where %s order by t.seq desc limit :limit) t
            join leg l on l.transfer = t.number
            order by t.seq desc, l.place
            """
                .formatted(which))
        .bind("text", text)
        .bind("member", member.orElse(0))
        .bind("limit", limit)
        .map((row, _) -> new Row(row))
        .forEach(row -> rows.merge(row.number, row, Row::with));
    return rows.values().stream().map(Row::transfer).toList();
  }

  /// A transfer with the legs that were read so far.
  private static final class Row {
    private final String number;
    private final Transfer.Kind kind;
    private final long member;
    private final String about;
    private final Instant at;
    private final List<Leg> legs = new ArrayList<>();

    Row(ResultSet row) throws SQLException {
      number = row.getString("number");
      kind = Transfer.Kind.valueOf(row.getString("kind"));
      member = row.getLong("member");
      about = row.getString("about");
      at = Columns.instant(row, "at");
      legs.add(
          new Leg(Account.of(row.getString("account")), Columns.money(row, "amount", "currency")));
    }

    Row with(Row next) {
      legs.addAll(next.legs);
      return this;
    }

    Transfer transfer() {
      return new Transfer(number, kind, member, about, at, legs);
    }
  }

  @Override
  public Balance balance(long member) {
    return new Balance(of(new Account.Principal(member)), of(new Account.Bonus(member)));
  }

  private Money of(Account account) {
    return handle
        .select("select balance, currency from account where code = ?", account.code())
        .map((row, _) -> Columns.money(row, "balance", "currency"))
        .findOne()
        .orElse(Money.fen(0));
  }

  @Override
  public Money spent(long member, Instant from, Instant before) {
    return Money.fen(
        handle
            .createQuery(
                """
                select coalesce(-sum(l.amount), 0)
                from transfer t
                join leg l on l.transfer = t.number
                join account a on a.code = l.account and a.member is not null
                where t.member = :member and t.at >= :from and t.at < :before
                  and t.kind in ('PAYMENT', 'REVERSAL')
                """)
            .bind("member", member)
            .bind("from", from)
            .bind("before", before)
            .mapTo(Long.class)
            .one());
  }

  @Override
  public Money liability() {
    return Money.fen(
        handle
            .select("select coalesce(sum(balance), 0) from account where member is not null")
            .mapTo(Long.class)
            .one());
  }

  @Override
  public void claim(String payment, long member) {
    try {
      handle.execute(
          "insert into balance_claim (payment, member, dropped) values (?, ?, false)",
          payment,
          member);
    } catch (UnableToExecuteStatementException e) {
      throw new IllegalStateException("payment " + payment + " has a claim", e);
    }
  }

  @Override
  public void drop(String payment) {
    if (handle.execute("update balance_claim set dropped = true where payment = ?", payment) == 0) {
      handle.execute(
          "insert into balance_claim (payment, member, dropped) values (?, null, true)", payment);
    }
  }

  @Override
  public Optional<Claim> claimOf(String payment) {
    return handle
        .select("select * from balance_claim where payment = ?", payment)
        .map((row, _) ->
            new Claim(row.getString("payment"), row.getLong("member"), row.getBoolean("dropped")))
        .findOne();
  }
}
