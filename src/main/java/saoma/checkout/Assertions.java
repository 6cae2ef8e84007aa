package saoma.checkout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import saoma.checkout.Books.Pages;
import saoma.payment.RulingMade;
import saoma.shift.Asserted;

/// What named persons said about money and nothing has confirmed or refuted yet, found in the books
/// of this instant. Of several words about one payment the last one counts.
final class Assertions {
  private Assertions() {}

  static List<Asserted> of(Pages pages) {
    Map<String, RulingMade> last = new LinkedHashMap<>();
    pages.rulings().open().forEach(one -> last.put(one.payment(), one));
    return last.values().stream().map(one -> asserted(pages, one)).toList();
  }

  private static Asserted asserted(Pages pages, RulingMade ruling) {
    var payment = pages.payments().byNumber(ruling.payment()).orElseThrow();
    var amount = payment.proof().map(proof -> proof.amount()).orElse(payment.amount());
    var kind =
        switch (ruling.ruling()) {
          case MONEY_IS_OURS -> Asserted.Kind.OURS;
          case NO_MONEY_MOVED -> Asserted.Kind.NEVER_CAME;
          case GIVE_BACK -> Asserted.Kind.GOES_BACK;
        };
    var words = ruling.by() + ": " + ruling.reason();
    return new Asserted(kind, payment.channel(), payment.number(), words, amount);
  }
}
