/// Codes on the glass: encoded by ZXing, painted straight into an image of exactly the size that is
/// seen. Any screen may use it; it knows no payment.
@NullMarked
package saoma.ui.qr;

import org.jspecify.annotations.NullMarked;
