/// The screen of issued receipts: find one, look at it as paper, print a copy. It reads the books
/// and counts copies; it never moves money. The wiring enters.
@NullMarked
package saoma.ui.receipts;

import org.jspecify.annotations.NullMarked;
