package saoma.reconcile;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Rows one by one, from a file or from the books.
interface Rows<T> {
  /// Null after the last.
  @Nullable T next() throws IOException;
}
