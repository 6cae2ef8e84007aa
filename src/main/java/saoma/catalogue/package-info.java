/// What can be sold: products, their codes, the search over them, and their import. Knows money
/// only.
@NullMarked
package saoma.catalogue;

import org.jspecify.annotations.NullMarked;
