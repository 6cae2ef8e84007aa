/// Orders that other programs in the shop hand over to the till: what they may ask for, what it
/// becomes at the counter, and how they hear of it. An order handed over is an open order of the
/// books like every other, under the caller's own number; so money has one way and not two. Only
/// `saoma` and the store enter here.
@NullMarked
package saoma.handover;

import org.jspecify.annotations.NullMarked;
