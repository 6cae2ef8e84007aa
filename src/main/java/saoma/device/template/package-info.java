/// What stands on a receipt, in which order and how large, as a shop wrote it line by line: read,
/// checked, and kept in the data folder. Knows no printer and no screen. `paper` and `ui` enter.
@NullMarked
package saoma.device.template;

import org.jspecify.annotations.NullMarked;
