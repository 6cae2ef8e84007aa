/// Paying from the balance that a member has with the shop. No network: the shop's own ledger is
/// the other side, and what it says is on disk.
@NullMarked
package saoma.channel.balance;

import org.jspecify.annotations.NullMarked;
