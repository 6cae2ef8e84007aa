package saoma.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import saoma.catalogue.Goods;
import saoma.catalogue.Gtin;
import saoma.catalogue.Item;
import saoma.catalogue.Product;
import saoma.catalogue.Stock;
import saoma.catalogue.StockMove;

/// The shop's products as the shop keeps them, over the same table and the same index that the till
/// sells from: whoever saves here is seen by the next scan.
///
/// No money hangs on stock, so it is not in the money journal. What is sold moves it in the
/// receipt's own transaction, and again when the journal gives a lost sale back; what a person
/// entered is forced to disk, and stands in the audit log.
public final class GoodsTable implements Goods {
  private static final int PAGE = 1_000;

  private final DurableTx tx;
  private final ProductTable products;

  public GoodsTable(DurableTx tx, ProductTable products) {
    this.tx = tx;
    this.products = products;
  }

  @Override
  public List<Item> find(String text, Which which, int limit) {
    if (text.isBlank()) {
      return items(tx.look(handle -> listed(handle, which, limit)));
    }
    return switch (which) {
      case ON_SHELF -> items(products.search(text, limit));
      case OFF_SHELF -> items(products.among(text, limit, products.offShelf()));
      case LOW -> items(products.among(text, limit, tx.look(GoodsTable::low)));
    };
  }

  private static Set<String> low(Handle handle) {
    return handle
        .select(
            """
            select s.product from stock s
            where s.is_low and not exists (select 1 from off_shelf o where o.code = s.product)
            """)
        .mapTo(String.class)
        .set();
  }

  private static List<Product> listed(Handle handle, Which which, int limit) {
    var sql =
        switch (which) {
          case ON_SHELF ->
              """
              select p.* from product p
              where not exists (select 1 from off_shelf o where o.code = p.code)
              order by p.code limit ?
              """;
          case LOW ->
              """
              select p.* from stock s join product p on p.code = s.product
              where s.is_low and not exists (select 1 from off_shelf o where o.code = p.code)
              order by p.code limit ?
              """;
          case OFF_SHELF ->
              """
              select p.* from off_shelf o join product p on p.code = o.code
              order by p.code limit ?
              """;
        };
    return handle.select(sql, limit).map((row, _) -> ProductRows.read(row)).list();
  }

  private List<Item> items(List<Product> found) {
    var codes = found.stream().map(Product::code).toList();
    var stock = stock(codes);
    return found.stream()
        .map(one ->
            new Item(
                one,
                products.furtherCodes(one.code()),
                products.isOnShelf(one),
                stock.getOrDefault(one.code(), Stock.NONE)))
        .toList();
  }

  @Override
  public Optional<Item> item(String code) {
    return items(products.any(code).stream().toList()).stream().findFirst();
  }

  @Override
  public Optional<Item> taken(Item item, boolean fresh) {
    var code = item.product().code();
    return Stream.concat(Stream.of(code), item.codes().stream())
        .flatMap(one -> products.any(one).stream())
        .filter(has -> fresh || !has.code().equals(code))
        .findFirst()
        .flatMap(has -> item(has.code()));
  }

  @Override
  public Optional<Item> save(Item item, boolean fresh) {
    var taken = taken(item, fresh);
    if (taken.isEmpty()) {
      products.put(item);
    }
    return taken;
  }

  /// The one behind the highest that is taken, so that a label that was torn off means nothing else
  /// later.
  @Override
  public String freeCode() {
    var highest =
        tx.look(handle ->
            handle
                .select(
                    """
                    select max(code) from product
                    where code >= ? and code <= ? and char_length(code) = 13
                    """,
                    Gtin.own(0),
                    Gtin.own(9_999_999_999L))
                .mapTo(String.class)
                .findFirst());
    var place =
        highest.filter(Gtin::isInStore).map(code -> Long.parseLong(code.substring(2, 12)) + 1);
    for (var next = place.orElse(1L); ; next++) {
      if (products.any(Gtin.own(next)).isEmpty()) {
        return Gtin.own(next);
      }
    }
  }

  @Override
  public void each(Consumer<Item> taker) {
    var after = "";
    while (true) {
      var from = after;
      var page =
          tx.look(handle ->
              handle
                  .select("select * from product where code > ? order by code limit ?", from, PAGE)
                  .map((row, _) -> ProductRows.read(row))
                  .list());
      items(page).stream().filter(Item::onShelf).forEach(taker);
      if (page.size() < PAGE) {
        return;
      }
      after = page.getLast().code();
    }
  }

  @Override
  public Map<String, Stock> stock(List<String> codes) {
    return tx.look(handle -> new StockTable(handle).of(codes));
  }

  @Override
  public void moveAll(List<StockMove> moves) {
    tx.forced(handle -> {
      var table = new StockTable(handle);
      moves.forEach(table::move);
      return moves.size();
    });
  }

  @Override
  public long move(StockMove move) {
    return tx.forced(handle -> new StockTable(handle).move(move));
  }
}
