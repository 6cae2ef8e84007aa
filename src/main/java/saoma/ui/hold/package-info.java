/// Deposits on the screen: one is placed, taken for the sale in parts, and let go. Knows the
/// checkout's views of holds and nothing of channels; only `saoma` enters.
@NullMarked
package saoma.ui.hold;

import org.jspecify.annotations.NullMarked;
