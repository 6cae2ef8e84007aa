/// The way to be paid, as the till sees it: one small interface, one sealed set of answers, each
/// kept apart from the others. Adapters live in the packages below and do not know each other.
@NullMarked
package saoma.channel;

import org.jspecify.annotations.NullMarked;
