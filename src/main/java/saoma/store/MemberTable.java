package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import saoma.account.Member;
import saoma.account.Members;

/// Members in `member`. A member without a card has null there, so that two such are no clash.
record MemberTable(Handle handle) implements Members {
  @Override
  public Member add(Member member) {
    var next = handle.select("select coalesce(max(id), 0) + 1 from member").mapTo(Long.class).one();
    try {
      handle.execute(
          "insert into member (id, name, phone, card) values (?, ?, ?, nullif(?, ''))",
          next,
          member.name(),
          member.phone(),
          member.card());
    } catch (UnableToExecuteStatementException e) {
      throw new IllegalStateException("the phone or the card is another member's", e);
    }
    return member.numbered(next);
  }

  @Override
  public void change(Member changed, Instant at, String by) {
    try {
      handle.execute(
          """
          insert into member_change (member, nth, changed_at, by_whom, name, phone, card)
          select m.id, (select count(*) + 1 from member_change c where c.member = m.id), ?, ?,
            m.name, m.phone, m.card from member m where m.id = ?
          """,
          at,
          by,
          changed.id());
      var rows =
          handle.execute(
              "update member set name = ?, phone = ?, card = nullif(?, '') where id = ?",
              changed.name(),
              changed.phone(),
              changed.card(),
              changed.id());
      if (rows != 1) {
        throw new IllegalStateException("no such member");
      }
    } catch (UnableToExecuteStatementException e) {
      throw new IllegalStateException("the phone or the card is another member's", e);
    }
  }

  @Override
  public Optional<Member> byId(long id) {
    return handle.select("select * from member where id = ?", id).map(MemberTable::read).findOne();
  }

  @Override
  public Optional<Member> byPhone(String phone) {
    return handle
        .select("select * from member where phone = ?", phone)
        .map(MemberTable::read)
        .findOne();
  }

  @Override
  public Optional<Member> byCard(String card) {
    return handle
        .select("select * from member where card = ?", card)
        .map(MemberTable::read)
        .findOne();
  }

  @Override
  public List<Member> search(String text, int limit) {
    return handle
        .createQuery(
            """
            select * from member
            where locate(lower(:text), lower(name)) > 0
               or (char_length(:text) >= 3 and right(phone, char_length(:text)) = :text)
            order by name, id
            limit :limit
            """)
        .bind("text", text)
        .bind("limit", limit)
        .map(MemberTable::read)
        .list();
  }

  private static Member read(ResultSet row, StatementContext context) throws SQLException {
    var card = row.getString("card");
    return new Member(
        row.getLong("id"), row.getString("name"), row.getString("phone"), card == null ? "" : card);
  }
}
