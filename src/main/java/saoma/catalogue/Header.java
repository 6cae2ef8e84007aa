package saoma.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which column of a list is what, counted from zero. Without a header the columns are code, name,
/// price. What a list has no column for is left as it stands.
public record Header(Map<Header.Part, Integer> columns) {
  public static final Header BY_POSITION =
      new Header(Map.of(Part.CODE, 0, Part.NAME, 1, Part.PRICE, 2));

  public Header {
    columns = Map.copyOf(columns);
  }

  /// What a product is made of. The texts for people are found by these names.
  public enum Part {
    CODE,
    NAME,
    NAME_EN,
    UNIT,
    PRICE,
    CATEGORY,
    TAX,
    /// Further codes, apart by blanks, commas or semicolons.
    CODES,
    /// How much there is of it.
    STOCK
  }

  /// How lists call a column, folded.
  private static Optional<Part> part(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "code", "barcode", "bar code", "gtin", "ean", "upc" -> Part.CODE;
          case "条码", "条形码", "商品条码", "编码", "商品编码", "货号" -> Part.CODE;
          case "name", "product", "product name" -> Part.NAME;
          case "名称", "品名", "商品名称", "商品名", "中文名" -> Part.NAME;
          case "name_en", "name en", "english name", "english", "英文名", "英文名称" -> Part.NAME_EN;
          case "unit", "单位", "计量单位" -> Part.UNIT;
          case "price", "unit price", "retail price" -> Part.PRICE;
          case "价格", "售价", "单价", "零售价" -> Part.PRICE;
          case "category", "product category", "类别", "分类", "商品类别", "商品分类" -> Part.CATEGORY;
          case "tax", "tax rate", "tax_rate", "vat" -> Part.TAX;
          case "税率", "增值税率", "销项税率" -> Part.TAX;
          case "codes", "more codes", "other codes", "further codes" -> Part.CODES;
          case "其他条码", "更多条码", "附加条码", "辅助条码" -> Part.CODES;
          case "stock", "in stock", "on hand", "stock quantity" -> Part.STOCK;
          case "库存", "库存数量", "库存量", "现有库存", "当前库存" -> Part.STOCK;
          default -> null;
        });
  }

  /// The header that a first row is, if it is one: it must name the column of the code.
  static Optional<Header> of(List<Rows.Cell> cells) {
    var columns = new EnumMap<Part, Integer>(Part.class);
    for (int i = 0; i < cells.size(); i++) {
      var name = Folded.fold(cells.get(i).text()).replaceAll("\\(.*\\)$", "").strip();
      int column = i;
      part(name).ifPresent(part -> columns.putIfAbsent(part, column));
    }
    return columns.containsKey(Part.CODE) ? Optional.of(new Header(columns)) : Optional.empty();
  }

  /// This part in that column, which then is no other part.
  public Header with(int column, Optional<Part> part) {
    var changed = new EnumMap<Part, Integer>(Part.class);
    columns.forEach((one, at) -> {
      if (at != column) {
        changed.put(one, at);
      }
    });
    part.ifPresent(one -> changed.put(one, column));
    return new Header(changed);
  }

  /// What a column is; nothing for one that is not read.
  public Optional<Part> at(int column) {
    return columns.entrySet().stream()
        .filter(one -> one.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public boolean has(Part part) {
    return columns.containsKey(part);
  }

  /// The cell of a part; an empty one where the row has none.
  Rows.Cell cell(Part part, List<Rows.Cell> cells) {
    var column = columns.get(part);
    return column == null || column >= cells.size() ? new Rows.Cell("", false) : cells.get(column);
  }
}
