/// The laws that `saoma prove` holds against what kills and power cuts left. Facts and functions
/// only: who kills what is the wiring's business, which is also the only one to enter.
@NullMarked
package saoma.prove;

import org.jspecify.annotations.NullMarked;
