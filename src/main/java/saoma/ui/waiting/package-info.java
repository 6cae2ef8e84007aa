/// The sales that wait for their customer while the next one is served: named, with their time
/// left, and the way back to each. Knows the checkout through [WaitingDesk]; the sale screen shows
/// it, the wiring feeds it.
@NullMarked
package saoma.ui.waiting;

import org.jspecify.annotations.NullMarked;
