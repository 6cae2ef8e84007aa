/// Splits on the screen: whom the shop shares its payments with, and what became of each part.
/// Knows the checkout's views of splits and nothing of channels; only `saoma` enters.
@NullMarked
package saoma.ui.split;

import org.jspecify.annotations.NullMarked;
