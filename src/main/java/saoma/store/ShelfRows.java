package saoma.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What stands beside a product in `product_code` and `off_shelf`.
final class ShelfRows {
  private ShelfRows() {}

  /// All further codes, by the product's own.
  static Map<String, List<String>> codes(Handle handle) {
    var found = new LinkedHashMap<String, List<String>>();
    handle
        .select("select product, code from product_code order by product, place")
        .map((row, _) -> List.of(row.getString("product"), row.getString("code")))
        .forEach(one ->
            found.computeIfAbsent(one.getFirst(), _ -> new ArrayList<>()).add(one.getLast()));
    return found;
  }

  static int put(Handle handle, Map<String, List<String>> codes) {
    var written = 0;
    for (var one : codes.entrySet()) {
      written += handle.execute("delete from product_code where product = ?", one.getKey());
      var place = 0;
      for (var code : one.getValue()) {
        written +=
            handle.execute(
                "merge into product_code (code, product, place) key (code) values (?, ?, ?)",
                code,
                one.getKey(),
                place++);
      }
    }
    return written;
  }

  static int shelve(Handle handle, List<String> codes, boolean onShelf) {
    var written = 0;
    for (var code : codes) {
      written +=
          onShelf
              ? handle.execute("delete from off_shelf where code = ?", code)
              : handle.execute("merge into off_shelf (code) key (code) values (?)", code);
    }
    return written;
  }
}
