package saoma.ui.sale;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import saoma.order.Draft;
import saoma.order.Drafts;

/// Drafts that remember each write in its order, and can be told to fail.
final class DraftsInMemory implements Drafts {
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private volatile boolean failing;

  List<String> writes() {
    return List.copyOf(writes);
  }

  void fail() {
    failing = true;
  }

  @Override
  public void save(Draft draft) {
    check();
    writes.add(draft.sale() + " " + draft.cart().total().minor());
  }

  @Override
  public Optional<Draft> load() {
    return Optional.empty();
  }

  @Override
  public void clear() {
    check();
    writes.add("cleared");
  }

  private void check() {
    if (failing) {
      throw new IllegalStateException("the disk is full");
    }
  }
}
