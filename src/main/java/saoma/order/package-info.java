/// What one customer buys: the cart while it is built, the order once it is frozen, the receipt
/// once it is paid. Knows money and who sold; nothing here knows a channel, a table or a screen.
@NullMarked
package saoma.order;

import org.jspecify.annotations.NullMarked;
