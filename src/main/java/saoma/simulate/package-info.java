/// A whole shop in one thread, on a clock that is made up: the real checkout, payment machine,
/// watching, withdrawal, ledger, deposits and decision tables, with a simulated disk, simulated
/// gateways, a card terminal, people, and everything that goes wrong. One seed is one history, and
/// plays the same each time. Nothing here is used by a till that sells; only the wiring and the
/// commands enter.
@NullMarked
package saoma.simulate;

import org.jspecify.annotations.NullMarked;
