/// Stored value: members, and a double-entry ledger of what the shop owes them. Values, rules and
/// use cases over two ports; knows no SQL, no screen, no network and no sale. The checkout posts
/// what a sale means for it, the balance channel asks it to pay, the member screen does the rest.
@NullMarked
package saoma.account;

import org.jspecify.annotations.NullMarked;
