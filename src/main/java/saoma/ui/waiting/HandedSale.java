package saoma.ui.waiting;

import java.time.Instant;
import saoma.money.Money;

/// An order of another program that waits for the clerk.
///
/// @param sale the books' name of it
/// @param number the program's own, by which the customer calls it
/// @param goods the names of what is in it, in Chinese and in English
/// @param until when it expires
public record HandedSale(
    String sale, String number, Money total, Goods goods, Instant madeAt, Instant until) {
  /// The same things in two languages.
  public record Goods(String chinese, String english) {}
}
