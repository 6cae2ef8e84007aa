package saoma.wire;

import java.util.Locale;

/// A key or certificate that is not what its place needs. Says what was found there, never a
/// character of it.
public final class WrongKey extends Exception {
  private final Problem problem;

  public WrongKey(Problem problem) {
    super(problem.key());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /// What people paste into the wrong field, and what keys are made of that do not serve.
  public enum Problem {
    EMPTY,
    NOT_A_KEY,
    PUBLIC_KEY_IN_PRIVATE_SLOT,
    PRIVATE_KEY_IN_PUBLIC_SLOT,
    CERTIFICATE_IN_KEY_SLOT,
    KEY_IN_CERTIFICATE_SLOT,
    /// A key under a password; the till needs it open.
    ENCRYPTED_KEY,
    NOT_RSA,
    /// RSA under 2048 bits.
    TOO_SHORT,
    /// Not valid at this moment: over, or not begun.
    EXPIRED_CERTIFICATE,
    /// Not there, not readable, or far too large for a key.
    UNREADABLE_FILE,
    /// The private key and the certificate or public key do not belong together.
    PAIR_DOES_NOT_FIT,
    /// The shop's own public key where the channel's belongs.
    OWN_PUBLIC_KEY,
    /// `keystore:NAME` where no `keys.p12` is.
    NO_KEYSTORE,
    /// No password for `keys.p12`, or another one.
    KEYSTORE_LOCKED,
    /// `keys.p12` is not what was written.
    KEYSTORE_DAMAGED,
    /// The key store has no key of this name.
    NO_SUCH_NAME,
    /// Another key has this name already.
    NAME_TAKEN,
    /// Not a name that a key may have.
    NOT_A_NAME;

    /// The stable name for texts and reports: `own-public-key`.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
