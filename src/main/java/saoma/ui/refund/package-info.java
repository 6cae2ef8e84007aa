/// The refund desk: what of a receipt comes back, which tender gives it, and what became of each
/// refund until its end. It asks the refund desk of the checkout and prints; it moves no money
/// itself. The wiring enters, and the screen of receipts names the receipt.
@NullMarked
package saoma.ui.refund;

import org.jspecify.annotations.NullMarked;
