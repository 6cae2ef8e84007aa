package saoma.catalogue;

import java.util.List;

/// A product as the shop keeps it.
///
/// @param codes further ones that lead to it, in their order
/// @param onShelf whether it is found at the till; never deleted, because receipts name it
public record Item(Product product, List<String> codes, boolean onShelf, Stock stock) {
  public Item {
    codes = List.copyOf(codes);
  }
}
