/// The language of receipt printers, ESC/POS: a slip becomes bytes, and what a printer says of
/// itself becomes words. Pure but for the lines to printers; knows no receipt and no report. The
/// rest of `device` and the wiring enter.
///
/// Commands as in Epson's *ESC/POS Application Programming Guide*, and of them only those that
/// clones have as well: pictures, QR codes and bar codes go as `GS v 0`.
@NullMarked
package saoma.device.escpos;

import org.jspecify.annotations.NullMarked;
