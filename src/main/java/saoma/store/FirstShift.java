package saoma.store;

import org.jdbi.v3.core.Handle;
import saoma.shift.Shift.Brought;

/// What a till brings into its first shift that sold before there were shifts: added up once from
/// everything that stands in its books.
record FirstShift(Handle handle) {
  private static final String TOP_UP =
      "exists (select 1 from receipt_line l where l.owner = r.number and l.code like 'TOPUP:%')";

  Brought brought() {
    return new Brought(
        new Counters(handle).given(Counters.Name.RECEIPT),
        new LedgerTable(handle).liability().minor(),
        number(
            """
            select
              (select coalesce(sum(p.paid_amount), 0) from payment p
               where p.state in ('PAID', 'DISPUTED')
                 and not exists (select 1 from receipt_tender t where t.payment = p.number))
              - (select coalesce(sum(f.amount), 0) from refund f
                 where f.state = 'DONE'
                   and not exists (select 1 from receipt_tender t where t.payment = f.payment))
            """),
        number("select coalesce(sum(r.total), 0) from receipt r where not " + TOP_UP),
        number(
            """
            select coalesce(sum(f.amount), 0) from refund f
            join receipt_tender t on t.payment = f.payment
            join receipt r on r.number = t.owner
            where f.state = 'DONE' and not \
            """
                + TOP_UP));
  }

  private long number(String sql) {
    return handle.select(sql).mapTo(Long.class).one();
  }
}
