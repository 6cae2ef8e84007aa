package saoma.ui.rehearse;

import saoma.money.Money;
import saoma.rehearse.Customer;
import saoma.rehearse.Facts;

/// What a rehearsal wants of the till and of whoever plays the customers.
public interface RehearsalDoor {
  /// The newest order; what comes after it is the next customer's. Blocks.
  long newestOrder();

  /// What the books say since. Blocks.
  ///
  /// @param since the newest order when the customer came
  /// @param brought number of the receipt that was brought, or nothing for none
  Facts facts(long since, long brought);

  /// Name of a product in the language of the screen, and its price.
  Ware ware(String code);

  /// What the till's scanner would read.
  void scan(String code);

  /// Whether the till shows a sale without a line: it can take the next customer.
  boolean isFree();

  /// How many pieces are in the cart.
  long pieces();

  /// This customer stands there now and will do their side.
  void comes(Customer customer);

  /// The code on the customer's phone; empty where there is none. Blocks.
  String code(Customer customer);

  /// A product on the counter.
  record Ware(String name, Money price) {}
}
