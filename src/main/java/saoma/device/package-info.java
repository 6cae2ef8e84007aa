/// What stands on the counter: the barcode scanner, the cash drawer, sounds, and the text of what
/// is printed; `escpos` speaks to receipt printers, `paper` is their queue. Knows no screen and no
/// JavaFX; `ui` enters.
@NullMarked
package saoma.device;

import org.jspecify.annotations.NullMarked;
