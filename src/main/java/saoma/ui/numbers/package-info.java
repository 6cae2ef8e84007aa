/// The shop's numbers over a span of days, as a page that is read at a glance. Knows the rules of
/// `saoma.numbers`, their words, and no book.
@NullMarked
package saoma.ui.numbers;

import org.jspecify.annotations.NullMarked;
