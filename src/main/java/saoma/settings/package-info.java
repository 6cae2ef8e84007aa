/// What the shop set: one immutable record, one file, and the folders of a till. Knows no one;
/// everybody above `money` may read it.
@NullMarked
package saoma.settings;

import org.jspecify.annotations.NullMarked;
