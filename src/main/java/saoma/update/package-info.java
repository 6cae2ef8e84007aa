/// Hears of newer versions of the till: what the shop's vendor published, and the question for it.
/// Tells, and does nothing else: nothing here downloads a program, opens one or installs one. The
/// screens, the command line and `saoma` enter.
@NullMarked
package saoma.update;

import org.jspecify.annotations.NullMarked;
