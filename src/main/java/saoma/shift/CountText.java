package saoma.shift;

import java.util.Currency;
import java.util.TreeMap;
import java.util.stream.Collectors;
import saoma.money.Money;

/// A count in one word: `CNY:10000x3,500x1`, the smallest unit and the pieces.
public final class CountText {
  private CountText() {}

  public static String write(Count count) {
    return count.pieces().entrySet().stream()
        .map(one -> one.getKey().value().minor() + "x" + one.getValue())
        .collect(Collectors.joining(",", count.currency().getCurrencyCode() + ":", ""));
  }

  /// @throws IllegalArgumentException if it is nothing that was written here
  public static Count read(String text) {
    var colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("no count");
    }
    var currency = Currency.getInstance(text.substring(0, colon));
    var pieces = new TreeMap<Denomination, Long>();
    var rest = text.substring(colon + 1);
    for (var one : rest.isEmpty() ? new String[0] : rest.split(",", -1)) {
      var cross = one.indexOf('x');
      if (cross < 0) {
        throw new IllegalArgumentException("no count");
      }
      var value = new Money(Long.parseLong(one.substring(0, cross)), currency);
      pieces.put(new Denomination(value), Long.parseLong(one.substring(cross + 1)));
    }
    return new Count(currency, pieces);
  }
}
