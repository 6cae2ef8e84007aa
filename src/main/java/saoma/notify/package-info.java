/// The door at which channels tell things by themselves: a site behind a listener that the shop may
/// open. It hands what comes to the channel's own reader, and answers; it never moves money. Only
/// `saoma` enters here.
@NullMarked
package saoma.notify;

import org.jspecify.annotations.NullMarked;
