/// One bill and several phones: who pays how much, then every share with its own code, countdown
/// and state. Drives the checkout through [SharesDesk] and leaves through [SharesExits]; only the
/// wiring may enter. Shows a payment in the words of `saoma.ui.pay`.
@NullMarked
package saoma.ui.shares;

import org.jspecify.annotations.NullMarked;
