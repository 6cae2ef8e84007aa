/// Exact amounts. Depends on `java..` and on nothing of ours; everybody may enter. No floating
/// point, ever.
@NullMarked
package saoma.money;

import org.jspecify.annotations.NullMarked;
