package saoma.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import saoma.catalogue.Catalogue;
import saoma.catalogue.FurtherCodes;
import saoma.catalogue.Item;
import saoma.catalogue.Product;
import saoma.catalogue.SearchIndex;
import saoma.catalogue.Shelf;

/// The catalogue in `product`, with all of it in a `SearchIndex`. An empty table gets the built-in
/// shelf, unless the shop wants none. A small one is in the index when `open` returns; a large one
/// follows in the background, page by page, so that a sale never waits behind it for the database's
/// one thread. Until then a code that the index does not know is looked up in the table, and the
/// search finds what is there.
///
/// No money hangs on a product, so the commit is not forced to disk.
public final class ProductTable implements Catalogue, AutoCloseable {
  private static final int PAGE = 2_000;

  /// Rounds of searches after a large table is in.
  private static final int REHEARSALS = 100;

  private final DurableTx tx;
  private final SearchIndex index = new SearchIndex();
  private final FurtherCodes further = new FurtherCodes();

  /// Own codes of what is off the shelf: neither scanned nor found at the till.
  private final Set<String> off = ConcurrentHashMap.newKeySet();

  /// Held from the table to the index, so that a page read before a write never comes in after it.
  private final ReentrantLock order = new ReentrantLock();

  private final CountDownLatch loaded = new CountDownLatch(1);
  private volatile boolean complete;
  private volatile boolean closed;
  private @Nullable Thread loader;

  private ProductTable(DurableTx tx) {
    this.tx = tx;
  }

  public static ProductTable open(DurableTx tx) {
    return open(tx, Shelf.builtIn());
  }

  /// @param first what an empty table gets; may be nothing
  public static ProductTable open(DurableTx tx, List<Product> first) {
    var table = new ProductTable(tx);
    table.loadMarks();
    var last = table.load("");
    if (last == null && table.index.size() == 0) {
      table.put(first);
    }
    if (last == null) {
      table.complete = true;
      table.loaded.countDown();
    } else {
      // Indexing computes without a pause, so a virtual thread would take a carrier for itself.
      table.loader =
          Thread.ofPlatform()
              .daemon()
              .name("catalogue")
              .start(() -> {
                table.loadAfter(last);
                table.rehearse();
              });
    }
    return table;
  }

  private void loadMarks() {
    tx.<Boolean>look(handle -> {
      off.addAll(handle.select("select code from off_shelf").mapTo(String.class).list());
      ShelfRows.codes(handle).forEach(further::put);
      return true;
    });
  }

  @Override
  public Optional<Product> byCode(String code) {
    return any(code).filter(this::isOnShelf);
  }

  boolean isOnShelf(Product product) {
    return !off.contains(product.code());
  }

  /// The same, also of what is off the shelf.
  Optional<Product> any(String code) {
    return own(code).or(() -> further.owner(code).flatMap(this::own));
  }

  private Optional<Product> own(String code) {
    var found = index.byCode(code);
    if (found.isPresent() || complete) {
      return found;
    }
    return tx.look(handle -> ProductRows.byCode(handle, code));
  }

  @Override
  public List<Product> search(String text, int limit) {
    var found =
        off.isEmpty()
            ? index.search(text, limit)
            : index.search(text, limit, code -> !off.contains(code));
    return further.first(text, this::byCode, found, limit);
  }

  /// Own codes of what is off the shelf.
  Set<String> offShelf() {
    return off;
  }

  /// The best of those with these codes, on the shelf or off it.
  List<Product> among(String text, int limit, Set<String> codes) {
    return further.first(
        text,
        code -> any(code).filter(one -> codes.contains(one.code())),
        index.among(text, limit, codes),
        limit);
  }

  @Override
  public long size() {
    return complete ? index.size() : tx.look(ProductRows::count);
  }

  @Override
  public void put(List<Product> batch) {
    if (batch.isEmpty()) {
      return;
    }
    order.lock();
    try {
      var back = batch.stream().map(Product::code).filter(off::contains).toList();
      tx.casual(handle -> ProductRows.put(handle, batch) + ShelfRows.shelve(handle, back, true));
      index.put(batch);
      back.forEach(off::remove);
    } finally {
      order.unlock();
    }
  }

  @Override
  public List<String> furtherCodes(String code) {
    return further.of(code);
  }

  @Override
  public void putCodes(Map<String, List<String>> codes) {
    order.lock();
    try {
      tx.casual(handle -> ShelfRows.put(handle, codes));
      codes.forEach(further::put);
    } finally {
      order.unlock();
    }
  }

  /// One product with everything about it in one transaction, on disk when it returns.
  void put(Item item) {
    var product = item.product();
    var code = product.code();
    order.lock();
    try {
      tx.forced(handle -> {
        ProductRows.put(handle, List.of(product));
        ShelfRows.put(handle, Map.of(code, item.codes()));
        ShelfRows.shelve(handle, List.of(code), item.onShelf());
        return new StockTable(handle).limit(code, item.stock().low());
      });
      index.put(List.of(product));
      further.put(code, item.codes());
      if (item.onShelf()) {
        off.remove(code);
      } else {
        off.add(code);
      }
    } finally {
      order.unlock();
    }
  }

  /// Waits until the index holds everything or cannot, as an import wants it that counts what is
  /// new.
  public void awaitComplete() throws InterruptedException {
    loaded.await();
  }

  /// Ends the loading. The database is somebody else's to close, after this.
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    while (loader != null && loader.isAlive()) {
      try {
        loader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void loadAfter(String code) {
    try {
      String last = code;
      while (last != null && !closed) {
        last = load(last);
      }
      complete = last == null;
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(ProductTable.class)
          .error("The catalogue was not loaded to its end; codes are looked up in the table", e);
    } finally {
      loaded.countDown();
    }
  }

  private void rehearse() {
    for (int round = 0; round < REHEARSALS && complete && !closed; round++) {
      index.rehearse();
    }
  }

  /// Loads the page after a code; returns the last code of a full page, null after the last page.
  private @Nullable String load(String after) {
    order.lock();
    try {
      var page = tx.look(handle -> ProductRows.after(handle, after, PAGE));
      index.put(page);
      return page.size() < PAGE ? null : page.getLast().code();
    } finally {
      order.unlock();
    }
  }
}
