/// Compares the till's books with what the channels' bills say, to the fen, and knows what the
/// channels keep. Pure but for the temporary files that let a million rows fit; whoever reports or
/// shows numbers may enter. It moves no money: what a bill proves is offered to the checkout.
@NullMarked
package saoma.reconcile;

import org.jspecify.annotations.NullMarked;
