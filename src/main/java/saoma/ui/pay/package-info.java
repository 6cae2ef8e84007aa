/// The payment screen: what the till waits for, how it stands, and the way out. Drives the watcher
/// through [Desk] and leaves through [Exits]; decides nothing about money.
@NullMarked
package saoma.ui.pay;

import org.jspecify.annotations.NullMarked;
