/// From what the shop issues to paper: slips of receipts, refunds and reports, the queue that
/// survives a restart, and the one thread that talks to the printer. `store` keeps the queue; the
/// wiring enters.
@NullMarked
package saoma.device.paper;

import org.jspecify.annotations.NullMarked;
