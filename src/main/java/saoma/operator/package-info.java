/// Operators, what each may do, and the audit log of what they did. Knows the port of the
/// password's hash and nothing else of the till; `store` keeps what is written, `ui` asks.
@NullMarked
package saoma.operator;

import org.jspecify.annotations.NullMarked;
