/// The pane on which a member pays with a bound bank card and its code by SMS, or binds one. Knows
/// the ports of bound cards and the frame of the screens; only `saoma` enters.
@NullMarked
package saoma.ui.bankcard;

import org.jspecify.annotations.NullMarked;
