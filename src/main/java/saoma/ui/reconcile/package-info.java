/// The screen on which the books and the channels' bills are laid side by side. Only the wiring and
/// the other screens enter.
@NullMarked
package saoma.ui.reconcile;

import org.jspecify.annotations.NullMarked;
