package saoma.checkout;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Immutable snapshots to whoever listens. A new listener hears the newest at once; one that fails
/// does not hurt the others. Calls come on the publisher's thread: whoever draws hops to his own.
public final class Feed<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private final CopyOnWriteArrayList<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
  private volatile T newest;

  public Feed(T first) {
    newest = first;
  }

  public T newest() {
    return newest;
  }

  public void publish(T snapshot) {
    newest = snapshot;
    for (var listener : listeners) {
      tell(listener, snapshot);
    }
  }

  /// Listens until the pin is pulled.
  public Pin listen(Consumer<? super T> listener) {
    listeners.add(listener);
    tell(listener, newest);
    return () -> listeners.remove(listener);
  }

  private void tell(Consumer<? super T> listener, T snapshot) {
    try {
      listener.accept(snapshot);
    } catch (RuntimeException e) {
      LOG.error("a listener failed", e);
    }
  }

  /// Ends one listening.
  @FunctionalInterface
  public interface Pin {
    void pull();
  }
}
