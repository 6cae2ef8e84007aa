/// The screen on which the shop says what stands on its receipts, with the paper beside it as it
/// would come out. Only the wiring enters.
@NullMarked
package saoma.ui.slip;

import org.jspecify.annotations.NullMarked;
