/// Payouts on the screen: one or several are drafted, a second person approves them, and the list
/// shows what became of each. Knows the checkout's views of payouts and nothing of channels; only
/// `saoma` enters.
@NullMarked
package saoma.ui.payout;

import org.jspecify.annotations.NullMarked;
