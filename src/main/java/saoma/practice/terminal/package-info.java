/// The practice card terminal: a device that speaks the nexo protocol as a real one does, and the
/// page on which one is its customer. It has a root and a passphrase of its own, keeps its last
/// hundred results, and goes wrong by the amount when it is asked to. Knows nothing of the till.
@NullMarked
package saoma.practice.terminal;

import org.jspecify.annotations.NullMarked;
