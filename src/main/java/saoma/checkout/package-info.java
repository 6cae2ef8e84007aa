/// The use cases of taking money, and the only writer of payment state. Screens, watchers and
/// notifications offer events; `Checkout` alone applies them. Knows the ports, never the store or a
/// screen.
@NullMarked
package saoma.checkout;

import org.jspecify.annotations.NullMarked;
