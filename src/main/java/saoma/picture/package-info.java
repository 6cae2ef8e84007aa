/// Pictures that somebody gave: what they really are, how large, and what of them is kept. Knows no
/// other room; floating point is allowed here, because nobody pays with dots.
@NullMarked
package saoma.picture;

import org.jspecify.annotations.NullMarked;
