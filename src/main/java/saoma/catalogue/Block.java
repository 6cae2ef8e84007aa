package saoma.catalogue;

import static saoma.catalogue.Column.FIELD;

import java.util.Currency;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// Up to `MOST` products, packed and never changed again: what they are (`goods`), four columns of
/// folded text to search, and a hash table from code to row. A million products take some 200 bytes
/// each this way, a third of what objects take.
final class Block {
  static final int MOST = 1 << 16;

  private final Column goods;
  private final Column codes;
  private final Column names;
  private final Column initials;
  private final Column pinyin;
  private final int[] table;
  private final int rows;

  private Block(Rows rows) {
    this.goods = rows.goods.build();
    this.codes = rows.codes.buildToSearch();
    this.names = rows.names.buildToSearch();
    this.initials = rows.initials.buildToSearch();
    this.pinyin = rows.pinyin.buildToSearch();
    this.rows = rows.count;
    this.table = new int[Integer.highestOneBit(Math.max(1, this.rows)) << 2];
    for (int row = 0; row < this.rows; row++) {
      int slot = slot(code(row));
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = row + 1;
    }
  }

  /// A block of products with different codes.
  static Block of(List<Product> products, Pinyin pinyin) {
    var rows = new Rows(products.size());
    products.forEach(product -> rows.add(product, pinyin));
    return new Block(rows);
  }

  /// One block of the rows of several that are still wanted.
  static Block merged(List<Block> blocks, List<? extends IntPredicate> wanted) {
    int count = 0;
    for (int i = 0; i < blocks.size(); i++) {
      count += blocks.get(i).count(wanted.get(i));
    }
    var rows = new Rows(count);
    for (int i = 0; i < blocks.size(); i++) {
      for (int row = 0; row < blocks.get(i).rows; row++) {
        if (wanted.get(i).test(row)) {
          rows.add(blocks.get(i), row);
        }
      }
    }
    return new Block(rows);
  }

  int rows() {
    return rows;
  }

  private int count(IntPredicate wanted) {
    int count = 0;
    for (int row = 0; row < rows; row++) {
      count += wanted.test(row) ? 1 : 0;
    }
    return count;
  }

  /// The packed code of a row.
  String code(int row) {
    var fields = goods.get(row);
    return fields.substring(0, fields.indexOf(FIELD));
  }

  /// The row of a packed code, or -1.
  int row(String packedCode) {
    var field = packedCode + FIELD;
    for (int slot = slot(packedCode); table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
      if (goods.startsWith(table[slot] - 1, field)) {
        return table[slot] - 1;
      }
    }
    return -1;
  }

  private int slot(String packedCode) {
    int hash = packedCode.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & (table.length - 1);
  }

  Product product(int row) {
    var fields = Column.unpacked(goods.get(row).replace(FIELD, '\u0000')).split("\u0000", -1);
    var price =
        fields[4].isEmpty()
            ? null
            : new Money(Long.parseLong(fields[4]), Currency.getInstance(fields[5]));
    var tax = fields[7].isEmpty() ? null : (Integer) Integer.parseInt(fields[7]);
    return new Product(fields[0], fields[1], fields[2], fields[3], price, fields[6], tax);
  }

  Column column(Field field) {
    return switch (field) {
      case CODE -> codes;
      case NAME -> names;
      case INITIALS -> initials;
      case PINYIN -> pinyin;
    };
  }

  /// What can be searched.
  enum Field {
    CODE,
    NAME,
    INITIALS,
    PINYIN
  }

  private static final class Rows {
    private final Column.Builder goods;
    private final Column.Builder codes;
    private final Column.Builder names;
    private final Column.Builder initials;
    private final Column.Builder pinyin;
    private final int count;

    Rows(int count) {
      this.count = count;
      goods = new Column.Builder(count);
      codes = new Column.Builder(count);
      names = new Column.Builder(count);
      initials = new Column.Builder(count);
      pinyin = new Column.Builder(count);
    }

    void add(Product product, Pinyin readings) {
      var name = Folded.fold(product.name());
      goods.add(goods(product));
      codes.add(Column.packed(Folded.fold(product.code())));
      names.add(Column.packed(name) + FIELD + Column.packed(Folded.fold(product.nameEn())));
      initials.add(readings.initials(name));
      pinyin.add(readings.full(name));
    }

    void add(Block from, int row) {
      goods.add(from.goods.get(row));
      codes.add(from.codes.get(row));
      names.add(from.names.get(row));
      initials.add(from.initials.get(row));
      pinyin.add(from.pinyin.get(row));
    }

    private static String goods(Product product) {
      @Nullable Money price = product.price();
      @Nullable Integer tax = product.tax();
      return Column.packed(product.code())
          + FIELD
          + Column.packed(product.name())
          + FIELD
          + Column.packed(product.nameEn())
          + FIELD
          + Column.packed(product.unit())
          + FIELD
          + (price == null ? "" : price.minor())
          + FIELD
          + (price == null ? "" : price.currency().getCurrencyCode())
          + FIELD
          + Column.packed(product.category())
          + FIELD
          + (tax == null ? "" : tax);
    }
  }
}
