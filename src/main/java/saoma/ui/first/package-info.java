/// The first minutes of a new till: five short steps from an empty folder to a shop that sells. It
/// knows no books; the wiring keeps what was answered and opens the till.
@NullMarked
package saoma.ui.first;

import org.jspecify.annotations.NullMarked;
