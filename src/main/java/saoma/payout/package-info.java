/// Payouts: money that the shop sends to somebody's account or bank card, drafted by one person and
/// approved by another. A pure life, the lines that a person pastes, and the ports to its table and
/// to the people. Knows money only; `checkout` moves a payout, `store` keeps it, `ui` reads it.
@NullMarked
package saoma.payout;

import org.jspecify.annotations.NullMarked;
