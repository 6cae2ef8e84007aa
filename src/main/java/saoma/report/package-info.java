/// What X, Z and the sums of a day and a month say in words: the sentence at the top, the name of
/// each figure, and the sheet that becomes a file. Adds nothing up; `shift` did. `ui` and `cli`
/// enter.
@NullMarked
package saoma.report;

import org.jspecify.annotations.NullMarked;
