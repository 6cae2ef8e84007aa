/// What the till lets be heard: three tones and a voice that says what arrived. Made of samples
/// that lie in the till; nothing here is ever waited for, and silence is no fault, because whatever
/// is heard is also on the screen. Knows no screen and no channel. The wiring enters.
@NullMarked
package saoma.device.sound;

import org.jspecify.annotations.NullMarked;
