/// Start and wiring: the only room that knows everybody, and that nobody may know.
@NullMarked
package saoma;

import org.jspecify.annotations.NullMarked;
