/// Cash as a channel, so that a refund of it runs like any other. It has no wire. Only the wiring
/// enters.
@NullMarked
package saoma.channel.cash;

import org.jspecify.annotations.NullMarked;
