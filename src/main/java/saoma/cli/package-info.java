/// The commands, one small class each. The only room that writes to the standard streams: with
/// `--json` one object a line on standard output, people's words on standard error.
@NullMarked
package saoma.cli;

import org.jspecify.annotations.NullMarked;
