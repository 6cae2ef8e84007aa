/// The pictures of products on the glass. Any screen may use it; it knows no sale.
@NullMarked
package saoma.ui.picture;

import org.jspecify.annotations.NullMarked;
