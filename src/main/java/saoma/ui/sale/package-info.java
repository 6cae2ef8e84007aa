/// The screen a clerk stands at all day: scanning, searching, counting, and the key to payment.
/// `SaleModel` has the rules and no controls; `SaleController` draws it. `saoma` enters to wire it.
@NullMarked
package saoma.ui.sale;

import org.jspecify.annotations.NullMarked;
