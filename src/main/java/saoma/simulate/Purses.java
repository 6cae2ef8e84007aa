package saoma.simulate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saoma.account.Transfer;
import saoma.payment.Payment;

/// Members' balances, seen as the other side of the counter: what was posted about a payment is
/// what was taken of it.
final class Purses implements Counterparty {
  private final SimulatedBooks books;
  private final Map<String, Trade> trades = new HashMap<>();

  Purses(SimulatedBooks books) {
    this.books = books;
  }

  static boolean has(Payment payment) {
    return payment.channel().equals("balance");
  }

  /// Null where nothing was ever posted.
  @Override
  public @Nullable Trade find(String number) {
    var payment = books.payments.get(number);
    if (payment == null || !has(payment)) {
      return null;
    }
    var about = books.accounts().about(number);
    if (about.isEmpty() && !trades.containsKey(number)) {
      return null;
    }
    var trade = trades.computeIfAbsent(number, _ -> new Trade(number, payment));
    look(trade, about);
    return trade;
  }

  /// A crash may have taken postings away.
  void refresh(Trade trade) {
    if (trades.get(trade.number) == trade) {
      look(trade, books.accounts().about(trade.number));
    }
  }

  private static void look(Trade trade, List<Transfer> about) {
    trade.state = about.isEmpty() ? Trade.State.CLOSED : Trade.State.PAID;
    trade.given = 0;
    for (var one : about) {
      switch (one.kind()) {
        case PAYMENT -> trade.amount = one.toMember().negated().minor();
        case REVERSAL -> trade.state = Trade.State.RETURNED;
        case REFUND -> trade.given += one.toMember().minor();
        case TOP_UP, TOP_UP_BACK, TOP_UP_AGAIN, CHANGE_KEPT -> {}
      }
    }
  }

  @Override
  public Collection<Trade> all() {
    return books.payments.values().stream()
        .map(payment -> find(payment.number()))
        .filter(Objects::nonNull)
        .toList();
  }
}
