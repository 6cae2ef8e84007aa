package saoma.checkout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saoma.payment.Payment;
import saoma.payment.Refund;
import saoma.payment.Step.Effect;

/// What an event did: the payment as it now stands on disk, what is to follow, and the receipt if
/// it settled an order, and the refund if the money goes back by itself.
record Applied(
    Payment payment,
    boolean moved,
    List<Effect> effects,
    Settling.Took took,
    @Nullable Refund refund) {}
