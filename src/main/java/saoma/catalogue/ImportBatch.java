package saoma.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines of a list that were read and are not written yet, with what the books have of them.
final class ImportBatch {
  /// A line that can be used, and its number in the file.
  record Line(long number, ProductReader.Result.Read read) {
    String code() {
      return read.product().code();
    }
  }

  private final Catalogue catalogue;
  private final StockCounts stock;
  private final List<Line> lines = new ArrayList<>();
  private final List<Product> goods = new ArrayList<>();
  private final Map<String, List<String>> further = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private Map<String, Long> known = Map.of();

  ImportBatch(Catalogue catalogue, StockCounts stock) {
    this.catalogue = catalogue;
    this.stock = stock;
  }

  void add(long number, ProductReader.Result.Read read) {
    lines.add(new Line(number, read));
  }

  /// The lines, once the books were asked how much there is of what they count.
  List<Line> known() {
    var asked =
        lines.stream().filter(one -> one.read().stock().isPresent()).map(Line::code).toList();
    known = asked.isEmpty() ? Map.of() : stock.quantities(asked);
    return lines;
  }

  /// Whether the product is as the line has it.
  boolean isSameProduct(ProductReader.Result.Read read) {
    var code = read.product().code();
    return read.was().filter(read.product()::equals).isPresent()
        && read.codes().filter(more -> !more.equals(catalogue.furtherCodes(code))).isEmpty();
  }

  /// Whether there is as much as the line has, or it says nothing of that.
  boolean isSameStock(ProductReader.Result.Read read) {
    var code = read.product().code();
    return read.stock().filter(count -> !count.equals(known.get(code))).isEmpty();
  }

  void bring(ProductReader.Result.Read read) {
    goods.add(read.product());
    read.codes().ifPresent(more -> further.put(read.product().code(), more));
  }

  /// The last line of a product counts.
  void count(ProductReader.Result.Read read) {
    read.stock().ifPresent(count -> counts.put(read.product().code(), count));
  }

  /// @return how many products have another stock now
  int end(boolean writes) {
    counts.entrySet().removeIf(one -> one.getValue().equals(known.get(one.getKey())));
    var counted = counts.size();
    if (writes && !goods.isEmpty()) {
      catalogue.put(List.copyOf(goods));
      if (!further.isEmpty()) {
        catalogue.putCodes(Map.copyOf(further));
      }
    }
    if (writes && !counts.isEmpty()) {
      stock.counted(Map.copyOf(counts));
    }
    lines.clear();
    goods.clear();
    further.clear();
    counts.clear();
    return counted;
  }
}
