package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import saoma.payment.Payment;
import saoma.payment.PaymentState;
import saoma.payment.Payments;
import saoma.payment.Way;

/// Attempts in `payment`.
record PaymentTable(Handle handle, String till, Installation installation) implements Payments {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

  /// SQLSTATE of a violated unique index.
  private static final String DUPLICATE = "23505";

  /// `S`, the installation, the till, the shop's day, and a counter whose six digits people read
  /// out. Letters and digits only, which every channel takes. The millionth attempt takes a digit
  /// more rather than an old number.
  @Override
  public String nextNumber(Instant at) {
    var count = new Counters(handle).next(Counters.Name.ATTEMPT);
    return "S" + installation.name() + till + DAY.format(at) + "%06d".formatted(count);
  }

  /// The last guard against charging twice: attempts that can be paid and money that is there are
  /// together never more than the order costs.
  @Override
  public void add(Payment payment) {
    requireRoom(payment);
    var blocks = payment.state().blocksAnother();
    var update =
        handle.createUpdate(
            """
            insert into payment (
              number, order_id, channel, amount, currency, subject, version, created_at, deadline,
              expires_at, watch_until, state, code_text, code_expires_at, why, trade_no, paid_at,
              paid_amount, paid_currency, late, reason, blocks_another, way, code_shown)
            values (
              :number, :order_id, :channel, :amount, :currency, :subject, :version, :created_at,
              :deadline, :expires_at, :watch_until, :state, :code_text, :code_expires_at, :why,
              :trade_no, :paid_at, :paid_amount, :paid_currency, :late, :reason, :blocks, :way,
              :shown)
            """);
    try {
      StateColumns.of(payment.state())
          .bind(update)
          .bind("number", payment.number())
          .bind("order_id", payment.orderId())
          .bind("channel", payment.channel())
          .bind("amount", payment.amount().minor())
          .bind("currency", payment.amount().currency().getCurrencyCode())
          .bind("subject", payment.subject())
          .bind("version", payment.version())
          .bind("created_at", payment.createdAt())
          .bind("deadline", payment.deadline())
          .bind("expires_at", payment.expiresAt())
          .bind("watch_until", payment.watchUntil())
          .bind("blocks", blocks)
          .bind("way", payment.way().name())
          .bind("shown", payment.way() == Way.SHOWN_QR && payment.state().showsCode())
          .execute();
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
        throw new IllegalStateException("the number " + payment.number() + " is used", e);
      }
      throw e;
    }
  }

  private void requireRoom(Payment payment) {
    var alive =
        handle
            .select(
                """
                select coalesce(sum(p.amount), 0) from payment p
                where p.order_id = :order and p.blocks_another and not p.released
                """)
            .bind("order", payment.orderId())
            .mapTo(Long.class)
            .one();
    var total =
        handle
            .select("select total from orders where id = ?", payment.orderId())
            .mapTo(Long.class)
            .one();
    if (payment.state().blocksAnother() && alive + payment.amount().minor() > total) {
      throw new IllegalStateException(
          "order " + payment.orderId() + " has live attempts for all it costs");
    }
  }

  /// A move is never refused for another live attempt: it tells what happened at the channel, and
  /// late money has to be written down.
  @Override
  public boolean move(Payment read, PaymentState to) {
    var update =
        handle.createUpdate(
            """
            update payment set
              state = :state, version = version + 1, code_text = :code_text,
              code_expires_at = :code_expires_at, why = :why, trade_no = :trade_no,
              paid_at = :paid_at, paid_amount = :paid_amount, paid_currency = :paid_currency,
              late = :late, reason = :reason, blocks_another = :blocks,
              code_shown = code_shown or :shown
            where number = :number and version = :version
            """);
    var moved =
        StateColumns.of(to)
            .bind(update)
            .bind("blocks", to.blocksAnother())
            .bind("shown", read.way() == Way.SHOWN_QR && to.showsCode())
            .bind("number", read.number())
            .bind("version", read.version())
            .execute();
    return moved != 0;
  }

  /// Whether the till ever had a code on show for it.
  boolean hasShownCode(String number) {
    return handle
        .select("select code_shown from payment where number = ?", number)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  @Override
  public void release(String number) {
    handle.execute("update payment set released = true where number = ?", number);
  }

  @Override
  public Optional<Payment> byNumber(String number) {
    return handle
        .select("select * from payment where number = ?", number)
        .map(PaymentTable::read)
        .findOne();
  }

  @Override
  public List<Payment> ofOrder(long orderId) {
    return handle
        .select("select * from payment where order_id = ? order by created_at, number", orderId)
        .map(PaymentTable::read)
        .list();
  }

  /// Three questions, each with its index: put into one with `or`, H2 looks at every payment that
  /// there ever was.
  @Override
  public List<Payment> toAsk(Instant now) {
    return handle
        .select(
            """
            select * from payment
            where state in ('CREATED', 'AWAITING', 'REVERSING', 'UNRESOLVED')
            union
            select * from payment use index (payment_by_watch)
            where state in ('CLOSED', 'DECLINED') and watch_until > ?
            union
            select p.* from payment p join ruling r on r.payment = p.number
            where p.state in ('CLOSED', 'DECLINED')
              and r.ruling = 'NO_MONEY_MOVED' and r.outcome = 'OPEN'
            order by created_at, number
            """,
            now)
        .map(PaymentTable::read)
        .list();
  }

  @Override
  public List<Payment> unclaimed() {
    return handle
        .select(
            """
            select p.* from payment p
            where p.state in ('PAID', 'DISPUTED')
              and not exists (select 1 from order_tender t where t.payment = p.number)
              and p.paid_amount > (
                select coalesce(sum(r.amount), 0) from refund r
                where r.payment = p.number and r.state = 'DONE')
            order by p.created_at, p.number
            """)
        .map(PaymentTable::read)
        .list();
  }

  @Override
  public List<Payment> latest(int limit) {
    return handle
        .select("select * from payment order by created_at desc, number desc limit ?", limit)
        .map(PaymentTable::read)
        .list();
  }

  private static Payment read(ResultSet row, StatementContext context) throws SQLException {
    return new Payment(
        row.getString("number"),
        row.getLong("order_id"),
        row.getString("channel"),
        Columns.money(row, "amount", "currency"),
        row.getString("subject"),
        StateColumns.read(row),
        row.getLong("version"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "deadline"),
        Columns.instant(row, "expires_at"),
        Columns.instant(row, "watch_until"),
        Way.valueOf(row.getString("way")));
  }
}
