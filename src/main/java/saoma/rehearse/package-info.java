/// A rehearsal for a new clerk: customers as data, and a judge that looks at what the books say and
/// not at keys. It serves nobody by itself; screens show it and the wiring plays the customers.
@NullMarked
package saoma.rehearse;

import org.jspecify.annotations.NullMarked;
