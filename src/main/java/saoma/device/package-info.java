/// What stands on the counter: so far the barcode scanner. Knows no screen and no JavaFX; `ui`
/// enters.
@NullMarked
package saoma.device;

import org.jspecify.annotations.NullMarked;
