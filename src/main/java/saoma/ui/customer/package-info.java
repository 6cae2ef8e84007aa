/// What a customer may see, and nothing else: the shop, the own cart, the code to scan, the time
/// left, the tick. Shown on a second screen, or as one half of the clerk's payment screen. Models
/// of other screens push pages in; nothing here asks anybody.
@NullMarked
package saoma.ui.customer;

import org.jspecify.annotations.NullMarked;
