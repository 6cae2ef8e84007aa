package saoma.order;

import java.time.Instant;

/// The cart that is being built, as it is kept for after a crash. `sale` names this one sale from
/// its first line to its receipt, so that a second press of a payment key finds the order the first
/// one made.
public record Draft(Cart cart, String sale, Instant savedAt) {}
