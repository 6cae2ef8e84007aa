/// The panel of a rehearsal beside the sale: who stands there, what they say, what they laid on the
/// counter, and at the end how each was served. The wiring enters.
@NullMarked
package saoma.ui.rehearse;

import org.jspecify.annotations.NullMarked;
