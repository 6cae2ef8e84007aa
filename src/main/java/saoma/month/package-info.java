/// A month of shop life that never was: shifts, sales by every tender, refunds, copies, counts that
/// are over or short, played through the real desks on a clock that is made up, with channels that
/// answer at once. One seed is one month. For a home of its own; only the wiring and the command
/// that prints what was made enter.
@NullMarked
package saoma.month;

import org.jspecify.annotations.NullMarked;
