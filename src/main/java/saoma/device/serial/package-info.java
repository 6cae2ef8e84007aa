/// Serial ports, at the back of the computer or behind USB, as bytes that go and come: the only
/// room with jSerialComm. Knows no printer and no scale. The rest of `device` enters.
@NullMarked
package saoma.device.serial;

import org.jspecify.annotations.NullMarked;
