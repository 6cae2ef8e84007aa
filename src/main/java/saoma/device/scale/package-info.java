/// The counter's scale: what it says, protocol by protocol, and the one thread that listens to it
/// while something is weighed. Facts from the manuals of the scales, each named at its protocol.
/// `ui` and the wiring enter.
@NullMarked
package saoma.device.scale;

import org.jspecify.annotations.NullMarked;
