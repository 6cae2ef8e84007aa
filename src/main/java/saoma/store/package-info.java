/// The database and everything that is written in it: the only room that knows JDBI, SQL and
/// Flyway. Outside it there are the ports of `order`, `payment`, `catalogue` and `checkout`; only
/// wiring and commands that read the books enter by `Database` and `DurableTx`.
@NullMarked
package saoma.store;

import org.jspecify.annotations.NullMarked;
