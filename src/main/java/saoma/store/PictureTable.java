package saoma.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import saoma.picture.Pictures;
import saoma.picture.ProductPicture;

/// The pictures of products in `product_picture`, so that a backup has them too. Who has one is in
/// memory. No money hangs on them.
public final class PictureTable implements Pictures {
  private final DurableTx tx;
  private final Set<String> codes = ConcurrentHashMap.newKeySet();

  private PictureTable(DurableTx tx) {
    this.tx = tx;
  }

  public static PictureTable open(DurableTx tx) {
    var table = new PictureTable(tx);
    // Only the key's index is read for this, not the pictures.
    table.codes.addAll(
        tx.look(handle ->
            handle
                .select("select product from product_picture order by product")
                .mapTo(String.class)
                .list()));
    return table;
  }

  @Override
  public boolean any() {
    return !codes.isEmpty();
  }

  @Override
  public boolean has(String code) {
    return codes.contains(code);
  }

  @Override
  public Optional<byte[]> of(String code) {
    return has(code)
        ? tx.look(handle ->
            handle
                .select("select picture from product_picture where product = ?", code)
                .mapTo(byte[].class)
                .findOne())
        : Optional.empty();
  }

  @Override
  public void put(String code, ProductPicture picture) {
    tx.casual(handle ->
        handle.execute(
            "merge into product_picture (product, picture) key (product) values (?, ?)",
            code,
            picture.file()));
    codes.add(code);
  }

  @Override
  public void remove(String code) {
    tx.casual(handle -> handle.execute("delete from product_picture where product = ?", code));
    codes.remove(code);
  }
}
