/// The list of what needs a person: money that no order took, and payments nobody knows the end of.
/// It reads the books and says in words what happened and what to do; it moves nothing. The wiring
/// enters.
@NullMarked
package saoma.ui.attention;

import org.jspecify.annotations.NullMarked;
