/// Members at the counter: finding one, a new one, the balance and its statement, topping up, and
/// the pane where a member says yes. Knows `saoma.account` and the frame of the screens; only the
/// wiring may enter.
@NullMarked
package saoma.ui.member;

import org.jspecify.annotations.NullMarked;
