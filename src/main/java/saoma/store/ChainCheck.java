package saoma.store;

import java.util.HashMap;
import org.jdbi.v3.core.Handle;

/// Whether every payment stands as the last row of the payment journal left it. The rows are bound
/// by hashes and the payments are not: a bit that flipped in an amount shows here.
final class ChainCheck {
  private ChainCheck() {}

  /// Rows of the journal that tell of something other than a payment's state name no state.
  static boolean differs(Handle handle) {
    var last = new HashMap<String, String>();
    handle
        .createQuery("select payment, state_to from payment_journal order by seq")
        .map((row, _) -> new String[] {row.getString(1), row.getString(2)})
        .forEach(pair -> {
          if (isState(pair[1])) {
            last.put(pair[0], pair[1]);
          }
        });
    var payments = new PaymentTable(handle, "00", new Installation("AAAA"));
    for (var one : last.entrySet()) {
      var stored = payments.byNumber(one.getKey());
      if (stored.isEmpty() || !JournalText.of(stored.get().state()).equals(one.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isState(String text) {
    return text.matches(
        "(CREATED|AWAITING|REVERSING|PAID|DECLINED|CLOSED|UNRESOLVED|DISPUTED)( .*)?");
  }
}
