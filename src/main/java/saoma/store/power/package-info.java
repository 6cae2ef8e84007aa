/// A disk in memory that can lose its power. It remembers what was forced and forgets the rest, so
/// that it can be asked what a cut at any act would have left. Under the real database and the real
/// money journal alike; only the proofs use it.
@NullMarked
package saoma.store.power;

import org.jspecify.annotations.NullMarked;
