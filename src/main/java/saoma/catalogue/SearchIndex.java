package saoma.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// All products in memory, found by code and by pieces of what they are called. A million are found
/// by code in microseconds and searched in a few milliseconds, whatever is typed.
///
/// One thread writes, any number read: readers work on an unchanging `Blocks` that a write swaps
/// for the next one as its last act, so a batch is seen whole or not at all.
public final class SearchIndex {
  private static final int LONGEST_QUERY = 200;

  /// So many products are ranked one by one in no time.
  private static final int FEW = 10_000;

  /// One of each kind: a letter and a character that many have, digits, initials, a whole name, and
  /// what nothing has.
  private static final List<String> REHEARSED = List.of("a", "水", "69", "kqs", "矿泉水 550ml", "zzzz");

  private final Pinyin pinyin = Pinyin.load();
  private volatile Blocks blocks = Blocks.NONE;

  public Optional<Product> byCode(String code) {
    var now = blocks;
    return now.place(Column.packed(code)).map(now::product);
  }

  public long size() {
    return blocks.size();
  }

  /// Adds the products of a batch, or replaces those that have the same code; of several with one
  /// code in the batch the last counts.
  public synchronized void put(List<Product> batch) {
    var byCode = new LinkedHashMap<String, Product>();
    batch.forEach(product -> byCode.put(product.code(), product));
    var distinct = List.copyOf(byCode.values());
    var next = blocks;
    for (int from = 0; from < distinct.size(); from += Block.MOST) {
      int to = Math.min(distinct.size(), from + Block.MOST);
      next = next.with(Block.of(distinct.subList(from, to), pinyin));
    }
    blocks = next;
  }

  /// The best matches: the exact code, codes that begin so, pinyin initials, names that begin so,
  /// then whatever holds the text anywhere. Inside a rank the older product comes first. Where
  /// nothing does, what was meant by a word with one typing error.
  public List<Product> search(String text, int limit) {
    var query = query(text);
    if (query.isEmpty() || limit <= 0) {
      return List.of();
    }
    var now = blocks;
    var places = new Search(now, limit).places(query);
    if (places.isEmpty()) {
      places = Misspelt.places(now, query, limit);
    }
    return places.stream().map(now::product).toList();
  }

  /// The best that are wanted, as if nothing else was there; what is meant by a typing error only
  /// where nothing at all holds the text.
  ///
  /// @param wanted by the code
  public List<Product> search(String text, int limit, Predicate<String> wanted) {
    var now = blocks;
    return search(now, text, limit, wanted, query -> new Search(now, limit, wanted).places(query));
  }

  /// The same of those with these codes. Few of them are looked at one by one, however common the
  /// word is.
  public List<Product> among(String text, int limit, Set<String> codes) {
    if (codes.size() > FEW) {
      return search(text, limit, codes::contains);
    }
    var now = blocks;
    var places = codes.stream().flatMap(code -> now.place(Column.packed(code)).stream()).toList();
    return search(
        now, text, limit, codes::contains, query -> new Search(now, limit).places(query, places));
  }

  private static List<Product> search(
      Blocks now,
      String text,
      int limit,
      Predicate<String> wanted,
      Function<String, List<Blocks.Place>> search) {
    var query = query(text);
    if (query.isEmpty() || limit <= 0) {
      return List.of();
    }
    var found = search.apply(query).stream().map(now::product).toList();
    return found.isEmpty() && new Search(now, 1).places(query).isEmpty()
        ? misspelt(now, query, limit, wanted)
        : found;
  }

  /// Asks for more until enough of them are wanted.
  private static List<Product> misspelt(
      Blocks now, String query, int limit, Predicate<String> wanted) {
    for (var asked = (long) limit; ; asked *= 4) {
      var all = (int) Math.min(asked, Integer.MAX_VALUE);
      var places = Misspelt.places(now, query, all);
      var kept =
          places.stream()
              .map(now::product)
              .filter(one -> wanted.test(one.code()))
              .limit(limit)
              .toList();
      if (kept.size() >= limit || places.size() < all || all == Integer.MAX_VALUE) {
        return kept;
      }
    }
  }

  private static String query(String text) {
    return Folded.fold(text.substring(0, Math.min(text.length(), LONGEST_QUERY)));
  }

  /// Searches as a clerk might, for nothing. After some dozens of these the JVM has compiled the
  /// search, and the first real one is not felt.
  public void rehearse() {
    REHEARSED.forEach(text -> search(text, 20));
  }
}
