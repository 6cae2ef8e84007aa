/// Gates for the engine below the books: an H2 that has not passed them does not get near a sale.
/// Nothing here knows the till, and what is asked runs in processes with the H2 in question alone.
@NullMarked
package saoma.gate;

import org.jspecify.annotations.NullMarked;
