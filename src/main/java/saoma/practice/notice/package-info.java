/// Delivers notifications to merchants and repeats them on the channel's own schedule. Only
/// `saoma.practice` and its channels enter here.
@NullMarked
package saoma.practice.notice;

import org.jspecify.annotations.NullMarked;
