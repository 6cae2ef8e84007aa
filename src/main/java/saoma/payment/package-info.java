/// The life of one attempt to be paid, as pure values: states, events, and one function from both
/// to the next step. No clock, no thread, no I/O: whoever enters brings the facts.
@NullMarked
package saoma.payment;

import org.jspecify.annotations.NullMarked;
