/// The shop's offers on the screen: the list, the form of one, and what it takes off a sample cart.
/// Only `saoma` enters.
@NullMarked
package saoma.ui.offer;

import org.jspecify.annotations.NullMarked;
