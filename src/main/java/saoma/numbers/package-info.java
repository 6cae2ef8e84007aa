/// The shop's numbers: what is summed for each day as it happens, and what a span of days comes to
/// beside the span before. Pure; knows money only. The books keep the sums, the screens and the
/// reports show them.
@NullMarked
package saoma.numbers;

import org.jspecify.annotations.NullMarked;
