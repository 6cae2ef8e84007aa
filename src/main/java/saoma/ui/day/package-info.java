/// The manager's day: X and Z on the screen with every figure open to what it is made of, the blind
/// count and the close, and cash that goes in or out without a sale.
@NullMarked
package saoma.ui.day;

import org.jspecify.annotations.NullMarked;
