package saoma.store;

import java.nio.file.Path;
import saoma.payment.PaymentEvent;
import saoma.payment.PaymentState.Awaiting;
import saoma.payment.PaymentState.Created;

/// A till in a process of its own that sells until it is killed, and names each sale on standard
/// output only after `durable` has returned.
final class KilledTill {
  private KilledTill() {}

  public static void main(String[] arguments) {
    var till = Till.at(Path.of(arguments[0]));
    System.out.println("open");
    for (var i = 0; i < Integer.parseInt(arguments[2]); i++) {
      var sale = arguments[1] + "-" + i;
      var number =
          till.does(p -> {
            var order = p.orders().open(sale, Till.cart(), Till.NOON);
            var payment = Till.attempt(p.payments().nextNumber(Till.NOON), order, new Created());
            p.payments().add(payment);
            p.payments().move(payment, new Awaiting(null));
            p.journal()
                .append(
                    Till.NOON,
                    payment.number(),
                    new PaymentEvent.Submitted(),
                    new Created(),
                    new Awaiting(null),
                    "");
            return payment.number();
          });
      System.out.println(number);
    }
  }
}
