package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.payment.PaymentEvent.Ruling;
import saoma.payment.RulingMade;
import saoma.payment.RulingMade.Outcome;
import saoma.payment.Rulings;

/// Rulings in `ruling`. Nothing changes a row but its outcome, and that once.
record RulingTable(Handle handle) implements Rulings {
  @Override
  public void add(RulingMade ruling) {
    handle
        .createUpdate(
            """
            insert into ruling (payment, nth, ruling, order_id, ruled_by, reason, at, outcome)
            values (:payment, :nth, :ruling, :order_id, :by, :reason, :at, :outcome)
            """)
        .bind("payment", ruling.payment())
        .bind("nth", ruling.nth())
        .bind("ruling", ruling.ruling().name())
        .bindByType("order_id", ruling.order(), Long.class)
        .bind("by", ruling.by())
        .bind("reason", ruling.reason())
        .bind("at", ruling.at())
        .bind("outcome", ruling.outcome().name())
        .execute();
  }

  @Override
  public void decide(RulingMade ruling, Outcome outcome) {
    var changed =
        handle.execute(
            "update ruling set outcome = ? where payment = ? and nth = ? and outcome = 'OPEN'",
            outcome.name(),
            ruling.payment(),
            ruling.nth());
    if (changed != 1) {
      throw new IllegalStateException("no open ruling " + ruling.nth() + " of " + ruling.payment());
    }
  }

  @Override
  public List<RulingMade> ofPayment(String payment) {
    return handle
        .select("select * from ruling where payment = ? order by nth", payment)
        .map(RulingTable::read)
        .list();
  }

  @Override
  public List<RulingMade> open() {
    return handle
        .select("select * from ruling where outcome = 'OPEN' order by at, payment, nth")
        .map(RulingTable::read)
        .list();
  }

  private static RulingMade read(ResultSet row, StatementContext context) throws SQLException {
    return new RulingMade(
        row.getString("payment"),
        row.getInt("nth"),
        Ruling.valueOf(row.getString("ruling")),
        row.getObject("order_id", Long.class),
        row.getString("ruled_by"),
        row.getString("reason"),
        Columns.instant(row, "at"),
        Outcome.valueOf(row.getString("outcome")));
  }
}
