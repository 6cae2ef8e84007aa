/// Holds: money that a customer lets the shop keep ready, a deposit say, and that it takes in parts
/// or lets go. A pure life and the port to its table. Knows money only; `checkout` moves a hold,
/// `store` keeps it, `ui` reads it.
@NullMarked
package saoma.hold;

import org.jspecify.annotations.NullMarked;
