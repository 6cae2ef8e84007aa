package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saoma.offer.OfferBook;
import saoma.offer.Rule;
import saoma.offer.RuleText;
import saoma.offer.Terms;

/// The shop's offers in `offer`, with all of them in memory. A row that cannot be read is left out
/// and logged: no sale stops because of it.
///
/// No money hangs on an offer, so the commit is not forced to disk.
public final class OfferTable implements OfferBook {
  private static final Logger LOG = LoggerFactory.getLogger(OfferTable.class);

  private final DurableTx tx;
  private volatile List<Rule> rules = List.of();

  private OfferTable(DurableTx tx) {
    this.tx = tx;
  }

  public static OfferTable open(DurableTx tx) {
    var table = new OfferTable(tx);
    table.rules = tx.look(OfferTable::all);
    return table;
  }

  @Override
  public List<Rule> rules() {
    return rules;
  }

  @Override
  public Optional<Rule> keep(Rule rule) {
    return tx.casual(handle -> {
      if (isTaken(handle, rule) || (rule.id() == 0 && all(handle).size() >= MOST)) {
        return Optional.empty();
      }
      var kept = rule.id() == 0 ? add(handle, rule) : change(handle, rule);
      rules = all(handle);
      return Optional.of(kept);
    });
  }

  @Override
  public void remove(long id) {
    tx.casual(handle -> {
      handle.execute("delete from offer where id = ?", id);
      rules = all(handle);
      return id;
    });
  }

  @Override
  public long used(String coupon, String sale) {
    return tx.look(handle -> new CouponTable(handle).used(coupon, sale));
  }

  private static boolean isTaken(Handle handle, Rule rule) {
    return !rule.terms().coupon().isEmpty()
        && handle
            .select(
                "select count(*) > 0 from offer where coupon = ? and id <> ?",
                rule.terms().coupon(),
                rule.id())
            .mapTo(Boolean.class)
            .one();
  }

  /// An offer as its columns have it.
  public record Row(
      String name,
      String nameEn,
      String deal,
      String goods,
      String span,
      boolean members,
      @Nullable String coupon,
      int uses,
      boolean withOffers,
      boolean withHand,
      int perSale,
      boolean active) {
    static Row of(Rule rule) {
      var terms = rule.terms();
      return new Row(
          rule.name(),
          rule.nameEn(),
          RuleText.of(rule.deal()),
          RuleText.of(rule.goods()),
          RuleText.of(rule.span()),
          terms.members(),
          terms.coupon().isEmpty() ? null : terms.coupon(),
          terms.uses(),
          terms.withOffers(),
          terms.withHand(),
          terms.perSale(),
          rule.on());
    }
  }

  private static Rule add(Handle handle, Rule rule) {
    var id =
        handle
            .createUpdate(
                """
                insert into offer (
                  name, name_en, deal, goods, span, members, coupon, uses,
                  with_offers, with_hand, per_sale, active)
                values (:name, :nameEn, :deal, :goods, :span, :members, :coupon, :uses,
                  :withOffers, :withHand, :perSale, :active)
                """)
            .bindMethods(Row.of(rule))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return rule.numbered(id);
  }

  private static Rule change(Handle handle, Rule rule) {
    var changed =
        handle
            .createUpdate(
                """
                update offer set name = :name, name_en = :nameEn, deal = :deal, goods = :goods,
                  span = :span, members = :members, coupon = :coupon, uses = :uses,
                  with_offers = :withOffers, with_hand = :withHand,
                  per_sale = :perSale, active = :active
                where id = :id
                """)
            .bindMethods(Row.of(rule))
            .bind("id", rule.id())
            .execute();
    if (changed != 1) {
      throw new IllegalStateException("no offer " + rule.id());
    }
    return rule;
  }

  private static List<Rule> all(Handle handle) {
    return handle
        .select("select * from offer order by id")
        .map((row, _) -> readable(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Rule> readable(ResultSet row) throws SQLException {
    try {
      return Optional.of(read(row));
    } catch (IllegalArgumentException e) {
      LOG.error("offer {} cannot be read and is left out", row.getLong("id"), e);
      return Optional.empty();
    }
  }

  private static Rule read(ResultSet row) throws SQLException {
    var coupon = row.getString("coupon");
    return new Rule(
        row.getLong("id"),
        row.getString("name"),
        row.getString("name_en"),
        RuleText.deal(row.getString("deal")),
        RuleText.goods(row.getString("goods")),
        RuleText.span(row.getString("span")),
        new Terms(
            row.getBoolean("members"),
            coupon == null ? "" : coupon,
            row.getInt("uses"),
            row.getBoolean("with_offers"),
            row.getBoolean("with_hand"),
            row.getInt("per_sale")),
        row.getBoolean("active"));
  }
}
