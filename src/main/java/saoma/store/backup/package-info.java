/// Copies of the books and the way back from one: made while the till sells, checked before they
/// count, kept in number, once more on a second disk. The wiring and the commands enter; it knows
/// the database only by what `store` shows of it.
@NullMarked
package saoma.store.backup;

import org.jspecify.annotations.NullMarked;
