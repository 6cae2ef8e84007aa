/// The screen of the settings: what the shop is called, how it is paid, and a test of each channel
/// whose result stands at the field it belongs to. Names files of keys and never reads one. The
/// wiring enters.
@NullMarked
package saoma.ui.settings;

import org.jspecify.annotations.NullMarked;
