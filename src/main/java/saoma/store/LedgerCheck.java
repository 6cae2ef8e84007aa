package saoma.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Whether the accounts of a database balance: found by adding everything up again from the legs.
final class LedgerCheck {
  private static final Map<String, String> COUNTS =
      Map.of(
          "transfers whose legs do not sum to zero",
          """
          select count(*) from (
            select t.number from transfer t left join leg l on l.transfer = t.number
            group by t.number having count(l.account) < 2 or sum(l.amount) <> 0)
          """,
          "accounts whose balance is not the sum of their legs",
          """
          select count(*) from account a
          where a.balance <> (select coalesce(sum(l.amount), 0) from leg l where l.account = a.code)
          """,
          "legs of an account that is not there",
          """
          select count(*) from leg l
          where not exists (select 1 from account a where a.code = l.account)
          """,
          "members with less than nothing",
          "select count(*) from account where member is not null and balance < 0",
          "fen by which the accounts together are not nothing",
          "select abs(coalesce(sum(balance), 0)) from account");

  private LedgerCheck() {}

  /// Nothing for a database from before there were accounts.
  static List<String> faults(Handle handle) {
    var counts = new FaultCounts(handle);
    return counts.hasTable("leg") ? counts.of(COUNTS) : List.of();
  }
}
