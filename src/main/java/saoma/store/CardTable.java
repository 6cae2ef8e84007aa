package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import saoma.account.Binding;
import saoma.account.BoundCard;
import saoma.account.CardAsk;
import saoma.account.Cards;
import saoma.money.Money;

/// Bound cards in `bound_card`, their beginnings in `card_binding`, codes by SMS in `card_ask`.
public record CardTable(DurableTx tx) implements Cards {
  private static final String OPEN =
      """
      from card_ask
      where sale = ? and amount = ? and currency = ? and asked_at > ? and state = 'OPEN'
      """;

  @Override
  public void put(Binding binding) {
    write(
        "insert into card_binding (number, member, begun_at) values (?, ?, ?)",
        binding.number(),
        binding.member(),
        binding.at());
  }

  @Override
  public void bound(Binding binding, BoundCard card) {
    write(
        """
        insert into bound_card (id, member, kind, last_four, phone, token, bound_at)
        select number, member, ?, ?, ?, ?, ? from card_binding b
        where b.number = ? and not exists (select 1 from bound_card c where c.id = b.number)
        """,
        card.kind(),
        card.lastFour(),
        card.phone(),
        card.sealed(),
        card.boundAt(),
        binding.number());
  }

  @Override
  public Optional<BoundCard> byId(String id) {
    return tx.look(handle ->
        handle.select("select * from bound_card where id = ?", id).map(CardTable::card).findOne());
  }

  @Override
  public List<BoundCard> ofMember(long member) {
    return tx.look(handle ->
        handle
            .select(
                "select * from bound_card where member = ? order by bound_at desc, id desc", member)
            .map(CardTable::card)
            .list());
  }

  @Override
  public void remove(String id) {
    write("delete from bound_card where id = ?", id);
  }

  @Override
  public void put(CardAsk ask) {
    tx.forced(handle -> {
      handle.execute(
          "update card_ask set state = 'DROPPED' where sale = ? and state = 'OPEN'", ask.sale());
      return handle.execute(
          """
          insert into card_ask (number, sale, card, phone, amount, currency, asked_at, state)
          values (?, ?, ?, ?, ?, ?, ?, 'OPEN')
          """,
          ask.number(),
          ask.sale(),
          ask.card(),
          ask.phone(),
          ask.amount().minor(),
          ask.amount().currency().getCurrencyCode(),
          ask.at());
    });
  }

  @Override
  public void drop(String number) {
    write("update card_ask set state = 'DROPPED' where number = ? and state = 'OPEN'", number);
  }

  @Override
  public Optional<CardAsk> open(String sale, Money amount, Instant since) {
    return tx.look(handle -> open(handle, sale, amount, since));
  }

  @Override
  public Optional<CardAsk> use(String sale, Money amount, Instant since) {
    return tx.forced(handle -> {
      var found = open(handle, sale, amount, since);
      found.ifPresent(ask ->
          handle.execute("update card_ask set state = 'USED' where number = ?", ask.number()));
      return found;
    });
  }

  private static Optional<CardAsk> open(Handle handle, String sale, Money amount, Instant since) {
    return handle
        .select(
            "select * " + OPEN, sale, amount.minor(), amount.currency().getCurrencyCode(), since)
        .map(CardTable::ask)
        .findOne();
  }

  @Override
  public Optional<CardAsk> ask(String number) {
    return tx.look(handle ->
        handle
            .select("select * from card_ask where number = ?", number)
            .map(CardTable::ask)
            .findOne());
  }

  @Override
  public List<Instant> asked(String phone, Instant since) {
    return tx.look(handle ->
        handle
            .select(
                """
                select asked_at from card_ask where phone = ? and asked_at > ?
                order by asked_at desc
                """,
                phone,
                since)
            .map((row, _) -> Columns.instant(row, "asked_at"))
            .list());
  }

  @Override
  public int tried(String sale, String phone) {
    return tx.look(handle ->
        handle
            .select(
                "select count(*) from card_ask where sale = ? and phone = ? and state = 'USED'",
                sale,
                phone)
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void reversed(String number) {
    write("update card_ask set reversed = true where number = ?", number);
  }

  @Override
  public boolean isReversed(String number) {
    return tx.look(handle ->
        handle
                .select("select count(*) from card_ask where number = ? and reversed", number)
                .mapTo(Integer.class)
                .one()
            > 0);
  }

  private void write(String sql, Object... values) {
    tx.forced(handle -> handle.execute(sql, values));
  }

  private static BoundCard card(ResultSet row, StatementContext context) throws SQLException {
    return new BoundCard(
        row.getString("id"),
        row.getLong("member"),
        row.getString("kind"),
        row.getString("last_four"),
        row.getString("phone"),
        row.getString("token"),
        Columns.instant(row, "bound_at"));
  }

  private static CardAsk ask(ResultSet row, StatementContext context) throws SQLException {
    return new CardAsk(
        row.getString("number"),
        row.getString("sale"),
        row.getString("card"),
        row.getString("phone"),
        Columns.money(row, "amount", "currency"),
        Columns.instant(row, "asked_at"));
  }
}
