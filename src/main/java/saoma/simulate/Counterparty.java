package saoma.simulate;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Who has the money on the other side of the counter.
sealed interface Counterparty permits Gateway, Terminal, Purses {
  /// As it stands now.
  @Nullable Trade find(String number);

  Collection<Trade> all();
}
