/// What stands on the glass when the till cannot open: what is wrong, that nothing was lost, and
/// the way out as large keys. It knows no books; whoever opens the till says what there is to do
/// and does it. The wiring enters.
@NullMarked
package saoma.ui.start;

import org.jspecify.annotations.NullMarked;
