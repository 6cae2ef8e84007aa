/// Measurements beside a reference in the same run, because a number alone says more about the
/// machine than about us: `mvn -q test-compile exec:exec@bench`, one of them with
/// `-Dbench=QrBenchmark`.
@NullMarked
package saoma.bench;

import org.jspecify.annotations.NullMarked;
