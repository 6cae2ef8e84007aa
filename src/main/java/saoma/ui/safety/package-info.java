/// What the sale screen says about money that is not where it should be: what was given back after
/// an interruption, what is not known yet, and what could hurt the books soon. It reads and says;
/// it moves nothing and never stands in the clerk's way. The sale screen and the wiring enter.
@NullMarked
package saoma.ui.safety;

import org.jspecify.annotations.NullMarked;
