package saoma.device.scale;

import java.util.function.Consumer;

/// The port to the counter's scale.
@FunctionalInterface
public interface Scale {
  /// Listens until it is closed.
  ///
  /// @param heard hears each change, on a thread of its own
  Listening listen(Consumer<Weighed> heard);

  /// Somebody who listens.
  interface Listening extends AutoCloseable {
    /// Nothing is heard any more once this returns and what was under way has ended.
    @Override
    void close();
  }
}
