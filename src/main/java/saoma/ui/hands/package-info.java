/// How the hands at the counter work: the page that measures the shop's scanner. May enter what
/// `ui` may.
@NullMarked
package saoma.ui.hands;

import org.jspecify.annotations.NullMarked;
