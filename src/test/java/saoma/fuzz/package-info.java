/// Inputs as nobody would write them, for every reader of what comes from outside: a seeded
/// mutator, the readers as targets with their laws, a short form as a test and a long one as a
/// command. The targets live in the rooms of their readers.
@NullMarked
package saoma.fuzz;

import org.jspecify.annotations.NullMarked;
