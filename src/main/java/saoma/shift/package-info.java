/// The drawer, its count, and the reports X and Z, as plain values and pure functions: what a
/// figure is made of, and how a Z reads for ever. Knows money and nothing else; the desk of the
/// checkout and the store come in.
@NullMarked
package saoma.shift;

import org.jspecify.annotations.NullMarked;
