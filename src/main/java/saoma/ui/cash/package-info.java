/// Taking cash: what the customer hands over and what comes back. Knows `saoma.checkout` and the
/// frame of the screens; only the wiring may enter.
@NullMarked
package saoma.ui.cash;

import org.jspecify.annotations.NullMarked;
