/// A small HTTP/1.1 server of the till: it reads one request within its limits, asks a [Site] what
/// to say, says it and hangs up. Knows nobody; whatever the till offers to others in the shop's
/// network enters here.
@NullMarked
package saoma.door;

import org.jspecify.annotations.NullMarked;
