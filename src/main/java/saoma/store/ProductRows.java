package saoma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import saoma.catalogue.Product;

/// The rows of `product`.
final class ProductRows {
  private ProductRows() {}

  static long count(Handle handle) {
    return handle.createQuery("select count(*) from product").mapTo(Long.class).one();
  }

  static int put(Handle handle, List<Product> batch) {
    var rows =
        handle.prepareBatch(
            """
            merge into product (
              code, name, name_en, unit, price_minor, price_currency, category, tax_rate)
            key (code)
            values (:code, :name, :nameEn, :unit, :minor, :currency, :category, :tax)
            """);
    for (var product : batch) {
      var price = product.price();
      rows.bind("code", product.code())
          .bind("name", product.name())
          .bind("nameEn", product.nameEn())
          .bind("unit", product.unit())
          .bind("minor", price == null ? null : (Long) price.minor())
          .bind("currency", price == null ? null : price.currency().getCurrencyCode())
          .bind("category", product.category())
          .bind("tax", product.tax())
          .add();
    }
    return rows.execute().length;
  }

  static Optional<Product> byCode(Handle handle, String code) {
    return handle
        .select("select * from product where code = ?", code)
        .map((row, _) -> read(row))
        .findOne();
  }

  /// Behind a code, in the order of codes.
  static List<Product> after(Handle handle, String code, int limit) {
    return handle
        .select("select * from product where code > ? order by code limit ?", code, limit)
        .map((row, _) -> read(row))
        .list();
  }

  static Product read(ResultSet row) throws SQLException {
    var price =
        row.getString("price_currency") == null
            ? null
            : Columns.money(row, "price_minor", "price_currency");
    return new Product(
        row.getString("code"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("unit"),
        price,
        row.getString("category"),
        row.getObject("tax_rate", Integer.class));
  }
}
