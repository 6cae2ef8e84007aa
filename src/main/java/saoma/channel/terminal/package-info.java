/// A card terminal on the counter, spoken to over the nexo retailer protocol in Adyen's local form
/// (`protocols/card.md`, part 3). The terminal sees the card; what this room keeps of one is its
/// brand and its last four digits. Only the wiring enters.
@NullMarked
package saoma.channel.terminal;

import org.jspecify.annotations.NullMarked;
