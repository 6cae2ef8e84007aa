package saoma.account;

import java.util.Optional;

/// The port to passwords, locks and permits. Kept out of the money journal, which anybody may read
/// and copy: a till that lost its database asks by SMS and lets the member set a password again.
public interface Guards {
  /// The guard of a member; one without a password for whom nothing was ever stored.
  Guard of(long member);

  void put(Guard guard);

  /// Replaces an earlier permit of the same sale.
  void permit(Permit permit);

  /// Gives the permit of a sale once; it is gone then.
  Optional<Permit> takePermit(String sale);
}
