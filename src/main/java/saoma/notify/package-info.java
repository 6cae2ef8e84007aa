/// The door at which channels tell things by themselves: a small HTTP listener that the shop may
/// open. It reads bytes within limits, hands them to the channel's own reader, and answers; it
/// never moves money. Only `saoma` enters here.
@NullMarked
package saoma.notify;

import org.jspecify.annotations.NullMarked;
