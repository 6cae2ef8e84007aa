/// The shop's products: looked for, changed, brought in from a list, counted. Knows the rules of
/// `saoma.catalogue` and no book.
@NullMarked
package saoma.ui.catalogue;

import org.jspecify.annotations.NullMarked;
