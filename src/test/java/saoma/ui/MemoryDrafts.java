package saoma.ui;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import saoma.order.Draft;
import saoma.order.Drafts;

/// The draft that a till would have on disk.
final class MemoryDrafts implements Drafts {
  private final AtomicReference<Optional<Draft>> kept = new AtomicReference<>(Optional.empty());

  @Override
  public void save(Draft draft) {
    kept.set(Optional.of(draft));
  }

  @Override
  public Optional<Draft> load() {
    return kept.get();
  }

  @Override
  public void clear() {
    kept.set(Optional.empty());
  }
}
