package saoma.rehearse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.money.Money;

/// One made-up customer.
///
/// @param name key of what this customer says
/// @param lays what comes on the counter
/// @param buys what is bought in the end
/// @param note the bank note that is handed over; null for none
/// @param price of a piece of the last thing bought, where the shelf says another one than the till
public record Customer(
    String name,
    List<Good> lays,
    List<Good> buys,
    Deed deed,
    @Nullable Money note,
    @Nullable Money price) {
  /// So many pieces of a product.
  public record Good(String code, long pieces) {}

  public Customer {
    lays = List.copyOf(lays);
    buys = List.copyOf(buys);
  }

  /// Pieces on the counter.
  public long pieces() {
    return lays.stream().mapToLong(Good::pieces).sum();
  }
}
