package saoma.order;

import java.util.Optional;

/// The port to the cart that survives a crash. No money hangs on it, so it may lag by one commit.
public interface Drafts {
  void save(Draft draft);

  Optional<Draft> load();

  void clear();
}
